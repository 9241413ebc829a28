// The terms of a sak.
import type { Words } from '../../engine/i18n'
import type { SakLenkjeSlag, SakPrioritet, SakUtfall, SakVeg } from '../../events.gen'

export { SLAG } from '../sakslag'

export const PRIORITET: Words<Record<SakPrioritet, string>> = {
  nn: { 'no': 'no', 'snart': 'snart', 'kan-vente': 'kan vente', 'ikkje': 'bør ikkje takast opp' },
  nb: { 'no': 'nå', 'snart': 'snart', 'kan-vente': 'kan vente', 'ikkje': 'bør ikke tas opp' },
  en: { 'no': 'now', 'snart': 'soon', 'kan-vente': 'can wait', 'ikkje': 'should not be taken up' },
}

export const VEG: Words<Record<SakVeg, string>> = {
  nn: { melding: 'melding', oppdrag: 'oppdrag', retur: 'retur', innspel: 'innspel' },
  nb: { melding: 'melding', oppdrag: 'oppdrag', retur: 'retur', innspel: 'innspill' },
  en: { melding: 'report', oppdrag: 'commission', retur: 'return', innspel: 'for input' },
}

export const UTFALL: Words<Record<SakUtfall, string>> = {
  nn: { ferdig: 'ferdig', trekt: 'trekt', overteken: 'går vidare i ei anna sak', avvist: 'avvist' },
  nb: { ferdig: 'ferdig', trekt: 'trukket', overteken: 'går videre i en annen sak', avvist: 'avvist' },
  en: { ferdig: 'done', trekt: 'withdrawn', overteken: 'goes on in another case', avvist: 'rejected' },
}

export const LENKJE: Words<Record<SakLenkjeSlag, string>> = {
  nn: { plan: 'ein plan', versjon: 'ein versjon av ein plan', kapittel: 'eit kapittel', element: 'eit mål eller ein strategi', tiltak: 'eit tiltak', sak: 'ei anna sak', avtalepunkt: 'eit avtalepunkt' },
  nb: { plan: 'en plan', versjon: 'en versjon av en plan', kapittel: 'et kapittel', element: 'et mål eller en strategi', tiltak: 'et tiltak', sak: 'en annen sak', avtalepunkt: 'et avtalepunkt' },
  en: { plan: 'a plan', versjon: 'a version of a plan', kapittel: 'a chapter', element: 'a goal or a strategy', tiltak: 'a measure', sak: 'another case', avtalepunkt: 'a clause' },
}
