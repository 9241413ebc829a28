// What followed a decision, in three languages.
import type { Words } from '../../engine/i18n'
import type { OppfolgingGrad } from '../../events.gen'
import { inBrackets, quoted, type FactOf, type Names, type Sentences } from '../say'

export const GRAD: Words<Record<OppfolgingGrad, string>> = {
  nn: { 'ikkje-begynt': 'ikkje begynt', 'i-gang': 'i gang', 'gjort': 'gjort' },
  nb: { 'ikkje-begynt': 'ikke begynt', 'i-gang': 'i gang', 'gjort': 'gjort' },
  en: { 'ikkje-begynt': 'not begun', 'i-gang': 'under way', 'gjort': 'done' },
}

const OTHER: Words = { nn: 'noko som følgjer det opp', nb: 'noe som følger det opp', en: 'what follows it up' }

const followed = (d: { rom: string; ting: string }, n: Names, lang: keyof Words) => quoted(n.ting(d.rom, d.ting), OTHER[lang], lang)
const spoken = (malform: 'nn' | 'nb' | undefined) => (malform ? { quoteLang: malform } : {})

export const sentences: Words<Sentences<'vedtak'>> = {
  nn: {
    'vedtak.FollowUpLinked': (d, n) => ({ did: `knytte vedtaket til ${followed(d, n, 'nn')}`, was: `Vedtaket vart knytt til ${followed(d, n, 'nn')}`, quote: d.ord }),
    'vedtak.FollowUpDropped': (d, n) => ({ did: `løyste vedtaket frå «${n.part(d.folgje)}»`, was: `Vedtaket er ikkje lenger knytt til «${n.part(d.folgje)}»`, quote: d.merknad }),
    'vedtak.ProgressTold': (d, n) => ({ did: `melde oppfølginga av vedtaket: ${GRAD.nn[d.grad]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`, was: `Oppfølginga av vedtaket vart meld: ${GRAD.nn[d.grad]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`, quote: d.ord, ...spoken(d.malform) }),
  },
  nb: {
    'vedtak.FollowUpLinked': (d, n) => ({ did: `knyttet vedtaket til ${followed(d, n, 'nb')}`, was: `Vedtaket ble knyttet til ${followed(d, n, 'nb')}`, quote: d.ord }),
    'vedtak.FollowUpDropped': (d, n) => ({ did: `løste vedtaket fra «${n.part(d.folgje)}»`, was: `Vedtaket er ikke lenger knyttet til «${n.part(d.folgje)}»`, quote: d.merknad }),
    'vedtak.ProgressTold': (d, n) => ({ did: `meldte oppfølgingen av vedtaket: ${GRAD.nb[d.grad]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`, was: `Oppfølgingen av vedtaket ble meldt: ${GRAD.nb[d.grad]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`, quote: d.ord, ...spoken(d.malform) }),
  },
  en: {
    'vedtak.FollowUpLinked': (d, n) => ({ did: `tied the decision to ${followed(d, n, 'en')}`, was: `The decision was tied to ${followed(d, n, 'en')}`, quote: d.ord }),
    'vedtak.FollowUpDropped': (d, n) => ({ did: `untied the decision from “${n.part(d.folgje)}”`, was: `The decision is no longer tied to “${n.part(d.folgje)}”`, quote: d.merknad }),
    'vedtak.ProgressTold': (d, n) => ({ did: `reported the follow-up of the decision: ${GRAD.en[d.grad]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`, was: `The follow-up of the decision was reported: ${GRAD.en[d.grad]}${inBrackets(d.dato ? n.moment(d.dato) : '')}`, quote: d.ord, ...spoken(d.malform) }),
  },
}

/** What follows the decision up, by its title where that is at hand. */
export function partNames(facts: FactOf<'vedtak'>[], names: Names): ReadonlyMap<string, string> {
  return new Map(facts.flatMap((fact): [string, string][] => {
    const title = fact.type === 'vedtak.FollowUpLinked' ? names.ting(fact.data.rom, fact.data.ting) ?? fact.data.ord : undefined
    return title && fact.type === 'vedtak.FollowUpLinked' ? [[fact.data.folgje, title]] : []
  }))
}
