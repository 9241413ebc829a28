// How far a partner has come with taking a tiltak into use. One word each, the same wherever it stands.
import { formatDesimal, type Lang, type Words } from '../../engine/i18n'
import { FAERRE } from '../few'
import type { InnforingGrad } from '../../events.gen'

/** In their order; the first stands outside it. */
export const GRADAR = ['ikkje-aktuelt', 'informert', 'i-eigen-plan', 'finansiert', 'innfort', 'malt'] as const satisfies readonly InnforingGrad[]

export const GRAD: Words<Record<InnforingGrad, string>> = {
  nn: { 'ikkje-aktuelt': 'Ikkje aktuelt', informert: 'Informert', 'i-eigen-plan': 'I eigen plan', finansiert: 'Finansiert', innfort: 'Innført', malt: 'Målt' },
  nb: { 'ikkje-aktuelt': 'Ikke aktuelt', informert: 'Informert', 'i-eigen-plan': 'I egen plan', finansiert: 'Finansiert', innfort: 'Innført', malt: 'Målt' },
  en: { 'ikkje-aktuelt': 'Not relevant', informert: 'Informed', 'i-eigen-plan': 'In own plan', finansiert: 'Funded', innfort: 'In use', malt: 'Measured' },
}

export const GRAD_MEANS: Words<Record<InnforingGrad, string>> = {
  nn: {
    'ikkje-aktuelt': 'Partnaren skal ikkje ta tiltaket i bruk, og seier kvifor.', informert: 'Partnaren kjenner tiltaket.',
    'i-eigen-plan': 'Det står i partnaren sin eigen plan.', finansiert: 'Pengane er på plass.', innfort: 'Det er i bruk.', malt: 'Det er i bruk, og resultatet er målt.',
  },
  nb: {
    'ikkje-aktuelt': 'Partneren skal ikke ta tiltaket i bruk, og sier hvorfor.', informert: 'Partneren kjenner tiltaket.',
    'i-eigen-plan': 'Det står i partnerens egen plan.', finansiert: 'Pengene er på plass.', innfort: 'Det er i bruk.', malt: 'Det er i bruk, og resultatet er målt.',
  },
  en: {
    'ikkje-aktuelt': 'The partner will not take it into use, and says why.', informert: 'The partner knows of it.',
    'i-eigen-plan': 'It stands in the partner’s own plan.', finansiert: 'The money is there.', innfort: 'It is in use.', malt: 'It is in use, and the result is measured.',
  },
}

/** «40 aktive pasientar», «færre enn 5 aktive pasientar» */
export function countOf(told: { tal?: string | undefined; faerre?: number | undefined; eining?: string | undefined }, lang: Lang): string {
  const count = told.faerre ? FAERRE[lang](told.faerre) : told.tal ? formatDesimal(told.tal, lang) : ''
  return count && told.eining ? `${count} ${told.eining}` : count
}
