// Dates, times and numbers as people here write them.
//
// Chromium ships no data for nynorsk: Intl then answers in the browser's own language, «Saturday,
// November 21». So the words are ours, and Intl only tells which day and hour it is in Norway.
// dates.test.ts compares with the full data that Node has; e2e/shell.spec.ts looks in Chromium.
import { lang as chosen, type Lang } from './i18n'

/** A point in time as exactly as it is known: "2022", "2022-04", "2022-04-01" or a full time in UTC. */
export type Moment = string

/** A time frame: what was said, and what can be reckoned with. */
export type Periode = { sagt?: string; fra?: Moment; til?: Moment }

const ZONE = 'Europe/Oslo' // a meeting at 14.00 is at 14.00 for everybody, wherever the screen stands

const months = {
  no: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

const weekdays = {
  nn: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
  nb: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

type Parts = { year: number; month: number; day: number; hour: number; minute: number }

const inNorway = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
  year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
})

// A bare day has no hour and so no zone; it must not slip to the day before.
const bareDay = /^(\d{4})-(\d{2})-(\d{2})$/

function partsOf(at: Date | string): Parts {
  const bare = typeof at === 'string' ? bareDay.exec(at) : null
  if (bare) return { year: Number(bare[1]), month: Number(bare[2]), day: Number(bare[3]), hour: 0, minute: 0 }
  const found: Record<string, number> = {}
  for (const part of inNorway.formatToParts(new Date(at))) found[part.type] = Number(part.value)
  return found as Parts
}

const monthName = (month: number, lang: Lang) => (lang === 'en' ? months.en : months.no)[month - 1] ?? ''
const two = (n: number) => String(n).padStart(2, '0')

function dayMonth(day: number, month: number, lang: Lang): string {
  return `${day}${lang === 'en' ? '' : '.'} ${monthName(month, lang)}`
}

/** «21. november 2026» */
export function formatDate(at: Date | string, lang: Lang = chosen()): string {
  const p = partsOf(at)
  return `${dayMonth(p.day, p.month, lang)} ${p.year}`
}

/** «laurdag 21. november 2026» */
export function formatLongDate(at: Date | string, lang: Lang = chosen()): string {
  const p = partsOf(at)
  const weekday = weekdays[lang][new Date(Date.UTC(p.year, p.month - 1, p.day)).getUTCDay()] ?? ''
  return `${weekday} ${formatDate(at, lang)}`
}

/** «21.11.2026», for tables; «21/11/2026» in English */
export function formatShortDate(at: Date | string, lang: Lang = chosen()): string {
  const p = partsOf(at)
  return [two(p.day), two(p.month), p.year].join(lang === 'en' ? '/' : '.')
}

/** «14.03»; «14:03» in English */
export function formatTime(at: Date | string, lang: Lang = chosen()): string {
  const p = partsOf(at)
  return `${two(p.hour)}${lang === 'en' ? ':' : '.'}${two(p.minute)}`
}

/** «21. november 2026 kl. 14.03» */
export function formatDateTime(at: Date | string, lang: Lang = chosen()): string {
  return `${formatDate(at, lang)} ${lang === 'en' ? 'at' : 'kl.'} ${formatTime(at, lang)}`
}

/** A moment as exactly as it is known: «2022», «april 2022», «1. april 2022»; a full time as date and time. */
export function formatMoment(m: Moment, lang: Lang = chosen()): string {
  if (m.length === 4) return m
  if (m.length === 7) return `${monthName(Number(m.slice(5)), lang)} ${m.slice(0, 4)}`
  return m.length === 10 ? formatDate(m, lang) : formatDateTime(m, lang)
}

/** What was said («Våren 2022») where something was said, else from and to: «april 2022 – juni 2023». */
export function formatPeriode(p: Periode, lang: Lang = chosen()): string {
  if (p.sagt) return p.sagt
  const from = p.fra ? formatMoment(p.fra, lang) : ''
  const to = p.til ? formatMoment(p.til, lang) : ''
  if (from === to) return from
  if (from && to) return `${from} – ${to}`
  const since = { nn: 'frå', nb: 'fra', en: 'from' }[lang]
  const until = { nn: 'til', nb: 'til', en: 'until' }[lang]
  return from ? `${since} ${from}` : `${until} ${to}`
}

const agoWords = {
  nn: { now: 'nett no', minutes: (n: number) => `for ${n} minutt sidan`, hours: (n: number) => (n === 1 ? 'for 1 time sidan' : `for ${n} timar sidan`), yesterday: 'i går' },
  nb: { now: 'akkurat nå', minutes: (n: number) => (n === 1 ? 'for 1 minutt siden' : `for ${n} minutter siden`), hours: (n: number) => (n === 1 ? 'for 1 time siden' : `for ${n} timer siden`), yesterday: 'i går' },
  en: { now: 'just now', minutes: (n: number) => (n === 1 ? '1 minute ago' : `${n} minutes ago`), hours: (n: number) => (n === 1 ? '1 hour ago' : `${n} hours ago`), yesterday: 'yesterday' },
}

const dayNumber = (p: Parts) => Date.UTC(p.year, p.month - 1, p.day) / 86_400_000

/** «for 3 minutt sidan», «i går kl. 14.03», else the date. */
export function formatAgo(at: Date | string, now: Date = new Date(), lang: Lang = chosen()): string {
  const words = agoWords[lang]
  const minutes = Math.floor((now.getTime() - new Date(at).getTime()) / 60_000)
  if (minutes < 1) return words.now
  if (minutes < 60) return words.minutes(minutes)
  const days = dayNumber(partsOf(now)) - dayNumber(partsOf(at))
  if (days === 0) return words.hours(Math.floor(minutes / 60))
  if (days === 1) return `${words.yesterday} ${lang === 'en' ? 'at' : 'kl.'} ${formatTime(at, lang)}`
  return formatDate(at, lang)
}

const numbers = { nn: new Intl.NumberFormat('nb-NO'), nb: new Intl.NumberFormat('nb-NO'), en: new Intl.NumberFormat('en-GB') }

/** «12 500», «1 234,5». Bokmål's data serves nynorsk: the signs are the same. */
export function formatNumber(n: number, lang: Lang = chosen()): string {
  return numbers[lang].format(n)
}

// å sorts last, aa as å: bokmål's order, which is also nynorsk's.
const collator = new Intl.Collator('nb-NO', { numeric: true })

/** Order of two texts, as in a Norwegian telephone book. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b)
}
