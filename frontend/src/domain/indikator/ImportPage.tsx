// Figures taken in from a file, in four steps: the file, what its columns hold, what would happen, done. Nothing is
// stored before the last.
import { useEffect, useRef, useState } from 'react'
import { Alert, Button, Empty, Field, Input, Label, PageHead, Paragraph, ValidationMessage } from '../../design'
import { newId } from '../../engine/ask'
import { handIn } from '../../engine/files'
import { tIn, useLang, useWords } from '../../engine/i18n'
import { useConnection, useRows } from '../../engine/live'
import { Link, text, useSearch, useTitle } from '../../engine/route'
import { useMay } from '../../engine/session'
import { writeMoment } from '../fields'
import { parseMoment, today } from '../moments'
import { useNames } from '../names'
import type { FigurePreview, IndikatorKort } from '../rows'
import { said } from '../held'
import { takeFigures, TAKEN_AT_ONCE, type Reading } from './commands'
import { ImportMapping, type WrittenMapping } from './ImportMapping'
import { addressOf, ALL, piecesOf, type Piece } from './importing'
import { ImportPreview } from './ImportPreview'
import { importWords } from './import.words'
import { words } from './words'
import './indikator.css'

const FILE_MAX = 10 * 1024 * 1024
const search = { indikator: text }

type At =
  | { step: 0 }
  | { step: 1; file: File; seen: FigurePreview }
  | { step: 2; file: File; seen: FigurePreview; preview: FigurePreview }
  | { step: 3; pieces: Piece[]; reading: Reading }

export default function ImportPage() {
  const w = useWords(importWords)
  const all = useWords(words)
  useTitle(w.title)
  const may = useMay('indikator.TakeFigures')
  const { rows, ready } = useRows<IndikatorKort>('indikator.kort')
  return (
    <>
      <p className="fp-noprint"><Link href="/indikator">{all.all}</Link></p>
      <PageHead title={w.title} lead={w.lead} />
      {!may ? <Empty title={w.notYours}>{w.notYoursText}</Empty>
        : ready && rows.length === 0 ? <Empty title={all.none} action={<Link href="/indikator/ny">{w.define}</Link>}>{w.noIndicators}</Empty> : <Wizard />}
    </>
  )
}

function useMapping(): [WrittenMapping, (mapping: WrittenMapping) => void, begin: (seen: FigurePreview) => void] {
  const lang = useLang()
  const [{ indikator }] = useSearch(search)
  const [mapping, set] = useState<WrittenMapping>(() => (
    { ark: '', stad: '', tid: '', verdi: '', deling: '', indikator: { [ALL]: indikator }, projected: false, framskriving: '', henta: writeMoment(today(), lang), kjelde: '', lenkje: '' }))
  const begin = (seen: FigurePreview) => set((now) => ({ ...now, ...seen.val, ark: seen.ark.length > 1 ? (seen.tittel ?? '') : '', kjelde: now.kjelde || (seen.kjelde ?? '') }))
  return [mapping, set, begin]
}

function Wizard() {
  const w = useWords(importWords)
  const names = useNames()
  const [at, setAt] = useState<At>({ step: 0 })
  const [mapping, setMapping, begin] = useMapping()
  const [busy, setBusy] = useState<number>()
  const [problem, setProblem] = useState('')
  const look = async (file: File, how: WrittenMapping | undefined, ark?: string): Promise<FigurePreview | undefined> => {
    setBusy(0)
    setProblem('')
    const answer = await handIn<FigurePreview>(addressOf(how, ark), file, setBusy)
    setBusy(undefined)
    if (answer.ok) return answer.data
    setProblem([answer.problem.detail ?? answer.problem.title, ...(answer.problem.errors ?? []).map((e) => e.detail)].filter((t, i, list) => list.indexOf(t) === i).join(' '))
    return undefined
  }
  const chosen = async (file: File, ark?: string) => {
    const seen = await look(file, undefined, ark)
    if (!seen) return
    begin(seen)
    setAt({ step: 1, file, seen })
  }
  const mapped = async (file: File, seen: FigurePreview) => {
    const preview = await look(file, mapping)
    if (preview) setAt({ step: 2, file, seen, preview })
  }
  const take = (preview: FigurePreview) => setAt({ step: 3, pieces: piecesOf(preview, TAKEN_AT_ONCE), reading: readingOf(mapping, preview) })
  return (
    <>
      <Steps at={at.step} />
      {problem ? <Alert data-color="danger" role="alert"><Paragraph>{problem}</Paragraph></Alert> : null}
      {at.step === 0 ? <FileStep busy={busy} take={(file) => void chosen(file)} /> : null}
      {at.step === 1 ? <ImportMapping preview={at.seen} mapping={mapping} set={setMapping} busy={busy !== undefined} send={() => void mapped(at.file, at.seen)} sheet={(name) => void chosen(at.file, name)} back={() => { setProblem(''); setAt({ step: 0 }) }} /> : null}
      {at.step === 2 ? <ImportPreview preview={at.preview} names={names} take={() => take(at.preview)} back={() => setAt({ step: 1, file: at.file, seen: at.seen })} /> : null}
      {at.step === 3 ? <Taking pieces={at.pieces} reading={at.reading} again={() => setAt({ step: 0 })} /> : null}
      <p className="fp-hidden" role="status">{w.step[at.step]}</p>
    </>
  )
}

function readingOf(mapping: WrittenMapping, preview: FigurePreview): Reading {
  return {
    innlesing: newId(), framskriving: mapping.projected ? mapping.framskriving.trim() : '', henta: parseMoment(mapping.henta) ?? today(), fil: preview.fil,
    kjelder: [said({ tekst: mapping.kjelde.trim(), lenkje: mapping.lenkje.trim() })],
  }
}

function Steps({ at }: { at: number }) {
  const w = useWords(importWords)
  return (
    <ol className="fp-steps fp-noprint" aria-label={w.steps}>
      {w.step.map((s, i) => <li key={s} aria-current={i === at ? 'step' : undefined}>{s}</li>)}
    </ol>
  )
}

function FileStep({ busy, take }: { busy: number | undefined; take: (file: File) => void }) {
  const w = useWords(importWords)
  const [error, setError] = useState('')
  const choose = (file: File | undefined) => {
    if (!file) return
    setError(file.size > FILE_MAX ? w.fileBig : '')
    if (file.size <= FILE_MAX) take(file)
  }
  return (
    <Field>
      <Label>{w.file}</Label>
      <Field.Description>{w.fileHelp}</Field.Description>
      <Input type="file" accept=".csv,.tsv,.txt,.xlsx,.json" aria-invalid={error ? true : undefined} onChange={(e) => choose(e.target.files?.[0])} />
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
      <p role="status">{busy === undefined ? '' : busy < 1 ? w.sending(Math.round(busy * 100)) : w.reading}</p>
    </Field>
  )
}

/** Sends piece after piece. What was refused stops it, with the reason; the rest can be tried again. */
function Taking({ pieces, reading, again }: { pieces: Piece[]; reading: Reading; again: () => void }) {
  const w = useWords(importWords)
  const lang = useLang()
  const offline = useConnection().state === 'offline'
  const indicators = useRows<IndikatorKort>('indikator.kort').rows
  const [done, setDone] = useState(0) // pieces
  const [problem, setProblem] = useState('')
  const [turn, setTurn] = useState(0)
  const asked = useRef(-1)
  const nameOf = (id: string) => {
    const found = indicators.find((r) => r.row.id === id)?.row
    return found ? tIn(found.namn, lang) : ''
  }
  useEffect(() => {
    const piece = pieces[done]
    const key = turn * (pieces.length + 1) + done
    if (!piece || problem || asked.current === key) return
    asked.current = key // an effect may run twice; a piece is asked once
    void takeFigures(piece.indikator, nameOf(piece.indikator), reading, piece.tal.map((t) => ({ ...t, tid: t.tid ?? '' }))).then((answer) => {
      if (answer.ok) setDone((n) => n + 1)
      else setProblem([answer.problem.detail ?? answer.problem.title, ...(answer.problem.errors ?? []).map((e) => e.detail)].join(' '))
    })
  })
  const count = (of: Piece[]) => of.reduce((sum, p) => sum + p.tal.length, 0)
  const [taken, all] = [count(pieces.slice(0, done)), count(pieces)]
  const resume = () => {
    setProblem('')
    setTurn((n) => n + 1)
  }
  if (problem) return <Alert data-color="danger" role="alert"><Paragraph>{w.stopped(taken, all)} {problem}</Paragraph><div className="fp-actions"><Button data-size="sm" onClick={resume}>{w.resume}</Button></div></Alert>
  if (done < pieces.length) return <p role="status">{w.taking(taken, all)} {offline ? w.wait : ''}</p>
  const ids = [...new Set(pieces.map((p) => p.indikator))]
  return (
    <Alert data-color="success" role="status">
      <Paragraph>{w.done(all)}</Paragraph>
      <ul className="fp-plainlist">{ids.map((id) => <li key={id}><Link href={`/indikator/${id}`}>{nameOf(id) || w.see}</Link></li>)}</ul>
      <div className="fp-actions"><Button variant="secondary" data-size="sm" onClick={again}>{w.again}</Button></div>
    </Alert>
  )
}
