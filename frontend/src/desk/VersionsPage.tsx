// The versions of a plan: naming one, and a list of those there are.
import { useRef, useState, type SubmitEvent } from 'react'
import { Alert, Button, Empty, PageHead, Paragraph, Table } from '../design'
import { announce } from '../engine/announce'
import { ask, newId, type Problem } from '../engine/ask'
import { formatDateTime, useLang, useWords } from '../engine/i18n'
import { useRow } from '../engine/live'
import { Link, useTitle, type PageProps } from '../engine/route'
import { FormFoot, useFormId, WriteField } from '../domain/fields'
import { useNames } from '../domain/names'
import { useMayOn } from '../domain/plan/may'
import type { PlanRow, PlanVersjon } from '../domain/rows'
import type { Names } from '../domain/say'
import { shared } from '../domain/words'
import { Hash } from './Hash'
import { words } from './words'
import './desk.css'

const NAME_MAX = 120
const REMARK_MAX = 1000

export default function VersionsPage({ params }: PageProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const { row, ready, gone } = useRow<PlanRow>(`plan/${params['id'] ?? ''}`)
  useTitle(row ? w.versionsOf(row.row.tittel) : w.versions)
  if (gone) return <Empty title={common.missing} action={<Link href="/plan">{w.versions}</Link>}>{common.missingText}</Empty>
  if (!ready || !row) return <p className="fp-waiting">{common.loading}</p>
  return <Shown row={row.row} />
}

function Shown({ row }: { row: PlanRow }) {
  const w = useWords(words)
  const names = useNames()
  const may = useMayOn(row)('NameVersion')
  const [naming, setNaming] = useState(false)
  const newest = [...row.versjonar].reverse()
  const compare = newest.length > 0 ? <Link className="ds-button" data-variant="secondary" href={`/plan/${row.id}/samanlikn`}>{w.compare}</Link> : null
  return (
    <>
      <p className="fp-noprint"><Link href={`/plan/${row.id}`} lang={row.malform}>{w.toPlan(row.tittel)}</Link></p>
      <PageHead title={w.versions} lead={w.versionsLead} actions={<>{may && !naming ? <Button onClick={() => setNaming(true)}>{w.nameVersion}</Button> : null}{compare}</>} />
      {naming && may ? <NameForm row={row} close={() => setNaming(false)} /> : null}
      {newest.length === 0 ? <Empty title={w.noVersions}>{w.noVersionsText}</Empty> : <List row={row} versions={newest} names={names} />}
    </>
  )
}

/** The server reckons what the version holds, so there is nothing to show before it has answered. */
function NameForm({ row, close }: { row: PlanRow; close: () => void }) {
  const w = useWords(words)
  const common = useWords(shared)
  const id = useFormId()
  const versjon = useRef(newId())
  const [namn, setNamn] = useState('')
  const [merknad, setMerknad] = useState('')
  const [tried, setTried] = useState(false)
  const [waits, setWaits] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const error = namn.trim() === '' ? common.fieldRequired(w.namn) : undefined
  const errors = [...(tried && error ? [{ id, text: error }] : []), ...(problem ? (problem.errors ?? [{ field: '', rule: '', detail: problem.detail ?? problem.title }]).map((e) => ({ id, text: e.detail })) : [])]
  const submit = async (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (error || waits) return
    setWaits(true)
    setProblem(undefined)
    const describe = { nn: words.nn.describeName(namn), nb: words.nb.describeName(namn), en: words.en.describeName(namn) }
    const answer = await ask('plan', 'NameVersion', { id: row.id, versjon: versjon.current, namn: namn.trim(), ...(merknad.trim() ? { merknad: merknad.trim() } : {}) }, { key: `plan/${row.id}`, describe, report: false })
    setWaits(false)
    versjon.current = newId()
    if (!answer.ok) return setProblem(answer.problem)
    announce(w.named(namn.trim()))
    close()
  }
  return (
    <form className="fp-editform" onSubmit={(e) => void submit(e)} aria-label={w.nameTitle}>
      <Paragraph>{w.nameLead}</Paragraph>
      <WriteField id={id} label={w.namn} description={w.namnHelp} maxLength={NAME_MAX} value={namn} error={tried ? error : undefined} autoFocus onChange={(e) => setNamn(e.target.value)} />
      <WriteField multiline label={w.merknad} rows={3} maxLength={REMARK_MAX} value={merknad} onChange={(e) => setMerknad(e.target.value)} />
      {waits ? <Alert data-color="info" role="status">{w.naming}</Alert> : null}
      <FormFoot errors={errors} submit={w.nameSubmit} onCancel={close} />
    </form>
  )
}

function List({ row, versions, names }: { row: PlanRow; versions: PlanVersjon[]; names: Names }) {
  const w = useWords(words)
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.versions}>
      <Table className="fp-versionlist">
        <Table.Head>
          <Table.Row>
            {[w.namn, w.who, w.hash].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}
            <Table.HeaderCell scope="col" className="fp-noprint">{w.acts}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>{versions.map((v) => <Line key={v.versjon} row={row} version={v} names={names} />)}</Table.Body>
      </Table>
    </div>
  )
}

function Line({ row, version: v, names }: { row: PlanRow; version: PlanVersjon; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const path = `/plan/${row.id}/versjon/${v.versjon}`
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <Link href={path} aria-label={w.readOf(v.namn)}>{v.namn}</Link>
        <p className="fp-history__meta">{w.chapterCount(v.kapittel)}{v.merknad ? ` · ${v.merknad}` : ''}</p>
      </Table.HeaderCell>
      <Table.Cell>{w.madeBy(v.spor.actor ? names.person(v.spor.actor) : '', formatDateTime(v.spor.time, lang)).replace(/^, /, '')}</Table.Cell>
      <Table.Cell><Hash hash={v.hash} /></Table.Cell>
      <Table.Cell className="fp-noprint">
        <span className="fp-tags">
          <Link href={`/plan/${row.id}/samanlikn?fra=v.${v.versjon}&til=no`} aria-label={w.compareNowOf(v.namn)}>{w.compareNow}</Link>
          <a className="ds-link" href={`/api${path}/dokument.docx`} download aria-label={w.docxOf(v.namn)}>{w.docx}</a>
          <a className="ds-link" href={`/api${path}/dokument.pdf`} download aria-label={w.pdfOf(v.namn)}>{w.pdf}</a>
        </span>
      </Table.Cell>
    </Table.Row>
  )
}
