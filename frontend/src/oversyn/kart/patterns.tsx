// Fills that are told apart without colour: each step has a denser pattern than the one before.

const LINES = [
  '', 'M2 2h.01M6 6h.01', 'M-2 2L2-2M-2 10L10-2M6 10L10 6', 'M0 4h8M4 0v8', 'M-2 2L2-2M-2 10L10-2M6 10L10 6M-2 6L2 10M-2-2L10 10M6-2L10 2', 'M0 1h8M0 3h8M0 5h8M0 7h8', '',
]

/** The patterns of one drawing; `scale` keeps them as fine on a large sheet that is drawn small. */
export function Patterns({ id, scale = 1 }: { id: string; scale?: number }) {
  return (
    <defs>
      {LINES.map((d, step) => (d ? (
        <pattern key={step} id={`${id}-${step}`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform={`scale(${scale.toFixed(2)})`}>
          <path className={`fp-pattern fp-pattern-${step}`} d={d} />
        </pattern>
      ) : null))}
    </defs>
  )
}

/** What lies over the colour of a step; the first and the last have nothing. */
export const patternOf = (id: string, step: number) => (LINES[step] ? `url(#${id}-${step})` : 'none')

/** A small square in the fill of a step, for legends and tables. */
export function Swatch({ id, step }: { id: string; step: number }) {
  return (
    <svg className="fp-swatch" width="20" height="14" viewBox="0 0 20 14" aria-hidden="true" focusable="false">
      <rect className={`fp-fill fp-fill-${step}`} x="0.5" y="0.5" width="19" height="13" />
      <rect fill={patternOf(id, step)} x="0.5" y="0.5" width="19" height="13" />
    </svg>
  )
}
