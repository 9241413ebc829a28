import { formatDesimal, formatTidsrom, type Words } from '../../engine/i18n'
import type { FactOf, Sentences } from '../say'
import { en } from './sentences.en'
import { nb } from './sentences.nb'
import { nn } from './sentences.nn'

export const sentences: Words<Sentences<'indikator'>> = { nn, nb, en }

/** What targets and breaks are called: the value, the time. */
export function partNames(facts: FactOf<'indikator'>[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const fact of facts) {
    if (fact.type === 'indikator.TargetSet') found.set(fact.data.mal, formatDesimal(fact.data.verdi))
    if (fact.type === 'indikator.BreakNoted') found.set(fact.data.brot, formatTidsrom(fact.data.tid))
  }
  return found
}
