// What the shell must know of the history of everything.
import type { RoomRoutes } from '../engine/route'

export const historikk: RoomRoutes = {
  room: 'historikk',
  label: { nn: 'Historikk', nb: 'Historikk', en: 'History' },
  order: 80,
  path: '/historikk',
  pages: [
    { path: '/historikk', load: () => import('./LogPage') },
    { path: '/historikk/:seq', load: () => import('./EntryPage') },
  ],
}
