// The addresses of the views over the set of tiltak, of an utval's status, and of what is known.
import type { RoomPage } from '../engine/route'

export const oversynPages: readonly RoomPage[] = [
  { path: '/tiltak', load: () => import('./SetPage') },
  { path: '/utval/:id/status', load: () => import('./status/StatusPage') },
]
