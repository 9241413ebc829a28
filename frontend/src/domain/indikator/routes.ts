// What the shell must know of the indicators.
import { tIn } from '../../engine/i18n'
import type { RoomRoutes } from '../../engine/route'
import type { IndikatorKort } from '../rows'

const routes: RoomRoutes = {
  room: 'indikator',
  label: { nn: 'Indikatorar', nb: 'Indikatorer', en: 'Indicators' },
  order: 25,
  path: '/indikator',
  pages: [
    { path: '/indikator', load: () => import('./pages').then((all) => ({ default: all.IndikatorList })) },
    { path: '/indikator/ny', load: () => import('./pages').then((all) => ({ default: all.DefinePage })) },
    { path: '/indikator/innlesing', load: () => import('./pages').then((all) => ({ default: all.ImportPage })) },
    { path: '/indikator/:id', load: () => import('./pages').then((all) => ({ default: all.IndikatorPage })) },
  ],
  things: { key: 'indikator.kort', label: (row) => tIn((row as IndikatorKort).namn), href: (id) => `/indikator/${id}` },
  commands: [
    { label: { nn: 'Definer indikator', nb: 'Definer indikator', en: 'Define an indicator' }, href: '/indikator/ny', may: 'indikator.Define' },
    { label: { nn: 'Les inn tal frå ei fil', nb: 'Les inn tall fra en fil', en: 'Take in figures from a file' }, href: '/indikator/innlesing', may: 'indikator.TakeFigures' },
  ],
}

export default routes
