// The plans: what each is, where it stands, and who writes in it now.
import { useMemo } from 'react'
import { Button, Changed, Empty, PageHead, Table } from '../../design'
import { compareText, formatAgo, formatPeriode, useLang, useWords } from '../../engine/i18n'
import { useChanged, useRows } from '../../engine/live'
import { Link, useTitle } from '../../engine/route'
import { useMay } from '../../engine/session'
import { useNames } from '../names'
import type { PlanRow, TekstRow } from '../rows'
import type { Names } from '../say'
import { Oppdikta } from '../Sources'
import { shared } from '../words'
import { SLAG, VEGEN } from './terms'
import { FaseTag } from './Tilstand'
import { words } from './words'
import { writersOf, useNow, type Written } from './writers'
import './plan.css'

export default function PlanList() {
  const w = useWords(words)
  const common = useWords(shared)
  useTitle(w.title)
  const { rows, ready } = useRows<PlanRow>('plan')
  const texts = useRows<TekstRow>('tekst').rows
  const names = useNames()
  const plans = useMemo(() => rows.map((r) => r.row).sort(inOrder), [rows])
  return (
    <>
      <PageHead title={w.title} lead={w.lead} actions={<Start />} />
      {!ready ? <p className="fp-waiting">{common.loading}</p> : null}
      {ready && plans.length === 0 ? <Empty title={w.none} action={<Start />}>{w.noneText}</Empty> : null}
      {plans.length > 0 ? <PlanTable plans={plans} texts={texts.map((t) => t.row)} names={names} /> : null}
    </>
  )
}

/** Those that are being made first, in the order of their lives; what is replaced comes last. */
function inOrder(a: PlanRow, b: PlanRow): number {
  const place = (row: PlanRow) => (row.fase === 'erstatta' ? VEGEN.length : VEGEN.indexOf(row.fase))
  return place(a) - place(b) || compareText(a.tittel, b.tittel)
}

function Start() {
  const w = useWords(words)
  return useMay('plan.Start') ? <Button asChild><Link className="ds-button" href="/plan/ny">{w.start}</Link></Button> : null
}

function PlanTable({ plans, texts, names }: { plans: PlanRow[]; texts: TekstRow[]; names: Names }) {
  const w = useWords(words)
  const now = useNow()
  const written = useMemo(() => writersOf(texts, now), [texts, now])
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.tableOf}>
      <Table className="fp-plans">
        <Table.Head>
          <Table.Row>{[w.tittel, w.slag, w.fase, w.periode, w.writers].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row>
        </Table.Head>
        <Table.Body>{plans.map((row) => <PlanLine key={row.id} row={row} written={written.get(row.id)} now={now} names={names} />)}</Table.Body>
      </Table>
    </div>
  )
}

function PlanLine({ row, written, now, names }: { row: PlanRow; written: Written | undefined; now: Date; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const slag = useWords(SLAG)
  const changed = useChanged(`plan/${row.id}`)
  const parts = row.kapittel.filter((c) => !c.trekt)
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <Changed on={changed}><Link href={`/plan/${row.id}`} lang={row.malform}>{row.tittel}</Link></Changed>
        <span className="fp-history__meta fp-tags">
          {row.oppdikta ? <Oppdikta /> : null}
          <span>{w.finished(parts.filter((c) => c.tilstand === 'ferdig').length, parts.length)}</span>
        </span>
      </Table.HeaderCell>
      <Table.Cell>{slag[row.slag]}</Table.Cell>
      <Table.Cell><FaseTag fase={row.fase} /></Table.Cell>
      <Table.Cell>{formatPeriode(row.periode, lang)}</Table.Cell>
      <Table.Cell>{!written ? '' : written.now.length > 0 ? names.list(written.now.map(names.person)) : w.lastWritten(formatAgo(written.at, now, lang))}</Table.Cell>
    </Table.Row>
  )
}
