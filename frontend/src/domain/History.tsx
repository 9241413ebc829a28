// What happened to one thing, in sentences, the newest first.
import { useEffect, useMemo, useState } from 'react'
import { Button, Changed, Paragraph } from '../design'
import { formatDateTime, useWords, type Words } from '../engine/i18n'
import { useChanged, useRows, type Row } from '../engine/live'
import { Link } from '../engine/route'
import type { FellesplanFact, Kjelde } from '../events.gen'
import { useNames } from './names'
import type { Entry } from './rows'
import { say, sentence, type FactOf, type Names, type RoomName, type Sentences } from './say'
import { Sources } from './Sources'
import { shared } from './words'

/** Entries shown before one asks for more; a tiltak gets about this many in a year. */
const FIRST = 30
/** So many facts of one record. */
const FACTS_SHOWN = 3

type Props<R extends RoomName> = {
  room: R
  id: string
  sentences: Words<Sentences<R>>
  /** The names that parts of the thing (steps, seats) got in earlier facts. */
  parts?: (facts: FactOf<R>[], names: Names) => ReadonlyMap<string, string>
  /** The titles of things of other rooms that the facts refer to, by "room/id". */
  titles?: ReadonlyMap<string, string>
  /** How many are shown before one asks for more. */
  most?: number
  /** Which of the entries are shown; all where it is left out. */
  only?: (entry: Entry) => boolean
  /** Where one sees what was written between two versions of a text. */
  writing?: (fra: number, til: number) => string
}

export function History<R extends RoomName>({ room, id, sentences, parts, titles, only, writing, most = FIRST }: Props<R>) {
  const w = useWords(shared)
  const { rows, ready } = useRows<Entry>(`${room}/${id}/historikk`)
  const names = useNames()
  const [all, setAll] = useState(false)
  useEffect(() => {
    const whole = () => setAll(true) // on paper there is nothing to press
    addEventListener('beforeprint', whole)
    return () => removeEventListener('beforeprint', whole)
  }, [])
  const withParts = useMemo(() => partNames(rows, titles ? { ...names, ting: (rom, ting) => titles.get(`${rom}/${ting}`) } : names, parts), [rows, names, parts, titles])
  const newest = useMemo(() => rows.filter((r) => !only || only(r.row)).sort((a, b) => b.row.seq - a.row.seq), [rows, only])
  if (!ready) return <Paragraph>{w.loading}</Paragraph>
  if (newest.length === 0) return <Paragraph>{w.historyEmpty}</Paragraph>
  const shown = all ? newest : newest.slice(0, most)
  return (
    <>
      <ol className="fp-history" reversed>
        {shown.map((row) => <EntryLine key={row.key} row={row} room={room} sentences={sentences} names={withParts} writing={writing} />)}
      </ol>
      {shown.length < newest.length ? (
        <Button variant="tertiary" className="fp-noprint" onClick={() => setAll(true)}>{w.historyMore(newest.length - shown.length)}</Button>
      ) : null}
    </>
  )
}

function partNames<R extends RoomName>(rows: Row<Entry>[], names: Names, parts: Props<R>['parts']): Names {
  if (!parts) return names
  const facts = [...rows].sort((a, b) => a.row.seq - b.row.seq).flatMap((r) => r.row.facts) as FactOf<R>[]
  const found = parts(facts, names)
  return { ...names, part: (id) => found.get(id) ?? names.part(id) }
}

type LineProps<R extends RoomName> = { row: Row<Entry>; room: R; sentences: Words<Sentences<R>>; names: Names; writing: Props<R>['writing'] }

function EntryLine<R extends RoomName>({ row, room, sentences, names, writing }: LineProps<R>) {
  const w = useWords(shared)
  const changed = useChanged(row.key)
  const entry = row.row
  const facts = entry.facts.filter((f) => f.type.startsWith(`${room}.`))
  // A plan that is started from a template comes with twenty chapters: the first lines tell enough.
  const [all, setAll] = useState(facts.length <= FACTS_SHOWN + 1)
  return (
    <li className="fp-history__entry">
      <Changed on={changed}>
        {facts.slice(0, all ? undefined : FACTS_SHOWN).map((fact, i) => <FactLine key={i} fact={fact as FactOf<R>} who={entry.actor} sentences={sentences} names={names} />)}
        {!all && facts.length > FACTS_SHOWN ? <Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => setAll(true)}>{w.factsMore(facts.length - FACTS_SHOWN)}</Button> : null}
        {entry.skriving ? <Wrote skriving={entry.skriving} names={names} writing={writing} /> : null}
        <EntryMeta entry={entry} names={names} />
      </Changed>
    </li>
  )
}

/** Many changes to a text within a while are one line: who wrote, and how much. */
function Wrote({ skriving, names, writing }: { skriving: NonNullable<Entry['skriving']>; names: Names; writing: ((fra: number, til: number) => string) | undefined }) {
  const w = useWords(shared)
  return (
    <Paragraph className="fp-history__sentence">
      {w.wrote(names.list(skriving.folk.map((f) => names.person(f.person))), skriving.til - skriving.fra)}
      {writing ? <> <Link className="ds-link fp-noprint" href={writing(skriving.fra, skriving.til)}>{w.seeChanges}</Link></> : null}
    </Paragraph>
  )
}

type FactProps<R extends RoomName> = { fact: FactOf<R>; who: string | undefined; sentences: Words<Sentences<R>>; names: Names }

function FactLine<R extends RoomName>({ fact, who, sentences, names }: FactProps<R>) {
  const said = say(useWords(sentences), fact, { ...names, actor: who })
  return (
    <>
      <Paragraph className="fp-history__sentence">{sentence(said, who ? names.person(who) : undefined)}</Paragraph>
      {said.quote ? <blockquote className="fp-history__quote" lang={said.quoteLang}>{said.quote}</blockquote> : null}
    </>
  )
}

/** Where the facts of one record were found: each source once. */
function sourcesOf(facts: FellesplanFact[]): Kjelde[] {
  const all = facts.flatMap((f) => ('kjelder' in f.data ? (f.data.kjelder ?? []) : []))
  return all.filter((k, i) => all.findIndex((o) => o.tekst === k.tekst && o.lenkje === k.lenkje && o.oppdikta === k.oppdikta) === i)
}

/** The demonstration says so in the reason, where what it made up has no room for sources. */
const MADE_UP = 'Oppdikta for demonstrasjonen'

/** When it happened; when, for whom and from which source it was recorded. */
function EntryMeta({ entry, names }: { entry: Entry; names: Names }) {
  const w = useWords(shared)
  const recorded = formatDateTime(entry.skriving?.sist ?? entry.time)
  const kjelder = sourcesOf(entry.facts)
  return (
    <div className="fp-history__meta fp-tags">
      <span>
        {entry.occurred ? <><time dateTime={entry.occurred}>{w.occurred(names.moment(entry.occurred))}</time>{' · '}</> : null}
        <time dateTime={entry.time}>{entry.occurred ? w.recorded(recorded) : recorded}</time>
        {entry.partner ? ` · ${w.forPartnar(names.partnar(entry.partner))}` : ''}
        {entry.actor || entry.skriving ? '' : ` · ${w.noPerson}`}
      </span>
      <Sources kjelder={kjelder.length === 0 && entry.reason === MADE_UP ? [{ oppdikta: true }] : kjelder} />
    </div>
  )
}
