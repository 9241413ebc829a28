// What the shell must know of the utval.
import { tIn } from '../../engine/i18n'
import type { RoomRoutes } from '../../engine/route'
import type { UtvalRow } from '../rows'

const routes: RoomRoutes = {
  room: 'utval',
  label: { nn: 'Utval', nb: 'Utvalg', en: 'Committees' },
  order: 30,
  path: '/utval',
  pages: [
    { path: '/utval', load: () => import('./UtvalList') },
    { path: '/utval/:id', load: () => import('./UtvalPage') },
  ],
  things: { key: 'utval', label: (row) => tIn((row as UtvalRow).namn), href: (id) => `/utval/${id}` },
}

export default routes
