// Every address of the page. Rooms make themselves known by src/domain/<room>/routes.ts; the history of all of them stands beside them.
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { deskPages } from './desk/routes'
import { later } from './engine/ahead'
import { fill, match, type PageProps, type RoomRoutes } from './engine/route'
import { historikk } from './historikk/routes'
import { kunnskap } from './kunnskap/routes'
import { oversynPages } from './oversyn/routes'
import { saksgangPages } from './saksgang/routes'

const found = import.meta.glob<{ default: RoomRoutes }>('./domain/*/routes.ts', { eager: true })

/** The rooms that are there, in the order of the rail. */
export const rooms: readonly RoomRoutes[] = [...Object.values(found).map((m) => m.default), historikk, kunnskap].sort((a, b) => a.order - b.order)

type Page = { paths: readonly string[]; Page: LazyExoticComponent<ComponentType<PageProps>>; /** May be read by anybody. */ open?: boolean }

const pages: readonly Page[] = [
  { paths: ['/'], Page: lazy(later(() => import('./heim/HeimPage'))) },
  { paths: ['/straum'], Page: lazy(later(() => import('./heim/StraumPage'))) },
  { paths: ['/tilgjengelegheit'], Page: lazy(later(() => import('./shell/pages').then((all) => ({ default: all.AccessibilityPage })))), open: true },
  { paths: ['/personvern'], Page: lazy(later(() => import('./shell/pages').then((all) => ({ default: all.PrivacyPage })))), open: true },
  ...[...rooms.flatMap((room) => room.pages), ...oversynPages, ...deskPages, ...saksgangPages].map(({ path, load }) => ({ paths: [path].flat(), Page: lazy(later(load)) })),
]

/** The key is the same for all addresses between which the page stays. */
export type Found = Page & { params: Record<string, string>; key: string }

/** The page at a path; undefined where there is none. */
export function pageAt(path: string): Found | undefined {
  for (const page of pages) {
    for (const pattern of page.paths) {
      const params = match(pattern, path)
      if (params) return { ...page, params, key: fill(page.paths[0] ?? pattern, params) }
    }
  }
  return undefined
}

/** The room that a path belongs to, by its line in the rail. */
export function roomAt(path: string): RoomRoutes | undefined {
  const room = rooms.find((r) => path === r.path || path.startsWith(`${r.path}/`))
  return room?.within ? rooms.find((r) => r.room === room.within) : room
}
