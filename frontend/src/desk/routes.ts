// The addresses of the desk: a plan with its chapters, as one writes it, reads it as it was, compares and prints it;
// and a tiltak with all that belongs to it.
import type { RoomPage } from '../engine/route'

export const deskPages: readonly RoomPage[] = [
  { path: ['/plan/:id', '/plan/:id/kapittel/:kapittel'], load: () => import('./PlanPage') },
  { path: '/plan/:id/kapittel/:kapittel/endringar', load: () => import('./pages').then((all) => ({ default: all.ChangesPage })) },
  { path: '/plan/:id/versjonar', load: () => import('./pages').then((all) => ({ default: all.VersionsPage })) },
  { path: '/plan/:id/versjon/:versjon', load: () => import('./pages').then((all) => ({ default: all.VersionPage })) },
  { path: '/plan/:id/samanlikn', load: () => import('./pages').then((all) => ({ default: all.ComparePage })) },
  { path: '/plan/:id/utskrift', load: () => import('./PrintPage') },
  { path: ['/tiltak/:id', '/tiltak/:id/:del'], load: () => import('./TiltakPage') },
]
