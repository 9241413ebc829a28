// The same tiltak as a table: sorted by any column, the head stays, arrows go from row to row.
import type { KeyboardEvent } from 'react'
import { PhaseTag, StatusTag, Table } from '../../design'
import { formatShortDate, useWords } from '../../engine/i18n'
import { useChanged, type Row } from '../../engine/live'
import { Link } from '../../engine/route'
import type { TiltakRow } from '../rows'
import type { Names } from '../say'
import { shared } from '../words'
import { Marks, useMoveKeys } from './Card'
import type { Search, SortBy } from './filters'
import { KeepFocus } from '../KeepFocus'
import type { Move } from './move'
import { MoveMenu } from './MoveMenu'
import { words } from './words'

type Props = {
  rows: Row<TiltakRow>[]
  names: Names
  pending: ReadonlySet<string>
  may: (row: TiltakRow) => boolean
  move: Move
  order: Pick<Search, 'sorter' | 'retning'>
  sort: (by: SortBy) => void
}

export function TiltakTable({ rows, names, pending, may, move, order, sort }: Props) {
  const w = useWords(words)
  const heads: [SortBy, string][] = [
    ['tittel', w.tittel], ['eigar', w.eigar], ['fase', w.phase], ['status', w.status], ['tid', w.tid],
  ]
  const ariaSort = (by: SortBy) => (order.sorter !== by ? 'none' : order.retning === 'opp' ? 'ascending' : 'descending')
  const head = (by: SortBy, label: string) => (
    <Table.HeaderCell key={by} scope="col" sort={ariaSort(by)} onClick={() => sort(by)}>{label}</Table.HeaderCell>
  )
  const some = rows.some((row) => may(row.row))
  return (
    <KeepFocus className="fp-scroll fp-tablescroll">
      <Table stickyHeader hover data-size="sm" className="fp-tiltaktable" onKeyDown={rowKeys}>
        <caption className="fp-hidden">{w.scrollTable}</caption>
        <Table.Head>
          <Table.Row>
            {heads.map(([by, label]) => head(by, label))}
            <Table.HeaderCell scope="col">{w.utval}</Table.HeaderCell>
            {head('endra', w.moved)}
            {some ? <Table.HeaderCell scope="col">{w.move}</Table.HeaderCell> : null}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row) => (
            <TiltakLine key={row.key} row={row} names={names} pending={pending.has(row.key)}
              move={may(row.row) ? move : undefined} withMove={some} />
          ))}
        </Table.Body>
      </Table>
    </KeepFocus>
  )
}

type LineProps = {
  row: Row<TiltakRow>; names: Names; pending: boolean; move: Move | undefined
  /** Whether any row here can be moved; where none can, as for an auditor, the column is gone. */
  withMove: boolean
}

function TiltakLine({ row, names, pending, move, withMove }: LineProps) {
  const common = useWords(shared)
  const changed = useChanged(row.key)
  const onKey = useMoveKeys(row, move)
  const tiltak = row.row
  return (
    <Table.Row data-card={tiltak.id} data-changed={changed || undefined} onKeyDown={onKey}>
      <Table.HeaderCell scope="row" className="fp-tiltaktable__title">
        <Link href={`/tiltak/${tiltak.id}`} lang={tiltak.malform} data-slot="title">{tiltak.tittel}</Link>
        <span className="fp-tags"><Marks tiltak={tiltak} />{pending ? <span className="fp-unsaved">{common.notStored}</span> : null}</span>
      </Table.HeaderCell>
      <Table.Cell>{names.aktor(tiltak.eigar)}</Table.Cell>
      <Table.Cell><PhaseTag fase={tiltak.fase} /></Table.Cell>
      <Table.Cell><StatusTag lys={tiltak.status?.framdrift} /></Table.Cell>
      <Table.Cell>{names.periode(tiltak.tidsramme)}</Table.Cell>
      <Table.Cell>{tiltak.utval.map((u) => names.utval(u.utval)).join(', ')}</Table.Cell>
      <Table.Cell><time dateTime={row.at}>{formatShortDate(row.at)}</time></Table.Cell>
      {withMove ? <Table.Cell>{move ? <MoveMenu row={row} move={move} /> : null}</Table.Cell> : null}
    </Table.Row>
  )
}

/** Arrow up and down, Home and End go from title to title. */
function rowKeys(e: KeyboardEvent<HTMLTableElement>): void {
  if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return
  const titles = [...e.currentTarget.querySelectorAll<HTMLElement>('[data-slot="title"]')]
  const here = titles.findIndex((t) => t === document.activeElement)
  if (here < 0) return
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: titles.length - 1 }[e.key]
  const title = to === undefined ? undefined : titles[to]
  if (!title) return
  e.preventDefault()
  title.focus()
}
