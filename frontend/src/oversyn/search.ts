// Which tiltak are shown, and how: all of it stands in the address, so a view can be sent to
// somebody as a link, and kept by a name.
import { compareText } from '../engine/i18n'
import type { Row } from '../engine/live'
import { choice, list, text, type SearchOf } from '../engine/route'
import type { TiltakKort } from '../domain/rows'
import { FASAR } from '../domain/tiltak/terms'
import { comparePeriods, overlaps, spanOf, spanOfFilter } from './time'

export const VISINGAR = ['tavle', 'tabell', 'tidslinje', 'kart', 'kurve'] as const

/** The parameters of the address. */
export const search = {
  vising: choice(...VISINGAR),
  sok: text,
  utval: text,
  omrade: text,
  pasientgruppe: text,
  malgruppe: text,
  partnar: text,
  person: text,
  fase: text,
  status: text,
  periode: text,
  sorter: choice('fase', 'tittel', 'eigar', 'tid', 'status', 'neste', 'endra'),
  retning: choice('opp', 'ned'),
  grupper: choice('ingen', 'fase', 'eigar', 'utval', 'omrade', 'pasientgruppe', 'malgruppe', 'status', 'person'),
  kolonne: list,
  tiltak: text,
}

export type Search = SearchOf<typeof search>
export type Vising = Search['vising']
export type SortBy = Search['sorter']
export type GroupBy = Search['grupper']

/** The filters alone, without the way of showing. */
const FILTERS = ['sok', 'utval', 'omrade', 'pasientgruppe', 'malgruppe', 'partnar', 'person', 'fase', 'status', 'periode'] as const
export type Filtered = Pick<Search, (typeof FILTERS)[number]>
export const noFilters: Filtered = { sok: '', utval: '', omrade: '', pasientgruppe: '', malgruppe: '', partnar: '', person: '', fase: '', status: '', periode: '' }

export function isFiltered(s: Filtered): boolean {
  return FILTERS.some((f) => s[f] !== '')
}

/** What the text search looks in besides the title: names, which only the page knows. */
export type Told = (row: TiltakKort) => string[]

const light = (row: TiltakKort) => row.status?.framdrift ?? 'ingen'

/** A function that tells of each row whether it is shown; what the filters ask is read once. */
export function filter(s: Filtered, told: Told): (row: TiltakKort) => boolean {
  const period = spanOfFilter(s.periode)
  const wanted = s.sok.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean)
  return (row) => (s.utval === '' || row.utval.includes(s.utval))
    && (s.omrade === '' || row.omrade.includes(s.omrade))
    && (s.pasientgruppe === '' || row.pasientgrupper.includes(s.pasientgruppe))
    && (s.malgruppe === '' || row.malgrupper.includes(s.malgruppe))
    && (s.partnar === '' || row.eigar.partnar === s.partnar || row.deltakarar.some((d) => d.aktor.partnar === s.partnar))
    && (s.person === '' || row.ansvarleg === s.person)
    && (s.fase === '' || row.fase === s.fase)
    && (s.status === '' || light(row) === s.status)
    && (!period || within(row, period))
    && (wanted.length === 0 || finds(row, wanted, told))
}

function within(row: TiltakKort, period: NonNullable<ReturnType<typeof spanOfFilter>>): boolean {
  const span = spanOf(row.tidsramme)
  return span !== undefined && overlaps(span, period)
}

/** Every word must be found somewhere; large and small letters are the same. */
function finds(row: TiltakKort, wanted: string[], told: Told): boolean {
  const text = [row.tittel, row.status?.tekst ?? '', ...told(row)].join('\n').toLocaleLowerCase('nb')
  return wanted.every((w) => text.includes(w))
}

const LIGHTS = ['raud', 'gul', 'gron', 'ingen'] // what needs eyes first

const nextUp = (row: TiltakKort) => (row.neste ? (spanOf(row.neste.frist)?.to ?? 1e9) : Infinity)
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

type Order = (a: Row<TiltakKort>, b: Row<TiltakKort>) => number

function orders(owner: (row: TiltakKort) => string): Record<SortBy, Order> {
  return {
    fase: (a, b) => FASAR.indexOf(a.row.fase) - FASAR.indexOf(b.row.fase),
    tittel: (a, b) => compareText(a.row.tittel, b.row.tittel),
    eigar: (a, b) => compareText(owner(a.row), owner(b.row)),
    tid: (a, b) => comparePeriods(a.row.tidsramme, b.row.tidsramme),
    status: (a, b) => LIGHTS.indexOf(light(a.row)) - LIGHTS.indexOf(light(b.row)),
    neste: (a, b) => compare(nextUp(a.row), nextUp(b.row)),
    endra: (a, b) => b.at.localeCompare(a.at),
  }
}

/** The rows in the order chosen; what is equal goes by title, so that nothing jumps. */
export function sorted(rows: readonly Row<TiltakKort>[], s: Pick<Search, 'sorter' | 'retning'>, owner: (row: TiltakKort) => string): Row<TiltakKort>[] {
  const by = orders(owner)
  const turn = s.retning === 'ned' ? -1 : 1
  const byTitle = s.sorter === 'tittel' ? () => 0 : by.tittel
  return [...rows].sort((a, b) => turn * by[s.sorter](a, b) || byTitle(a, b) || (a.key < b.key ? -1 : 1))
}

export type Group = { key: string; label: string; rows: Row<TiltakKort>[] }

/** What a tiltak is grouped under; it stands under each that it has several of, and under the last where it has none. */
export type Under = (row: TiltakKort) => { key: string; label: string; order?: number }[]

/** The rows under their groups, each in the order given. */
export function grouped(rows: readonly Row<TiltakKort>[], under: Under, none: string): Group[] {
  const groups = new Map<string, Group & { order: number }>()
  for (const row of rows) {
    const found = under(row.row)
    for (const { key, label, order = 0 } of found.length ? found : [{ key: '', label: none, order: 1e9 }]) {
      const group = groups.get(key) ?? { key, label, order, rows: [] }
      group.rows.push(row)
      groups.set(key, group)
    }
  }
  return [...groups.values()].sort((a, b) => a.order - b.order || Number(a.key === '') - Number(b.key === '') || compareText(a.label, b.label))
}
