// What the shell must know of the partners.
import { tIn } from '../../engine/i18n'
import type { RoomRoutes } from '../../engine/route'
import type { PartnarRow } from '../rows'

const routes: RoomRoutes = {
  room: 'partnar',
  label: { nn: 'Partnarar', nb: 'Partnere', en: 'Partners' },
  order: 40,
  path: '/partnar',
  pages: [
    { path: '/partnar', load: () => import('./pages').then((all) => ({ default: all.PartnarList })) },
    { path: '/partnar/:id', load: () => import('./pages').then((all) => ({ default: all.PartnarPage })) },
  ],
  things: { key: 'partnar', label: (row) => tIn((row as PartnarRow).namn), href: (id) => `/partnar/${id}` },
}

export default routes
