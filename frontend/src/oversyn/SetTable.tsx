// The set as a table: sorted by any column, grouped, with the columns one wants; the head stays, arrows go from row to row.
import { memo, useMemo, type KeyboardEvent, type ReactNode } from 'react'
import { Checkbox, Details, Fieldset, Table } from '../design'
import { useLang, useWords } from '../engine/i18n'
import { useAsking } from '../engine/why'
import { useChanged, useRows, type Row } from '../engine/live'
import { Link } from '../engine/route'
import { KeepFocus } from '../domain/KeepFocus'
import type { InnforingKort, OkonomiKort, TiltakKort } from '../domain/rows'
import type { Names } from '../domain/say'
import type { Owned } from '../domain/tiltak/may'
import { Marks, useMoveKeys } from '../domain/tiltak/Card'
import type { Move } from '../domain/tiltak/move'
import { MoveMenu } from '../domain/tiltak/MoveMenu'
import { Download } from '../domain/Download'
import { Why } from '../domain/Why'
import { shared } from '../domain/words'
import { chosen, COLUMNS, columns, FELT, SUMS, USUAL, type CellContext, type ColumnId } from './columns'
import { askOf } from './download'
import { Choose } from './Filters'
import { underOf } from './groups'
import { grouped, type Search, type SortBy } from './search'
import type { ViewProps } from './SetPage'
import { dayNow } from './time'
import { useToldOf } from './useAbout'
import { useSorted } from './useSet'
import { useWindowed, type Part } from '../domain/windowed'
import { words } from './words'

type Props = ViewProps & { pending: ReadonlySet<string>; may: (row: Owned) => boolean; move: Move }

/** A line of the table: a tiltak, or the head of a group. A tiltak in two groups is two lines. */
type Line = { key: string; row: Row<TiltakKort> } | { key: string; label: string; count: number }

const LINE = 46 // pixels, a guess

export default function SetTable(props: Props) {
  const { rows, search, names, may } = props
  const w = useWords(words)
  const shown = chosen(search.kolonne)
  const order = useSorted(rows, search, names)
  const lines = useLines(order, search, names)
  const keys = useMemo(() => lines.map((l) => l.key), [lines])
  const { parts, box, reveal } = useWindowed(keys, LINE)
  const context = useContext(names, shown)
  const some = rows.some((row) => may(row.row))
  return (
    <>
      <TableTools {...props} shown={shown} lines={lines} />
      <KeepFocus className="fp-scroll fp-tablescroll">
        <Table stickyHeader hover data-size="sm" className="fp-tiltaktable" aria-rowcount={lines.length + 1} onKeyDown={(e) => rowKeys(e, lines, reveal)}>
          <caption className="fp-hidden">{`${w.table}. ${w.tableHelp}`}</caption>
          <Heads {...props} shown={shown} some={some} />
          <Table.Body ref={box}>
            <Parts parts={parts} span={shown.length + 1 + (some ? 1 : 0)} line={(i) => (
              <LineOf key={lines[i]?.key} line={lines[i]} index={i} shown={shown} context={context} some={some} pending={props.pending} may={may} move={props.move} />
            )} />
          </Table.Body>
        </Table>
      </KeepFocus>
    </>
  )
}

function useLines(rows: Row<TiltakKort>[], search: Search, names: Names): Line[] {
  const lang = useLang()
  return useMemo(() => {
    const under = underOf(search.grupper, names, lang)
    if (!under) return rows.map((row) => ({ key: row.key, row }))
    const none = `${words[lang].without} ${words[lang].groups[search.grupper].toLocaleLowerCase('nb')}`
    return grouped(rows, under, none).flatMap((group): Line[] => [
      { key: `gruppe ${group.key}`, label: group.label, count: group.rows.length }, ...group.rows.map((row) => ({ key: `${group.key} ${row.key}`, row })),
    ])
  }, [rows, search.grupper, names, lang])
}

const byId = <T extends { id: string }>(rows: Row<T>[]) => new Map(rows.map((r) => [r.row.id, r.row]))

/** What the cells draw with; take-up and money are asked for only where a column shows them. */
function useContext(names: Names, shown: readonly ColumnId[]): CellContext {
  const w = useWords(words)
  const uptake = useRows<InnforingKort>(shown.includes('innfort') ? 'innforing.kort' : '').rows
  const money = useRows<OkonomiKort>(SUMS.some((sum) => shown.includes(sum)) ? 'okonomi.kort' : '').rows
  const today = dayNow()
  return useMemo(() => ({ names, w, today, uptake: byId(uptake), money: byId(money) }), [names, w, today, uptake, money])
}

function TableTools({ search, change, names, shown, lines }: ViewProps & { shown: readonly ColumnId[]; lines: readonly Line[] }) {
  const w = useWords(words)
  const told = useToldOf({ search, names })
  const ask = () => ({ ...askOf(lines.map((l) => ('row' in l ? { id: l.row.row.id } : { head: l.label })), ['tittel', ...shown], w.groups[search.grupper]), ...told() })
  const set = (id: ColumnId, on: boolean) => {
    const next = COLUMNS.filter((c) => (c === id ? on : shown.includes(c)))
    change({ kolonne: next.length === USUAL.length && next.every((c) => USUAL.includes(c)) ? [] : next })
  }
  return (
    <div className="fp-tabletools fp-noprint">
      <Choose label={w.groupBy} all="" choices={Object.entries(w.groups).map(([value, label]) => ({ value, label }))}
        value={search.grupper} set={(v) => change({ grupper: v as Search['grupper'] })} />
      <Details data-size="sm">
        <Details.Summary>{w.columns}</Details.Summary>
        <Details.Content>
          <Fieldset data-size="sm" className="fp-columnchoice">
            <Fieldset.Legend className="fp-hidden">{w.columns}</Fieldset.Legend>
            {COLUMNS.map((id) => <Checkbox key={id} label={columns[id].head(w)} value={id} checked={shown.includes(id)} onChange={(e) => set(id, e.target.checked)} />)}
          </Fieldset>
        </Details.Content>
      </Details>
      <Download room="tiltak" ask={ask} />
    </div>
  )
}

function Heads({ search, change, shown, some }: Props & { shown: readonly ColumnId[]; some: boolean }) {
  const w = useWords(words)
  const sort = (by: SortBy) => change(search.sorter === by ? { retning: search.retning === 'opp' ? 'ned' : 'opp' } : { sorter: by, retning: 'opp' })
  const ariaSort = (by: SortBy) => (search.sorter !== by ? 'none' : search.retning === 'opp' ? 'ascending' : 'descending')
  const head = (key: string, label: string, by: SortBy | undefined, number = false) => (by
    ? <Table.HeaderCell key={key} scope="col" sort={ariaSort(by)} onClick={() => sort(by)}>{label}</Table.HeaderCell>
    : <Table.HeaderCell key={key} scope="col" className={number ? 'fp-number' : undefined}>{label}</Table.HeaderCell>)
  return (
    <Table.Head>
      <Table.Row aria-rowindex={1}>
        {head('tittel', w.tittel, 'tittel')}
        {shown.map((id) => head(id, columns[id].head(w), columns[id].sort, columns[id].number))}
        {some ? head('flytt', w.move, undefined) : null}
      </Table.Row>
    </Table.Head>
  )
}

/** The lines of the window, and room for the others: a row as high as they are. In one list, so that a line stays the same as the window moves over it. */
function Parts({ parts, span, line }: { parts: Part[]; span: number; line: (index: number) => ReactNode }) {
  return parts.flatMap((p) => (p.gap
    ? <tr key={`gap ${p.from}`} aria-hidden="true" className="fp-gap"><td colSpan={span}><svg width="1" height={p.gap} /></td></tr>
    : Array.from({ length: p.to - p.from }, (_, i) => line(p.from + i))))
}

type LineProps = {
  line: Line | undefined; index: number; shown: readonly ColumnId[]; context: CellContext; pending: ReadonlySet<string>
  may: (row: Owned) => boolean; move: Move
  /** Whether any row here can be moved; where none can, as for an auditor, the column is gone. */
  some: boolean
}

function LineOf({ line, index, shown, context, some, pending, may, move }: LineProps) {
  if (!line) return null
  if ('row' in line) {
    return (
      <TiltakLine lineKey={line.key} row={line.row} index={index} shown={shown} context={context} some={some} pending={pending.has(line.row.key)}
        move={some && may(line.row.row) ? move : undefined} />
    )
  }
  return (
    <tr data-line={line.key} aria-rowindex={index + 2} className="fp-group">
      <th scope="rowgroup" colSpan={shown.length + 1 + (some ? 1 : 0)}>{line.label} <small>{context.w.inGroup(line.count)}</small></th>
    </tr>
  )
}

type TiltakLineProps = { lineKey: string; row: Row<TiltakKort>; index: number; shown: readonly ColumnId[]; context: CellContext; some: boolean; pending: boolean; move: Move | undefined }

const TiltakLine = memo(function TiltakLine({ lineKey, row, index, shown, context, some, pending, move }: TiltakLineProps) {
  const common = useWords(shared)
  const changed = useChanged(row.key)
  const onKey = useMoveKeys(row, move)
  const tiltak = row.row
  return (
    <Table.Row data-line={lineKey} data-card={tiltak.id} aria-rowindex={index + 2} data-changed={changed || undefined} onKeyDown={onKey}>
      <Table.HeaderCell scope="row" className="fp-tiltaktable__title">
        <Link href={`/tiltak/${tiltak.id}`} lang={tiltak.malform} data-slot="title" aria-keyshortcuts={move ? 'Alt+ArrowLeft Alt+ArrowRight' : undefined}>{tiltak.tittel}</Link>
        <span className="fp-tags"><Marks tiltak={tiltak} />{pending ? <span className="fp-unsaved">{common.notStored}</span> : null}</span>
      </Table.HeaderCell>
      {shown.map((id) => <Table.Cell key={id} className={columns[id].number ? 'fp-number' : undefined}><ValueOf id={id} row={row} context={context} /></Table.Cell>)}
      {some ? <Table.Cell>{move ? <MoveMenu row={row} move={move} /> : null}</Table.Cell> : null}
    </Table.Row>
  )
})

/** The value of a column, and the way to why it is so. What is empty was never set. */
function ValueOf({ id, row, context }: { id: ColumnId; row: Row<TiltakKort>; context: CellContext }) {
  const asks = useAsking()
  const cell = columns[id].cell(row, context)
  const [rom, felt] = FELT[id] ?? []
  return <>{cell}{asks && cell && rom && felt ? <Why label={columns[id].head(context.w)} rom={rom} ting={row.row.id} felt={felt} /> : null}</>
}

const PAGE = 10 // rows that PageUp and PageDown go by

/** Arrow up and down, page up and down, Home and End go from title to title, also to those that are not in the page. */
function rowKeys(e: KeyboardEvent<HTMLTableElement>, lines: readonly Line[], reveal: (index: number) => void): void {
  if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey || !(e.target instanceof HTMLElement) || e.target.dataset['slot'] !== 'title') return
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity }
  const step = steps[e.key]
  const here = lines.findIndex((l) => l.key === (e.target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset['line'])
  if (step === undefined || here < 0) return
  e.preventDefault()
  reveal(nextTitle(lines, here, step))
}

/** The line of a tiltak so many steps away: the heads of groups are passed by, the ends are the ends. */
export function nextTitle(lines: readonly ({ row: unknown } | { label: string })[], here: number, step: number): number {
  const titles = lines.flatMap((l, i) => ('row' in l ? [i] : []))
  const at = titles.indexOf(here)
  return titles[Math.max(0, Math.min(titles.length - 1, at + step))] ?? here
}
