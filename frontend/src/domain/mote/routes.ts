// What the shell must know of the meetings.
import { formatMoment, tIn } from '../../engine/i18n'
import type { RoomRoutes } from '../../engine/route'
import type { MoteKort } from '../rows'

const MOTE = { nn: 'Møte', nb: 'Møte', en: 'Meeting' }

const routes: RoomRoutes = {
  room: 'mote',
  label: { nn: 'Møte', nb: 'Møter', en: 'Meetings' },
  order: 34,
  path: '/mote',
  pages: [],
  things: {
    key: 'mote.kort',
    label: (row) => {
      const { tittel, start } = row as MoteKort
      return `${tittel || tIn(MOTE)} ${formatMoment(start.slice(0, 10))}`
    },
    href: (id) => `/mote/${id}`,
  },
  keys: [{ keys: 'Alt+↑ / Alt+↓', label: { nn: 'Flytt punktet på saklista', nb: 'Flytt punktet på sakslisten', en: 'Move the item of the agenda' } }],
}

export default routes
