// The status page of an utval: what it is shown on the wall in the meeting, and printed for it.
import { useEffect, useMemo, type ReactNode } from 'react'
import { Button, Empty, PageHead, Paragraph, Textfield } from '../../design'
import { formatDate, formatDateTime, tIn, useLang, useWords } from '../../engine/i18n'
import { useConnection, useRow, useRows, useRowsOf, type Row } from '../../engine/live'
import { useLooking } from '../../engine/looking'
import { choice, Link, text, useSearch, useTitle, type PageProps } from '../../engine/route'
import { useNames } from '../../domain/names'
import type { InnforingKort, MoteKort, News, OkonomiKort, TiltakKort, TiltakRow, UtvalRow } from '../../domain/rows'
import type { Names } from '../../domain/say'
import { RYTME } from '../../domain/utval/terms'
import { shared } from '../../domain/words'
import { Filters, useFilterWords } from '../Filters'
import { SavedViews } from '../SavedViews'
import { noFilters, search as setSearch, type Filtered } from '../search'
import { dayNow, momentOf } from '../time'
import { useFiltered } from '../useSet'
import { useTold } from '../useTold'
import { Changes } from './Changes'
import { AllTiltak, Counts, Decisions, LateList, OwesList } from './lists'
import { lateBeyond, pictureOf, type Picture } from './picture'
import { RhythmDialog } from './forms'
import { sinceOf, SPAN_DAYS, type Since } from './since'
import { StatusDownload } from './StatusDownload'
import { Money } from './Sums'
import { Tools, useMayLead } from './Tools'
import { useNews } from './useNews'
import { words } from './words'
import '../../domain/tiltak/tiltak.css'
import '../oversyn.css'
import './status.css'

const { sok, omrade, pasientgruppe, malgruppe, partnar, person, fase, status, periode } = setSearch
/** All filters but the utval, which the page itself is. */
const schema = { sidan: text, vising: choice('side', 'vegg'), sok, omrade, pasientgruppe, malgruppe, partnar, person, fase, status, periode }

export type PartProps = { picture: Picture; names: Names; wall: boolean }

export default function StatusPage({ params }: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const lang = useLang()
  const { row, ready, gone } = useRow<UtvalRow>(`utval/${params['id'] ?? ''}`)
  useTitle(row ? w.title(row.row.kortnamn || tIn(row.row.namn, lang)) : common.missing)
  if (gone) return <Empty title={common.missing} action={<Link href="/utval">{w.back}</Link>}>{common.missingText}</Empty>
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown key={row.key} utval={row.row} />
}

const byId = <T extends { id: string }>(rows: readonly Row<T>[]) => new Map(rows.map((r) => [r.row.id, r.row]))

/** The day, anew when it turns, also on a wall where nobody presses anything. */
function useToday(): number {
  useConnection() // draws anew now and then, and with it the day
  return dayNow()
}

/** What is told, of the rows that the filters let stay. */
function usePicture(utval: UtvalRow, shown: readonly Row<TiltakKort>[], today: number): { picture: Picture; uptake: ReadonlyMap<string, InnforingKort>; moved: string } {
  const money = useRows<OkonomiKort>('okonomi.kort').rows
  const uptakes = useRows<InnforingKort>('innforing.kort').rows
  const rows = useMemo(() => shown.map((r) => r.row), [shown])
  const beyond = useMemo(() => lateBeyond(rows, today).map((id) => `tiltak/${id}`), [rows, today])
  const whole = useRowsOf<TiltakRow>(beyond).rows
  const picture = useMemo(() => pictureOf({ rows, rule: utval.rapportering, today, money: byId(money), whole: byId(whole) }), [rows, utval.rapportering, today, money, whole])
  const uptake = useMemo(() => byId(uptakes), [uptakes])
  const moved = useMemo(() => {
    const ids = new Set(rows.map((r) => r.id))
    return String(Math.max(0, ...[...shown, ...money, ...uptakes].filter((r) => ids.has(r.row.id)).map((r) => r.seq)))
  }, [rows, shown, money, uptakes])
  return { picture, uptake, moved }
}

/** Since when changes are told, and why then. */
function useSince(utval: UtvalRow, asked: string, today: number): Since & { ready: boolean } {
  const { rows, ready } = useRows<MoteKort>('mote.kort')
  return useMemo(() => ({ ...sinceOf(asked, rows.map((r) => r.row), utval.id, utval.gjennomgatt?.dato, momentOf(today)), ready }), [asked, rows, ready, utval, today])
}

function useFollowed(utval: UtvalRow, search: Filtered, names: Names) {
  const { rows, ready } = useRows<TiltakKort>('tiltak.kort')
  const all = useMemo(() => rows.filter((r) => r.row.utval.includes(utval.id)), [rows, utval.id])
  const { shown, shows } = useFiltered(all, search, names)
  return { all, shown, shows: (row: TiltakKort) => row.utval.includes(utval.id) && shows(row), ready }
}

function Shown({ utval }: { utval: UtvalRow }) {
  const common = useWords(shared)
  const w = useWords(words)
  const names = useNames()
  const [asked, change] = useSearch(schema)
  const search = useMemo((): Filtered => ({ ...asked, utval: '' }), [asked])
  const today = useToday()
  const since = useSince(utval, asked.sidan, today)
  const { all, shown, shows, ready } = useFollowed(utval, search, names)
  const { picture, uptake, moved } = usePicture(utval, shown, today)
  const { data: news, problem } = useNews(utval.id, since.day, moved)
  const wall = asked.vising === 'vegg'
  useWall(wall, () => change({ vising: 'side' }))
  useTold({ names, shows, titleOf: (id) => picture.all.find((row) => row.id === id)?.tittel })
  const utsnitt = useFilterWords({ search, rows: all, names })
  const narrow = ({ utval: _, ...to }: Partial<Filtered>) => change(to)
  return (
    <article className="fp-utvalstatus" data-wall={wall || undefined}>
      <Head utval={utval} wall={wall} since={since.day} shown={picture.all} all={all.length} utsnitt={utsnitt} turn={() => change({ vising: wall ? 'side' : 'vegg' })} />
      {wall || all.length === 0 ? null : <Narrow search={search} change={narrow} rows={all} names={names} />}
      {!ready ? <p className="fp-waiting">{common.loading}</p> : all.length === 0 ? <Paragraph>{w.none}</Paragraph> : picture.all.length === 0 ? (
        <Empty title={w.noMatch} action={wall ? undefined : <Button variant="secondary" onClick={() => narrow(noFilters)}>{w.clear}</Button>}>{utsnitt}</Empty>
      ) : (
        <Parts picture={picture} names={names} wall={wall} utval={utval} uptake={uptake} since={since} news={since.ready ? news : undefined} failed={!!problem} utsnitt={utsnitt}
          pick={wall ? undefined : <PickSince value={since.day} set={(sidan) => change({ sidan })} />} />
      )}
    </article>
  )
}

type NarrowProps = { search: Filtered; change: (to: Partial<Filtered>) => void; rows: readonly Row<TiltakKort>[]; names: Names }

/** The filters, and the names under which what they show is kept. */
function Narrow({ search, change, rows, names }: NarrowProps) {
  const past = useLooking()
  return (
    <div className="fp-noprint">
      <Filters search={search} change={change} rows={rows} names={names} without={WITHOUT} />
      {past ? null : <div className="fp-viewbar"><SavedViews names={names} /></div>}
    </div>
  )
}

const WITHOUT = ['utval'] as const

type PartsProps = PartProps & { utval: UtvalRow; uptake: ReadonlyMap<string, InnforingKort>; since: Since; news: News | undefined; failed: boolean; pick: ReactNode; utsnitt: string }

function Parts({ utval, uptake, since, news, failed, pick, utsnitt, ...props }: PartsProps) {
  const w = useWords(words)
  const lang = useLang()
  const why = { asked: '', meeting: w.sinceMeeting, review: w.sinceLooked, usual: w.since90(SPAN_DAYS) }[since.why]
  return (
    <>
      <Counts {...props} />
      <div className="fp-utvalstatus__parts">
        <div>
          <Decisions {...props} />
          {props.wall ? null : <LateList {...props} />}
          {props.wall ? <Money {...props} /> : null}
          {props.wall ? null : <OwesList {...props} rhythm={!!utval.rapportering} />}
        </div>
        {props.wall ? <div><LateList {...props} /><OwesList {...props} rhythm={!!utval.rapportering} /></div> : null}
        <Changes {...props} since={since.day} why={why} news={news} failed={failed} pick={pick} />
      </div>
      {props.wall ? null : <Money {...props} />}
      {props.wall ? null : <AllTiltak {...props} uptake={uptake} />}
      {props.wall ? null : <StatusDownload {...props} uptake={uptake} since={since.day} news={news} title={w.title(tIn(utval.namn, lang))} utsnitt={utsnitt} />}
    </>
  )
}

/** On the wall the frame of the page is gone; Escape brings it back. The focus stays where it is. */
function useWall(wall: boolean, leave: () => void): void {
  useEffect(() => {
    if (!wall) return undefined
    document.documentElement.dataset['vegg'] = ''
    const onKey = (e: KeyboardEvent) => { if (e.key === 'Escape' && !e.defaultPrevented) leave() }
    addEventListener('keydown', onKey)
    return () => {
      delete document.documentElement.dataset['vegg']
      removeEventListener('keydown', onKey)
    }
  })
}

type HeadProps = { utval: UtvalRow; wall: boolean; since: string; shown: readonly TiltakKort[]; all: number; utsnitt: string; turn: () => void }

function Head({ utval, wall, since, shown, all, utsnitt, turn }: HeadProps) {
  const w = useWords(words)
  const lang = useLang()
  return (
    <>
      {wall ? null : <p className="fp-noprint"><Link href={`/utval/${utval.id}`}>{w.back}</Link></p>}
      <PageHead title={w.title(tIn(utval.namn, lang))} lead={<Lead utval={utval} shown={shown.length} all={all} wall={wall} />}
        actions={<Tools utval={utval} wall={wall} since={since} turn={turn} rader={() => shown.map((t) => t.id)} utsnitt={utsnitt} />} />
      {utsnitt ? <p className="fp-utvalstatus__filtered">{w.filtered(utsnitt)}</p> : null}
    </>
  )
}

function Lead({ utval, shown, all, wall }: { utval: UtvalRow; shown: number; all: number; wall: boolean }) {
  const w = useWords(words)
  const { state, since } = useConnection()
  const reviewed = utval.gjennomgatt ? w.sinceReview(formatDate(utval.gjennomgatt.dato)) : w.neverReviewed
  return (
    <>
      {shown < all ? w.shownOf(shown, all) : w.lead(all)} {reviewed} <Rhythm utval={utval} wall={wall} />
      {wall || state !== 'live' ? <span className="fp-utvalstatus__live" data-state={state}>{state === 'live' ? w.updated(formatDateTime(new Date())) : `${w.notLive} ${since ? w.updated(formatDateTime(since)) : ''}`}</span> : null}
    </>
  )
}

function Rhythm({ utval, wall }: { utval: UtvalRow; wall: boolean }) {
  const w = useWords(words)
  const lang = useLang()
  const rule = utval.rapportering
  const may = useMayLead('RuleReporting', utval.id)
  return (
    <>
      {rule ? w.rhythmNow(RYTME[lang](rule.kvar), rule.frist ?? 0) : w.rhythmNone}
      {wall ? null : <> <RhythmDialog utval={utval} may={may} /></>}
    </>
  )
}

function PickSince({ value, set }: { value: string; set: (day: string) => void }) {
  const w = useWords(words)
  return <Textfield type="date" data-size="sm" label={w.since} value={value} onChange={(e) => { if (e.target.value) set(e.target.value) }} />
}
