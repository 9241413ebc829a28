// Series over time as lines: told apart by dashes, points and words at their ends, never by colour alone.
import { useMemo } from 'react'
import { apart, domainOf, linear, ticks, type Scale } from './scale'
import { useWidth } from './useWidth'

/** One value in time; without y the line is broken there. */
export type Spot = { x: number; y?: number | undefined; /** Said beneath or beside it, such as «færre enn 5». */ mark?: string }
export type Series = { id: string; label: string; spots: Spot[]; /** Not figures but what is expected. */ projected?: boolean; /** Only for comparison: thin, without a label. */ faint?: boolean }
export type Rule = { at: number; label: string }

type Props = {
  label: string
  series: Series[]
  formatX: (x: number) => string
  formatY: (y: number) => string
  /** Times from which figures cannot be compared with those before. */
  breaks?: Rule[]
  targets?: Rule[]
  /** Whether the axis begins at zero; left out: where zero is near. */
  fromZero?: boolean
  height?: number
}

const LEFT = 62
const TOP = 14
const BOTTOM = 30
const LINE = 15 // the height of a label
const LETTER = 7.2
const LABEL_MAX = 24 // letters; the whole name stands in the table
const LABELS_FROM = 520 // narrower than this the labels stand beneath
const X_ROOM = 52

export function Lines({ label, series, formatX, formatY, breaks = [], targets = [], fromZero = false, height = 300 }: Props) {
  const [box, width] = useWidth<HTMLDivElement>()
  const shown = series.filter((s) => !s.faint)
  const beside = width >= LABELS_FROM
  const right = beside ? 24 + Math.max(0, ...shown.map((s) => shortOf(s.label).length)) * LETTER : 12
  const plot = useMemo(() => frame(series, targets, breaks, fromZero, [width, right, height]), [series, targets, breaks, fromZero, width, right, height])
  return (
    <div ref={box}>
      <svg role="img" aria-label={label} width={width} height={height} className="fp-lines">
        <Axes plot={plot} formatX={formatX} formatY={formatY} />
        {breaks.map((b) => <Break key={b.at} plot={plot} rule={b} />)}
        {targets.map((t) => <Target key={`${t.at} ${t.label}`} plot={plot} rule={t} />)}
        {series.filter((s) => s.faint).map((s) => <Line key={s.id} plot={plot} series={s} order={0} breaks={breaks} />)}
        {shown.map((s, i) => <Line key={s.id} plot={plot} series={s} order={i} breaks={breaks} />)}
        {beside ? <Ends plot={plot} series={shown} /> : null}
      </svg>
      {beside ? null : <Legend series={shown} />}
    </div>
  )
}

const shortOf = (label: string) => (label.length > LABEL_MAX ? `${label.slice(0, LABEL_MAX - 1)}…` : label)

type Frame = { x: Scale; y: Scale; yTicks: number[]; xTicks: number[]; left: number; right: number; top: number; bottom: number }

function frame(series: Series[], targets: Rule[], breaks: Rule[], fromZero: boolean, [width, right, height]: [number, number, number]): Frame {
  const spots = series.flatMap((s) => s.spots)
  const ys = [...spots.flatMap((s) => (s.y === undefined ? [] : [s.y])), ...targets.map((t) => t.at), ...(fromZero ? [0] : [])]
  const xs = [...spots.map((s) => s.x), ...breaks.map((b) => b.at)]
  const { from, to, ticks: yTicks } = domainOf(ys, 5)
  const [first, last] = xs.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [0, 1]
  const [left, end] = [LEFT, Math.max(LEFT + 40, width - right)]
  return {
    x: linear([first, last], [left + 6, end - 6]), y: linear([from, to], [height - BOTTOM, TOP]), yTicks,
    xTicks: ticks(first, last, Math.max(1, Math.floor((end - left) / X_ROOM))).filter(Number.isInteger), left, right: end, top: TOP, bottom: height - BOTTOM,
  }
}

function Axes({ plot, formatX, formatY }: { plot: Frame; formatX: (x: number) => string; formatY: (y: number) => string }) {
  return (
    <g className="fp-lines__axes">
      {plot.yTicks.map((t) => (
        <g key={t}>
          <line x1={plot.left} x2={plot.right} y1={plot.y(t)} y2={plot.y(t)} />
          <text x={plot.left - 6} y={plot.y(t) + 4} textAnchor="end">{formatY(t)}</text>
        </g>
      ))}
      {plot.xTicks.map((t) => <text key={t} x={plot.x(t)} y={plot.bottom + 20} textAnchor="middle">{formatX(t)}</text>)}
    </g>
  )
}

/** The stretches of a line that hang together: a missing value and a break in the series end one. */
function stretches(spots: readonly Spot[], breaks: readonly Rule[]): Spot[][] {
  const found: Spot[][] = [[]]
  spots.forEach((spot, i) => {
    const before = spots[i - 1]
    const broken = before && breaks.some((b) => b.at > before.x && b.at <= spot.x)
    if (broken || spot.y === undefined) found.push([])
    if (spot.y !== undefined) found[found.length - 1]?.push(spot)
  })
  return found.filter((s) => s.length > 0)
}

const dashOf = (order: number) => order % 5

function Line({ plot, series, order, breaks }: { plot: Frame; series: Series; order: number; breaks: readonly Rule[] }) {
  const at = (s: Spot) => `${plot.x(s.x).toFixed(1)},${plot.y(s.y ?? 0).toFixed(1)}`
  return (
    <g className="fp-lines__line" data-dash={dashOf(order)} data-faint={series.faint || undefined} data-projected={series.projected || undefined}>
      {stretches(series.spots, breaks).map((s) => <polyline key={s[0]?.x} points={s.map(at).join(' ')} />)}
      {series.faint ? null : series.spots.filter((s) => s.y !== undefined).map((s) => <Dot key={s.x} x={plot.x(s.x)} y={plot.y(s.y ?? 0)} kind={dashOf(order)} />)}
      {series.spots.filter((s) => s.y === undefined && s.mark).map((s) => (
        <text key={s.x} x={plot.x(s.x)} y={plot.bottom - 4} textAnchor="middle" className="fp-lines__mark">{s.mark}</text>
      ))}
    </g>
  )
}

/** Circle, square, triangle, diamond, cross: told apart without colour. */
function Dot({ x, y, kind }: { x: number; y: number; kind: number }) {
  const shapes = ['M-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0', 'M-3,-3h6v6h-6z', 'M0,-4L4,3H-4z', 'M0,-4.5L4.5,0L0,4.5L-4.5,0z', 'M-3,-3L3,3M-3,3L3,-3']
  return <path d={shapes[kind]} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} data-open={kind === 4 || undefined} />
}

function Ends({ plot, series }: { plot: Frame; series: Series[] }) {
  const last = series.map((s) => s.spots.findLast((p) => p.y !== undefined))
  const ys = apart(last.map((s) => (s?.y === undefined ? plot.bottom : plot.y(s.y))), LINE, [plot.top, plot.bottom])
  return series.map((s, i) => {
    const end = last[i]
    if (end?.y === undefined) return null
    const y = ys[i] ?? 0
    return (
      <g key={s.id} className="fp-lines__end">
        <line x1={plot.x(end.x) + 5} y1={plot.y(end.y)} x2={plot.right + 8} y2={y} />
        <text x={plot.right + 11} y={y + 4}>{shortOf(s.label)}</text>
      </g>
    )
  })
}

function Legend({ series }: { series: Series[] }) {
  return (
    <ul className="fp-plot__legend">
      {series.map((s, i) => (
        <li key={s.id}>
          <svg width="34" height="12" aria-hidden="true" focusable="false" className="fp-lines">
            <g className="fp-lines__line" data-dash={dashOf(i)} data-projected={s.projected || undefined}>
              <polyline points="1,6 33,6" /><Dot x={17} y={6} kind={dashOf(i)} />
            </g>
          </svg>
          {s.label}
        </li>
      ))}
    </ul>
  )
}

function Break({ plot, rule }: { plot: Frame; rule: Rule }) {
  const x = plot.x(rule.at) - 4
  return (
    <g className="fp-lines__break">
      <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
      <text x={x > (plot.left + plot.right) / 2 ? x - 5 : x + 5} y={plot.top + 8} textAnchor={x > (plot.left + plot.right) / 2 ? 'end' : 'start'}>{rule.label}</text>
    </g>
  )
}

function Target({ plot, rule }: { plot: Frame; rule: Rule }) {
  const y = plot.y(rule.at)
  return (
    <g className="fp-lines__target">
      <line x1={plot.left} x2={plot.right} y1={y} y2={y} />
      <text x={plot.right - 4} y={y - 4} textAnchor="end">{rule.label}</text>
    </g>
  )
}
