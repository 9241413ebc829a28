// Every kind of what can happen, in words. The compiler asks for a kind that is missing.
import type { Lang } from '../engine/i18n'
import type { FellesplanFact } from '../events.gen'
import { PLAN } from './kinds.plan'
import { SAKSGANG } from './kinds.saksgang'

/** nynorsk, bokmål, English. */
export type Told = readonly [string, string, string]

const LANGS: readonly Lang[] = ['nn', 'nb', 'en']

const KINDS: Record<FellesplanFact['type'], Told> = { ...PLAN, ...SAKSGANG }

export type Kind = { type: string; room: string; label: string }

/** All kinds, by room and in the order of a life. */
export function kindsIn(lang: Lang): Kind[] {
  return Object.entries(KINDS).map(([type, told]) => ({ type, room: type.slice(0, type.indexOf('.')), label: told[LANGS.indexOf(lang)] ?? type }))
}
