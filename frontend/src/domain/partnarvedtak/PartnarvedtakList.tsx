// The matters that the partners decide each for themselves, and how far each has come.
import { Changed, Empty, PageHead, Table } from '../../design'
import { useWords } from '../../engine/i18n'
import { useChanged, useRows } from '../../engine/live'
import { Link, useTitle } from '../../engine/route'
import { today } from '../moments'
import { useNames } from '../names'
import type { PartnarvedtakKort } from '../rows'
import type { Names } from '../say'
import { Why } from '../Why'
import { shared } from '../words'
import { SAMLA } from './terms'
import { words } from './words'
import './partnarvedtak.css'

export default function PartnarvedtakList() {
  const w = useWords(words)
  const common = useWords(shared)
  useTitle(w.title)
  const names = useNames()
  const { rows, ready } = useRows<PartnarvedtakKort>('partnarvedtak.kort')
  const all = rows.map((r) => r.row).sort((a, b) => b.opphav.time.localeCompare(a.opphav.time))
  return (
    <>
      <p className="fp-noprint"><Link href="/vedtak">{w.register}</Link></p>
      <PageHead title={w.title} lead={w.lead} />
      {!ready ? <p className="fp-waiting">{common.loading}</p> : null}
      {ready && all.length === 0 ? <Empty title={w.none}>{w.noneText}</Empty> : null}
      {all.length > 0 ? (
        <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.title}>
          <Table data-size="sm" className="fp-board24">
            <Table.Head><Table.Row>{[w.matter, w.stand, w.frist].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
            <Table.Body>{all.map((row) => <Line key={row.id} row={row} names={names} />)}</Table.Body>
          </Table>
        </div>
      ) : null}
    </>
  )
}

function Line({ row, names }: { row: PartnarvedtakKort; names: Names }) {
  const w = useWords(words)
  const samla = useWords(SAMLA)
  const changed = useChanged(`partnarvedtak.kort/${row.id}`)
  const late = row.frist && !row.samla && !row.lukka && row.frist < today()
  return (
    <Table.Row>
      <Table.HeaderCell scope="row"><Changed on={changed}><Link href={`/partnarvedtak/${row.id}`} lang={row.malform}>{row.tittel}</Link></Changed><Why label={row.tittel} rom="partnarvedtak" ting={row.id} felt="tittel" /></Table.HeaderCell>
      <Table.Cell>{w.progress(row.partnarar.length - row.ventar, row.partnarar.length)}{row.samla ? `. ${samla[row.samla]}` : ''}<Why label={w.board} rom="partnarvedtak" ting={row.id} felt="partnarar" /></Table.Cell>
      <Table.Cell>{row.frist ? <span className={late ? 'fp-late' : undefined}>{late ? w.late(names.moment(row.frist)) : names.moment(row.frist)}<Why label={w.fristOptional} rom="partnarvedtak" ting={row.id} felt="frist" /></span> : ''}</Table.Cell>
    </Table.Row>
  )
}
