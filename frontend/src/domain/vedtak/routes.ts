// What the shell must know of the register of decisions.
import type { RoomRoutes } from '../../engine/route'

const routes: RoomRoutes = {
  room: 'vedtak',
  label: { nn: 'Vedtak', nb: 'Vedtak', en: 'Decisions' },
  order: 36,
  path: '/vedtak',
  pages: [],
}

export default routes
