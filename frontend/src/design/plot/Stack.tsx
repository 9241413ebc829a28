// How many stood where, over time: steps that lie on one another, told apart by their patterns and by words.
import { useId } from 'react'
import { linear, ticks } from './scale'
import { useWidth } from './useWidth'

export type Layer = { id: string; label: string }
/** From x on there were so many in each layer, in the order of the layers. */
export type Step = { x: number; counts: number[] }

type Props = {
  label: string
  layers: Layer[]
  steps: Step[]
  /** Where the drawing ends: what holds last holds until here. */
  until: number
  formatX: (x: number) => string
  /** The places of the axis where a word is put. */
  xTicks: number[]
  height?: number
}

const LEFT = 40
const TOP = 10
const BOTTOM = 28

export function Stack({ label, layers, steps, until, formatX, xTicks, height = 220 }: Props) {
  const [box, width] = useWidth<HTMLDivElement>()
  const id = useId()
  const most = Math.max(1, ...steps.map((s) => s.counts.reduce((a, b) => a + b, 0)))
  const x = linear([steps[0]?.x ?? 0, Math.max(until, (steps[0]?.x ?? 0) + 1)], [LEFT, width - 10])
  const y = linear([0, most], [height - BOTTOM, TOP])
  return (
    <div ref={box}>
      <svg role="img" aria-label={label} width={width} height={height} className="fp-stack">
        <Patterns id={id} />
        {ticks(0, most, Math.min(5, most)).filter(Number.isInteger).map((t) => (
          <g key={t} className="fp-lines__axes">
            <line x1={LEFT} x2={width - 10} y1={y(t)} y2={y(t)} />
            <text x={LEFT - 6} y={y(t) + 4} textAnchor="end">{t}</text>
          </g>
        ))}
        {layers.map((layer, k) => <path key={layer.id} d={areaOf(steps, k, until, x, y)} fill={`url(#${id}-${k})`} className="fp-stack__layer" />)}
        {ends(xTicks, x, width).map(([t, anchor]) => <text key={t} className="fp-stack__tick" x={x(t)} y={height - 8} textAnchor={anchor}>{formatX(t)}</text>)}
      </svg>
      <ul className="fp-plot__legend">
        {[...layers].reverse().map((layer) => (
          <li key={layer.id}>
            <svg width="22" height="14" aria-hidden="true" focusable="false" className="fp-stack"><rect x="0.5" y="0.5" width="21" height="13" fill={`url(#${id}-${layers.indexOf(layer)})`} className="fp-stack__layer" /></svg>
            {layer.label}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Words at the ends lie inside; those that would lie on the one before are left out. */
function ends(at: number[], x: (v: number) => number, width: number): [number, 'start' | 'middle' | 'end'][] {
  const room = 76
  const kept = at.filter((t, i) => i === 0 || x(t) - x(at[0] ?? 0) > room * 0.9).filter((t, i, all) => i === 0 || x(t) - x(all[i - 1] ?? 0) >= 40)
  return kept.map((t) => [t, x(t) < LEFT + 20 ? 'start' : x(t) > width - 40 ? 'end' : 'middle'])
}

function areaOf(steps: Step[], layer: number, until: number, x: (v: number) => number, y: (v: number) => number): string {
  const below = (s: Step) => s.counts.slice(0, layer).reduce((a, b) => a + b, 0)
  const edge = (of: (s: Step) => number) => steps.flatMap((s, i): [number, number][] => [[x(s.x), y(of(s))], [x(steps[i + 1]?.x ?? until), y(of(s))]])
  const upper = edge((s) => below(s) + (s.counts[layer] ?? 0))
  const lower = edge(below).reverse()
  return `M${[...upper, ...lower].map(([a, b]) => `${a.toFixed(1)},${b.toFixed(1)}`).join('L')}Z`
}

/** From plain to full: crossed, dotted, striped, striped the other way, half, whole. */
function Patterns({ id }: { id: string }) {
  const marks = ['M0,0L8,8M8,0L0,8', 'M2,2h2v2h-2zM6,6h2v2h-2z', 'M-2,2L2,-2M0,8L8,0M6,10L10,6', 'M-2,6L2,10M0,0L8,8M6,-2L10,2', 'M0,0h8v4h-8z', '']
  return (
    <defs>
      {marks.map((d, k) => (
        <pattern key={k} id={`${id}-${k}`} width="8" height="8" patternUnits="userSpaceOnUse" data-layer={k}>
          <rect width="8" height="8" />
          {d ? <path d={d} /> : null}
        </pattern>
      ))}
    </defs>
  )
}
