import { expect, test } from 'vitest'
import { choice, fill, list, match, readSearch, text, writeSearch } from './route'
import { newId } from './id'

test('a path is matched segment by segment', () => {
  expect(match('/tiltak/:id', '/tiltak/a%20b')).toEqual({ id: 'a b' })
  expect(match('/tiltak', '/tiltak/')).toEqual({})
  expect(match('/', '/')).toEqual({})
  expect(match('/tiltak/:id', '/tiltak')).toBeUndefined()
  expect(match('/tiltak/:id', '/tiltak/%E0%A4')).toEqual({ id: '%E0%A4' })
})

test('a pattern is filled so that it matches again', () => {
  expect(fill('/plan/:id', { id: 'a b', kapittel: 'k' })).toBe('/plan/a%20b')
  expect(match('/plan/:id', fill('/plan/:id', { id: 'å/ø' }))).toEqual({ id: 'å/ø' })
})

const schema = { sok: text, fase: list, vising: choice('tavle', 'tabell') }

test('filters are read from the address, and what it does not say has a value', () => {
  expect(readSearch(schema, '?fase=forslag&fase=vedteke&vising=kart')).toEqual({ sok: '', fase: ['forslag', 'vedteke'], vising: 'tavle' })
})

test('a change leaves the rest of the address, and what is usual is not in it', () => {
  expect(writeSearch(schema, '?fase=a&anna=1', { vising: 'tabell', fase: [] })).toBe('?anna=1&vising=tabell')
  expect(writeSearch(schema, '?vising=tabell', { vising: 'tavle' })).toBe('')
})

test('ids are UUIDv7, in the order in which they were made, also when the clock goes back', () => {
  const ids = Array.from({ length: 10_000 }, (_, i) => newId(1_800_000_000_000 - Math.floor(i / 5000)))
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
