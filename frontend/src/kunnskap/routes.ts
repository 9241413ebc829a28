// What the shell must know of kunnskapsgrunnlaget: what the figures say, group by group, area by area, kommune by kommune.
import type { RoomRoutes } from '../engine/route'

export const kunnskap: RoomRoutes = {
  room: 'kunnskap',
  label: { nn: 'Kunnskapsgrunnlag', nb: 'Kunnskapsgrunnlag', en: 'Knowledge base' },
  order: 24,
  path: '/kunnskap',
  pages: [
    { path: '/kunnskap', load: () => import('./pages').then((all) => ({ default: all.KunnskapList })) },
    { path: '/kunnskap/:slag/:kode', load: () => import('./pages').then((all) => ({ default: all.KunnskapPage })) },
  ],
}
