// What is late, and what waits for a decision, by the short rows: the twin of late.go and of what the paper says, tried
// by the same cases. Why it is so: docs/decisions/0033-what-is-late.md. Pure.
import type { Periode } from '../events.gen'
import type { TiltakKort, TiltakRow } from '../domain/rows'
import { dueOn, momentOf, type FristSlag } from './time'

/** Something of the plan that should have been done, and the last day on which it was not late. */
export type Frist = { namn: string; frist: Periode; slag: FristSlag; sist: string }

/** Over: nobody is at work any more, and no deadline of a step counts. */
export const OVER: ReadonlySet<TiltakKort['fase']> = new Set(['evaluert', 'avslutta'])
const CARRIED_OUT: ReadonlySet<TiltakKort['fase']> = new Set(['gjennomfort', 'i-drift', ...OVER])

const oldest = (a: Frist, b: Frist) => (a.sist < b.sist ? -1 : a.sist > b.sist ? 1 : 0)

/**
 * What is late of one tiltak, the oldest first. Its short row names the first three deadlines; `more` is how many others
 * are late too, where the whole row is not at hand.
 */
export function lateOf(row: TiltakKort, today: number, whole?: Pick<TiltakRow, 'steg' | 'milepaelar'>): { late: Frist[]; more: number } {
  const day = momentOf(today)
  const found = (whole ? planned(whole) : row.fristar.map((f) => due(f.slag, f.namn, f.frist))).filter((f) => f !== undefined)
  const late = OVER.has(row.fase) ? [] : found.filter((f) => f.sist < day)
  const frame = CARRIED_OUT.has(row.fase) ? undefined : due('ramme', '', row.tidsramme)
  const more = whole || OVER.has(row.fase) ? 0 : (row.fleire ?? []).filter((last) => last < day).length
  return { late: [...late, ...(frame && frame.sist < day ? [frame] : [])].sort(oldest), more }
}

function due(slag: FristSlag, namn: string, frist: Periode): Frist | undefined {
  const last = dueOn(slag, frist)
  return last === undefined ? undefined : { slag, namn, frist, sist: momentOf(last) }
}

function planned({ steg, milepaelar }: Pick<TiltakRow, 'steg' | 'milepaelar'>): (Frist | undefined)[] {
  return [
    ...steg.filter((s) => !s.ferdig && !s.borte).map((s) => due('steg', s.namn, s.periode)),
    ...milepaelar.filter((m) => !m.nadd && !m.borte).map((m) => due('milepael', m.namn, m.frist)),
  ]
}

/** How many deadlines of steps and milestones have passed; all of them, also those that the short row does not name. */
export function lateCount(row: TiltakKort, today: number): number {
  const { late, more } = lateOf(row, today)
  return late.filter((f) => f.slag !== 'ramme').length + more
}

/** Whether the last report asks for a decision, and it can still be given: it was not over after it was asked. */
export function needsDecision({ status, fase, faseSidan }: TiltakKort): boolean {
  return !!status?.avgjerd && (!OVER.has(fase) || Date.parse(status.sidan.time) > Date.parse(faseSidan))
}
