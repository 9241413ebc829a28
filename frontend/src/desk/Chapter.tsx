// One chapter: its title and facts, its text, and beside it threads, suggestions, cards and history.
import { Suspense, lazy, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Details, PageHead, Switch } from '../design'
import { later } from '../engine/ahead'
import { useWords } from '../engine/i18n'
import { tellPlace, useRow, type Row } from '../engine/live'
import { useLooking } from '../engine/looking'
import { useRead } from '../engine/read'
import { choice, Link, text, useSearch, useTitle } from '../engine/route'
import { me } from '../engine/session'
import type { EditorHandle, Suggested, ThreadMark } from '../engine/editor/handle'
import type { TextSession } from '../engine/editor/session'
import { Editable } from '../domain/Editable'
import { ChapterFacts } from '../domain/plan/ChapterHead'
import { chapterTitle } from '../domain/plan/fields'
import { useOwnPartners, type May } from '../domain/plan/may'
import { outlineWords } from '../domain/plan/outline.words'
import { RETTLEIING } from '../domain/plan/rettleiing'
import { inOrder, isOut, treeOf } from '../domain/plan/tree'
import type { Kapittel, PlanRow, TekstRow, TextAuthors, TextDocument, TradRow } from '../domain/rows'
import type { Names } from '../domain/say'
import { TiltakFrom } from '../domain/TiltakFrom'
import type { DocNode } from '../domain/tekst/doc'
import { Document } from '../domain/tekst/Document'
import { Kort } from '../domain/tekst/Kort'
import { WhoWrote } from '../domain/tekst/WhoWrote'
import { LockActs, LockedNow } from '../domain/tekst/Lock'
import { matches, type Filter } from '../domain/trad/thread'
import { ChapterKnown } from '../kunnskap/ChapterKnown'
import { OnPaper } from './OnPaper'
import { Panels, PANELS, type PanelName } from './Panels'
import { Read } from './Past'
import { Restore } from './Restore'
import { useWhere } from './where'
import { words } from './words'
import '../engine/editor/document.css'
import '../domain/tekst/tekst.css'

const ChapterText = lazy(later(() => import('./ChapterText')))

/** What stands open beside the text, which thread is chosen, whether one sees who wrote, and the version to bring back from: all of it in the address. */
const schema = { vis: choice(...PANELS), trad: text, trader: choice('opne', 'loyste', 'mine'), kven: choice('', 'ja'), hent: text }

export type Marks = { threads: ThreadMark[]; suggestions: Suggested[] }
export type Props = { row: PlanRow; chapter: Kapittel; may: May; names: Names; threads: { rows: Row<TradRow>[]; ready: boolean } }

export function Chapter({ row, chapter, may, names, threads }: Props) {
  const [search, change] = useSearch(schema)
  const [session, setSession] = useState<TextSession>()
  const [handle, setHandle] = useState<EditorHandle>()
  const [marks, setMarks] = useState<Marks>()
  const [stands, setStands] = useState<{ thread?: string; suggestion?: string }>({})
  const [quote, setQuote] = useState<string>()
  const edits = useEdits(session)
  const text = useRow<TekstRow>(`tekst/${chapter.tekst}`).row?.row
  const lock = text?.laast
  const mine = useMemo(() => threads.rows.filter((t) => t.row.tekst === chapter.tekst), [threads.rows, chapter.tekst])
  const active = stands.thread ?? search.trad
  const inText = useMemo(() => mine.map(({ row: t }) => ({
    id: t.id, resolved: !!t.loysing,
    // Only what is on the page can be told as details of the passage.
    ...(search.vis === 'kommentarar' && (t.id === active || matches(t, search.trader, me())) ? { details: `fp-trad-${t.id}` } : {}),
  })), [mine, search.vis, search.trader, active])
  const [called, call] = useState('')
  const past = useLooking()
  const showThread = useCallback((id: string) => {
    change({ vis: 'kommentarar', trad: id })
    call(id)
  }, [change])
  const endCall = useCallback(() => call(''), [])
  const comment = useCallback((passage: { quote: string }) => {
    setQuote(passage.quote)
    change({ vis: 'kommentarar' })
  }, [change])
  return (
    <>
      <article className="fp-desk__middle">
        <Head row={row} chapter={chapter} may={may} names={names} text={text} />
        {lock ? <LockedNow lock={lock} names={names} /> : null}
        <WhoSwitch on={search.kven === 'ja'} set={(on) => change({ kven: on ? 'ja' : '' })} />
        {search.hent ? <Restore plan={row.id} chapter={chapter} versjon={search.hent} handle={handle} edits={edits} done={() => change({ hent: '' })} /> : null}
        {search.kven === 'ja' ? <WhoNow chapter={chapter} names={names} v={past ? (text?.v ?? 0) : undefined} /> : past ? <TextThen chapter={chapter} names={names} v={text?.v ?? 0} /> : <Suspense fallback={<TextWaits />}>
          <OnPaper handle={handle} lang={chapter.malform} names={names}>
            <ChapterText row={row} chapter={chapter} names={names} threads={inText} active={active}
              onSession={setSession} onReady={setHandle} onMarks={setMarks} onActive={setStands} onThread={showThread} onComment={comment} />
          </OnPaper>
        </Suspense>}
        <TiltakFrom source={{ rom: 'plan', ting: row.id, del: chapter.kapittel }} quiet />
        <ChapterKnown plan={row} chapter={chapter} kort={text?.kort} />
        <Turn row={row} chapter={chapter} />
      </article>
      <Panels row={row} chapter={chapter} names={names} threads={mine} ready={threads.ready} session={session} handle={handle} marks={marks}
        panel={search.vis} show={(vis: PanelName) => change({ vis })} filter={search.trader} setFilter={(trader: Filter) => change({ trader })}
        active={active} suggestion={stands.suggestion ?? ''} choose={(id) => { setStands({}); change({ trad: id }) }} called={called} endCall={endCall} quote={quote} endComment={() => setQuote(undefined)} />
    </>
  )
}

/** Whether she may change the text now; unknown until it is open. */
function useEdits(session: TextSession | undefined): boolean | undefined {
  const subscribe = useCallback((tell: () => void) => session?.subscribe(tell) ?? (() => undefined), [session])
  return useSyncExternalStore(subscribe, () => (session?.state().ready ? session.state().role === 'edit' : undefined)) // not the whole state: that is another at each commit
}

function WhoSwitch({ on, set }: { on: boolean; set: (on: boolean) => void }) {
  const w = useWords(words)
  return <div className="fp-whoswitch fp-noprint"><Switch data-size="sm" label={w.whoWrote} checked={on} onChange={(e) => set(e.target.checked)} /></div>
}

/** The text as it was when one asked, or at a version, with who wrote each passage. */
function WhoNow({ chapter, names, v: then }: { chapter: Kapittel; names: Names; v: number | undefined }) {
  const document = useRead<TextDocument>(`/api/tekst/${chapter.tekst}/dokument${then === undefined ? '' : `?v=${then}`}`)
  const v = document.data?.v
  const authors = useRead<TextAuthors>(v === undefined ? undefined : `/api/tekst/${chapter.tekst}/forfattarar?v=${v}`)
  const card = useCallback((rom: string, ting: string) => <Kort rom={rom} ting={ting} names={names} />, [names])
  return (
    <Read reading={document}>
      {({ content }) => <Read reading={authors}>{({ spenn }) => <WhoWrote content={content as unknown as DocNode} spenn={spenn} names={names} lang={chapter.malform} card={card} />}</Read>}
    </Read>
  )
}

/** The text at a version. The one before stays until it has come, so that nothing flickers as one moves in time. */
function TextThen({ chapter, names, v }: { chapter: Kapittel; names: Names; v: number }) {
  const reading = useRead<TextDocument>(`/api/tekst/${chapter.tekst}/dokument?v=${v}`)
  const [last, keep] = useState<TextDocument>()
  useEffect(() => {
    if (reading.data) keep(reading.data)
  }, [reading.data])
  const card = useCallback((rom: string, ting: string) => <Kort rom={rom} ting={ting} names={names} />, [names])
  return (
    <Read reading={!reading.problem && !reading.data && last ? { data: last, again: reading.again } : reading}>
      {({ content }) => <Document content={content as unknown as DocNode} lang={chapter.malform} card={card} />}
    </Read>
  )
}

function TextWaits() {
  return <p className="fp-waiting">{useWords(words).loadingText}</p>
}

type HeadProps = Omit<Props, 'threads'> & { /** Missing while nobody has written. */ text: TekstRow | undefined }

const LABEL = { nn: outlineWords.nn.tittel, nb: outlineWords.nb.tittel, en: outlineWords.en.tittel }

function Head({ row, chapter, may, names, text }: HeadProps) {
  const room = `plan/${row.id}`
  const present = useWhere(room)
  const own = useOwnPartners()
  const number = useMemo(() => inOrder(treeOf(row.kapittel)).find((b) => b.chapter.kapittel === chapter.kapittel)?.number ?? '', [row.kapittel, chapter.kapittel])
  const field = useMemo(() => chapterTitle(chapter.kapittel), [chapter.kapittel])
  const goTo = useCallback((place: string) => tellPlace(room, place || chapter.tekst), [room, chapter.tekst])
  useTitle(`${number} ${chapter.tittel}`.trim())
  return (
    <header className="fp-chapterhead">
      <p className="fp-noprint"><Link href={`/plan/${row.id}`} lang={row.malform}>{row.tittel}</Link></p>
      <PageHead title={<><span className="fp-outline__number">{number}</span> {chapter.tittel}</>} lang={chapter.malform} />
      <Editable row={row} field={field} label={LABEL} title={chapter.tittel} lang={chapter.malform} max={200} required tellsWhat names={names}
        may={may('RetitleChapter', chapter) && !isOut(row.kapittel, chapter.kapittel)} present={present} goTo={goTo} trace={chapter.spor}>
        <LockActs id={chapter.tekst} title={chapter.tittel} lock={text?.laast} own={!!chapter.ansvarleg && own.includes(chapter.ansvarleg)} />
      </Editable>
      <ChapterFacts row={row} chapter={chapter} may={may} names={names} />
      <Guidance code={chapter.rettleiing} />
    </header>
  )
}

function Guidance({ code }: { code: string | undefined }) {
  const w = useWords(words)
  const told = useWords(RETTLEIING)[code ?? '']
  if (!told) return null
  return (
    <Details className="fp-noprint" data-size="sm">
      <Details.Summary>{w.guidance}</Details.Summary>
      <Details.Content>{told}</Details.Content>
    </Details>
  )
}

/** The chapters before and after. */
function Turn({ row, chapter }: { row: PlanRow; chapter: Kapittel }) {
  const w = useWords(words)
  const order = inOrder(treeOf(row.kapittel))
  const at = order.findIndex((b) => b.chapter.kapittel === chapter.kapittel)
  const [before, after] = [at > 0 ? order[at - 1] : undefined, at >= 0 ? order[at + 1] : undefined]
  const to = (b: (typeof order)[number]) => `/plan/${row.id}/kapittel/${b.chapter.kapittel}`
  return (
    <nav className="fp-turn fp-noprint" aria-label={w.turnPages}>
      {before ? <Link href={to(before)}>{w.previousChapter(`${before.number} ${before.chapter.tittel}`)}</Link> : <span />}
      {after ? <Link href={to(after)}>{w.nextChapter(`${after.number} ${after.chapter.tittel}`)}</Link> : null}
    </nav>
  )
}
