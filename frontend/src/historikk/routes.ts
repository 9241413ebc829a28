// What the shell must know of the history of everything.
import type { RoomRoutes } from '../engine/route'

export const historikk: RoomRoutes = {
  room: 'historikk',
  label: { nn: 'Historikk', nb: 'Historikk', en: 'History' },
  order: 80,
  path: '/historikk',
  commands: [
    { label: { nn: 'Sjå attende i tida', nb: 'Se tilbake i tid', en: 'Look back in time' }, href: '/historikk/tid/tiltak' },
    { label: { nn: 'Skilnad mellom to tidspunkt', nb: 'Forskjell mellom to tidspunkter', en: 'Difference between two moments' }, href: '/historikk/skilnad' },
    { label: { nn: 'Innsyn', nb: 'Innsyn', en: 'Audit sessions' }, href: '/historikk/innsyn', may: 'innsyn.see' },
  ],
  pages: [
    { path: '/historikk', load: () => import('./LogPage') },
    { path: '/historikk/tid/*', load: () => import('./tid/ReplayPage') },
    { path: '/historikk/innsyn', load: () => import('./pages').then((all) => ({ default: all.InnsynPage })) },
    { path: '/historikk/skilnad', load: () => import('./pages').then((all) => ({ default: all.DifferencePage })) },
    { path: '/historikk/kvifor/:rom/:id', load: () => import('./pages').then((all) => ({ default: all.WhyPage })) },
    { path: '/historikk/:seq', load: () => import('./pages').then((all) => ({ default: all.EntryPage })) },
  ],
}
