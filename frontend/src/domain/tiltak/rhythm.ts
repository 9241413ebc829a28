// Which status report a tiltak owes, by the rhythm of an utval that follows it: the twin of rhythm.go, tried by
// the same cases. Days only: all reckoning is done in whole days, "2026-11-25". Pure.
import type { Moment, Periode, TiltakFase } from '../../events.gen'

/** How often an utval wants reports: months between, days after the end of a period within which its report is due, the first day. */
export type Rhythm = { kvar: number; frist?: number | undefined; fra?: Moment | undefined }
export type Given = { dag: Moment; periode?: Periode | undefined }
/** The last period that has ended, whether its report is given, and the last day on which it is due. */
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

/** The last period that ended before today; undefined where none has. */
export function lastPeriod({ kvar, fra }: Rhythm, today: Moment): { fra: Moment; til: Moment } | undefined {
  if (kvar <= 0) return undefined
  // Without a first day the periods are those of the calendar: they fit into a year, so last year's serve as well.
  const first = fra ? firstOf(fra) : `${Number(today.slice(0, 4)) - 1}-01-01`
  let ended: { fra: Moment; til: Moment } | undefined
  for (let n = 0; ; n++) {
    const from = plusMonths(first, n * kvar)
    const to = plusDays(plusMonths(first, (n + 1) * kvar), -1)
    if (to >= today) return ended
    ended = { fra: from, til: to }
  }
}

function tellsOf(report: Given, period: { fra: Moment; til: Moment }): boolean {
  if (report.dag >= plusDays(period.til, -EARLY_DAYS)) return true
  const { fra, til } = report.periode ?? {}
  if (!fra && !til) return false
  return firstOf(fra || til || '') <= period.til && lastOf(til || fra || '') >= period.fra
}

/**
 * What is owed today; undefined where nothing is: no rhythm, no period over, or nobody at work. Nothing is owed for a
 * period that was over before `since`: the day on which the rhythm was ruled or the tiltak was proposed, whichever was
 * later. It is the newest report that tells; undefined = there is none.
 */
export function owed(rhythm: Rhythm | undefined, fase: TiltakFase, newest: Given | undefined, today: Moment, since: Moment = ''): Owed | undefined {
  const period = rhythm && REPORTS_IN.has(fase) ? lastPeriod(rhythm, today) : undefined
  if (!rhythm || !period || (since && period.til < firstOf(since))) return undefined
  const given = !!newest && tellsOf(newest, period)
  const frist = plusDays(period.til, rhythm.frist ?? 0)
  return { ...period, frist, given, overdue: !given && today > frist }
}
