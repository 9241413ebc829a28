// The log as the page holds it: what is asked for, the pages that came, and the days. Pure.
import { choice, text, type SearchOf } from '../engine/route'
import type { Row } from '../engine/live'
import { today } from '../domain/moments'
import type { Entry } from '../domain/rows'

export type Line = Row<Entry>
export type LogPage = { seq: number; rows: Line[]; next?: string }

/** What stands in the address. */
const filters = { sok: text, rom: text, type: text, ting: text, person: text, partnar: text, om: text, fra: text, til: text }
export const search = { ...filters, grupper: choice('dag', 'mote') }

export type Search = SearchOf<typeof search>

/** What narrows the log down. */
export type Filtered = SearchOf<typeof filters>

const FILTERS = Object.keys(filters) as (keyof typeof filters)[]
export const noFilters = Object.fromEntries(FILTERS.map((f) => [f, ''])) as Filtered

export function isFiltered(s: Filtered): boolean {
  return FILTERS.some((f) => s[f] !== '')
}

/** How many entries come at a time. */
export const PAGE = 50

/** The question to the server: the filters as they stand, and the end of what one has. */
export function pathOf(s: Filtered, before?: string, limit = PAGE): string {
  const query = new URLSearchParams()
  for (const f of FILTERS) if (s[f].trim()) query.set(f, s[f].trim())
  if (before) query.set('etter', before)
  query.set('limit', String(limit))
  return `/api/historikk?${query.toString()}`
}

/** The room and the thing that an entry is of. */
export function thingOf(key: string): { room: string; id: string } {
  const [room = '', id = ''] = key.split('/')
  return { room, id }
}

/** Older entries after those that one has; an entry that has grown since stands once, where it was. */
export function withOlder(have: readonly Line[], older: readonly Line[]): Line[] {
  const known = new Set(have.map((r) => r.key))
  return [...have, ...older.filter((r) => !known.has(r.key))]
}

/** How many of the newest entries are new to one who has these, or have grown. */
export function newTo(have: readonly Line[], newest: readonly Line[]): number {
  const known = new Map(have.map((r) => [r.key, r.seq]))
  const end = have[0]?.seq ?? 0
  return newest.filter((r) => r.seq > end && r.seq > (known.get(r.key) ?? 0)).length
}

/** The newest before those that one has. What has grown moves to the top. */
export function withNewer(have: readonly Line[], newest: readonly Line[]): Line[] {
  return withOlder(newest, have)
}

/** The lines of a day; or of a meeting, on that day. */
export type Day = { day: string; mote?: string; lines: Line[] }

/** The lines by the day on which they were recorded, in their order; by meeting too, where that is asked for. */
export function byDay(lines: readonly Line[], meetings = false): Day[] {
  const days: Day[] = []
  for (const line of lines) {
    const day = today(new Date(line.at))
    const mote = meetings ? meetingOf(line) : undefined
    const last = days[days.length - 1]
    if (last?.day === day && last.mote === mote) last.lines.push(line)
    else days.push({ day, lines: [line], ...(mote ? { mote } : {}) })
  }
  return days
}

/** The meeting that an entry is of: its own thing, or the one that its facts name. */
export function meetingOf(line: Line): string | undefined {
  const { room, id } = thingOf(line.key)
  if (room === 'mote') return id
  for (const { data } of line.row.facts) if ('mote' in data && typeof data.mote === 'string' && data.mote) return data.mote
  return undefined
}

/** The entry of the record itself; else those that were being written around it. */
export function entriesOf(seq: number, rows: readonly Line[]): readonly Line[] {
  const exact = rows.filter((r) => r.row.seq === seq)
  return exact.length > 0 ? exact : rows
}
