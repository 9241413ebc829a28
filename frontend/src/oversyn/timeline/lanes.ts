// What a line of the timeline shows of one tiltak: its time frame, steps and milestones as pieces in time. Pure.
import type { TiltakKort, TiltakRow } from '../../domain/rows'
import type { Periode } from '../../events.gen'
import { OVER } from '../late'
import { dayOf, isPast, spanOf, spanOfMoment, yearOf, type FristSlag, type Span } from '../time'

export type Piece = {
  id: string; slag: 'ramme' | 'steg' | 'milepael'; namn: string
  /** The time as it was said; empty where nothing was. */
  periode: Periode; span: Span | undefined; stand: 'ahead' | 'late' | 'done'
  lane: number
}

/** Steps in lanes, so that those at the same time do not lie on one another; at most so many lanes. */
export const LANES = 3

function standOf(done: boolean, slag: FristSlag, periode: Periode, { fase }: TiltakRow, today: number): Piece['stand'] {
  if (done) return 'done'
  return !OVER.has(fase) && isPast(slag, periode, today) ? 'late' : 'ahead'
}

/** The pieces of a tiltak in the order of time; those without a time come last. */
export function piecesOf(row: TiltakRow, today: number): Piece[] {
  const steps = row.steg.filter((s) => !s.borte).map((s): Piece => ({
    id: s.steg, slag: 'steg', namn: s.namn, periode: s.periode, span: spanOf(s.periode), stand: standOf(!!s.ferdig, 'steg', s.periode, row, today), lane: 0,
  }))
  const milestones = row.milepaelar.filter((m) => !m.borte).map((m): Piece => ({
    id: m.milepael, slag: 'milepael', namn: m.namn, periode: m.nadd && m.dato ? { til: m.dato } : m.frist,
    span: m.nadd && m.dato ? spanOfMoment(m.dato) : spanOf(m.frist), stand: standOf(!!m.nadd, 'milepael', m.frist, row, today), lane: 0,
  }))
  const all = [...steps, ...milestones].sort((a, b) => (a.span?.from ?? 1e9) - (b.span?.from ?? 1e9))
  return laid(all)
}

function laid(pieces: Piece[]): Piece[] {
  const ends: number[] = []
  return pieces.map((p) => {
    if (p.slag !== 'steg' || !p.span) return p
    const { from, to } = p.span
    const free = ends.findIndex((end) => end <= from)
    const lane = Math.min(free >= 0 ? free : ends.length, LANES - 1)
    ends[lane] = Math.max(ends[lane] ?? 0, to)
    return { ...p, lane }
  })
}

/** How many lanes the steps take. */
export function lanesOf(pieces: readonly Piece[]): number {
  return Math.max(1, ...pieces.map((p) => p.lane + 1))
}

/** The stretch that the drawing spans: whole years around what is shown, the present always within. */
export function frameOf(rows: readonly TiltakKort[], today: number, asked: Span | undefined): Span {
  if (asked) return asked
  const spans = rows.flatMap((r) => [spanOf(r.tidsramme), ...r.fristar.map((f) => spanOf(f.frist))]).filter((s) => s !== undefined)
  const now = yearOf(today)
  const first = Math.max(now - 6, Math.min(now, ...spans.map((s) => yearOf(s.from))))
  const last = Math.min(now + 8, Math.max(now, ...spans.map((s) => yearOf(s.to - 1))))
  return { from: dayOf(first), to: dayOf(last + 1) }
}

/** The marks of the axis: years, and where there is room halves or months. */
export function marksOf(frame: Span, width: number): { day: number; year: number; month: number }[] {
  const months = (frame.to - frame.from) / 30.4
  const each = width / months
  const step = each > 28 ? 1 : each > 10 ? 3 : each > 5 ? 6 : 12 * Math.max(1, Math.ceil(48 / (each * 12)))
  const first = yearOf(frame.from)
  const found: { day: number; year: number; month: number }[] = []
  for (let month = 1; ; month += step) {
    const day = dayOf(first, month)
    if (day >= frame.to) return found
    if (day >= frame.from) found.push({ day, year: yearOf(day), month: ((month - 1) % 12) + 1 })
  }
}

/** Whether a tiltak is to begin before one that it waits for has ended. */
export function tooEarly(waits: Periode, first: Periode): boolean {
  const [a, b] = [spanOf(waits), spanOf(first)]
  return !!a && !!b && a.open !== 'start' && b.open !== 'end' && a.from < b.to
}
