// The addresses of saker, meetings and decisions, where several rooms meet.
import type { RoomPage } from '../engine/route'

type Pages = typeof import('./pages')

const page = (path: RoomPage['path'], name: keyof Pages): RoomPage => ({ path, load: () => import('./pages').then((all) => ({ default: all[name] })) })

export const saksgangPages: readonly RoomPage[] = [
  page('/sak', 'SakList'), page('/sak/ny', 'ReportPage'), page(['/sak/:id', '/sak/:id/:del'], 'SakPage'),
  page('/mote', 'MoteList'), page(['/mote/:id', '/mote/:id/:del'], 'MotePage'), page('/formote/:id', 'FormotePage'),
  page('/vedtak', 'VedtakList'), page('/vedtak/:id', 'VedtakPage'),
  page('/partnarvedtak', 'PartnarvedtakList'), page('/partnarvedtak/:id', 'PartnarvedtakPage'), page('/usemje/:id', 'UsemjePage'),
]
