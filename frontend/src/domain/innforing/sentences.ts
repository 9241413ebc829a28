// What was reported of the take-up of a tiltak, in three languages.
import { formatDesimal, type Words } from '../../engine/i18n'
import type { InnforingReported } from '../../events.gen'
import { inBrackets, type Names, type Sentences } from '../say'
import { FAERRE } from '../few'
import { GRAD } from './terms'

const SINCE: Words = { nn: 'sidan', nb: 'siden', en: 'since' }

/** « (sidan mai 2026, 25 aktive pasientar)» */
function details(d: InnforingReported, n: Names, lang: keyof Words): string {
  const count = d.tal ? formatDesimal(d.tal, lang) : d.faerre ? FAERRE[lang](d.faerre) : ''
  return inBrackets([d.dato ? `${SINCE[lang]} ${n.moment(d.dato)}` : '', count && d.eining ? `${count} ${d.eining}` : count].filter(Boolean).join(', '))
}

const told = (d: InnforingReported, n: Names, lang: keyof Words) => `${GRAD[lang][d.grad].toLowerCase()}${details(d, n, lang)}`

export const sentences: Words<Sentences<'innforing'>> = {
  nn: {
    'innforing.Reported': (d, n) => ({
      did: `melde innføringa hos ${n.partnar(d.partnar)}: ${told(d, n, 'nn')}`, was: `Innføringa hos ${n.partnar(d.partnar)} vart meld: ${told(d, n, 'nn')}`,
      quote: d.ord, quoteLang: d.malform,
    }),
    'innforing.Retracted': (d, n) => ({
      did: `trekte tilbake det som var meldt for ${n.partnar(d.partnar)}`, was: `Det som var meldt for ${n.partnar(d.partnar)}, vart trekt tilbake`, quote: d.merknad,
    }),
  },
  nb: {
    'innforing.Reported': (d, n) => ({
      did: `meldte innføringen hos ${n.partnar(d.partnar)}: ${told(d, n, 'nb')}`, was: `Innføringen hos ${n.partnar(d.partnar)} ble meldt: ${told(d, n, 'nb')}`,
      quote: d.ord, quoteLang: d.malform,
    }),
    'innforing.Retracted': (d, n) => ({
      did: `trakk tilbake det som var meldt for ${n.partnar(d.partnar)}`, was: `Det som var meldt for ${n.partnar(d.partnar)}, ble trukket tilbake`, quote: d.merknad,
    }),
  },
  en: {
    'innforing.Reported': (d, n) => ({
      did: `reported the take-up of ${n.partnar(d.partnar)}: ${told(d, n, 'en')}`, was: `The take-up of ${n.partnar(d.partnar)} was reported: ${told(d, n, 'en')}`,
      quote: d.ord, quoteLang: d.malform,
    }),
    'innforing.Retracted': (d, n) => ({
      did: `took back what was reported for ${n.partnar(d.partnar)}`, was: `What was reported for ${n.partnar(d.partnar)} was taken back`, quote: d.merknad,
    }),
  },
}
