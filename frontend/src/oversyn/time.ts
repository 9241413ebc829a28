// Time frames as stretches that can be drawn and compared. What was only said («våren 2027») is read as
// people mean it: its half of the year. Pure.
import { now } from '../engine/clock'
import type { Moment, Periode } from '../events.gen'

/** Days since 1970, the first included, the last not. An end that nobody told of is open. */
export type Span = { from: number; to: number; open?: 'start' | 'end' }

const DAY_MS = 86_400_000

/** The day number of a date; the month counts from 1 and may run over the year. */
export function dayOf(year: number, month = 1, day = 1): number {
  return Date.UTC(year, month - 1, day) / DAY_MS
}

/** The whole of a moment: «2026» is all of the year. */
export function spanOfMoment(m: Moment): Span | undefined {
  const [year = NaN, month, day] = m.slice(0, 10).split('-').map(Number)
  if (!(year > 0)) return undefined
  if (month === undefined) return { from: dayOf(year), to: dayOf(year + 1) }
  if (day === undefined) return { from: dayOf(year, month), to: dayOf(year, month + 1) }
  return { from: dayOf(year, month, day), to: dayOf(year, month, day) + 1 }
}

/** First and last month of the parts of a year, as they are said in the three languages. */
const PARTS: [RegExp, number, number][] = [
  [/\b(1\. ?halvår|første halvår|vår(en)?|spring|first half)\b/i, 1, 6],
  [/\b(2\. ?halvår|andre halvår|haust(en)?|høst(en)?|autumn|second half)\b/i, 7, 12],
  [/\b(sommar(en)?|sommer(en)?|summer)\b/i, 6, 8],
  [/\b(1\. ?kvartal|q1)\b/i, 1, 3], [/\b(2\. ?kvartal|q2)\b/i, 4, 6], [/\b(3\. ?kvartal|q3)\b/i, 7, 9], [/\b(4\. ?kvartal|q4)\b/i, 10, 12],
  [/\b(1\. ?tertial)\b/i, 1, 4], [/\b(2\. ?tertial)\b/i, 5, 8], [/\b(3\. ?tertial)\b/i, 9, 12],
]

// \b knows only ASCII letters: «vår» would end before its å. So the words are looked for with these turned.
const plain = (said: string) => said.replace(/å/gi, 'a').replace(/ø/gi, 'o')
const PLAIN_PARTS = PARTS.map(([sign, from, to]): [RegExp, number, number] => [new RegExp(plain(sign.source), 'i'), from, to])

/** What was said, where it names years: «våren 2027», «haust 2026 – vår 2027», «2026–2030». */
export function spanOfWords(said: string): Span | undefined {
  const spans = plain(said).split(/\s*(?:–|—|\btil\b|\bto\b|-(?=\D))\s*|(?<=\d)-(?=\d{4})/).flatMap((part) => {
    const year = Number(/\b(19|20|21)\d\d\b/.exec(part)?.[0] ?? NaN)
    if (!(year > 0)) return []
    const found = PLAIN_PARTS.find(([sign]) => sign.test(part))
    return [found ? { from: dayOf(year, found[1]), to: dayOf(year, found[2] + 1) } : { from: dayOf(year), to: dayOf(year + 1) }]
  })
  if (spans.length === 0) return undefined
  return { from: Math.min(...spans.map((s) => s.from)), to: Math.max(...spans.map((s) => s.to)) }
}

/** The stretch of a time frame; undefined where nothing can be reckoned with. */
export function spanOf(p: Periode): Span | undefined {
  const from = p.fra ? spanOfMoment(p.fra) : undefined
  const to = p.til ? spanOfMoment(p.til) : undefined
  if (from && to) return { from: from.from, to: Math.max(to.to, from.from + 1) }
  if (from) return { from: from.from, to: from.to, open: 'end' }
  if (to) return { from: to.from, to: to.to, open: 'start' }
  return p.sagt ? spanOfWords(p.sagt) : undefined
}

const starts = (s: Span) => (s.open === 'start' ? -Infinity : s.from)
const ends = (s: Span) => (s.open === 'end' ? Infinity : s.to)

/** Whether two stretches share a day; open ends reach as far as one likes. */
export function overlaps(a: Span, b: Span): boolean {
  return starts(a) < ends(b) && starts(b) < ends(a)
}

const compare = <T>(a: T, b: T) => (a === b ? 0 : a < b ? -1 : 1)

/** Time frames in order: by where they begin, then by where they end, what has no time after all others; what is alike goes by what was said. */
export function comparePeriods(a: Periode, b: Periode): number {
  const [x, y] = [spanOf(a), spanOf(b)]
  if (!x !== !y) return x ? -1 : 1
  return (x && y ? compare(starts(x), starts(y)) || compare(ends(x), ends(y)) : 0)
    || compare(a.sagt ?? '', b.sagt ?? '') || compare(a.fra ?? '', b.fra ?? '') || compare(a.til ?? '', b.til ?? '')
}

/** What a deadline is of: a step, a milestone, or the time frame of the whole. */
export type FristSlag = 'steg' | 'milepael' | 'ramme'

/**
 * The last day by which something shall be done; undefined where none is said. Who told only when it begins has told
 * of no end; but a milestone is a point in time, and its only day is its last. The twin of Due in late.go.
 */
export function dueOn(slag: FristSlag, frist: Periode): number | undefined {
  const span = spanOf(frist)
  return span === undefined || (span.open === 'end' && slag !== 'milepael') ? undefined : span.to - 1
}

/** Whether all of a deadline has gone by on a day. One that says nothing never has. */
export function isPast(slag: FristSlag, frist: Periode, today: number): boolean {
  const due = dueOn(slag, frist)
  return due !== undefined && due < today
}

/** The day number in Norway now. */
export function dayNow(at = now()): number {
  const [y = 1970, m = 1, d = 1] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(at).split('-').map(Number)
  return dayOf(y, m, d)
}

export const yearOf = (day: number) => new Date(day * DAY_MS).getUTCFullYear()

/** The moment of a day number, "2026-11-25". */
export const momentOf = (day: number): Moment => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The stretch that the period filter names: "2026", "2026H1", "2026H2". */
export function spanOfFilter(periode: string): Span | undefined {
  const found = /^(\d{4})(?:H([12]))?$/.exec(periode)
  if (!found) return undefined
  const year = Number(found[1])
  if (!found[2]) return { from: dayOf(year), to: dayOf(year + 1) }
  return found[2] === '1' ? { from: dayOf(year), to: dayOf(year, 7) } : { from: dayOf(year, 7), to: dayOf(year + 1) }
}

/** A time as somebody said it, within a sentence: «Våren 2025» becomes «våren 2025», «SSU-møtet» stays. */
export function inSentence(periode: Periode, told: string): string {
  return periode.sagt && /^\p{Lu}\p{Ll}/u.test(told) ? told.charAt(0).toLocaleLowerCase('nb') + told.slice(1) : told
}
