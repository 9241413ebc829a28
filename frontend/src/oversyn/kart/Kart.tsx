// The map of the kommunar. What it shows stands in words beside it: the drawing itself is one picture.
import { useWidth } from '../../design/plot/useWidth'
import { useWords } from '../../engine/i18n'
import { Patterns, patternOf } from './patterns'
import kart from './kommunar.topojson'
import { words } from './words'

type Props = {
  id: string
  label: string
  /** The step of a kommune, by its number, and what it says of it. */
  of: (kommunenummer: string) => { step: number; told: string }
  hot?: string | undefined
  look?: (kommunenummer: string | undefined) => void
}

const NAMES_FROM = 420 // pixels: narrower, the names would lie on one another
const LETTERS = 11 // pixels of a name

export function Kart({ id, label, of, hot, look }: Props) {
  const w = useWords(words)
  const [box, width] = useWidth<HTMLDivElement>()
  const scale = kart.bredd / width
  const onMap = `${id}-kart` // the swatches of legend and tables are not scaled as the sheet is
  return (
    <div className="fp-kart" ref={box}>
      <svg viewBox={`-4 -4 ${kart.bredd + 8} ${kart.hogd + 8}`} width="100%" height={Math.round(kart.hogd / scale)} role="img" aria-label={label}>
        <Patterns id={id} />
        <Patterns id={onMap} scale={scale} />
        {kart.flater.map((f) => {
          const { step, told } = of(f.kommunenummer)
          return (
            <g key={f.kommunenummer} className="fp-kart__flate" data-hot={hot === f.kommunenummer || undefined}
              onPointerEnter={() => look?.(f.kommunenummer)} onPointerLeave={() => look?.(undefined)}>
              <title>{`${f.namn}: ${told}`}</title>
              <path className={`fp-fill fp-fill-${step}`} d={f.d} />
              <path fill={patternOf(onMap, step)} d={f.d} />
            </g>
          )
        })}
        {width >= NAMES_FROM ? kart.flater.map((f) => (
          <text key={f.kommunenummer} className="fp-kart__namn" x={f.x} y={f.y} fontSize={(LETTERS * scale).toFixed(1)} textAnchor="middle">{f.namn}</text>
        )) : null}
      </svg>
      <p className="fp-kart__credit"><small>{w.credit}</small></p>
    </div>
  )
}
