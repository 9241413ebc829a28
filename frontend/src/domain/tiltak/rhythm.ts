// Which status report a tiltak owes, by the rhythm of an utval that follows it: the twin of rhythm.go, tried by
// the same cases. Days only: all reckoning is done in whole days, "2026-11-25". Pure.
import type { Moment, Periode, TiltakFase } from '../../events.gen'
import { today } from '../moments'

/** How often an utval wants reports: months between, days after the end of a period within which its report is due, the first day. */
export type Rhythm = {
  kvar: number; frist?: number | undefined; fra?: Moment | undefined
  /** The day on which it was ruled; without it only the last period counts. */
  sidan?: Moment | undefined
  /** Of an earlier one: the day on which another took its place. */
  til?: Moment | undefined
  /** The earlier ones, the newest first; what was owed by them is owed still. */
  for?: readonly Rhythm[] | undefined
}
export type Given = { dag: Moment; periode?: Periode | undefined }
/**
 * A report that is owed, or the last one that was. It is of all the time that nobody has told of: one report makes good
 * for several that were not made, and was due when the first of them was.
 */
export type Owed = { fra: Moment; til: Moment; frist: Moment; given: boolean; overdue: boolean }

/** In these phases somebody is at work, and the others want to know how it goes. */
export const REPORTS_IN: ReadonlySet<TiltakFase> = new Set(['planlagt', 'i-gang', 'gjennomfort', 'i-drift'])

/** A report that is written so many days before a period ends tells of it. */
const EARLY_DAYS = 14
const DAY_MS = 86_400_000

const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const plusDays = (day: string, days: number) => dayOf(at(day) + days * DAY_MS)

/** The first day of a moment, and its last: «2026-04» is from the first to the thirtieth. */
function firstOf(m: Moment): string {
  return `${m.slice(0, 10)}-01-01`.slice(0, 10)
}

function lastOf(m: Moment): string {
  if (m.length >= 10) return m.slice(0, 10)
  const year = Number(m.slice(0, 4))
  const month = m.length === 4 ? 12 : Number(m.slice(5, 7))
  return dayOf(Date.UTC(year, month, 0))
}

/** The same day so many months later; the last of the month where it is shorter. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

type Period = { fra: Moment; til: Moment }

/** The last period that ended before today; undefined where none has. */
export function lastPeriod({ kvar, fra }: Rhythm, today: Moment): Period | undefined {
  if (kvar <= 0) return undefined
  // Without a first day the periods are those of the calendar: they fit into a year, so last year's serve as well.
  const first = fra ? firstOf(fra) : `${Number(today.slice(0, 4)) - 1}-01-01`
  let ended: Period | undefined
  for (let n = 0; ; n++) {
    const from = plusMonths(first, n * kvar)
    const to = plusDays(plusMonths(first, (n + 1) * kvar), -1)
    if (to >= today) return ended
    ended = { fra: from, til: to }
  }
}

function tellsOf(report: Given, period: Period): boolean {
  if (report.dag >= plusDays(period.til, -EARLY_DAYS)) return true
  const { fra, til } = report.periode ?? {}
  if (!fra && !til) return false
  return firstOf(fra || til || '') <= period.til && lastOf(til || fra || '') >= period.fra
}

/** The periods that were over before a day, but not before another, in order; the last one where that is not known. */
function periods(rhythm: Rhythm, until: Moment, since: string): Period[] {
  const all: Period[] = []
  let last = lastPeriod(rhythm, until)
  while (last && (since === '' ? all.length === 0 : last.til >= since)) {
    all.unshift(last)
    last = lastPeriod(rhythm, last.til)
  }
  return all
}

const later = (a: string, b: string) => (b > a ? b : a)
/** Takes no day for none. */
const earlier = (a: string, b: string) => (a === '' || b < a ? b : a)

/** The rule of an utval as a rhythm. */
export function rhythmOf(rule: { kvar: number; frist?: number; fra?: Moment; for: readonly Rhythm[]; spor: { time: string } } | undefined): Rhythm | undefined {
  return rule && { kvar: rule.kvar, frist: rule.frist, fra: rule.fra, for: rule.for, sidan: today(new Date(rule.spor.time)) }
}

/**
 * The day of a report, for whether it was given in time: when it was made, as far as that is told, though not after the
 * day on which it was recorded; else that day. Days are those in Norway.
 */
export function toldOn({ time, occurred }: { time: string; occurred?: Moment | undefined }): Moment {
  const recorded = today(new Date(time))
  if (!occurred) return recorded
  const made = occurred.length > 10 ? today(new Date(occurred)) : lastOf(occurred)
  return made < recorded ? made : recorded
}

/**
 * What is owed today; undefined where nothing is: no rhythm, no period over, or nobody at work. Nothing is owed for a
 * period that was over before its rhythm was ruled, nor before `since`, the day from which there was somebody at work.
 * What is overdue stays so until it is made good, also when other periods end and when another rhythm is ruled. It is the
 * newest report that tells; undefined = there is none.
 */
export function owed(rhythm: Rhythm | undefined, fase: TiltakFase, newest: Given | undefined, today: Moment, since: Moment = ''): Owed | undefined {
  if (!rhythm || !REPORTS_IN.has(fase)) return undefined
  const first = since && firstOf(since)
  let [fra, til, frist] = ['', '', '']
  let last: Owed | undefined
  for (const rule of [rhythm, ...(rhythm.for ?? [])]) {
    for (const period of periods(rule, rule === rhythm ? today : (rule.til ?? ''), later(rule.sidan ? firstOf(rule.sidan) : '', first))) {
      const due = plusDays(period.til, rule.frist ?? 0)
      if (newest && tellsOf(newest, period)) {
        if (rule === rhythm) last = { ...period, frist: due, given: true, overdue: false }
        continue
      }
      fra = earlier(fra, period.fra)
      til = later(til, period.til)
      frist = earlier(frist, due)
    }
  }
  return frist ? { fra, til, frist, given: false, overdue: today > frist } : last
}
