import { expect, it } from 'vitest'
import { ofWriter, writersOf, type Suggestion } from './suggestions'

const suggestion = (id: string): Suggestion => ({ id, kind: 'insertion', text: id })
const made = { a: { person: 'kari', at: '' }, b: { person: 'ola', at: '' }, c: { person: 'ola', at: '' } }
const all = ['a', 'b', 'c', 'x'].map(suggestion)

it('suggestions are told apart by their writers', () => {
  expect(writersOf(all, made)).toEqual([{ person: 'ola', count: 2 }, { person: 'kari', count: 1 }])
  expect(ofWriter(all, made, 'ola').map((s) => s.id)).toEqual(['b', 'c'])
  expect(ofWriter(all, made, '')).toHaveLength(4)
})
