// Terms that more than one room uses.
import type { Words } from '../engine/i18n'
import type { MalSlag } from '../events.gen'

export const MALSLAGA = ['hovudmal', 'effektmal', 'resultatmal'] as const satisfies readonly MalSlag[]

export const MALSLAG: Words<Record<MalSlag, string>> = {
  nn: { hovudmal: 'Hovudmål', effektmal: 'Effektmål', resultatmal: 'Resultatmål' },
  nb: { hovudmal: 'Hovedmål', effektmal: 'Effektmål', resultatmal: 'Resultatmål' },
  en: { hovudmal: 'Main goal', effektmal: 'Effect goal', resultatmal: 'Result goal' },
}
