// The whole plan as a document of a public body: title page, contents, chapters. As it is now it is marked as
// a working draft; a version says which it is. Suggestions are left out, as they are of what is downloaded.
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Button, Empty, Paragraph } from '../design'
import { useHouse } from '../engine/house'
import { formatDate, formatDateTime, formatPeriode, tIn, useLang, useWords } from '../engine/i18n'
import { useRow } from '../engine/live'
import { read, useRead, type Answered } from '../engine/read'
import { Link, text, useSearch, useTitle, type PageProps } from '../engine/route'
import { useNames } from '../domain/names'
import { FASE, SLAG } from '../domain/plan/terms'
import type { PlanRow, PlanVersion, TextDocument } from '../domain/rows'
import type { NodeJson } from '../engine/editor/handle'
import { withoutSuggestions } from '../engine/editor/unsuggested'
import { EMPTY, type DocNode } from '../domain/tekst/doc'
import { Document } from '../domain/tekst/Document'
import { Kort } from '../domain/tekst/Kort'
import { shared } from '../domain/words'
import { Hash } from './Hash'
import { Read } from './Past'
import { words } from './words'
import '../engine/editor/document.css'
import '../domain/tekst/tekst.css'
import '../domain/plan/plan.css'
import './desk.css'

const AT_ONCE = 4
const DEEPEST = 6

const schema = { versjon: text }

type PrintChapter = { kapittel: string; nummer: string; niva: number; tittel: string; malform: 'nn' | 'nb'; content: DocNode }
type Print = { tittel: string; malform: 'nn' | 'nb'; periode: PlanRow['periode']; kapittel: PrintChapter[]; version?: PlanVersion }

export default function PrintPage({ params }: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const id = params['id'] ?? ''
  const [{ versjon }] = useSearch(schema)
  const { row, ready, gone } = useRow<PlanRow>(`plan/${id}`)
  useTitle(row ? `${w.printTitle}: ${row.row.tittel}` : w.printTitle)
  if (gone) return <Empty title={common.missing}>{common.missingText}</Empty>
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return versjon ? <Then row={row.row} versjon={versjon} /> : <Now row={row.row} />
}

function Then({ row, versjon }: { row: PlanRow; versjon: string }) {
  const reading = useRead<PlanVersion>(`/api/plan/${row.id}/versjon/${versjon}`)
  return (
    <Read reading={reading}>
      {(v) => <Paper row={row} print={{ ...v, malform: row.malform, kapittel: v.kapittel.map((c) => ({ ...c, content: c.content as unknown as DocNode })), version: v }} />}
    </Read>
  )
}

/** The plan as it is when the page opens: a document that changes while it is printed is none. */
function Now({ row }: { row: PlanRow }) {
  const w = useWords(words)
  const [first] = useState(row)
  const chapters = useMemo(() => first.kapittel.filter((c) => c.nummer), [first])
  const [texts, setTexts] = useState<ReadonlyMap<string, Answered<TextDocument>>>(new Map())
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const asked = new AbortController()
    void readAll(chapters.map((c) => c.tekst), (found) => setTexts((now) => new Map([...now, ...found])), asked.signal)
    return () => asked.abort()
  }, [chapters, turn])
  const [problem] = [...texts.values()].flatMap((t) => (t.ok ? [] : [t.problem]))
  const again = () => {
    setTexts(new Map())
    setTurn(turn + 1)
  }
  if (problem) return <Read reading={{ problem, again }}>{() => null}</Read>
  const left = chapters.length - texts.size
  if (left > 0) return <p className="fp-waiting" role="status">{w.waitingFor(left)}</p>
  const kapittel = chapters.map((c) => {
    const text = texts.get(c.tekst)
    return { ...c, nummer: c.nummer ?? '', content: text?.ok ? (text.data.content as unknown as DocNode) : EMPTY }
  })
  return <Paper row={first} print={{ tittel: first.tittel, malform: first.malform, periode: first.periode, kapittel }} />
}

async function readAll(texts: string[], tell: (found: [string, Answered<TextDocument>][]) => void, signal: AbortSignal): Promise<void> {
  for (let i = 0; i < texts.length; i += AT_ONCE) {
    const some = texts.slice(i, i + AT_ONCE)
    const answers = await Promise.all(some.map(async (t): Promise<[string, Answered<TextDocument>]> => [t, await read<TextDocument>(`/api/tekst/${t}/dokument`)]))
    if (signal.aborted) return
    tell(answers)
  }
}

function Paper({ row, print }: { row: PlanRow; print: Print }) {
  const w = useWords(words)
  const names = useNames()
  const card = useCallback((rom: string, ting: string) => <Kort rom={rom} ting={ting} names={names} />, [names])
  const path = `/api/plan/${row.id}${print.version ? `/versjon/${print.version.versjon}` : ''}`
  return (
    <article className="fp-paper" lang={print.malform}>
      <div className="fp-noprint fp-paper__bar">
        <p><Link href={`/plan/${row.id}`}>{w.toPlan(row.tittel)}</Link></p>
        <Paragraph data-size="sm">{w.printHelp}</Paragraph>
        <div className="fp-actions">
          <Button onClick={() => window.print()}>{w.printNow}</Button>
          <a className="ds-button" data-variant="secondary" href={`${path}/dokument.docx`} download>{w.docx}</a>
          <a className="ds-button" data-variant="secondary" href={`${path}/dokument.pdf`} download>{w.pdf}</a>
        </div>
      </div>
      <TitlePage row={row} print={print} />
      <nav className="fp-paper__contents" aria-label={w.contents}>
        <h2>{w.contents}</h2>
        <ul className="fp-contents fp-contents--flat">
          {print.kapittel.map((c) => <li key={c.kapittel} data-niva={c.niva}><a href={`#kap-${c.kapittel}`} lang={c.malform}><span className="fp-outline__number">{c.nummer}</span> {c.tittel}</a></li>)}
        </ul>
      </nav>
      {print.kapittel.map((c) => <PaperChapter key={c.kapittel} chapter={c} card={card} />)}
    </article>
  )
}

function PaperChapter({ chapter: c, card }: { chapter: PrintChapter; card: (rom: string, ting: string) => ReactNode }) {
  const level = Math.min(DEEPEST, c.niva + 1)
  const Title = `h${level}` as 'h2'
  const content = useMemo(() => withoutSuggestions(c.content as NodeJson) as DocNode, [c.content])
  return (
    <section className="fp-paper__chapter" data-niva={c.niva} lang={c.malform}>
      <Title id={`kap-${c.kapittel}`} tabIndex={-1}><span className="fp-outline__number">{c.nummer}</span> {c.tittel}</Title>
      <Document content={content} lang={c.malform} card={card} headingBase={Math.min(DEEPEST, level + 1)} />
    </section>
  )
}

function TitlePage({ row, print }: { row: PlanRow; print: Print }) {
  const w = useWords(words)
  const lang = useLang()
  const slag = useWords(SLAG)
  const phase = useWords(FASE)
  const house = useHouse()
  const { version } = print
  const period = formatPeriode(print.periode, lang)
  return (
    <header className="fp-paper__title">
      <p className="fp-paper__house" lang={lang}>{house ? tIn(house.namn, lang) : ''}</p>
      <p lang={lang}>{slag[row.slag]}{period ? ` · ${period}` : ''}</p>
      <h1 id="fp-title" tabIndex={-1}>{print.tittel}</h1>
      {version ? (
        <>
          <p lang={lang}>{w.versionLabel(version.namn)}, {formatDate(version.spor.time, lang)}</p>
          <div className="fp-paper__hash" lang={lang}>{w.hash}: <Hash hash={version.hash} whole /></div>
        </>
      ) : (
        <>
          <p className="fp-paper__draft" lang={lang}>{w.draftOf(formatDateTime(new Date(), lang))}</p>
          <p lang={lang}>{w.phase}: {phase[row.fase]}</p>
        </>
      )}
    </header>
  )
}
