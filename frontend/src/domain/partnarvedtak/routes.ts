// What the shell must know of the decisions of the partners: they stand under «Vedtak» in the rail.
import type { RoomRoutes } from '../../engine/route'
import type { PartnarvedtakKort } from '../rows'

const routes: RoomRoutes = {
  room: 'partnarvedtak',
  label: { nn: 'Vedtak hos partnarane', nb: 'Vedtak hos partnerne', en: 'Decisions of the partners' },
  order: 37,
  path: '/partnarvedtak',
  within: 'vedtak',
  pages: [],
  things: { key: 'partnarvedtak.kort', label: (row) => (row as PartnarvedtakKort).tittel, href: (id) => `/partnarvedtak/${id}` },
}

export default routes
