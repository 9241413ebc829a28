// From which day on an utval is told of changes: the twin of since.go, tried by the same cases. Days are those in Norway. Pure.
import type { Moment } from '../../events.gen'
import { today as dayIn } from '../../domain/moments'
import type { MoteKort } from '../../domain/rows'
import { dayOf, momentOf } from '../time'

/** How many days back one looks where the utval has neither met nor gone through its status. */
export const SPAN_DAYS = 90

const HELD: ReadonlySet<MoteKort['stand']> = new Set(['i-gang', 'heva', 'protokoll-ute', 'godkjent'])

/** Why it is that day. */
export type Since = { day: Moment; why: 'asked' | 'meeting' | 'review' | 'usual' }

/** The day asked for, else that of the last meeting before today or of the last review, whichever is later, else some time ago. */
export function sinceOf(asked: string, meetings: readonly Pick<MoteKort, 'utval' | 'start' | 'stand'>[], utval: string, reviewed: Moment | undefined, today: Moment): Since {
  const day = firstDay(asked)
  if (day) return { day, why: 'asked' }
  const met = meetings.filter((m) => m.utval === utval && HELD.has(m.stand)).map((m) => firstDay(m.start)).filter((d) => d < today).sort().at(-1) ?? ''
  const looked = firstDay(reviewed ?? '')
  if (looked && looked <= today && looked > met) return { day: looked, why: 'review' }
  if (met) return { day: met, why: 'meeting' }
  return { day: momentOf(dayNumber(today) - SPAN_DAYS), why: 'usual' }
}

const dayNumber = (day: Moment) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return dayOf(year, month, date)
}

/** The first day of a moment; that of a time is the one in Norway. Empty where it is none. */
function firstDay(m: string): Moment {
  if (m.length > 10) return Number.isNaN(Date.parse(m)) ? '' : dayIn(new Date(m))
  const day = `${m}-01-01`.slice(0, 10)
  return /^\d{4}(-\d\d){0,2}$/.test(m) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : ''
}
