// Heim: what waits for me, what changed since I was here, and what I am here.
import { useEffect, useMemo, useState, type ComponentProps } from 'react'
import { Button, Changed, Empty, Facts, PageHead, Paragraph, Section, Skeleton, StatusTag } from '../design'
import { later } from '../engine/ahead'
import { formatAgo, formatDateTime, formatMoment, tIn, useLang, useWords, type Lang } from '../engine/i18n'
import { useChanged, useRows, type Row } from '../engine/live'
import { usePersonName } from '../engine/people'
import { Link, useTitle } from '../engine/route'
import { useMay, useSession, type HeldRole, type Session } from '../engine/session'
import type { PartnarRow, PlanRow, TekstRow, TiltakKort, TradRow, UtvalRow } from '../domain/rows'
import { useAsking } from '../engine/why'
import { rooms } from '../routes'
import { words as shellWords } from '../shell/words'
import { useLastVisit } from './visit'
import { waitsFor, type Wait, type Written } from './waits'
import { words } from './words'

const mattersPart = later(() => import('./Matters'))
const roomsTold = later(() => import('./RoomsTold'))
const asked = later(() => import('../domain/Why'))

const WAITS_SHOWN = 8
const NEW_SHOWN = 12
const FIRST_SHOWN = 6
const MINUTE_MS = 60_000
const LATE_MS = 800
const AGAIN_MS = 5_000

export default function HeimPage() {
  const w = useWords(words)
  const session = useSession()
  useTitle(w.title)
  if (!session) return null
  return (
    <>
      <PageHead title={w.hello(firstName(session.namn))} lead={session.omtale} />
      <div className="fp-columns">
        <div>
          <Waits session={session} />
          <News session={session} />
        </div>
        <div>
          <Roles session={session} />
          <Rooms />
        </div>
      </div>
    </>
  )
}

const firstName = (namn: string) => namn.split(' ')[0] ?? ''
const idOf = (key: string) => key.slice(key.indexOf('/') + 1)

/** The time, fresh each minute, so that «3 minutes ago» does not stand still. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** The way to the event of a value, for who asks; it comes a moment later. */
function Why(props: ComponentProps<Awaited<ReturnType<typeof asked>>['Why']>) {
  const Asked = useLate(asked, useAsking())?.Why
  return Asked ? <Asked {...props} /> : null
}

/**
 * A part of the page that comes a moment after something is there: what one came for goes first. Where the server
 * does not answer, the page stands without it, and it is asked for again.
 */
function useLate<T>(load: () => Promise<T>, there: boolean): T | undefined {
  const [part, setPart] = useState<T>()
  useEffect(() => {
    if (!there) return undefined
    let timer = setTimeout(fetch, LATE_MS)
    function fetch() {
      load().then((got) => setPart(() => got), () => { timer = setTimeout(fetch, AGAIN_MS) })
    }
    return () => clearTimeout(timer)
  }, [load, there])
  return part
}

function Waits({ session }: { session: Session }) {
  const w = useWords(words)
  const now = useNow()
  const tiltak = useRows<TiltakKort>('tiltak.kort')
  const utval = useRows<UtvalRow>('utval')
  const written = useWritten()
  const [matters, tell] = useState<number>()
  const Matters = useLate(mattersPart, tiltak.ready)?.default
  const waits = useMemo(() => waitsFor(session, tiltak.rows, utval.rows, written, now), [session, tiltak.rows, utval.rows, written, now])
  const rest = waits.length - WAITS_SHOWN
  return (
    <Section title={w.waitsTitle}>
      {!tiltak.ready ? <Skeleton variant="text" width={40} /> : null}
      {tiltak.ready && waits.length + (matters ?? 1) === 0 ? <NothingWaits /> : null}
      {Matters ? <Matters session={session} day={now.toISOString().slice(0, 10)} tell={tell} /> : null}
      <ul className="fp-rows">
        {waits.slice(0, WAITS_SHOWN).map((wait) => <WaitLine key={keyOf(wait)} wait={wait} />)}
      </ul>
      {rest > 0 ? <Paragraph data-size="sm">{w.more(rest)}</Paragraph> : null}
    </Section>
  )
}

function useWritten(): Written {
  const plan = useRows<PlanRow>('plan').rows
  const tekst = useRows<TekstRow>('tekst').rows
  const trad = useRows<TradRow>('trad').rows
  return useMemo(() => ({ plan, tekst, trad }), [plan, tekst, trad])
}

function keyOf(wait: Wait): string {
  switch (wait.kind) {
    case 'mention': return wait.thread.key
    case 'chapter': return wait.place.chapter.kapittel
    case 'seats': return wait.utval.key
    default: return wait.tiltak.key + wait.kind
  }
}

function NothingWaits() {
  const w = useWords(words)
  const proposes = useMay('tiltak.Propose') !== ''
  const empty = useRows<TiltakKort>('tiltak.kort').rows.length === 0
  if (empty && proposes) return <Empty title={w.empty} action={<Link href="/tiltak/ny">{w.propose}</Link>}>{w.emptyMeans}</Empty>
  return <Empty title={w.waitsNone} action={<Link href="/tiltak">{w.toTiltak}</Link>}>{w.waitsNoneMeans}</Empty>
}

function WaitLine({ wait }: { wait: Wait }) {
  const w = useWords(words)
  const lang = useLang()
  if (wait.kind === 'seats') {
    return (
      <li>
        <Link href={`/utval/${idOf(wait.utval.key)}`}>{tIn(wait.utval.row.namn, lang)}</Link>
        <small>{w.seats(wait.missing)}<Why label={tIn(wait.utval.row.namn, lang)} rom="utval" ting={wait.utval.row.id} felt="plassar" /></small>
      </li>
    )
  }
  if (wait.kind === 'mention' || wait.kind === 'chapter') return <ChapterWait wait={wait} />
  const { key, row } = wait.tiltak
  return (
    <li>
      <Link href={`/tiltak/${idOf(key)}${wait.kind === 'report' ? '/status' : ''}`} lang={row.malform === lang ? undefined : row.malform}>{row.tittel}</Link>
      {wait.kind === 'proposal' ? <small>{w.proposal}<Why label={row.tittel} rom="tiltak" ting={row.id} felt="fase" /></small> : (
        <>
          <StatusTag lys={row.status?.framdrift} /><Why label={row.tittel} trace={row.status?.sidan} />
          {wait.overdue ? <span className="fp-late">{w.overdue}</span> : null}
          {wait.due ? <small>{w.reportDue(formatMoment(wait.due, lang))}</small> : null}
          <small>{wait.last ? w.lastReport(formatMoment(wait.last.length > 10 ? wait.last.slice(0, 10) : wait.last, lang)) : w.neverReported}</small>
        </>
      )}
    </li>
  )
}

function ChapterWait({ wait }: { wait: Wait & { kind: 'mention' | 'chapter' } }) {
  const w = useWords(words)
  const { plan, chapter } = wait.place
  const by = usePersonName(wait.kind === 'mention' ? wait.by : undefined)
  const path = `/plan/${plan.id}/kapittel/${chapter.kapittel}`
  const why = wait.kind === 'mention' ? w.mentioned(by) : wait.reasons.map((r) => ('count' in r ? w.reason[r.why](r.count) : w.reason[r.why])).join(' · ')
  const to = wait.kind === 'mention' ? `${path}?trad=${wait.thread.row.id}` : path
  return (
    <li>
      <Link href={to} lang={chapter.malform}>{`${chapter.nummer ?? ''} ${chapter.tittel}`}</Link>
      <small>{why} · <span lang={plan.malform}>{plan.tittel}</span>{wait.kind === 'mention' ? <Why label={chapter.tittel} trace={wait.thread} /> : <Why label={chapter.tittel} rom="plan" ting={plan.id} felt={`kapittel.${chapter.kapittel}.tilstand`} />}</small>
    </li>
  )
}

function News({ session }: { session: Session }) {
  const w = useWords(words)
  const lang = useLang()
  const now = useNow()
  const [visit, seenAll] = useLastVisit(session.person)
  const tiltak = useRows<TiltakKort>('tiltak.kort')
  const utval = useRows<UtvalRow>('utval')
  const plan = useRows<PlanRow>('plan')
  const tekst = useRows<TekstRow>('tekst')
  const lines = useMemo(() => newsOf(plan.rows, tekst.rows, [...tiltak.rows, ...utval.rows], lang), [plan.rows, tekst.rows, tiltak.rows, utval.rows, lang])
  // A log that is shorter than what she had seen is another log: then this is a first visit too.
  const known = visit !== undefined && visit.seq <= Math.max(0, ...lines.map((l) => l.seq)) ? visit : undefined
  const news = known ? lines.filter((l) => l.seq > known.seq && l.by !== session.person) : lines.slice(0, FIRST_SHOWN)
  const lead = !known ? w.newFirst : news.length > 0 ? w.newSince(formatDateTime(known.at, lang)) : w.newNone
  if (!tiltak.ready || !utval.ready) return <Section title={w.newTitle}><Skeleton variant="text" width={40} /></Section>
  return (
    <Section title={w.newTitle} actions={news.length > 0 ? <Button variant="tertiary" data-size="sm" onClick={seenAll}>{w.seen}</Button> : null}>
      <Paragraph data-size="sm">{lead}</Paragraph>
      <ul className="fp-rows">
        {news.slice(0, NEW_SHOWN).map((line) => <NewsLine key={line.key} line={line} now={now} />)}
      </ul>
      {news.length > NEW_SHOWN ? <Paragraph data-size="sm">{w.more(news.length - NEW_SHOWN)}</Paragraph> : null}
    </Section>
  )
}

/** One thing that changed; a text is told of by its chapter. */
type New = { key: string; seq: number; at: string; by?: string; href: string; title: string; lang: string | undefined }

function newsOf(plans: Row<PlanRow>[], texts: Row<TekstRow>[], things: (Row<TiltakKort> | Row<UtvalRow>)[], lang: Lang): New[] {
  const chapters = new Map(plans.flatMap((p) => p.row.kapittel.filter((c) => c.nummer).map((chapter) => [chapter.tekst, { plan: p.row, chapter }])))
  const written = texts.flatMap((t): New[] => {
    const found = chapters.get(t.row.id)
    return found ? [{ ...t, href: `/plan/${found.plan.id}/kapittel/${found.chapter.kapittel}`, title: `${found.chapter.nummer ?? ''} ${found.chapter.tittel}`, lang: found.chapter.malform }] : []
  })
  const others = [...plans, ...things].map((line): New => ('tittel' in line.row
    ? { ...line, href: `/${line.key}`, title: line.row.tittel, lang: line.row.malform } : { ...line, href: `/${line.key}`, title: tIn(line.row.namn, lang), lang: undefined }))
  return [...written, ...others].sort((a, b) => b.seq - a.seq)
}

function NewsLine({ line, now }: { line: New; now: Date }) {
  const w = useWords(words)
  const lang = useLang()
  const changed = useChanged(line.key)
  const name = usePersonName(line.by)
  const by = line.by ? ` ${w.by(name)}` : ''
  return (
    <li>
      <Changed on={changed}><Link href={line.href} lang={line.lang}>{line.title}</Link></Changed>
      <small>{formatAgo(line.at, now, lang)}{by}<Why label={line.title} trace={line} /></small>
    </li>
  )
}

function Roles({ session }: { session: Session }) {
  const w = useWords(words)
  return (
    <Section title={w.rolesTitle}>
      {session.roles.length === 0 ? <Paragraph>{w.rolesNone}</Paragraph> : (
        <ul className="fp-rows">
          {session.roles.map((r) => <RoleLine key={r.role + (r.partnar ?? '') + (r.utval ?? '')} held={r} />)}
        </ul>
      )}
      <p><Link href="/straum">{w.feeds}</Link></p>
    </Section>
  )
}

function RoleLine({ held }: { held: HeldRole }) {
  const role = useWords(shellWords).role[held.role]
  const lang = useLang()
  const session = useSession()
  const partnar = useRows<PartnarRow>('partnar').rows.find((r) => idOf(r.key) === held.partnar)
  const utval = useRows<UtvalRow>('utval').rows.find((r) => idOf(r.key) === held.utval)
  return (
    <li>
      <span>{role}{session ? <Why label={role} rom="person" ting={session.person} felt="rollar" /> : null}</span>
      {partnar ? <Link href={`/${partnar.key}`}>{partnar.row.kortnamn ?? tIn(partnar.row.namn, lang)}</Link> : null}
      {utval ? <Link href={`/${utval.key}`}>{utval.row.kortnamn ?? tIn(utval.row.namn, lang)}</Link> : null}
    </li>
  )
}

function Rooms() {
  const w = useWords(words)
  const lang = useLang()
  const RoomsTold = useLate(roomsTold, true)?.default
  const names = <Facts>{rooms.filter((room) => !room.within).map((room) => <Facts.Item key={room.room} name={<Link href={room.path}>{room.label[lang]}</Link>}>{' '}</Facts.Item>)}</Facts>
  return (
    <Section title={w.roomsTitle}>{RoomsTold ? <RoomsTold /> : names}</Section>
  )
}
