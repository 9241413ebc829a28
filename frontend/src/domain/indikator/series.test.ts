import { describe, expect, it } from 'vitest'
import type { Figur, IndikatorRow } from '../rows'
import { byTime, firstPlaces, inPieces, newestOf, ofPlace, timesOf, valueOf, yearOf } from './series'

const tal = (stad: string, tid: string, verdi?: string): Figur => ({ stad, tid, seq: 1, ...(verdi === undefined ? { merke: 'faerre' } : { verdi }) })
const row = (...of: Figur[]) => ({ tal: of, framskrivingar: [] as IndikatorRow['framskrivingar'] }) as IndikatorRow

describe('figures over time', () => {
  it('begin where their time begins', () => {
    expect(['2026', '2026H2', '2026T3', '2026K2', '2026M12'].map(yearOf)).toEqual([2026, 2026.5, 2026 + 2 / 3, 2026.25, 2026 + 11 / 12])
    expect(['2026H2', '2026', '2025K4', '2026H1'].map((tid) => ({ tid })).sort(byTime).map((t) => t.tid)).toEqual(['2025K4', '2026', '2026H1', '2026H2'])
  })

  it('are of a place, and the newest is one with a value', () => {
    const all = [tal('a', '2026'), tal('b', '2025', '3'), tal('a', '2024', '9'), tal('a', '2025', '7')]
    expect(ofPlace(all, 'a').map((t) => t.tid)).toEqual(['2024', '2025', '2026'])
    expect(newestOf(all, 'a')?.verdi).toBe('7')
    expect(newestOf(all, 'x')).toBeUndefined()
    expect(timesOf(all)).toEqual(['2024', '2025', '2026'])
  })

  it('are shown of one’s own place first, then of the largest', () => {
    const all = row(tal('a', '2026', '5'), tal('b', '2026', '50'), tal('c', '2026', '12'))
    expect(firstPlaces(all, new Set(), 2)).toEqual(['b', 'c'])
    expect(firstPlaces(all, new Set(['a']), 2)).toEqual(['a', 'b'])
    expect(firstPlaces(all, new Set(['a', 'b', 'c']), 2)).toHaveLength(3)
  })

  it('go into commands with the value or the mark', () => {
    expect(valueOf(tal('a', '2026', '5'))).toEqual({ verdi: '5' })
    expect(valueOf(tal('a', '2026'))).toEqual({ merke: 'faerre' })
    expect(inPieces([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(inPieces([], 2)).toEqual([])
  })
})
