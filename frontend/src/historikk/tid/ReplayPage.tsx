// Looking back: over the page stands the axis of time; under it a page of the house, as it was at the moment.
import { Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Alert, Button, Empty, Heading, PageHead, Paragraph } from '../../design'
import { standAt } from '../../engine/clock'
import { formatDate, formatNumber, useLang, useWords } from '../../engine/i18n'
import { LookingBack } from '../../engine/looking'
import { PastRows, type Asks, type ThenAnswer } from '../../engine/past'
import { read, useRead } from '../../engine/read'
import { text, useSearch, useTitle, type PageProps } from '../../engine/route'
import { Gate } from '../../domain/innsyn/Gate'
import { shared } from '../../domain/words'
import { pageAt } from '../../routes'
import { dayOf, near, placeOf, type Axis, type OutOfReach } from './axis'
import { Bar } from './Bar'
import { hasPast, pastOf } from './views'
import { words } from './words'
import '../historikk.css'
import './tid.css'

const asks: Asks = (keys, at, since, signal) => {
  const query = new URLSearchParams({ nokkel: keys.join(','), at: String(at), ...(since ? { sidan: String(since) } : {}) })
  return read<ThenAnswer>(`/api/attende?${query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`, signal)
}

const schema = { hending: text }

export default function ReplayPage({ params }: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const axis = useRead<Axis>('/api/tid')
  useTitle(w.title)
  if (axis.problem) return <NotLoaded detail={axis.problem.detail ?? axis.problem.title} again={axis.again} />
  if (!axis.data) return <p className="fp-waiting" role="status">{common.loading}</p>
  if (axis.data.seq === 0) return <><PageHead title={w.title} /><Empty title={w.nothingYet}>{w.nothingYetText}</Empty></>
  return <Gate title={w.title}><Replay axis={axis.data} rest={params['*'] ?? ''} /></Gate>
}

function NotLoaded({ detail, again }: { detail: string; again: () => void }) {
  const w = useWords(words)
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{w.notLoaded}</Heading>
      <Paragraph>{detail}</Paragraph>
      <Button variant="secondary" data-size="sm" onClick={again}>{w.again}</Button>
    </Alert>
  )
}

function Replay({ axis, rest }: { axis: Axis; rest: string }) {
  const [search, change] = useSearch(schema)
  const place = useMemo(() => (search.hending === '' ? { seq: axis.seq } : placeOf(axis, search.hending)), [axis, search.hending])
  const [rows] = useState(() => new PastRows(asks, 'seq' in place ? place.seq : axis.seq))
  const shown = useSyncExternalStore(rows.onMoment, rows.currentShown)
  const wanted = useSyncExternalStore(rows.onMoment, () => rows.wanted)
  const problem = useSyncExternalStore(rows.onMoment, () => rows.problem)
  const past = useMemo(() => ({ rows, href: pastOf }), [rows])
  const go = (seq: number, ahead?: number[]) => rows.go(seq, ahead ?? near(axis, seq))
  usePast()
  useEffect(() => () => rows.close(), [rows])
  useAddress(rows, wanted, 'seq' in place ? place.seq : undefined, search.hending, (hending) => change({ hending }))
  if ('problem' in place) return <OutOf axis={axis} why={place.problem} show={(seq) => change({ hending: String(seq) }, { push: true })} />
  const day = dayOf(axis, shown.seq)?.dag
  return (
    <>
      <Bar axis={axis} wanted={wanted} shown={shown} go={go} rest={rest} />
      {problem ? <NotLoaded detail={problem.detail ?? problem.title} again={() => rows.again()} /> : null}
      <LookingBack value={past}><Then rest={rest} tid={shown.tid ?? day} busy={wanted !== shown.seq} /></LookingBack>
    </>
  )
}

/** The frame of the whole page is another one while one looks back, and the clock stands. */
function usePast(): void {
  useEffect(() => {
    document.documentElement.dataset['past'] = ''
    return () => {
      document.documentElement.removeAttribute('data-past')
      standAt(undefined)
    }
  }, [])
}

const REST_MS = 300 // a slider that moves would write the address more often than browsers allow

/** The address holds the moment: it follows when the slider rests, and is followed when one goes back and forward. */
function useAddress(rows: PastRows, wanted: number, asked: number | undefined, written: string, write: (hending: string) => void): void {
  const last = useRef(asked)
  const now = useRef(write)
  useEffect(() => {
    now.current = write
  })
  useEffect(() => {
    if (asked === undefined || asked === last.current) return
    last.current = asked
    rows.go(asked)
  }, [rows, asked])
  useEffect(() => {
    if (String(wanted) === written || asked === undefined) return undefined
    const timer = setTimeout(() => {
      last.current = wanted
      now.current(String(wanted))
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [wanted, written, asked])
}

function Then({ rest, tid, busy }: { rest: string; tid: string | undefined; busy: boolean }) {
  const w = useWords(words)
  const common = useWords(shared)
  // Before what is drawn: what is late or to come is told as it was told then.
  standAt(tid ? new Date(tid) : undefined)
  const path = rest || '/tiltak'
  const page = hasPast(path) ? pageAt(path) : undefined
  if (!page) return <><PageHead title={w.title} /><Empty title={w.noPast}>{w.noPastText}</Empty></>
  return (
    <div className="fp-tid__page" aria-busy={busy || undefined}>
      <Suspense fallback={<p className="fp-waiting" role="status">{common.loading}</p>}><page.Page key={page.key} params={page.params} /></Suspense>
    </div>
  )
}

/** Before the first, after the last, or nothing that is a moment: said in words, with a way on. */
function OutOf({ axis, why, show }: { axis: Axis; why: OutOfReach; show: (seq: number) => void }) {
  const w = useWords(words)
  const lang = useLang()
  const first = axis.dagar[0]
  return (
    <><PageHead title={w.title} /><Empty title={w.cannot} action={(
      <div className="fp-actions">
        <Button variant="secondary" onClick={() => show(1)}>{w.first}</Button>
        <Button variant="secondary" onClick={() => show(axis.seq)}>{w.last}</Button>
      </div>
    )}>{w.reach[why](first ? formatDate(first.dag, lang) : '', formatNumber(axis.seq, lang))}</Empty></>
  )
}
