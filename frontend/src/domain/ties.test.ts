import { expect, it } from 'vitest'
import { kapittel, kort, plan } from './samples'
import { tiedChapters } from './ties'

const p = plan({ id: 'p', kapittel: [kapittel('1', { nummer: '1' }), kapittel('2', { nummer: '2' }), kapittel('3', { nummer: '3' }), kapittel('4')] })
const texts = [
  { id: 't-1', kort: [{ rom: 'tiltak' as const, ting: 'a' }, { rom: 'planelement' as const, ting: 'e' }] },
  { id: 't-4', kort: [{ rom: 'tiltak' as const, ting: 'a' }] },
]
const told = (...tiltak: Parameters<typeof tiedChapters>[0]) => tiedChapters(tiltak, [p], texts).map((f) => [f.chapter.kapittel, f.tiltak.map((t) => [t.row.id, t.ties])])

it('a card, an origin and a goal tie, each told once; a chapter that is withdrawn is left out', () => {
  const a = kort({ id: 'a', malElement: ['e'], opphavFra: [{ rom: 'planelement', ting: 'e' }, { rom: 'plan', ting: 'p', del: '2' }, { rom: 'plan', ting: 'p', del: '4' }] })
  expect(told(a)).toEqual([['1', [['a', ['card', 'origin', 'goal']]]], ['2', [['a', ['origin']]]]])
})

it('an origin in the whole plan ties to no chapter, and a thing of another room of the same id does not tie', () => {
  expect(told(kort({ id: 'b', opphavFra: [{ rom: 'plan', ting: 'p' }, { rom: 'sak', ting: 'e' }] }))).toEqual([])
  expect(told(kort({ id: 'b', malElement: ['a'] }))).toEqual([])
})
