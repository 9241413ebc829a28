// Every address of the page. Rooms make themselves known by src/domain/<room>/routes.ts.
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { later } from './engine/ahead'
import { match, type PageProps, type RoomRoutes } from './engine/route'

const found = import.meta.glob<{ default: RoomRoutes }>('./domain/*/routes.ts', { eager: true })

/** The rooms that are there, in the order of the rail. */
export const rooms: readonly RoomRoutes[] = Object.values(found).map((m) => m.default).sort((a, b) => a.order - b.order)

type Page = { path: string; Page: LazyExoticComponent<ComponentType<PageProps>>; /** May be read by anybody. */ open?: boolean }

const pages: readonly Page[] = [
  { path: '/', Page: lazy(later(() => import('./heim/HeimPage'))) },
  { path: '/tilgjengelegheit', Page: lazy(later(() => import('./shell/AccessibilityPage'))), open: true },
  { path: '/personvern', Page: lazy(later(() => import('./shell/PrivacyPage'))), open: true },
  ...rooms.flatMap((room) => room.pages.map(({ path, load }) => ({ path, Page: lazy(later(load)) }))),
]

export type Found = Page & { params: Record<string, string> }

/** The page at a path; undefined where there is none. */
export function pageAt(path: string): Found | undefined {
  for (const page of pages) {
    const params = match(page.path, path)
    if (params) return { ...page, params }
  }
  return undefined
}

/** The room that a path belongs to. */
export function roomAt(path: string): RoomRoutes | undefined {
  return rooms.find((room) => path === room.path || path.startsWith(`${room.path}/`))
}
