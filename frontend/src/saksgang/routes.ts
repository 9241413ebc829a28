// The pages where several rooms meet: a sak with its texts, meetings and decisions, a meeting with its saker.
import type { RoomPage } from '../engine/route'

export const saksgangPages: readonly RoomPage[] = [
  { path: ['/sak/:id', '/sak/:id/:del'], load: () => import('./SakPage') },
  { path: ['/mote/:id', '/mote/:id/:del'], load: () => import('./MotePage') },
  { path: '/partnarvedtak/:id', load: () => import('./PartnarvedtakPage') },
  { path: '/vedtak', load: () => import('./VedtakList') },
  { path: '/vedtak/:id', load: () => import('./VedtakPage') },
  { path: '/usemje/:id', load: () => import('./UsemjePage') },
]
