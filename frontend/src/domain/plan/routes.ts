// What the shell must know of the plans. The pages on which one writes stand in src/desk.
import type { RoomRoutes } from '../../engine/route'
import type { PlanRow } from '../rows'

const routes: RoomRoutes = {
  room: 'plan',
  label: { nn: 'Plan', nb: 'Plan', en: 'Plan' },
  order: 10,
  path: '/plan',
  pages: [
    { path: '/plan', load: () => import('./pages').then((all) => ({ default: all.PlanList })) },
    { path: '/plan/ny', load: () => import('./pages').then((all) => ({ default: all.StartPage })) },
  ],
  things: {
    key: 'plan', label: (row) => (row as PlanRow).tittel, href: (id) => `/plan/${id}`,
    parts: (row) => (row as PlanRow).kapittel.filter((c) => c.nummer)
      .map((c) => ({ id: c.kapittel, label: `${c.nummer ?? ''} ${c.tittel}`, href: `/plan/${(row as PlanRow).id}/kapittel/${c.kapittel}` })),
  },
  commands: [
    { label: { nn: 'Start ein plan', nb: 'Start en plan', en: 'Start a plan' }, href: '/plan/ny', may: 'plan.Start' },
  ],
  keys: [
    { keys: 'Alt+↑ / Alt+↓', label: { nn: 'Flytt kapittelet opp eller ned', nb: 'Flytt kapittelet opp eller ned', en: 'Move the chapter up or down' } },
    { keys: 'Alt+→ / Alt+←', label: { nn: 'Flytt kapittelet inn under det over, eller ut', nb: 'Flytt kapittelet inn under det over, eller ut', en: 'Move the chapter under the one above, or out' } },
    { keys: '↑ / ↓', label: { nn: 'Gå frå kapittel til kapittel i lista', nb: 'Gå fra kapittel til kapittel i listen', en: 'Go from chapter to chapter in the list' } },
  ],
}

export default routes
