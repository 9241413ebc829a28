import type { Words } from '../../engine/i18n'
import type { FactOf, Names, Sentences } from '../say'
import { en } from './sentences.en'
import { nb } from './sentences.nb'
import { nn } from './sentences.nn'

export const sentences: Words<Sentences<'tiltak'>> = { nn, nb, en }

const SHORT = 80 // letters of a goal or a risk that stand for it

const short = (words: string) => (words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()} …` : words)

/** What the parts of a tiltak are called: steps, milestones, goals, origins, risks, documents, from the facts that made them. */
export function partNames(facts: FactOf<'tiltak'>[], names: Names): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const fact of facts) {
    const [id, name] = named(fact, names)
    if (name) found.set(id, short(name))
  }
  return found
}

function named(fact: FactOf<'tiltak'>, names: Names): [string, string | undefined] {
  switch (fact.type) {
    case 'tiltak.StepPlanned': return [fact.data.steg, fact.data.namn]
    case 'tiltak.MilestonePlanned': return [fact.data.milepael, fact.data.namn]
    case 'tiltak.GoalSet': return [fact.data.mal, fact.data.ordlyd || names.ting('planelement', fact.data.element ?? '')]
    case 'tiltak.OriginNamed': return [fact.data.opphav, fact.data.ordlyd || names.ting(fact.data.rom ?? '', fact.data.ting ?? '')]
    case 'tiltak.RiskAssessed': return [fact.data.risiko, fact.data.ordlyd]
    case 'tiltak.DocumentAttached': return [fact.data.dokument, fact.data.tittel]
    default: return ['', undefined]
  }
}
