// Bars to two sides of a line: what one carries to the left, what one gets to the right, both with their words.
import { linear } from './scale'
import { useWidth } from './useWidth'

export type TwoSided = { id: string; label: string; left: number; right: number }

type Props = { label: string; rows: TwoSided[]; format: (value: number) => string; heads: [string, string] }

const HEAD = 24
const ROW = 44
const LABELS_FROM = 600

export function Bars({ label, rows, format, heads }: Props) {
  const [box, width] = useWidth<HTMLDivElement>()
  // The name stands above its bars where there is no room beside them.
  const names = width >= LABELS_FROM ? 170 : 0
  const middle = names + (width - names) / 2
  const half = (width - names) / 2
  const most = Math.max(1, ...rows.flatMap((r) => [r.left, r.right]))
  const long = linear([0, most], [0, Math.max(20, half - 8)])
  return (
    <div ref={box}>
      <svg role="img" aria-label={label} width={width} height={HEAD + rows.length * ROW + 4} className="fp-bars">
        <text x={middle - 8} y={14} textAnchor="end" className="fp-bars__head">{heads[0]}</text>
        <text x={middle + 8} y={14} className="fp-bars__head">{heads[1]}</text>
        {rows.map((row, i) => {
          const top = HEAD + i * ROW
          return (
            <g key={row.id}>
              <text x={0} y={top + (names > 0 ? 27 : 12)} className="fp-bars__name">{row.label}</text>
              <rect x={middle - long(row.left)} y={top + 16} width={long(row.left)} height={14} className="fp-bars__left" />
              <rect x={middle} y={top + 16} width={long(row.right)} height={14} className="fp-bars__right" />
              <text x={middle - 6} y={top + 42} textAnchor="end">{row.left ? format(row.left) : ''}</text>
              <text x={middle + 6} y={top + 42}>{row.right ? format(row.right) : ''}</text>
            </g>
          )
        })}
        <line x1={middle} x2={middle} y1={HEAD - 4} y2={HEAD + rows.length * ROW} className="fp-bars__line" />
      </svg>
      <ul className="fp-plot__legend">
        {(['left', 'right'] as const).map((side, i) => (
          <li key={side}><svg width="22" height="14" aria-hidden="true" focusable="false"><rect x="0.5" y="0.5" width="21" height="13" className={`fp-bars__${side}`} /></svg>{heads[i]}</li>
        ))}
      </ul>
    </div>
  )
}
