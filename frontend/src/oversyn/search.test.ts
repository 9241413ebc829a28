import { describe, expect, it } from 'vitest'
import type { Param } from '../engine/route'
import { kort as tiltak } from '../domain/samples'
import type { TiltakKort } from '../domain/rows'
import { filter, grouped, isFiltered, noFilters, search, sorted, type Search } from './search'

const empty: Search = {
  ...noFilters, vising: 'tavle', sorter: 'fase', retning: 'opp', grupper: 'ingen', kolonne: [], tiltak: '',
}

/** Into an address and out again, as the engine does it. */
function throughAddress(s: Search): Search {
  const address = new URLSearchParams()
  for (const [name, param] of Object.entries(search) as [keyof Search, Param<unknown>][]) {
    for (const value of param.write(s[name])) address.append(name, value)
  }
  const back = new URLSearchParams(address.toString())
  return Object.fromEntries(Object.entries(search).map(([name, param]) => [name, (param as Param<unknown>).read(back.getAll(name))])) as Search
}

describe('filters and the address', () => {
  it.each<Partial<Search>>([
    {}, { vising: 'tabell' }, { sok: 'heime & «oppfølging» 100 %' }, { utval: 'u1', partnar: 'p1' }, { fase: 'i-gang', status: 'ingen' },
    { sorter: 'tid', retning: 'ned' }, { grupper: 'omrade', kolonne: ['eigar', 'neste'] }, { person: 'a', omrade: 'kompetanse', periode: '2026H1', vising: 'kart', tiltak: 't1' }, { pasientgruppe: 'barn-og-unge', vising: 'tabell', sok: 'a+b=c' },
  ])('%j comes back as it was', (some) => {
    expect(throughAddress({ ...empty, ...some })).toEqual({ ...empty, ...some })
  })

  it('nothing chosen leaves the address bare', () => {
    expect(Object.entries(search).flatMap(([name, p]) => (p as Param<unknown>).write(empty[name as keyof Search]))).toEqual([])
  })

  it('an address that somebody mended by hand is read as far as it goes', () => {
    expect(search.vising.read(['globus'])).toBe('tavle')
    expect(search.sorter.read([])).toBe('fase')
  })
})

describe('what is shown', () => {
  const told = (row: TiltakKort) => (row.eigar.partnar === 'p1' ? ['Alver'] : [])
  const row = tiltak({
    utval: ['u1'], pasientgrupper: ['eldre'], malgrupper: ['parorande'], omrade: ['kompetanse'], ansvarleg: 'a', tidsramme: { sagt: 'våren 2027' },
    deltakarar: [{ aktor: { partnar: 'p2' }, del: 'deltakar' }],
  })
  const shows = (some: Partial<Search>) => filter({ ...empty, ...some }, told)(row)

  it('by utval, group, phase', () => {
    expect(shows({ utval: 'u1' })).toBe(true)
    expect(shows({ utval: 'u2' })).toBe(false)
    expect(shows({ pasientgruppe: 'eldre' })).toBe(true)
    expect(shows({ malgruppe: 'parorande' })).toBe(true)
    expect(shows({ malgruppe: 'leiarar' })).toBe(false)
    expect(shows({ fase: 'i-gang' })).toBe(false)
  })

  it('by partner, as owner and as participant', () => {
    expect(shows({ partnar: 'p1' })).toBe(true)
    expect(shows({ partnar: 'p2' })).toBe(true)
    expect(shows({ partnar: 'p3' })).toBe(false)
  })

  it('by status, also where none is reported', () => {
    expect(shows({ status: 'ingen' })).toBe(true)
    expect(shows({ status: 'gron' })).toBe(false)
  })

  it('by area, the one responsible, and a period that it overlaps', () => {
    expect(shows({ omrade: 'kompetanse', person: 'a' })).toBe(true)
    expect(shows({ omrade: 'leiing' })).toBe(false)
    expect(shows({ person: 'b' })).toBe(false)
    expect(shows({ periode: '2027' })).toBe(true)
    expect(shows({ periode: '2027H1' })).toBe(true)
    expect(shows({ periode: '2027H2' })).toBe(false)
    expect(filter({ ...empty, periode: '2027' }, told)(tiltak())).toBe(false)
  })

  it('by every word of the search, in text and names, whatever the case', () => {
    expect(shows({ sok: 'HEIMEOPPFØLGING alver' })).toBe(true)
    expect(shows({ sok: 'heimeoppfølging bergen' })).toBe(false)
    expect(shows({ sok: '   ' })).toBe(true)
  })

  it('knows whether something is filtered', () => {
    expect(isFiltered(empty)).toBe(false)
    expect(isFiltered({ ...empty, sok: 'a' })).toBe(true)
    expect(isFiltered({ ...empty, ...noFilters })).toBe(false)
  })
})

describe('the order', () => {
  const rows = [
    { key: 'a', seq: 1, at: '2026-01-01', row: tiltak({ tittel: 'Åsane', fase: 'i-gang', tidsramme: { fra: '2024' } }) },
    { key: 'b', seq: 2, at: '2026-02-01', row: tiltak({ tittel: 'Alver', fase: 'forslag', status: undefined }) },
    { key: 'c', seq: 3, at: '2026-03-01', row: tiltak({ tittel: 'Bergen', fase: 'forslag', tidsramme: { fra: '2022-04' } }) },
  ]
  const by = (sorter: Search['sorter'], retning: Search['retning'] = 'opp') =>
    sorted(rows, { sorter, retning }, () => '').map((r) => r.row.tittel)

  it('by title as in Norwegian', () => expect(by('tittel')).toEqual(['Alver', 'Bergen', 'Åsane']))
  it('turned', () => expect(by('tittel', 'ned')).toEqual(['Åsane', 'Bergen', 'Alver']))
  it('by phase, then title', () => expect(by('fase')).toEqual(['Alver', 'Bergen', 'Åsane']))
  it('by time, the unknown last', () => expect(by('tid')).toEqual(['Bergen', 'Åsane', 'Alver']))
  it('by change, the newest first', () => expect(by('endra')).toEqual(['Bergen', 'Alver', 'Åsane']))
  it('leaves the rows that it was given as they are', () => {
    by('tittel')
    expect(rows.map((r) => r.key)).toEqual(['a', 'b', 'c'])
  })
})

describe('groups', () => {
  const rows = [
    { key: 'a', seq: 1, at: '', row: tiltak({ tittel: 'A', omrade: ['x', 'y'] }) }, { key: 'b', seq: 1, at: '', row: tiltak({ tittel: 'B', omrade: ['y'] }) },
    { key: 'c', seq: 1, at: '', row: tiltak({ tittel: 'C' }) },
  ]

  it('hold a tiltak under each of its areas, and those without any last', () => {
    const found = grouped(rows, (row) => row.omrade.map((key) => ({ key, label: `Område ${key}` })), 'Utan område')
    expect(found.map((g) => [g.label, g.rows.map((r) => r.key)])).toEqual([['Område x', ['a']], ['Område y', ['a', 'b']], ['Utan område', ['c']]])
  })

  it('go by an order of their own where they have one', () => {
    const found = grouped(rows, (row) => [{ key: row.tittel, label: row.tittel, order: -row.tittel.charCodeAt(0) }], '')
    expect(found.map((g) => g.key)).toEqual(['C', 'B', 'A'])
  })
})
