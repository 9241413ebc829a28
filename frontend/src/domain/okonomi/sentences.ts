import { formatKroner, inLang, type Words } from '../../engine/i18n'
import type { FactOf, Names, Sentences } from '../say'
import { en } from './sentences.en'
import { nb } from './sentences.nb'
import { nn } from './sentences.nn'
import { KOSTNAD } from './terms'

export const sentences: Words<Sentences<'okonomi'>> = { nn, nb, en }

/** What costs, applications, gains and shares are called, as the facts told it last. */
export function partNames(facts: FactOf<'okonomi'>[], names: Names): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const fact of facts) {
    if (fact.type === 'okonomi.CostEntered') {
      const { post, partnar, aar, slag, belop, merknad } = fact.data
      found.set(post, `${names.partnar(partnar)} ${aar}: ${merknad || inLang(KOSTNAD)[slag]}, ${formatKroner(belop)}`)
    }
    if (fact.type === 'okonomi.FundingSought') found.set(fact.data.soknad, fact.data.ordning)
    if (fact.type === 'okonomi.GainEntered') found.set(fact.data.gevinst, fact.data.ordlyd)
    if (fact.type === 'okonomi.SharesAgreed') found.set(fact.data.fordeling, `${fact.data.namn} ${fact.data.aar}`)
  }
  return found
}
