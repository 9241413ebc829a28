// What the shell must know of the saker.
import type { RoomRoutes } from '../../engine/route'
import type { SakKort } from '../rows'

const routes: RoomRoutes = {
  room: 'sak',
  label: { nn: 'Sak', nb: 'Sak', en: 'Cases' },
  order: 32,
  path: '/sak',
  pages: [],
  things: { key: 'sak.kort', label: (row) => (row as SakKort).tittel, href: (id) => `/sak/${id}` },
  commands: [{ label: { nn: 'Meld sak', nb: 'Meld sak', en: 'Report a case' }, href: '/sak/ny', may: 'sak.Report' }],
}

export default routes
