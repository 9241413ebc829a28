// What is asked for, what is new, which day it was, and what it is called.
import { describe, expect, it } from 'vitest'
import { namesFrom } from '../domain/names'
import type { Entry } from '../domain/rows'
import { facts, kapittel, kort, plan, trad } from '../domain/samples'
import type { FellesplanFact } from '../events.gen'
import { byDay, entriesOf, isFiltered, newTo, noFilters, pathOf, thingOf, withNewer, withOlder, type Line } from './log'
import { lacksParts, partsIn, ROOMS, tell, waysIn } from './tables'
import { thingsFrom, type Rows } from './things'
import { knownParts, lacking } from './useParts'

const names = namesFrom({ partnar: [], utval: [], kodeverk: [], people: [{ id: 'a', namn: 'Kari Nes' }] }, 'nn')

function line(seq: number, over: Partial<Line> & { facts?: FellesplanFact[]; first?: number } = {}): Line {
  const at = over.at ?? '2026-03-14T13:03:00.000Z'
  const row: Entry = { seq: over.first ?? seq, time: at, facts: over.facts ?? [] }
  return { key: over.key ?? `tiltak/t1/historikk/${over.first ?? seq}`, seq, at, row }
}

/** Rows of a few rooms, of what matters of each. */
function rowsOf(some: { [K in keyof Rows]?: unknown[] }): Rows {
  const rooms: (keyof Rows)[] = ['plan', 'tiltak', 'planelement', 'utval', 'partnar', 'kodeverk', 'trad', 'tekst', 'indikator', 'sak', 'saksnummer', 'formote', 'mote', 'partnarvedtak', 'usemje', 'visning', 'innsyn']
  return Object.fromEntries(rooms.map((room) => [room, (some[room] ?? []).map((row) => ({ key: '', seq: 1, at: '', row }))])) as unknown as Rows
}

describe('the question', () => {
  it('holds what stands in the address, and nothing else', () => {
    expect(pathOf(noFilters)).toBe('/api/historikk?limit=50')
    expect(pathOf({ ...noFilters, sok: ' to ord ', rom: 'tiltak', fra: '2026-03' }, '17')).toBe('/api/historikk?sok=to+ord&rom=tiltak&fra=2026-03&etter=17&limit=50')
    expect(isFiltered(noFilters)).toBe(false)
    expect(isFiltered({ ...noFilters, til: '2026' })).toBe(true)
  })
})

describe('pages', () => {
  it('go on without a line twice', () => {
    expect(withOlder([line(9), line(8)], [line(8), line(7)]).map((l) => l.seq)).toEqual([9, 8, 7])
  })

  it('count what came since, and what has grown', () => {
    const have = [line(9), line(8, { key: 'tekst/x/historikk/6', first: 6 })]
    expect(newTo(have, have)).toBe(0)
    expect(newTo(have, [line(10), ...have])).toBe(1)
    const grown = line(11, { key: 'tekst/x/historikk/6', first: 6 })
    expect(newTo(have, [grown, line(10), line(9)])).toBe(2)
    expect(withNewer(have, [grown, line(10), line(9)]).map((l) => l.seq)).toEqual([11, 10, 9])
  })

  it('stand by the day in Norway', () => {
    const days = byDay([line(3, { at: '2026-03-14T23:30:00.000Z' }), line(2, { at: '2026-03-14T22:30:00.000Z' }), line(1, { at: '2026-03-14T08:00:00.000Z' })])
    expect(days.map((d) => [d.day, d.lines.length])).toEqual([['2026-03-15', 1], ['2026-03-14', 2]])
  })

  it('give the record itself, or what was being written around it', () => {
    const written = line(9, { key: 'tekst/x/historikk/4', first: 4 })
    expect(entriesOf(6, [written, line(6)])).toEqual([line(6)])
    expect(entriesOf(5, [written])).toEqual([written])
    expect(thingOf('tekst/x/historikk/4')).toEqual({ room: 'tekst', id: 'x' })
  })
})

describe('sentences', () => {
  it('are there for every fact of every room', () => {
    for (const [type, data] of Object.entries(facts)) {
      for (const lang of ['nn', 'nb', 'en'] as const) expect(tell({ type, data } as FellesplanFact, names, lang).was, type).not.toBe('')
    }
    expect(new Set(Object.keys(facts).map((t) => t.split('.')[0]))).toEqual(new Set(ROOMS))
  })

  it('tell when the name of a part must be fetched', () => {
    const planned: FellesplanFact = { type: 'tiltak.StepPlanned', data: { steg: 's1', namn: 'Velje verktøy', periode: {} } }
    const done: FellesplanFact = { type: 'tiltak.StepCompleted', data: { steg: 's1', dato: '2026-03-01' } }
    const of = (f: FellesplanFact): Entry => line(2, { facts: [f] }).row
    expect(lacksParts('tiltak', of(done), new Map(), names)).toBe(true)
    expect(lacksParts('tiltak', of(done), partsIn('tiltak', [of(planned)], names), names)).toBe(false)
    expect(lacksParts('tiltak', of(planned), new Map(), names)).toBe(false)

    const lines = [line(5, { facts: [done] })]
    expect(lacking(lines, knownParts(lines, new Map(), names), names)).toEqual(['tiltak/t1'])
    const known = knownParts(lines, new Map([['tiltak/t1', [of(planned)]]]), names)
    expect(lacking(lines, known, names)).toEqual([])
    expect(tell(done, { ...names, part: (id) => known.get(id) ?? '?' }, 'nn').was).toContain('Velje verktøy')
  })
})

it('things have a name and a page', () => {
  const things = thingsFrom(rowsOf({
    plan: [plan({ kapittel: [kapittel('k1', { nummer: '2', tittel: 'Kompetanse' })] })], tiltak: [kort()], trad: [trad('tr1', { tekst: 't-k1' }), trad('tr2', { tekst: '', rom: 'tiltak', ting: 't1' })],
  }), names, 'nn')
  expect(things('tekst', 't-k1')).toMatchObject({ title: '2 Kompetanse', href: '/plan/pl1/kapittel/k1' })
  expect(things('tekst', 't-k1')?.writing?.(3, 7)).toBe('/plan/pl1/kapittel/k1/endringar?fra=3&til=7')
  expect(things('trad', 'tr1')).toEqual({ title: '2 Kompetanse', lang: 'nn', href: '/plan/pl1/kapittel/k1?trad=tr1' })
  expect(things('trad', 'tr2')).toMatchObject({ title: 'Digital heimeoppfølging', href: '/tiltak/t1/kommentarar?trad=tr2' })
  expect(things('okonomi', 't1')?.href).toBe('/tiltak/t1/okonomi')
  expect(things('person', 'a')).toEqual({ title: 'Kari Nes', href: '/historikk?person=a' })
  expect(things('tiltak', 'zz')).toBeUndefined()
})

it('things of the way of a sak have a name and a page too', () => {
  const spor = { seq: 1, time: '' }
  const things = thingsFrom(rowsOf({
    sak: [{ id: 's1', tittel: 'Felles inntak', malform: 'nn' }], tekst: [{ id: 'x1', feste: { rom: 'sak', ting: 's1' } }], usemje: [{ id: 'u1', sak: 's1', ord: 'Kven betaler?' }, { id: 'u2', ord: 'Kven betaler?' }],
    mote: [{ id: 'm1', start: '2026-03-14', utval: 'ou', vedtak: [{ vedtak: 'v1', sak: 's1', punkt: 'p', utfall: 'vedteke', spor }, { vedtak: 'v2', tittel: 'Årsplan', punkt: 'q', utfall: 'vedteke', spor }] }],
    formote: [{ id: 'f1', side: 'kommune', utval: 'ou', mote: 'm1' }], saksnummer: [{ id: 'n1', utval: 'ou', aar: 2026 }], visning: [{ id: 'w1', namn: 'Mine', lenkje: '/tiltak?utval=ou' }, { id: 'w2', namn: 'Vond', lenkje: '//x.no' }],
    innsyn: [{ id: 'i1', grunngjeving: 'Revisjon' }], partnarvedtak: [{ id: 'pv1', tittel: 'Avtalen' }], indikator: [{ id: 'in1', namn: { nn: 'Liggjedøgn' } }],
  }), names, 'nn', (sak) => (sak === 's1' ? 'OU 07/26' : ''))
  const hrefs = (all: [string, string][]) => all.map(([room, id]) => [things(room, id)?.title, things(room, id)?.href])
  expect(hrefs([['sak', 's1'], ['tekst', 'x1'], ['usemje', 'u1'], ['usemje', 'u2'], ['vedtak', 'v1'], ['vedtak', 'v2'], ['vedtak', 'pv1']])).toEqual([
    ['OU 07/26 Felles inntak', '/sak/s1'], ['Sakspapir: OU 07/26 Felles inntak', '/sak/s1/papir'], ['Usemje: OU 07/26 Felles inntak', '/usemje/u1'], ['Usemje: Kven betaler?', '/usemje/u2'],
    ['OU 07/26 Felles inntak', '/vedtak/v1'], ['Årsplan', '/vedtak/v2'], ['Avtalen', '/partnarvedtak/pv1'],
  ])
  expect(hrefs([['saksnummer', 'n1'], ['visning', 'w1'], ['visning', 'w2'], ['innsyn', 'i1'], ['indikator', 'in1']])).toEqual([
    ['Saksnummer i ukjent utval, 2026', '/sak?utval=ou'], ['Mine', '/tiltak?utval=ou'], ['Vond', undefined], ['Revisjon', '/historikk/innsyn?innsyn=i1'], ['Liggjedøgn', '/indikator/in1'],
  ])
  expect(things('formote', 'f1')).toEqual({ title: 'Formøte for kommunane, ukjent utval', href: '/formote/f1' })
  // Each room has things; a person is known by name alone.
  expect(new Set([...things.all.keys()].map((key) => key.split('/')[0]))).toEqual(new Set(['sak', 'tekst', 'usemje', 'mote', 'vedtak', 'formote', 'saksnummer', 'visning', 'innsyn', 'partnarvedtak', 'indikator']))
})

it('a part that stands for another thing leads to it', () => {
  const linked: FellesplanFact = { type: 'sak.Linked', data: { lenkje: 'l1', slag: 'tiltak', rom: 'tiltak', ting: 't1' } }
  const placed: FellesplanFact = { type: 'mote.ItemPlaced', data: { punkt: 'p1', slag: 'drofting', tittel: 'Utan sak' } }
  expect([...waysIn([line(1, { facts: [linked, placed] }).row])]).toEqual([['l1', 'tiltak/t1']])
})

it('the lines stand by day, and by meeting where that is asked for', () => {
  const of = (seq: number, key: string, facts: FellesplanFact[] = []) => ({ ...line(seq, { facts }), key })
  const told = { type: 'sak.Reported', data: { mote: 'm1' } } as unknown as FellesplanFact
  const lines = [of(5, 'mote/m1/historikk/5'), of(4, 'sak/s/historikk/4', [told]), of(3, 'tiltak/t/historikk/3'), of(2, 'mote/m2/historikk/2')]
  expect(byDay(lines)).toHaveLength(1)
  expect(byDay(lines, true).map((d) => [d.mote, d.lines.map((l) => l.row.seq)])).toEqual([['m1', [5, 4]], [undefined, [3]], ['m2', [2]]])
})

it('who is erased is called so, and not somebody unknown', () => {
  const told = namesFrom({ partnar: [], utval: [], kodeverk: [], people: [], erased: new Set(['b']) }, 'nn')
  expect([told.person('b'), told.person('c')]).toEqual(['Sletta person', 'Ukjend person'])
})
