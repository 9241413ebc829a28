// What happened to one thing, in sentences, the newest first.
import { useEffect, useMemo, useState } from 'react'
import { Button, Changed, Paragraph } from '../design'
import { useWords, type Words } from '../engine/i18n'
import { useChanged, useRows, type Row } from '../engine/live'
import { EntryBody } from './Entry'
import { linkedNames } from './linked'
import { useNames } from './names'
import type { Entry } from './rows'
import { say, type FactOf, type Names, type RoomName, type Sentences } from './say'
import { hrefIn, namedIn, useTitles } from './titles'
import { shared } from './words'

/** Entries shown before one asks for more; a tiltak gets about this many in a year. */
const FIRST = 30

type Props<R extends RoomName> = {
  room: R
  id: string
  sentences: Words<Sentences<R>>
  /** The names that parts of the thing (steps, seats) got in earlier facts. */
  parts?: (facts: FactOf<R>[], names: Names) => ReadonlyMap<string, string>
  /** How many are shown before one asks for more. */
  most?: number
  /** Which of the entries are shown; all where it is left out. */
  only?: (entry: Entry) => boolean
  /** Where one sees what was written between two versions of a text. */
  writing?: (fra: number, til: number) => string
}

export function History<R extends RoomName>({ room, id, sentences, parts, only, writing, most = FIRST }: Props<R>) {
  const w = useWords(shared)
  const { rows, ready } = useRows<Entry>(`${room}/${id}/historikk`)
  const [all, setAll] = useState(false)
  useEffect(() => {
    const whole = () => setAll(true) // on paper there is nothing to press
    addEventListener('beforeprint', whole)
    return () => removeEventListener('beforeprint', whole)
  }, [])
  const told = useWords(sentences)
  const withParts = useToldNames(room, rows, told, parts)
  const newest = useMemo(() => rows.filter((r) => !only || only(r.row)).sort((a, b) => b.row.seq - a.row.seq), [rows, only])
  if (!ready) return <Paragraph>{w.loading}</Paragraph>
  if (newest.length === 0) return <Paragraph>{w.historyEmpty}</Paragraph>
  const shown = all ? newest : newest.slice(0, most)
  return (
    <>
      <ol className="fp-history" reversed>
        {shown.map((row) => <EntryLine key={row.key} row={row} room={room} told={told} names={withParts} writing={writing} />)}
      </ol>
      {shown.length < newest.length ? (
        <Button variant="tertiary" className="fp-noprint" onClick={() => setAll(true)}>{w.historyMore(newest.length - shown.length)}</Button>
      ) : null}
    </>
  )
}

/** The names that the sentences ask for, each with the way to what it names. */
function useToldNames<R extends RoomName>(room: R, rows: Row<Entry>[], told: Sentences<R>, parts: Props<R>['parts']): Names {
  const names = useNames()
  const named = useMemo(() => namedIn(rows.flatMap((r) => r.row.facts.filter((f) => f.type.startsWith(`${room}.`))), names, (fact, n) => say(told, fact as FactOf<R>, n)), [rows, room, names, told])
  const titles = useTitles(named)
  return useMemo(() => {
    const titled = { ...names, ting: (rom: string, ting: string) => titles.get(`${rom}/${ting}`) }
    return linkedNames(partNames(rows, titled, parts), hrefIn(names))
  }, [rows, names, parts, titles])
}

function partNames<R extends RoomName>(rows: Row<Entry>[], names: Names, parts: Props<R>['parts']): Names {
  if (!parts) return names
  const facts = [...rows].sort((a, b) => a.row.seq - b.row.seq).flatMap((r) => r.row.facts) as FactOf<R>[]
  const found = parts(facts, names)
  return { ...names, part: (id) => found.get(id) ?? names.part(id) }
}

type LineProps<R extends RoomName> = { row: Row<Entry>; room: R; told: Sentences<R>; names: Names; writing: Props<R>['writing'] }

function EntryLine<R extends RoomName>({ row, room, told, names, writing }: LineProps<R>) {
  const changed = useChanged(row.key)
  const entry = row.row
  const facts = entry.facts.filter((f) => f.type.startsWith(`${room}.`))
  return (
    <li className="fp-history__entry">
      <Changed on={changed}>
        <EntryBody entry={entry} facts={facts} names={names} writing={writing} tell={(fact) => say(told, fact as FactOf<R>, { ...names, actor: entry.actor })} />
      </Changed>
    </li>
  )
}
