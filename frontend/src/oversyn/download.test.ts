import { expect, it } from 'vitest'
import { queryOf } from './download'
import { noFilters } from './search'

it('a download is asked for with the names that the server knows', () => {
  const { query, left } = queryOf('tiltak', { ...noFilters, utval: 'u1', person: 'a', status: 'raud' }, ['tittel', 'status', 'innfort'])
  expect([...new URLSearchParams(query)]).toEqual([['utval', 'u1'], ['ansvarleg', 'a'], ['lys', 'raud'], ['kolonnar', 'tittel,framdrift']])
  expect(left).toBe(false)
})

it('what the server cannot filter by is left out, and said', () => {
  expect(queryOf('tiltak', { ...noFilters, sok: 'heime' })).toEqual({ query: '', left: true })
  expect(queryOf('tiltak', { ...noFilters, status: 'ingen' })).toEqual({ query: '', left: true })
  expect(queryOf('innforing', { ...noFilters, partnar: 'p1', omrade: 'x' })).toEqual({ query: 'partnar=p1', left: true })
})
