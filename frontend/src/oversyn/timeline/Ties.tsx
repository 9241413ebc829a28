// Lines from each tiltak to those that wait for it, between the lines that are in the page. What they tell stands in words too.
import { useState, type RefObject } from 'react'
import type { Row } from '../../engine/live'
import type { TiltakKort } from '../../domain/rows'
import { useAfterDrawing } from '../../domain/windowed'

type Tie = { key: string; d: string }

export function Ties({ rows, body }: { rows: readonly Row<TiltakKort>[]; body: RefObject<HTMLElement | null> }) {
  const [ties, setTies] = useState<Tie[]>([])
  // After each drawing: lines move when others above them grow or come into the page.
  useAfterDrawing(() => {
    if (!body.current) return
    const now = measure(body.current, rows)
    setTies((before) => (before.length === now.length && before.every((t, i) => t.d === now[i]?.d) ? before : now))
  })
  if (ties.length === 0) return null
  return <svg className="fp-ties" aria-hidden="true">{ties.map((t) => <path key={t.key} d={t.d} />)}</svg>
}

type Ends = { start: number; end: number; y: number }

function measure(body: HTMLElement, rows: readonly Row<TiltakKort>[]): Tie[] {
  const frame = body.getBoundingClientRect()
  const found = new Map<string, Ends>()
  for (const line of body.querySelectorAll<HTMLElement>('[data-card]')) {
    const bar = line.querySelector('.fp-time__frame')?.getBoundingClientRect()
    if (bar) found.set(line.dataset['card'] ?? '', { start: bar.left - frame.left, end: bar.right - frame.left, y: bar.top + bar.height / 2 - frame.top })
  }
  return rows.flatMap(({ row }) => {
    const to = found.get(row.id)
    if (!to) return []
    return row.treng.flatMap((id) => {
      const from = found.get(id)
      return from ? [{ key: `${id} ${row.id}`, d: pathOf(from, to) }] : []
    })
  })
}

/** From the end of the first, down or up, to the beginning of the other, with a small arrow. */
function pathOf(from: Ends, to: Ends): string {
  const out = Math.round(from.end + 6)
  const into = Math.round(to.start - 8)
  const way = out <= into ? `H${out}V${Math.round(to.y)}` : `H${out}V${Math.round((from.y + to.y) / 2)}H${into}V${Math.round(to.y)}`
  return `M${Math.round(from.end)} ${Math.round(from.y)}${way}H${Math.round(to.start)}m-5-3l5 3l-5 3`
}
