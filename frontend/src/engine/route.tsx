// The addresses of the page: where we are, how one goes elsewhere, and the filters and views that
// stand in the address so that it can be sent to somebody.
import { useCallback, useEffect, useMemo, useSyncExternalStore, type AnchorHTMLAttributes, type ComponentType } from 'react'
import type { Words } from './i18n'
import { useLooking, useShown } from './looking'

export type PageProps = { params: Record<string, string> }

/**
 * A page and its address: "/tiltak/:id". Where it has several, it stays as one goes from one to another
 * of them, as long as what the first names is the same.
 */
export type RoomPage = { path: string | readonly string[]; load: () => Promise<{ default: ComponentType<PageProps> }> }

/** What a room gives the shell: src/domain/<room>/routes.ts, default export. Rooms that are there are found by themselves. */
export type RoomRoutes = {
  room: string
  label: Words
  order: number // place in the rail
  path: string // "/tiltak"
  pages: RoomPage[]
  /** The room under whose line in the rail it stands; it has none of its own then. */
  within?: string
  /** Lines for the command menu (Ctrl-K) besides the pages. */
  commands?: { label: Words; href: string; may?: string }[]
  /** Things that the command menu finds by name: the rows under a key, and parts of each that have an address of their own. */
  things?: {
    key: string
    label: (row: unknown) => string
    href: (id: string) => string
    parts?: (row: unknown) => { id: string; label: string; href: string }[]
  }
  /** Keys for the list that «?» opens. */
  keys?: { keys: string; label: Words }[]
}

type Place = { path: string; search: string; /** How we came here: by a link, or by back and forward. */ by: 'start' | 'link' | 'history'; entry: number }

const listeners = new Set<() => void>()
const scrolls = new Map<number, number>() // how far down each entry of the history was left
let entries = 0
let place: Place = { path: '/', search: '', by: 'start', entry: 0 }

function read(by: Place['by'], entry: number): void {
  place = { path: location.pathname, search: location.search, by, entry }
  listeners.forEach((tell) => tell())
}

/** Listens to the browser's back and forward, and to clicks on links within the page. */
export function startRouter(): void {
  history.scrollRestoration = 'manual'
  history.replaceState({ entry: 0 }, '')
  read('start', 0)
  addEventListener('popstate', (e) => {
    scrolls.set(place.entry, scrollY)
    read('history', (e.state as { entry?: number } | null)?.entry ?? 0)
  })
  document.addEventListener('click', onClick)
}

// One listener for all links, so that a link of the design system, or one in a text, works too.
function onClick(e: MouseEvent): void {
  if (e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return
  const link = e.target instanceof Element ? e.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
  if (link.pathname.startsWith('/api') || link.pathname === '/openapi.json') return
  const sameText = link.hash && link.pathname === location.pathname && link.search === location.search
  if (sameText) return
  e.preventDefault()
  navigate(link.pathname + link.search + link.hash)
}

/** Goes to an address within the page. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  if (options.replace) {
    history.replaceState({ entry: place.entry }, '', to)
    return read('link', place.entry)
  }
  scrolls.set(place.entry, scrollY)
  history.pushState({ entry: ++entries }, '', to)
  read('link', entries)
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place)
}

/** How far down this entry of the history was when it was left. */
export function leftAt(entry: number): number {
  return scrolls.get(entry) ?? 0
}

/** A link within the page, in the look of the design system. The click is taken by startRouter. */
export function Link({ className = 'ds-link', href, ...props }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return <a className={className} href={useHref(href)} {...props} />
}

/** Where a link leads: while one looks back, to the same page as it was then. */
export function useHref(href: string): string {
  const past = useLooking()
  const { seq } = useShown()
  return past ? past.href(href, seq) : href
}

/** The parameters of a path by a pattern such as "/tiltak/:id", or "/historikk/tid/*" for all that begins so; undefined where it is another path. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  if (pattern.endsWith('/*')) {
    const stem = pattern.slice(0, -2)
    return path === stem || path.startsWith(`${stem}/`) ? { '*': path.slice(stem.length) } : undefined
  }
  const want = pattern.split('/')
  const have = path.replace(/(.)\/$/, '$1').split('/')
  if (want.length !== have.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, part] of want.entries()) {
    const value = have[i] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = decode(value)
    else if (part !== value) return undefined
  }
  return params
}

/** The path that a pattern and its parameters make. */
export function fill(pattern: string, params: Record<string, string>): string {
  return pattern.split('/').map((part) => (part.startsWith(':') ? encodeURIComponent(params[part.slice(1)] ?? '') : part)).join('/')
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** How one search parameter is read from the address and written to it. */
export type Param<T> = { read(values: string[]): T; write(value: T): string[] }

/** A text; empty = not in the address. */
export const text: Param<string> = { read: (v) => v[0] ?? '', write: (v) => (v ? [v] : []) }

/** Several values, each a parameter of its own. */
export const list: Param<string[]> = { read: (v) => v, write: (v) => v }

/** One of a few; the first is what holds when the address says nothing. */
export function choice<const T extends string>(first: T, ...rest: T[]): Param<T> {
  return { read: (v) => [first, ...rest].find((c) => c === v[0]) ?? first, write: (v) => (v === first ? [] : [v]) }
}

export type SearchOf<S> = { [K in keyof S]: S[K] extends Param<infer T> ? T : never }
type Schema = Record<string, Param<unknown>>

export function readSearch<S extends Schema>(schema: S, search: string): SearchOf<S> {
  const given = new URLSearchParams(search)
  return Object.fromEntries(Object.entries(schema).map(([name, param]) => [name, param.read(given.getAll(name))])) as SearchOf<S>
}

export function writeSearch<S extends Schema>(schema: S, search: string, change: Partial<SearchOf<S>>): string {
  const given = new URLSearchParams(search)
  for (const [name, value] of Object.entries(change)) {
    given.delete(name)
    for (const v of schema[name]?.write(value) ?? []) given.append(name, v)
  }
  const written = given.toString()
  return written && `?${written}`
}

/** Filters and views that stand in the address: const [search, setSearch] = useSearch(schema). The schema is a module constant. */
export function useSearch<S extends Schema>(schema: S): [SearchOf<S>, (change: Partial<SearchOf<S>>, options?: { push?: boolean }) => void] {
  const { search } = usePlace()
  const values = useMemo(() => readSearch(schema, search), [schema, search])
  const set = useCallback((change: Partial<SearchOf<S>>, options: { push?: boolean } = {}) => {
    navigate(location.pathname + writeSearch(schema, location.search, change), { replace: !options.push })
  }, [schema])
  return [values, set]
}

const PRODUCT = 'Fellesplan'

/** Sets the title of the document: «Tiltak – Fellesplan». */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} – ${PRODUCT}` : PRODUCT
  }, [title])
}
