// The names of steps, seats, chapters and the like that entries speak of. They stand in earlier facts of the same
// thing; where these are not on the page, its whole history is fetched, once.
import { useEffect, useMemo, useRef, useState } from 'react'
import { read } from '../engine/read'
import type { Entry } from '../domain/rows'
import type { Names, RoomName } from '../domain/say'
import { thingOf, type Line } from './log'
import { lacksParts, partsIn, waysIn } from './tables'

type Histories = ReadonlyMap<string, readonly Entry[]>

/** Names with those of the parts of things, and the things, as "room/id", that parts stand for. */
export type ToldNames = Names & { way: (part: string) => string | undefined }

/** The names that are known by the lines at hand and the histories that were fetched. */
export function knownParts(lines: readonly Line[], fetched: Histories, names: Names): ReadonlyMap<string, string> {
  const entries = new Map<string, Entry[]>()
  for (const { key, row } of lines) {
    const { room, id } = thingOf(key)
    entries.set(`${room}/${id}`, [...(entries.get(`${room}/${id}`) ?? []), row])
  }
  const known = new Map<string, string>()
  for (const [thing, own] of [...entries, ...fetched]) for (const [id, name] of partsIn(thingOf(thing).room as RoomName, own, names)) known.set(id, name)
  return known
}

/** The things of which some line speaks of a part without a known name. */
export function lacking(lines: readonly Line[], known: ReadonlyMap<string, string>, names: Names): string[] {
  const things = lines.filter((line) => lacksParts(thingOf(line.key).room as RoomName, line.row, known, names)).map(({ key }) => key.split('/').slice(0, 2).join('/'))
  return [...new Set(things)]
}

/** The same names with those of the parts. */
export function useParts(lines: readonly Line[], names: Names): ToldNames {
  const [fetched, setFetched] = useState<Histories>(new Map())
  const asked = useRef(new Set<string>())
  const known = useMemo(() => knownParts(lines, fetched, names), [lines, fetched, names])
  const missing = useMemo(() => lacking(lines, known, names), [lines, known, names])
  useEffect(() => {
    for (const thing of missing) {
      if (asked.current.has(thing)) continue
      asked.current.add(thing)
      void read<{ rows: Line[] }>(`/api/${thing}/historikk`).then((answer) => {
        if (answer.ok) setFetched((was) => new Map(was).set(thing, answer.data.rows.map((r) => r.row)))
      })
    }
  }, [missing])
  return useMemo(() => {
    const ways = waysIn([...lines.map((l) => l.row), ...[...fetched.values()].flat()])
    return { ...names, part: (id: string) => known.get(id) ?? names.part(id), way: (id: string) => ways.get(id) }
  }, [names, known, lines, fetched])
}
