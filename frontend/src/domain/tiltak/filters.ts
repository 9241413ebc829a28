// Which tiltak are shown, and how: all of it stands in the address, so a view can be sent to
// somebody as a link.
import { choice, text, type SearchOf } from '../../engine/route'
import { compareText } from '../../engine/i18n'
import type { Row } from '../../engine/live'
import type { TiltakRow } from '../rows'
import { FASAR } from './terms'

/** The parameters of the address. */
export const search = {
  vising: choice('tavle', 'tabell'),
  sok: text,
  utval: text,
  partnar: text,
  pasientgruppe: text,
  fase: text,
  status: text,
  sorter: choice('fase', 'tittel', 'eigar', 'tid', 'status', 'endra'),
  retning: choice('opp', 'ned'),
}

export type Search = SearchOf<typeof search>
export type SortBy = Search['sorter']

/** The filters alone, without the way of showing. */
const FILTERS = ['sok', 'utval', 'partnar', 'pasientgruppe', 'fase', 'status'] as const
export const noFilters: Partial<Search> = { sok: '', utval: '', partnar: '', pasientgruppe: '', fase: '', status: '' }

export function isFiltered(s: Search): boolean {
  return FILTERS.some((f) => s[f] !== '')
}

/** What the text search looks in besides title and purpose: names, which only the page knows. */
export type Told = (row: TiltakRow) => string[]

export function matches(row: TiltakRow, s: Search, told: Told): boolean {
  return (s.utval === '' || row.utval.some((u) => u.utval === s.utval))
    && (s.partnar === '' || row.eigar.partnar === s.partnar || row.deltakarar.some((d) => d.aktor.partnar === s.partnar))
    && (s.pasientgruppe === '' || row.pasientgrupper.includes(s.pasientgruppe))
    && (s.fase === '' || row.fase === s.fase)
    && (s.status === '' || (row.status?.framdrift ?? 'ingen') === s.status)
    && finds(row, s.sok, told)
}

/** Every word must be found somewhere; large and small letters are the same. */
function finds(row: TiltakRow, sought: string, told: Told): boolean {
  const wanted = sought.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return true
  const text = [row.tittel, row.foremal, row.utfordring ?? '', ...told(row)].join('\n').toLocaleLowerCase('nb')
  return wanted.every((w) => text.includes(w))
}

const LIGHTS = ['raud', 'gul', 'gron', 'ingen'] // what needs eyes first

/** When a tiltak begins, for sorting: the first moment known; without one it comes last. */
const beginning = (row: TiltakRow) => row.tidsramme.fra || row.tidsramme.til || '9999'

type Order = (a: Row<TiltakRow>, b: Row<TiltakRow>) => number

function orders(owner: (row: TiltakRow) => string): Record<SortBy, Order> {
  return {
    fase: (a, b) => FASAR.indexOf(a.row.fase) - FASAR.indexOf(b.row.fase),
    tittel: (a, b) => compareText(a.row.tittel, b.row.tittel),
    eigar: (a, b) => compareText(owner(a.row), owner(b.row)),
    tid: (a, b) => beginning(a.row).localeCompare(beginning(b.row)),
    status: (a, b) => LIGHTS.indexOf(a.row.status?.framdrift ?? 'ingen') - LIGHTS.indexOf(b.row.status?.framdrift ?? 'ingen'),
    endra: (a, b) => b.at.localeCompare(a.at),
  }
}

/** The rows in the order chosen; what is equal goes by title, so that nothing jumps. */
export function sorted(rows: Row<TiltakRow>[], s: Pick<Search, 'sorter' | 'retning'>, owner: (row: TiltakRow) => string): Row<TiltakRow>[] {
  const by = orders(owner)
  const turn = s.retning === 'ned' ? -1 : 1
  return [...rows].sort((a, b) => turn * by[s.sorter](a, b) || by.tittel(a, b) || a.key.localeCompare(b.key))
}
