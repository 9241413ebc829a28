// The log as the page holds it: what is asked for, the pages that came, and the days. Pure.
import { text, type SearchOf } from '../engine/route'
import type { Row } from '../engine/live'
import { today } from '../domain/moments'
import type { Entry } from '../domain/rows'

export type Line = Row<Entry>
export type LogPage = { seq: number; rows: Line[]; next?: string }

/** What stands in the address. */
export const search = { sok: text, rom: text, type: text, ting: text, person: text, partnar: text, om: text, fra: text, til: text }

export type Search = SearchOf<typeof search>

const FILTERS = Object.keys(search) as (keyof Search)[]
export const noFilters = Object.fromEntries(FILTERS.map((f) => [f, ''])) as Search

export function isFiltered(s: Search): boolean {
  return FILTERS.some((f) => s[f] !== '')
}

/** How many entries come at a time. */
export const PAGE = 50

/** The question to the server: the filters as they stand, and the end of what one has. */
export function pathOf(s: Search, before?: string, limit = PAGE): string {
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

export type Day = { day: string; lines: Line[] }

/** The lines by the day on which they were recorded, in their order. */
export function byDay(lines: readonly Line[]): Day[] {
  const days: Day[] = []
  for (const line of lines) {
    const day = today(new Date(line.at))
    const last = days[days.length - 1]
    if (last?.day === day) last.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}

/** The entry of the record itself; else those that were being written around it. */
export function entriesOf(seq: number, rows: readonly Line[]): readonly Line[] {
  const exact = rows.filter((r) => r.row.seq === seq)
  return exact.length > 0 ? exact : rows
}
