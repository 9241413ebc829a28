import { expect, it } from 'vitest'
import { kapittel, plan } from '../samples'
import { changesBetween } from './changes'
import { moved } from './tree'

const before = plan({ kapittel: [kapittel('a'), kapittel('b'), kapittel('c'), kapittel('d', { under: 'c' }), kapittel('x', { trekt: true })] })
const told = (now: typeof before) => changesBetween(before, now).map((c) => ('tittel' in c ? `${c.kind} ${c.tittel}` : c.kind))

it('tells of what is new, gone and back', () => {
  const kapitla = before.kapittel.map((c) => (c.kapittel === 'a' ? { ...c, trekt: true } : c.kapittel === 'x' ? { ...c, trekt: undefined } : c))
  expect(told({ ...before, kapittel: [...kapitla, kapittel('n')], fase: 'innspel' })).toEqual(['phase', 'withdrew Kapittel a', 'restored Kapittel x', 'added Kapittel n'])
})

it('tells of the chapter that moved and not of those that made room', () => {
  expect(told({ ...before, kapittel: moved(before.kapittel, 'a', { under: '', etter: 'c' }) })).toEqual(['moved Kapittel a'])
  expect(told({ ...before, kapittel: moved(before.kapittel, 'd', { under: '', etter: 'a' }) })).toEqual(['moved Kapittel d'])
  expect(told({ ...before, kapittel: moved(before.kapittel, 'a', { under: '', etter: 'b' }) })).toEqual(['moved Kapittel b'])
  expect(changesBetween(before, { ...before, kapittel: moved(before.kapittel, 'c', { under: '', etter: '' }) })).toEqual([{ kind: 'moved', tittel: 'Kapittel c', number: '1' }])
})

it('is silent where nothing of that kind happened', () => {
  expect(told({ ...before, kapittel: before.kapittel.map((c) => ({ ...c, tilstand: 'ferdig' as const, tittel: `${c.tittel}!` })) })).toEqual([])
})
