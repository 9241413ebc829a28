// What the shell must know of the tiltak.
import type { RoomRoutes } from '../../engine/route'
import type { TiltakKort } from '../rows'

const routes: RoomRoutes = {
  room: 'tiltak',
  label: { nn: 'Tiltak', nb: 'Tiltak', en: 'Measures' },
  order: 20,
  path: '/tiltak',
  pages: [
    { path: '/tiltak/ny', load: () => import('./ProposePage') },
  ],
  things: { key: 'tiltak.kort', label: (row) => (row as TiltakKort).tittel, href: (id) => `/tiltak/${id}` },
  commands: [
    { label: { nn: 'Føreslå tiltak', nb: 'Foreslå tiltak', en: 'Propose a measure' }, href: '/tiltak/ny', may: 'tiltak.Propose' },
    { label: { nn: 'Tiltak som tabell', nb: 'Tiltak som tabell', en: 'Measures as a table' }, href: '/tiltak?vising=tabell' },
    { label: { nn: 'Tiltak på tidslinje', nb: 'Tiltak på tidslinje', en: 'Measures on a timeline' }, href: '/tiltak?vising=tidslinje' },
    { label: { nn: 'Tiltak på kart', nb: 'Tiltak på kart', en: 'Measures on a map' }, href: '/tiltak?vising=kart' },
  ],
  keys: [
    {
      keys: 'Alt+← / Alt+→',
      label: {
        nn: 'Flytt tiltaket til fasen ved sida av', nb: 'Flytt tiltaket til fasen ved siden av', en: 'Move the measure to the phase beside it',
      },
    },
  ],
}

export default routes
