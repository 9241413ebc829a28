// A plot with its words: what it shows, what one sees in it, and the same numbers as a table at a press.
import { Table, ToggleGroup } from '@digdir/designsystemet-react'
import '@digdir/designsystemet-web/toggle-group'
import '@digdir/designsystemet-web/focusgroup'
import { useId, useState, type ReactNode } from 'react'
import { useWords } from '../../engine/i18n'
import { usePaper } from '../../engine/paper'
import './plot.css'

const words = {
  nn: { view: 'Vising', plot: 'Figur', table: 'Tabell' },
  nb: { view: 'Visning', plot: 'Figur', table: 'Tabell' },
  en: { view: 'View', plot: 'Plot', table: 'Table' },
}

/** The numbers behind: the first cell of each row is its head. */
export type TableData = { head: ReactNode[]; rows: { key: string; cells: ReactNode[] }[] }

type Props = {
  /** What the plot shows: its visible caption. */
  caption: ReactNode
  /** What one sees in it, for who does not see it. */
  summary: string
  table: TableData
  /** Draws the plot for the name of the picture. */
  children: (label: string) => ReactNode
  /** Under plot and table alike: what signs mean, where figures are from. */
  note?: ReactNode
}

export function Figure({ caption, summary, table, children, note }: Props) {
  const w = useWords(words)
  const id = useId()
  const [shown, setShown] = useState<'plot' | 'table'>('plot')
  const paper = usePaper()
  return (
    <figure className="fp-plot" aria-labelledby={id}>
      <div className="fp-plot__head">
        <figcaption id={id}>{caption}</figcaption>
        <ToggleGroup data-size="sm" className="fp-noprint" aria-label={w.view} value={shown} onChange={(v) => setShown(v as typeof shown)}>
          <ToggleGroup.Item value="plot">{w.plot}</ToggleGroup.Item>
          <ToggleGroup.Item value="table">{w.table}</ToggleGroup.Item>
        </ToggleGroup>
      </div>
      {shown === 'plot' || paper ? children(summary) : null}
      {shown === 'table' || paper ? <Numbers table={table} labelledBy={id} /> : null}
      {note ? <div className="fp-plot__note">{note}</div> : null}
    </figure>
  )
}

export function Numbers({ table, labelledBy }: { table: TableData; labelledBy: string }) {
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-labelledby={labelledBy}>
      <Table data-size="sm" className="fp-numbers">
        <Table.Head>
          <Table.Row>{table.head.map((h, i) => <Table.HeaderCell key={i} scope="col">{h}</Table.HeaderCell>)}</Table.Row>
        </Table.Head>
        <Table.Body>
          {table.rows.map((row) => (
            <Table.Row key={row.key}>
              {row.cells.map((cell, i) => (i === 0 ? <Table.HeaderCell key={i} scope="row">{cell}</Table.HeaderCell> : <Table.Cell key={i}>{cell}</Table.Cell>))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
