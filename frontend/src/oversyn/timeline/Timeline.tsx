// The set over time: a line for each tiltak, with its time frame, steps and milestones, and what it waits for.
// All of it stands in words beside; the drawing helps.
import { useMemo, useRef, type KeyboardEvent } from 'react'
import { useWidth } from '../../design/plot/useWidth'
import { formatMoment, useWords } from '../../engine/i18n'
import { useRow, type Row } from '../../engine/live'
import { Download } from '../../domain/Download'
import { KeepFocus } from '../../domain/KeepFocus'
import type { TiltakKort, TiltakRow } from '../../domain/rows'
import type { Names } from '../../domain/say'
import { useWindowed } from '../../domain/windowed'
import { spanOfFilter, dayNow, momentOf, type Span } from '../time'
import type { ViewProps } from '../SetPage'
import { useSorted } from '../useSet'
import { askOf } from '../download'
import { useToldOf } from '../useAbout'
import { frameOf, marksOf, piecesOf } from './lanes'
import { Ties } from './Ties'
import { milestoneOf, TiltakLine } from './TiltakLine'
import { words } from './words'
import './timeline.css'

const LINE = 96 // pixels, a guess

export default function Timeline({ rows, search, names }: ViewProps) {
  const w = useWords(words)
  // By time where nothing else is asked: by phase, as the board, says little here.
  const order = useSorted(rows, search.sorter === 'fase' ? { sorter: 'tid', retning: 'opp' } : search, names)
  const keys = useMemo(() => order.map((r) => r.key), [order])
  const windowed = useWindowed(keys, LINE)
  const today = dayNow()
  const frame = useMemo(() => frameOf(rows.map((r) => r.row), today, spanOfFilter(search.periode)), [rows, today, search.periode])
  const [box, width] = useWidth<HTMLDivElement>()
  const all = useMemo(() => new Map(rows.map((r) => [r.row.id, r.row])), [rows])
  const body = useRef<HTMLDivElement>(null)
  const told = useToldOf({ search, names })
  return (
    <KeepFocus>
      <Legend />
      <div className="fp-tabletools fp-noprint"><Download room="tiltak" ask={() => ({ ...askOf(order.map((r) => r.row), []), delar: true, ...told() })} /></div>
      <div className="fp-timetable" role="table" aria-label={w.label} aria-rowcount={order.length + 1} onKeyDown={(e) => keysOf(e, keys, windowed.reveal)}>
        <div role="rowgroup" className="fp-timetable__head">
          <div role="row" aria-rowindex={1}>
            <div role="columnheader">{w.tiltak}</div>
            <div role="columnheader"><span className="fp-hidden">{w.time}</span><div ref={box} className="fp-timetable__measure"><Axis frame={frame} width={width} /></div></div>
          </div>
        </div>
        <div role="rowgroup" className="fp-timetable__body" ref={(element) => {
          body.current = element
          windowed.box(element)
        }}>
          {windowed.parts.flatMap((p) => (p.gap
            ? <div key={`gap ${p.from}`} aria-hidden="true"><svg width="1" height={p.gap} /></div>
            : order.slice(p.from, p.to).map((row, i) => (
              <Watched key={row.key} row={row} index={p.from + i} frame={frame} width={width} today={today} names={names} all={all} />
            ))))}
          <Ties rows={order} body={body} />
        </div>
      </div>
      <p className="fp-help">{w.help}</p>
    </KeepFocus>
  )
}

type WatchedProps = { row: Row<TiltakKort>; index: number; frame: Span; width: number; today: number; names: Names; all: ReadonlyMap<string, TiltakKort> }

/** Steps and milestones stand in the whole row, which is asked for only while its line is near the screen. */
function Watched({ row, ...rest }: WatchedProps) {
  const whole = useRow<TiltakRow>(`tiltak/${row.row.id}`).row?.row
  const pieces = useMemo(() => (whole ? piecesOf(whole, rest.today) : []), [whole, rest.today])
  return <TiltakLine row={row} pieces={pieces} {...rest} />
}

const two = (n: number) => String(n).padStart(2, '0')

function Axis({ frame, width }: { frame: Span; width: number }) {
  const marks = useMemo(() => marksOf(frame, width), [frame, width])
  const x = (day: number) => ((day - frame.from) / (frame.to - frame.from)) * width
  const said = (m: (typeof marks)[number]) => (m.month === 1 ? String(m.year) : (formatMoment(`${m.year}-${two(m.month)}`).split(' ')[0] ?? '').slice(0, 3))
  return (
    <svg className="fp-timeaxis" width="100%" height="22" viewBox={`0 0 ${width} 22`} aria-hidden="true">
      {marks.map((m) => (
        <g key={m.day} data-year={m.month === 1 || undefined}>
          <line x1={x(m.day)} x2={x(m.day)} y1={m.month === 1 ? 2 : 14} y2={22} />
          <text x={x(m.day) + 3} y={13}>{said(m)}</text>
        </g>
      ))}
    </svg>
  )
}

function Legend() {
  const w = useWords(words)
  return (
    <ul className="fp-timelegend" aria-label={w.legend}>
      <li><svg width="30" height="12" aria-hidden="true"><rect className="fp-time__frame" x="0.5" y="3" width="29" height="6" /></svg>{w.frame}</li>
      <li><svg width="30" height="12" aria-hidden="true"><rect className="fp-time__step" x="0.5" y="2" width="29" height="8" /></svg>{w.steg}</li>
      <li><svg width="30" height="12" aria-hidden="true"><rect className="fp-time__step" data-stand="done" x="0.5" y="2" width="29" height="8" /></svg>{w.steg}, {w.stand.done}</li>
      <li><svg width="30" height="12" aria-hidden="true"><rect className="fp-time__step" data-stand="late" x="1" y="2" width="28" height="8" /></svg>{w.steg}, {w.stand.late}</li>
      {(['ahead', 'done', 'late'] as const).map((stand) => (
        <li key={stand}>
          <svg width="17" height="17" viewBox="-8.5 -8.5 17 17" aria-hidden="true"><path className="fp-time__milestone" data-stand={stand} d={milestoneOf(stand)} /></svg>
          {[w.milepael, { ahead: '', done: w.reached, late: w.stand.late }[stand]].filter(Boolean).join(', ')}
        </li>
      ))}
      <li><svg width="14" height="14" aria-hidden="true"><line className="fp-time__today" x1="7" x2="7" y1="0" y2="14" /></svg>{w.today}, {formatMoment(momentOf(dayNow()))}</li>
    </ul>
  )
}

/** Up and down between the tiltak, right and left between what stands in the line. */
function keysOf(e: KeyboardEvent<HTMLElement>, keys: readonly string[], reveal: (index: number) => void): void {
  if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey || !(e.target instanceof HTMLElement || e.target instanceof SVGElement)) return
  const line = e.target.closest<HTMLElement>('[data-line]')
  const here = keys.indexOf(line?.dataset['line'] ?? '')
  if (!line || here < 0) return
  const to: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, PageDown: here + 10, PageUp: here - 10, Home: 0, End: keys.length - 1 }
  const next = to[e.key]
  if (next !== undefined) {
    e.preventDefault()
    return reveal(Math.max(0, Math.min(keys.length - 1, next)))
  }
  const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key]
  if (step === undefined) return
  const stops = [...line.querySelectorAll<HTMLElement | SVGElement>('[data-slot="title"], [data-piece]')]
  const stop = stops[stops.indexOf(e.target) + step]
  if (!stop) return
  e.preventDefault()
  stop.focus()
}
