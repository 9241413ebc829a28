// The board: a column for each phase.
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { Heading, PhaseTag } from '../../design'
import { useWords } from '../../engine/i18n'
import type { Row } from '../../engine/live'
import type { TiltakFase } from '../../events.gen'
import { Drag, type Slot } from '../drag'
import type { TiltakKort } from '../rows'
import type { Names } from '../say'
import { columns, waysFrom, type Column } from './board'
import { Card } from './Card'
import { KeepFocus } from '../KeepFocus'
import { useWindowed } from '../windowed'
import type { Move } from './move'
import { FASE } from './terms'
import { words } from './words'

const CARD = 118 // pixels of a card with the gap after it, a guess

type Props = {
  rows: Row<TiltakKort>[]
  names: Names
  pending: ReadonlySet<string>
  may: (row: TiltakKort) => boolean
  move: Move
  /** What stands under the board, beside what is told of it. */
  tools?: ReactNode
}

export function Board({ rows, names, pending, may, move, tools }: Props) {
  const w = useWords(words)
  const board = useRef<HTMLDivElement>(null)
  useDrag(board, rows, may, move)
  const shown = useMemo(() => columns(rows), [rows])
  return (
    <KeepFocus>
      <div className="fp-board" ref={board}>
        {shown.map((column) => (
          <ColumnOf key={column.fase} column={column} names={names} pending={pending} may={may} move={move} />
        ))}
      </div>
      <p className="fp-help">{rows.some((r) => may(r.row)) ? w.moveHelp : ''}</p>
      {tools}
    </KeepFocus>
  )
}

type ColumnProps = Omit<Props, 'rows' | 'tools'> & { column: Column }

function ColumnOf({ column, names, pending, may, move }: ColumnProps) {
  const w = useWords(words)
  const phase = useWords(FASE)[column.fase]
  const heading = `fp-column-${column.fase}`
  const keys = useMemo(() => column.rows.map((r) => r.key), [column.rows])
  const { parts, box } = useWindowed(keys, CARD)
  return (
    <section className="fp-column" data-column={column.fase} data-empty={column.rows.length === 0 || undefined} aria-labelledby={heading}>
      <Heading level={2} id={heading} className="fp-column__head" aria-label={w.column(phase, column.rows.length)}>
        <PhaseTag fase={column.fase} /> <span className="fp-column__count">{column.rows.length}</span>
      </Heading>
      {column.rows.length === 0 ? <p className="fp-column__empty">{w.emptyColumn}</p> : (
        <ul className="fp-column__cards" ref={box}>
          {parts.flatMap((part) => (part.gap
            ? <li key={`gap ${part.from}`} aria-hidden="true" className="fp-gap"><svg width="1" height={part.gap} /></li>
            : column.rows.slice(part.from, part.to).map((row, i) => (
              <Card key={row.key} row={row} names={names} pending={pending.has(row.key)} move={may(row.row) ? move : undefined} place={part.from + i + 1} of={column.rows.length} />
            ))))}
        </ul>
      )}
    </section>
  )
}

function useDrag(board: React.RefObject<HTMLDivElement | null>, rows: Row<TiltakKort>[], may: Props['may'], move: Move): void {
  const now = useRef({ rows, may, move })
  useEffect(() => {
    now.current = { rows, may, move }
  })
  useEffect(() => {
    const element = board.current
    if (!element) return undefined
    const find = (card: string) => now.current.rows.find((r) => r.row.id === card)
    const ways = (card: string) => {
      const row = find(card)
      return row && now.current.may(row.row) ? waysFrom(row.row) : undefined
    }
    const drag = new Drag(element, {
      scroller: element,
      may: (card) => ways(card) !== undefined,
      slotAt: (_card, x, y) => columnAt(x, y),
      lifted: (card) => markColumns(element, ways(card) ?? []),
      drop: (card, slot) => {
        const row = find(card)
        if (row) now.current.move(row, slot.at as TiltakFase)
      },
    })
    return () => drag.close()
  }, [board])
}

function columnAt(x: number, y: number): Slot | undefined {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column][data-drop]')
  return element ? { element, at: element.dataset['column'] ?? '' } : undefined
}

/** Shows to which columns the card may go. */
function markColumns(board: HTMLElement, ways: TiltakFase[]): () => void {
  const columns = [...board.querySelectorAll<HTMLElement>('[data-column]')]
  for (const c of columns) c.dataset['drop'] = ways.some((fase) => fase === c.dataset['column']) ? 'yes' : 'no'
  return () => columns.forEach((c) => c.removeAttribute('data-drop'))
}
