// What the shell must know of goals, strategies and clauses.
import type { RoomRoutes } from '../../engine/route'
import type { PlanelementRow } from '../rows'

const routes: RoomRoutes = {
  room: 'planelement',
  label: { nn: 'Mål, strategiar og avtalepunkt', nb: 'Mål, strategier og avtalepunkt', en: 'Goals, strategies and clauses' },
  order: 11,
  within: 'plan',
  path: '/planelement',
  pages: [
    { path: '/planelement', load: () => import('./pages').then((all) => ({ default: all.ElementList })) },
    { path: '/planelement/nytt', load: () => import('./pages').then((all) => ({ default: all.FormulatePage })) },
    { path: '/planelement/:id', load: () => import('./pages').then((all) => ({ default: all.ElementPage })) },
  ],
  things: {
    key: 'planelement', href: (id) => `/planelement/${id}`,
    label: (row) => [(row as PlanelementRow).nummer, (row as PlanelementRow).ordlyd].filter(Boolean).join(' '),
  },
  commands: [
    { label: { nn: 'Formuler mål, strategi eller avtalepunkt', nb: 'Formuler mål, strategi eller avtalepunkt', en: 'Formulate a goal, strategy or clause' }, href: '/planelement/nytt', may: 'planelement.Formulate' },
  ],
}

export default routes
