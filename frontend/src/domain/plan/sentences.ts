import type { Words } from '../../engine/i18n'
import type { FactOf, Sentences } from '../say'
import { en } from './sentences.en'
import { nb } from './sentences.nb'
import { nn } from './sentences.nn'

export const sentences: Words<Sentences<'plan'>> = { nn, nb, en }

/** The titles of chapters and the names of versions, as the facts gave them last. */
export function partNames(facts: FactOf<'plan'>[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const fact of facts) {
    if (fact.type === 'plan.ChapterAdded' || fact.type === 'plan.ChapterRetitled') names.set(fact.data.kapittel, fact.data.tittel)
    if (fact.type === 'plan.VersionNamed') names.set(fact.data.versjon, fact.data.namn)
  }
  return names
}
