// The terms of the elements of plans: what they are, and the kinds of goal.
import type { Words } from '../../engine/i18n'
import type { MalSlag, PlanelementSlag } from '../../events.gen'

export const ELEMENTSLAGA = ['mal', 'strategi', 'avtalepunkt'] as const satisfies readonly PlanelementSlag[]

export const ELEMENT: Words<Record<PlanelementSlag, string>> = {
  nn: { mal: 'Mål', strategi: 'Strategi', avtalepunkt: 'Avtalepunkt' },
  nb: { mal: 'Mål', strategi: 'Strategi', avtalepunkt: 'Avtalepunkt' },
  en: { mal: 'Goal', strategi: 'Strategy', avtalepunkt: 'Clause' },
}

export const MALSLAGA = ['hovudmal', 'effektmal', 'resultatmal'] as const satisfies readonly MalSlag[]

export const MALSLAG: Words<Record<MalSlag, string>> = {
  nn: { hovudmal: 'Hovudmål', effektmal: 'Effektmål', resultatmal: 'Resultatmål' },
  nb: { hovudmal: 'Hovedmål', effektmal: 'Effektmål', resultatmal: 'Resultatmål' },
  en: { hovudmal: 'Main goal', effektmal: 'Effect goal', resultatmal: 'Result goal' },
}
