// One record of the log, whole: what was done, by whom, when and why, its place, and the proof of it.
import { Details, Empty, Facts, PageHead, Paragraph } from '../design'
import { formatDateTime, formatNumber, useLang, useWords } from '../engine/i18n'
import { useRead } from '../engine/read'
import { Link, useTitle, type PageProps } from '../engine/route'
import { today } from '../domain/moments'
import { useNames } from '../domain/names'
import type { RoomName } from '../domain/say'
import { shared } from '../domain/words'
import { LogLine, ThingName } from './Line'
import { entriesOf, thingOf, type Line, type LogPage } from './log'
import { Proof } from './Proof'
import { hasPast, pastOf } from './tid/views'
import { useThings, type Things } from './things'
import { useParts, type ToldNames } from './useParts'
import { words } from './words'
import './historikk.css'

const NONE: Line[] = []

export default function EntryPage({ params }: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const seq = /^[1-9]\d{0,15}$/.test(params['seq'] ?? '') ? Number(params['seq']) : 0
  const reading = useRead<LogPage>(seq ? `/api/historikk?hending=${seq}` : undefined)
  const lines = reading.data ? entriesOf(seq, reading.data.rows) : NONE
  const names = useNames()
  const things = useThings(names)
  const told = useParts(lines, names)
  const title = w.entry(formatNumber(seq, lang))
  useTitle(title)
  const back = <p className="fp-noprint"><Link href="/historikk">{w.toLog}</Link></p>
  if (seq && !reading.data && !reading.problem) return <>{back}<p className="fp-waiting" role="status">{common.loading}</p></>
  if (lines.length === 0) return <>{back}<PageHead title={w.badSeq} /><Empty title={w.badSeq} action={<Link href="/historikk">{w.toLog}</Link>}>{reading.problem?.detail ?? w.badSeqText}</Empty></>
  return (
    <>
      {back}
      <PageHead title={title} />
      {lines.map((line) => <Whole key={line.key} line={line} seq={seq} of={reading.data?.seq ?? 0} names={told} things={things} />)}
    </>
  )
}

type WholeProps = { line: Line; seq: number; of: number; names: ToldNames; things: Things }

function Whole({ line, seq, of, names, things }: WholeProps) {
  const w = useWords(words)
  const lang = useLang()
  const { room, id } = thingOf(line.key)
  const href = things(room, id)?.href
  const day = today(new Date(line.row.time))
  return (
    <article className="fp-entry">
      {line.row.seq === seq ? null : <Paragraph>{w.within(formatNumber(seq, lang))}</Paragraph>}
      <div className="fp-history__entry"><LogLine line={line} names={names} things={things} whole /></div>
      <Head line={line} of={of} names={names} things={things} />
      <p className="fp-entry__more fp-noprint">
        <Link href={pastOf(href && hasPast(new URL(href, 'http://x').pathname) ? href : '/tiltak', line.seq)}>{w.thenHref}</Link>
        <Link href={`/historikk?ting=${id}`}>{w.sameThing}</Link>
        <Link href={`/historikk?fra=${day}&til=${day}`}>{w.sameDay}</Link>
      </p>
      <Proof seq={line.row.seq} span={line.seq > line.row.seq} />
      {line.row.facts.length > 0 ? (
        <Details>
          <Details.Summary>{w.raw}</Details.Summary>
          <Details.Content><pre className="fp-proof__command" tabIndex={0}><code>{JSON.stringify(line.row.facts, null, 2)}</code></pre></Details.Content>
        </Details>
      ) : null}
    </article>
  )
}

function Head({ line, of, names, things }: Omit<WholeProps, 'seq'>) {
  const w = useWords(words)
  const lang = useLang()
  const { row } = line
  const { room, id } = thingOf(line.key)
  const writers = row.skriving?.folk.map((f) => f.person) ?? []
  const who = [...new Set([...(row.actor ? [row.actor] : []), ...writers])]
  return (
    <Facts>
      <Facts.Item name={w.about}><span className="fp-log__thing"><ThingName room={room as RoomName} thing={things(room, id)} lang={lang} /></span></Facts.Item>
      <Facts.Item name={w.who}>
        {who.length === 0 ? w.noPerson : who.map((p, i) => <span key={p}>{i > 0 ? ', ' : ''}<Link href={`/historikk?person=${p}`}>{names.person(p)}</Link></span>)}
      </Facts.Item>
      {row.partner ? <Facts.Item name={w.forWhom}><Link href={`/partnar/${row.partner}`}>{names.partnar(row.partner)}</Link></Facts.Item> : null}
      {row.occurred ? <Facts.Item name={w.happened}>{names.moment(row.occurred)}</Facts.Item> : null}
      <Facts.Item name={w.recorded}>{formatDateTime(row.time, lang)}</Facts.Item>
      {row.reason ? <Facts.Item name={w.reason}>{row.reason}</Facts.Item> : null}
      <Facts.Item name={w.place}>{w.placeText(formatNumber(row.seq, lang), formatNumber(of, lang))}</Facts.Item>
    </Facts>
  )
}
