// Dates as people write them: «2022», «april 2022», «1.4.2022», «2022-04-01». What is known only
// to the month or the year stays so.
import { now } from '../engine/clock'
import type { Moment, Periode } from '../events.gen'

const MONTHS: Record<string, number> = {}
const NAMES = [
  ['januar', 'jan', 'january'], ['februar', 'feb', 'february'], ['mars', 'mar', 'march'], ['april', 'apr'], ['mai', 'may'],
  ['juni', 'jun', 'june'], ['juli', 'jul', 'july'], ['august', 'aug'], ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'], ['november', 'nov'], ['desember', 'des', 'dec', 'december'],
]
NAMES.forEach((names, i) => names.forEach((name) => { MONTHS[name] = i + 1 }))

const two = (n: number) => String(n).padStart(2, '0')

function checked(year: number, month?: number, day?: number): Moment | undefined {
  if (year < 1900 || year > 2199) return undefined
  if (month === undefined) return String(year)
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return `${year}-${two(month)}`
  const real = new Date(Date.UTC(year, month - 1, day))
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return undefined
  return `${year}-${two(month)}-${two(day)}`
}

/** Reads a date in any of the ways people write it; undefined where it is none. Empty stays empty. */
export function parseMoment(written: string): Moment | undefined {
  const s = written.trim().toLowerCase().replace(/\s+/g, ' ')
  if (s === '') return ''
  let m = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(s)
  if (m) return checked(Number(m[1]), num(m[2]), num(m[3]))
  m = /^(\d{1,2})[./ ] ?(\d{1,2})[./ ] ?(\d{4})$/.exec(s)
  if (m) return checked(Number(m[3]), num(m[2]), num(m[1]))
  m = /^(\d{1,2})[./](\d{4})$/.exec(s)
  if (m) return checked(Number(m[2]), num(m[1]))
  m = /^(?:(\d{1,2})\.? )?([a-zæøå]+)\.? (\d{4})$/.exec(s)
  const month = m ? MONTHS[m[2] ?? ''] : undefined
  if (m && month) return checked(Number(m[3]), month, num(m[1]))
  return undefined
}

function num(s: string | undefined): number | undefined {
  return s === undefined ? undefined : Number(s)
}

/** The day in this country, "2026-11-21": the day that seats begin and end by. */
export function today(at = now()): Moment {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(at)
}

/** Whether the moment has begun on the day: «2026» has begun on 2026-11-21. Empty has always begun. */
export function hasCome(m: Moment | undefined, day: Moment): boolean {
  return !m || m.slice(0, 10) <= day.slice(0, Math.min(m.length, 10))
}

/** Whether all of the moment lies before the day: «2025» is over on 2026-01-01. Empty is never over. */
export function isOver(m: Moment | undefined, day: Moment): boolean {
  return !!m && m.slice(0, 10) < day.slice(0, Math.min(m.length, 10))
}

/** Whether all of the second lies before the first: «2025» before «april 2026». What is less exact than the other may hold it. */
export function isReversed(fra: Moment | undefined, til: Moment | undefined): boolean {
  return !!fra && !!til && isOver(til, fra)
}

export function samePeriod(a: Periode, b: Periode): boolean {
  return (a.sagt ?? '') === (b.sagt ?? '') && (a.fra ?? '') === (b.fra ?? '') && (a.til ?? '') === (b.til ?? '')
}

export function isEmptyPeriod(p: Periode): boolean {
  return !p.sagt && !p.fra && !p.til
}

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' })

/** How far the clock in Norway is ahead of UTC at a point in time, in milliseconds. */
function aheadAt(at: number): number {
  return Date.parse(`${oslo.format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000
}

/** A day and a time of the clock in Norway, "2026-03-14" and "14:00", as a point in time; undefined where they are none. */
export function momentAt(day: string, clock: string): Moment | undefined {
  const read = Date.parse(`${day}T${clock}:00Z`)
  if (Number.isNaN(read)) return undefined
  const first = read - aheadAt(read)
  return new Date(read - aheadAt(first)).toISOString() // once more, for the nights when the clock is changed
}

/** The day and the time of the clock in Norway of a point in time; of a day alone no time. */
export function dayAndClock(m: Moment | undefined): { day: string; clock: string } {
  if (!m || m.length <= 10) return { day: m ?? '', clock: '' }
  const [day = '', clock = ''] = oslo.format(Date.parse(m)).split(' ')
  return { day, clock: clock.slice(0, 5) }
}
