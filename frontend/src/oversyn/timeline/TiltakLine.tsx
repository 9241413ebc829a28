// One tiltak over time: in words, and drawn.
import { memo, useState } from 'react'
import { Changed } from '../../design'
import { useWords } from '../../engine/i18n'
import { useChanged, type Row } from '../../engine/live'
import { Link } from '../../engine/route'
import type { TiltakKort } from '../../domain/rows'
import type { Names } from '../../domain/say'
import { CardTags } from '../../domain/tiltak/Card'
import { lateCount } from '../late'
import { inSentence, overlaps, spanOf, type Span } from '../time'
import { lanesOf, tooEarly, type Piece } from './lanes'
import { words } from './words'

type Props = {
  row: Row<TiltakKort>; index: number; pieces: readonly Piece[]; frame: Span; width: number; today: number; names: Names
  all: ReadonlyMap<string, TiltakKort>
}

export const TiltakLine = memo(function TiltakLine(props: Props) {
  const { row: { key, row }, index, names } = props
  const changed = useChanged(key)
  const [at, setAt] = useState<Piece>()
  const told = usePieceWords(names)
  return (
    <div role="row" aria-rowindex={index + 2} data-line={key} data-card={row.id} className="fp-timeline-row">
      <div role="rowheader">
        <Changed on={changed}>
          <Link href={`/tiltak/${row.id}`} lang={row.malform} data-slot="title">{row.tittel}</Link>
          <InWords {...props} />
          <CardTags tiltak={row} pending={false} />
        </Changed>
      </div>
      <div role="cell">
        <Drawing {...props} at={at?.id} told={told} look={setAt} />
        <p className="fp-time__told" aria-hidden="true">{at ? told(at) : ''}</p>
      </div>
    </div>
  )
})

/** The time as it was said, how far the steps have come, what is next, what is late, what it waits for. */
function InWords({ row: { row }, pieces, names, all, today }: Props) {
  const w = useWords(words)
  const steps = pieces.filter((p) => p.slag === 'steg')
  const late = lateCount(row, today)
  const lines = [
    names.aktor(row.eigar) + (names.periode(row.tidsramme) ? ` · ${names.periode(row.tidsramme)}` : ` · ${w.noTime}`),
    ...(steps.length ? [w.steps(steps.filter((s) => s.stand === 'done').length, steps.length)] : []),
    ...(row.neste ? [w.next(row.neste.namn, inSentence(row.neste.frist, names.periode(row.neste.frist)))] : []),
  ]
  const first = row.treng.flatMap((id) => all.get(id) ?? [])
  return (
    <>
      <p className="fp-card__line">{lines.join(' · ')}{late ? <> · <span className="fp-late">{w.late(late)}</span></> : null}</p>
      {first.length ? (
        <p className="fp-card__line">
          {w.waits}: {first.map((f, i) => (
            <span key={f.id}>{i ? ', ' : ''}<Link href={`/tiltak/${f.id}`} lang={f.malform}>{f.tittel}</Link>{tooEarly(row.tidsramme, f.tidsramme) ? <> <span className="fp-late">({w.early})</span></> : null}</span>
          ))}
        </p>
      ) : null}
    </>
  )
}

/** «Steg: Velje verktøy, våren 2022, gjennomført» */
function usePieceWords(names: Names): (piece: Piece) => string {
  const w = useWords(words)
  return (p) => {
    const kind = p.slag === 'ramme' ? w.frame : p.slag === 'steg' ? w.steg : w.milepael
    const stand = p.slag === 'milepael' && p.stand === 'done' ? w.reached : w.stand[p.stand]
    return [`${kind}: ${p.namn}`, names.periode(p.periode), stand].filter(Boolean).join(', ')
  }
}

const BAR = 9
const TOP = 4
const GAP = 3

type DrawingProps = Props & { at: string | undefined; told: (piece: Piece) => string; look: (piece: Piece | undefined) => void }

function Drawing({ row: { row }, pieces, frame, width, today, told, look }: DrawingProps) {
  const lanes = lanesOf(pieces)
  const height = TOP + 8 + GAP + lanes * (BAR + GAP) + 16
  const x = (day: number) => Math.max(-6, Math.min(width + 6, ((day - frame.from) / (frame.to - frame.from)) * width))
  const whole = spanOf(row.tidsramme)
  const props = { x, told, look, frame }
  return (
    <svg className="fp-time" width="100%" height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={row.tittel}>
      {today >= frame.from && today < frame.to ? <line className="fp-time__today" x1={x(today)} x2={x(today)} y1={0} y2={height} /> : null}
      {whole && !overlaps(whole, frame) ? <Beyond before={whole.to <= frame.from} width={width} /> : null}
      {whole ? <Bar {...props} piece={{ id: 'ramme', slag: 'ramme', namn: row.tittel, periode: row.tidsramme, span: whole, stand: 'ahead', lane: 0 }} y={TOP} height={8} /> : null}
      {pieces.filter((p) => p.slag === 'steg').map((p) => <Bar key={p.id} {...props} piece={p} y={TOP + 8 + GAP + p.lane * (BAR + GAP)} height={BAR} />)}
      {pieces.filter((p) => p.slag === 'milepael').map((p) => <Milestone key={p.id} {...props} piece={p} y={height - 9} />)}
    </svg>
  )
}

/** The time frame lies outside what is drawn: an arrow points to where it is. The time itself stands in words. */
function Beyond({ before, width }: { before: boolean; width: number }) {
  return <path className="fp-time__beyond" d={before ? 'M8 2L1 8L8 14' : 'M-8 2L-1 8L-8 14'} transform={before ? undefined : `translate(${width} 0)`} />
}

type PieceProps = { piece: Piece; x: (day: number) => number; y: number; told: (piece: Piece) => string; look: (piece: Piece | undefined) => void; frame: Span }

/** What one can stop at with the arrows; the words of it are said, and shown beneath. */
function stopProps({ piece, told, look }: PieceProps) {
  return {
    'data-piece': piece.id, tabIndex: -1, role: 'img', 'aria-label': told(piece),
    onFocus: () => look(piece), onBlur: () => look(undefined), onPointerEnter: () => look(piece), onPointerLeave: () => look(undefined),
  }
}

function Bar({ height, ...props }: PieceProps & { height: number }) {
  const { piece, x, y, frame } = props
  const { span } = piece
  if (!span || !overlaps(span, frame)) return null
  const [from, to] = [span.open === 'start' ? x(frame.from) : x(span.from), span.open === 'end' ? x(frame.to) : x(span.to)]
  const kind = piece.slag === 'ramme' ? 'fp-time__frame' : 'fp-time__step'
  return (
    <g className="fp-time__stop" {...stopProps(props)}>
      <rect className={kind} data-stand={piece.stand} data-open={span.open} x={from} y={y} width={Math.max(3, to - from)} height={height} rx="1" />
    </g>
  )
}

/** A late one has a sign of its own within: what is late is not told by colour alone. */
export const milestoneOf = (stand: Piece['stand']) => (stand === 'late' ? 'M0-7L7 0L0 7L-7 0zM0-3.5V1M0 3V4' : 'M0-6L6 0L0 6L-6 0z')

function Milestone(props: PieceProps) {
  const { piece, x, y, frame } = props
  if (!piece.span || piece.span.to <= frame.from || piece.span.from >= frame.to) return null
  const at = x(piece.span.to - 0.5)
  return (
    <g className="fp-time__stop" {...stopProps(props)}>
      <path className="fp-time__milestone" data-stand={piece.stand} d={milestoneOf(piece.stand)} transform={`translate(${at.toFixed(1)} ${y})`} />
    </g>
  )
}
