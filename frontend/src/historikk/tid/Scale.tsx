// The axis, drawn: years, and the marks by which one finds one's way.
import { useWords } from '../../engine/i18n'
import { drawn, years, type Axis, type MarkKind } from './axis'
import { words } from './words'

const SHAPE: Record<MarkKind, string> = { start: 'M-5-6L6 0L-5 6z', versjon: 'M0-6L6 0L0 6L-6 0z', fase: 'M0-6L6 5H-6z', utval: 'M-5-5H5V5H-5z', mote: 'M0-6L6-1L4 6H-4L-6-1z', vedtak: 'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2z', anna: 'M0-5A5 5 0 1 0 0 5A5 5 0 1 0 0-5z' }
const APART = 0.06 // of the axis: room for a year
const APART_NARROW = 0.16 // and on a telephone

/** Years and marks, drawn; the marks stand in a list beside too. */
export function Scale({ axis }: { axis: Axis }) {
  const pct = (at: number) => `${(at * 100).toFixed(3)}%`
  const few = new Set(years(axis, APART_NARROW).map((y) => y.year))
  return (
    <svg className="fp-tid__scale" width="100%" height="34" aria-hidden="true">
      {years(axis, APART).map(({ year, at }) => <text key={year} x={pct(at)} y="11" className={few.has(year) ? undefined : 'fp-tid__wide'}>{year}</text>)}
      {drawn(axis).map(({ kind, at }) => <svg key={`${kind} ${at}`} x={pct(at)} y="25" className="fp-tid__mark" data-kind={kind}><path d={SHAPE[kind]} /></svg>)}
    </svg>
  )
}

/** The shapes of the marks, in words. */
export function Legend({ axis }: { axis: Axis }) {
  const w = useWords(words)
  const kinds = new Set(drawn(axis).map((m) => m.kind))
  if (kinds.size === 0) return null
  return (
    <ul className="fp-tid__legend" aria-label={w.marksAre}>
      {(Object.keys(SHAPE) as MarkKind[]).filter((k) => kinds.has(k)).map((k) => (
        <li key={k}><svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" className="fp-tid__mark" data-kind={k}><path d={SHAPE[k]} /></svg>{w.kinds[k]}</li>
      ))}
    </ul>
  )
}
