import type { AnchorHTMLAttributes, ComponentType, ReactElement } from 'react'
import type { Words } from './i18n'

/** Goes to an address within the page. */
export function navigate(_to: string, _options?: { replace?: boolean; keepScroll?: boolean }): void { /* below */ }

/** A link within the page. The class is ds-link unless another is given. */
export function Link(props: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }): ReactElement { return <a {...props} /> }

/** How one search parameter is read from the address and written to it. */
export type Param<T> = { read(values: string[]): T; write(value: T): string[] }
export const text: Param<string> = { read: (v) => v[0] ?? '', write: (v) => (v ? [v] : []) }
export const list: Param<string[]> = { read: (v) => v, write: (v) => v }
export function choice<const T extends string>(first: T, ...rest: T[]): Param<T> {
  return { read: (v) => [first, ...rest].find((c) => c === v[0]) ?? first, write: (v) => (v === first ? [] : [v]) }
}
export type SearchOf<S> = { [K in keyof S]: S[K] extends Param<infer T> ? T : never }

/** Filters and views that stand in the address: const [search, setSearch] = useSearch(schema). The schema is a module constant. */
export function useSearch<S extends Record<string, Param<unknown>>>(_schema: S): [SearchOf<S>, (change: Partial<SearchOf<S>>, options?: { push?: boolean }) => void] { throw new Error('skeleton') }

/** Sets the title of the document: «Tiltak – Fellesplan». */
export function useTitle(_title: string): void { /* below */ }

export type PageProps = { params: Record<string, string> }

/** What a room gives the shell: src/domain/<room>/routes.ts, default export. Rooms that are there are found by themselves. */
export type RoomRoutes = {
  room: string
  label: Words
  order: number // place in the rail
  path: string // "/tiltak"
  pages: { path: string; load: () => Promise<{ default: ComponentType<PageProps> }> }[] // "/tiltak", "/tiltak/:id"
  /** Lines for the command menu (Ctrl-K) besides the pages. */
  commands?: { label: Words; href: string; may?: string }[]
  /** Keys for the list that «?» opens. */
  keys?: { keys: string; label: Words }[]
}
