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
    { path: '/partnar', load: () => import('./PartnarList') },
    { path: '/partnar/:id', load: () => import('./PartnarPage') },
  ],
  things: { key: 'partnar', label: (row) => tIn((row as PartnarRow).namn), href: (id) => `/partnar/${id}` },
}

export default routes
