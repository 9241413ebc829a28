import { describe, expect, it } from 'vitest'
import type { FigurePreview } from '../rows'
import type { WrittenMapping } from './ImportMapping'
import { addressOf, chosenOf, piecesOf, type Stand } from './importing'

const mapping = (over: Partial<WrittenMapping>): WrittenMapping =>
  ({ ark: '', stad: 'region', tid: 'år', verdi: 'value', deling: '', indikator: {}, projected: false, framskriving: '', henta: '', kjelde: '', lenkje: '', ...over })

const tal = (indikator: string, tid: string, stand: Stand): FigurePreview['tal'][number] => ({ rad: 2, indikator, stad: '4601', tid, verdi: '5', stand })

describe('a file of figures', () => {
  it('is first only looked at', () => expect(addressOf(undefined)).toBe('/api/indikator/les'))

  it('of several sheets is read by the one that is chosen', () => {
    expect(addressOf(undefined, 'Tal 2025')).toBe('/api/indikator/les?ark=Tal+2025')
    expect(new URL(addressOf(mapping({ ark: 'B', indikator: { '': 'a' } })), 'http://x').searchParams.get('ark')).toBe('B')
  })

  it('is read for one indicator, or for several that a column tells apart', () => {
    const one = new URL(addressOf(mapping({ indikator: { '': 'a', '0-17 år': 'b' } })), 'http://x').searchParams
    expect([...one]).toEqual([['stad', 'region'], ['tid', 'år'], ['verdi', 'value'], ['indikator', 'a']])
    const many = mapping({ deling: 'alder', indikator: { '': 'a', '0-17 år': 'b', '80 + & over': 'c', '18-49 år': '' }, projected: true, framskriving: ' Hovud ' })
    expect([...new URL(addressOf(many), 'http://x').searchParams]).toEqual([
      ['stad', 'region'], ['tid', 'år'], ['verdi', 'value'], ['deling', 'alder'], ['indikator.0-17 år', 'b'], ['indikator.80 + & over', 'c'], ['framskriving', 'Hovud'],
    ])
    expect(chosenOf(many)).toEqual(['b', 'c'])
    expect(chosenOf(mapping({ indikator: { '': 'a', x: 'b' } }))).toEqual(['a'])
  })

  it('goes in without what is the same or refused, piece by piece', () => {
    const preview = { tal: [tal('a', '2024', 'ny'), tal('b', '2024', 'endra'), tal('a', '2025', 'lik'), tal('a', '2026', 'avvist'), tal('a', '2023', 'ny'), tal('a', '2022', 'ny')] }
    expect(piecesOf(preview, 2).map((p) => [p.indikator, p.tal.map((t) => t.tid)])).toEqual([['a', ['2024', '2023']], ['a', ['2022']], ['b', ['2024']]])
  })
})
