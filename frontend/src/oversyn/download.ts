// What the address of a download says of the filters and columns that are shown. Pure.
import { noFilters, type Filtered } from './search'

export type Room = 'tiltak' | 'innforing'

/** The server's names of the filters that it can filter a list by. */
const KNOWN: Record<Room, Partial<Record<keyof Filtered, string>>> = {
  tiltak: { utval: 'utval', omrade: 'omrade', pasientgruppe: 'pasientgruppe', partnar: 'partnar', person: 'ansvarleg', fase: 'fase', status: 'lys' },
  innforing: { partnar: 'partnar' },
}

/** The server's names of the columns; those of other rooms are not in the file. */
const COLUMN: Record<string, string> = {
  tittel: 'tittel', eigar: 'eigar', fase: 'fase', status: 'framdrift', okonomi: 'okonomi', risiko: 'risiko', tid: 'tidsramme', neste: 'milepaelar', avgjerd: 'avgjerd', utval: 'utval',
  omrade: 'omrade', grupper: 'pasientgrupper', ansvarleg: 'ansvarleg',
}

/** The query, and whether something that is filtered by here is left out of it. */
export function queryOf(room: Room, search: Filtered, columns: readonly string[] = []): { query: string; left: boolean } {
  const query = new URLSearchParams()
  let left = false
  for (const name of Object.keys(noFilters) as (keyof Filtered)[]) {
    const value = search[name]
    const known = KNOWN[room][name]
    if (value === '') continue
    // That nothing is reported is no colour, and the server filters by colours.
    if (known && !(name === 'status' && value === 'ingen')) query.set(known, value)
    else left = true
  }
  const asked = columns.flatMap((c) => COLUMN[c] ?? [])
  if (asked.length > 0) query.set('kolonnar', asked.join(','))
  return { query: query.toString(), left }
}
