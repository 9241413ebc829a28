import { expect, test } from 'vitest'
import { facts } from '../domain/samples'
import { found, type Group } from './found'
import { kindsIn } from './kinds'
import { ROOMS } from './tables'

const groups: Group[] = [{ name: 'Tiltak', choices: [{ value: 'a', label: 'Felles inntak' }, { value: 'b', label: 'Heimeoppfølging' }] }, { name: 'Sak', choices: [{ value: 'c', label: 'Felles inntak' }] }]

test('words narrow by what a thing is called, and by its group', () => {
  expect(found(groups, '').count).toBe(3)
  expect(found(groups, ' FELLES ').shown.map((g) => g.choices.map((c) => c.value))).toEqual([['a'], ['c']])
  expect(found(groups, 'sak inntak')).toMatchObject({ first: 'c', count: 1, of: 1 })
  expect(found(groups, 'finst ikkje')).toEqual({ shown: [], first: undefined, count: 0, of: 0 })
})

test('of very many the first stand there, and how many there are is told', () => {
  const many = [{ name: '', choices: Array.from({ length: 1000 }, (_, i) => ({ value: String(i), label: `Tiltak ${i}` })) }]
  expect(found(many, '')).toMatchObject({ count: 250, of: 1000 })
  expect(found(many, '999')).toMatchObject({ first: '999', count: 1 })
})

test('every kind of event has words of its own in each language, in the room that it is of', () => {
  for (const lang of ['nn', 'nb', 'en'] as const) {
    const kinds = kindsIn(lang)
    expect(new Set(kinds.map((k) => k.type))).toEqual(new Set(Object.keys(facts)))
    for (const room of ROOMS) {
      const labels = kinds.filter((k) => k.room === room).map((k) => k.label)
      expect(labels.length, room).toBeGreaterThan(0)
      expect(new Set(labels).size, `${lang} ${room}`).toBe(labels.length)
      for (const label of labels) expect(label, label).toMatch(/^\p{Lu}[^.]+$/u)
    }
  }
})
