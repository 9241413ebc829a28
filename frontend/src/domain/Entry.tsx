// One record of the history in words: what was done, by whom, for whom, when, why and from which source.
import { useState } from 'react'
import { Button, Paragraph } from '../design'
import { formatDateTime, useWords } from '../engine/i18n'
import { Link } from '../engine/route'
import type { FellesplanFact, Kjelde } from '../events.gen'
import { Told } from './linked'
import type { Entry } from './rows'
import { sentence, type Names, type Said } from './say'
import { Sources } from './Sources'
import { entryHref } from './Why'
import { shared } from './words'

/** So many facts of one record. */
const FACTS_SHOWN = 3

type Props = {
  entry: Entry
  facts: FellesplanFact[]
  tell: (fact: FellesplanFact) => Said
  names: Names
  /** Where one sees what was written between two versions of a text. */
  writing?: ((fra: number, til: number) => string) | undefined
  /** All facts from the beginning; when and for whom stands beside it. */
  whole?: boolean
}

export function EntryBody({ entry, facts, tell, names, writing, whole }: Props) {
  const w = useWords(shared)
  // A plan that is started from a template comes with twenty chapters: the first lines tell enough.
  const [all, setAll] = useState(whole || facts.length <= FACTS_SHOWN + 1)
  return (
    <>
      {facts.slice(0, all ? undefined : FACTS_SHOWN).map((fact, i) => <FactLine key={i} said={tell(fact)} who={entry.actor} names={names} />)}
      {!all && facts.length > FACTS_SHOWN ? <Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => setAll(true)}>{w.factsMore(facts.length - FACTS_SHOWN)}</Button> : null}
      {entry.skriving ? <Wrote skriving={entry.skriving} names={names} writing={writing} /> : null}
      {whole ? <EntrySources entry={entry} /> : <EntryMeta entry={entry} names={names} />}
    </>
  )
}

/** Many changes to a text within a while are one line: who wrote, and how much. */
function Wrote({ skriving, names, writing }: { skriving: NonNullable<Entry['skriving']>; names: Names; writing: Props['writing'] }) {
  const w = useWords(shared)
  return (
    <Paragraph className="fp-history__sentence">
      <Told text={w.wrote(names.list(skriving.folk.map((f) => names.person(f.person))), skriving.til - skriving.fra)} />
      {writing ? <> <Link className="ds-link fp-noprint" href={writing(skriving.fra, skriving.til)}>{w.seeChanges}</Link></> : null}
    </Paragraph>
  )
}

function FactLine({ said, who, names }: { said: Said; who: string | undefined; names: Names }) {
  return (
    <>
      <Paragraph className="fp-history__sentence"><Told text={sentence(said, who ? names.person(who) : undefined)} /></Paragraph>
      {said.quote ? <blockquote className="fp-history__quote" lang={said.quoteLang}><Told text={said.quote} /></blockquote> : null}
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

/** When it happened; when, for whom, why and from which source it was recorded. */
function EntryMeta({ entry, names }: { entry: Entry; names: Names }) {
  const w = useWords(shared)
  const recorded = formatDateTime(entry.skriving?.sist ?? entry.time)
  const when = <time dateTime={entry.time}>{entry.occurred ? w.recorded(recorded) : recorded}</time>
  return (
    <div className="fp-history__meta fp-tags">
      <span>
        {entry.occurred ? <><time dateTime={entry.occurred}>{w.occurred(names.moment(entry.occurred))}</time>{' · '}</> : null}
        <Link href={entryHref(entry.seq)}>{when}</Link>
        {entry.partner ? <>{' · '}<Told text={w.forPartnar(names.partnar(entry.partner))} /></> : null}
        {entry.actor || entry.skriving ? '' : ` · ${w.noPerson}`}
        {entry.reason && entry.reason !== MADE_UP ? ` · ${w.reason(entry.reason)}` : ''}
      </span>
      <EntrySources entry={entry} />
    </div>
  )
}

function EntrySources({ entry }: { entry: Entry }) {
  const kjelder = sourcesOf(entry.facts)
  return <Sources kjelder={kjelder.length === 0 && entry.reason === MADE_UP ? [{ oppdikta: true }] : kjelder} />
}
