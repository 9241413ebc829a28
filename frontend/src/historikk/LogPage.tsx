// Everything that ever happened, in sentences, the newest first.
import { useMemo, useRef } from 'react'
import { Alert, Button, Empty, Heading, PageHead, Paragraph } from '../design'
import { announce } from '../engine/announce'
import { formatLongDate, useLang, useWords } from '../engine/i18n'
import { Link, useSearch, useTitle } from '../engine/route'
import { useMay } from '../engine/session'
import { useNames } from '../domain/names'
import { shared } from '../domain/words'
import { Filters } from './Filters'
import { LogLine } from './Line'
import { byDay, noFilters, search as schema, type Day } from './log'
import { useThings, type Things } from './things'
import { useLog, type Log } from './useLog'
import { useParts, type ToldNames } from './useParts'
import { words } from './words'
import './historikk.css'

export default function LogPage() {
  const w = useWords(words)
  useTitle(w.title)
  const [search, change] = useSearch(schema)
  const log = useLog(search)
  const names = useNames()
  const things = useThings(names)
  const told = useParts(log.lines, names)
  return (
    <>
      <PageHead title={w.title} lead={w.lead} actions={<Ways />} />
      <Filters search={search} change={change} things={things} />
      <Newest log={log} />
      <Shown log={log} names={told} things={things} meetings={search.grupper === 'mote'} clear={() => change(noFilters)} />
    </>
  )
}

/** The other ways into what has been. */
function Ways() {
  const w = useWords(words)
  const mayInnsyn = useMay('innsyn.see') !== ''
  const way = (href: string, label: string) => <Link className="ds-button" data-variant="secondary" data-size="sm" href={href}>{label}</Link>
  return <>{way('/historikk/tid/tiltak', w.lookBack)}{way('/historikk/skilnad', w.difference)}{mayInnsyn ? way('/historikk/innsyn', w.innsyn) : null}</>
}

/** How many are shown, and beside it what came since; the place is kept, so that nothing moves when it comes. */
function Newest({ log }: { log: Log }) {
  const w = useWords(words)
  const title = useRef<HTMLParagraphElement>(null)
  const take = () => {
    announce(w.newsShown(log.news))
    log.takeNews()
    title.current?.focus() // the button is gone
  }
  return (
    <div className="fp-log__newest fp-noprint">
      <p ref={title} tabIndex={-1} className="fp-count">{log.ready && log.lines.length > 0 ? w.shown(log.lines.length, log.older !== undefined) : ''}</p>
      <div role="status">{log.news > 0 ? <Button variant="secondary" data-size="sm" onClick={take}>{w.news(log.news)}</Button> : null}</div>
    </div>
  )
}

type ShownProps = { log: Log; names: ToldNames; things: Things; meetings: boolean; clear: () => void }

function Shown({ log, names, things, meetings, clear }: ShownProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const days = useMemo(() => byDay(log.lines, meetings), [log.lines, meetings])
  return (
    <>
      {log.problem ? (
        <Alert data-color="warning">
          <Heading level={2} data-size="2xs">{w.notLoaded}</Heading>
          <Paragraph>{log.problem.errors?.[0]?.detail ?? log.problem.detail ?? log.problem.title}</Paragraph>
          <Button variant="secondary" data-size="sm" onClick={log.again}>{w.again}</Button>
        </Alert>
      ) : null}
      {!log.ready && log.lines.length === 0 && !log.problem ? <p className="fp-waiting" role="status">{common.loading}</p> : null}
      {log.ready && log.lines.length === 0 ? <Empty title={w.none} action={<Button variant="secondary" onClick={clear}>{w.clear}</Button>}>{w.noneText}</Empty> : null}
      <div className="fp-log" aria-busy={!log.ready}>
        {days.map((day) => <DayOf key={`${day.day} ${day.lines[0]?.key ?? ''}`} day={day} names={names} things={things} />)}
      </div>
      {log.older ? <Button variant="secondary" className="fp-noprint" onClick={log.older}>{w.older}</Button> : null}
    </>
  )
}

function DayOf({ day, names, things }: { day: Day; names: ToldNames; things: Things }) {
  const w = useWords(words)
  const lang = useLang()
  const id = `dag-${day.day}-${day.lines[0]?.row.seq ?? 0}`
  const told = day.mote ? `${things('mote', day.mote)?.title ?? w.meeting}, ${formatLongDate(day.day, lang)}` : formatLongDate(day.day, lang)
  return (
    <section className="fp-log__day" aria-labelledby={id}>
      <Heading level={2} data-size="2xs" id={id}>{told}</Heading>
      <ol className="fp-history" reversed>
        {day.lines.map((line) => <li key={line.key} className="fp-history__entry"><LogLine line={line} names={names} things={things} /></li>)}
      </ol>
    </section>
  )
}
