// The kinds of element.
import type { Words } from '../../engine/i18n'
import type { MalSlag, PlanelementSlag } from '../../events.gen'
import type { PlanelementRow } from '../rows'
import { MALSLAG } from '../terms'

export const ELEMENTSLAGA = ['mal', 'strategi', 'avtalepunkt'] as const satisfies readonly PlanelementSlag[]

export const ELEMENT: Words<Record<PlanelementSlag, string>> = {
  nn: { mal: 'Mål', strategi: 'Strategi', avtalepunkt: 'Avtalepunkt' },
  nb: { mal: 'Mål', strategi: 'Strategi', avtalepunkt: 'Avtalepunkt' },
  en: { mal: 'Goal', strategi: 'Strategy', avtalepunkt: 'Clause' },
}

export const MALSLAG_MEANS: Words<Record<MalSlag, string>> = {
  nn: {
    hovudmal: 'Det de vil oppnå til slutt.', effektmal: 'Kva som skal vere annleis for dei det gjeld.', resultatmal: 'Det som skal vere på plass når arbeidet er gjort.',
  },
  nb: {
    hovudmal: 'Det dere vil oppnå til slutt.', effektmal: 'Hva som skal være annerledes for dem det gjelder.', resultatmal: 'Det som skal være på plass når arbeidet er gjort.',
  },
  en: {
    hovudmal: 'What you want to reach in the end.', effektmal: 'What is to be different for those concerned.', resultatmal: 'What is to be in place when the work is done.',
  },
}

/** «Effektmål 1.2» */
export function kindOf(row: Pick<PlanelementRow, 'slag' | 'malslag' | 'nummer'>, lang: keyof Words): string {
  const kind = row.malslag ? MALSLAG[lang][row.malslag] : ELEMENT[lang][row.slag]
  return row.nummer ? `${kind} ${row.nummer}` : kind
}
