// What can be looked back at: the views that stand in the row over the page, and the pages that have a past.
// A room that comes to the house, with its pages, is added here and nowhere else.
import { match } from '../../engine/route'
import type { Words } from '../../engine/i18n'

/** The address under which a page is shown as it was. */
export const STEM = '/historikk/tid'

export const VIEWS: readonly { href: string; label: Words }[] = [
  { href: '/plan', label: { nn: 'Planar', nb: 'Planer', en: 'Plans' } },
  { href: '/tiltak', label: { nn: 'Tavle', nb: 'Tavle', en: 'Board' } },
  { href: '/tiltak?vising=tabell', label: { nn: 'Tabell', nb: 'Tabell', en: 'Table' } },
  { href: '/tiltak?vising=tidslinje', label: { nn: 'Tidslinje', nb: 'Tidslinje', en: 'Timeline' } },
  { href: '/tiltak?vising=kart', label: { nn: 'Kart', nb: 'Kart', en: 'Map' } },
  { href: '/planelement', label: { nn: 'Mål og strategiar', nb: 'Mål og strategier', en: 'Goals and strategies' } },
  { href: '/sak', label: { nn: 'Saker', nb: 'Saker', en: 'Cases' } },
  { href: '/mote', label: { nn: 'Møte', nb: 'Møter', en: 'Meetings' } },
  { href: '/vedtak', label: { nn: 'Vedtak', nb: 'Vedtak', en: 'Decisions' } },
  { href: '/utval', label: { nn: 'Utval', nb: 'Utvalg', en: 'Committees' } },
  { href: '/indikator', label: { nn: 'Indikatorar', nb: 'Indikatorer', en: 'Indicators' } },
  { href: '/partnar', label: { nn: 'Partnarar', nb: 'Partnere', en: 'Partners' } },
]

const PAGES = [
  '/plan', '/plan/:id', '/plan/:id/kapittel/:kapittel', '/tiltak', '/tiltak/:id', '/tiltak/:id/:del', '/planelement', '/planelement/:id',
  '/utval', '/utval/:id', '/utval/:id/status', '/indikator', '/indikator/:id', '/partnar', '/partnar/:id',
  '/sak', '/sak/:id', '/sak/:id/:del', '/mote', '/mote/:id', '/mote/:id/:del', '/vedtak', '/vedtak/:id', '/partnarvedtak', '/partnarvedtak/:id', '/usemje/:id',
]
const FORMS = /\/(ny|nytt|innlesing)$/ // what is made there is made now

export const hasPast = (path: string) => !FORMS.test(path) && PAGES.some((page) => match(page, path) !== undefined)

/** The same page in the past, at a moment; the address itself where it has none. */
export function pastOf(href: string, seq: number): string {
  const { pathname, searchParams, hash } = new URL(href, 'http://x')
  if (!href.startsWith('/') || !hasPast(pathname)) return href
  if (seq > 0) searchParams.set('hending', String(seq))
  const search = searchParams.toString()
  return `${STEM}${pathname}${search && `?${search}`}${hash}`
}

/** The way back: the same page as it is now. */
export function presentOf(rest: string, search: string): string {
  const given = new URLSearchParams(search)
  given.delete('hending')
  const kept = given.toString()
  return `${rest || '/'}${kept && `?${kept}`}`
}
