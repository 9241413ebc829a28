// How a fact becomes a sentence. Each room has one table of sentences in each language, and the
// compiler refuses a table that has forgotten a fact.
import type { FellesplanFact as Fact } from '../events.gen'
import type { Lang } from '../engine/i18n'
import type { Moment, Periode } from '../engine/dates'

export type RoomName =
  | 'tiltak' | 'innforing' | 'okonomi' | 'indikator' | 'plan' | 'planelement' | 'tekst' | 'trad' | 'utval' | 'partnar' | 'kodeverk' | 'person' | 'visning' | 'innsyn'
  | 'sak' | 'saksnummer' | 'formote' | 'mote' | 'partnarvedtak' | 'vedtak' | 'usemje'

/** The facts of one room. */
export type FactOf<R extends RoomName> = Extract<Fact, { type: `${R}.${string}` }>

/** What one type of fact carries. */
export type DataOf<T extends Fact['type']> = Extract<Fact, { type: T }>['data']

/**
 * One fact in words, without a full stop. `did` follows the name of whoever did it («endra
 * tittelen»); `was` stands alone, for what was taken in from a source and nobody here did.
 */
export type Said = { did: string; was: string; quote?: string; quoteLang?: Lang }

export type Aktor = { partnar?: string; namn?: string }

/** What the sentences may ask about: the names of things, and the language's own small words. */
export type Names = {
  partnar: (id: string) => string
  utval: (id: string) => string
  person: (id: string) => string
  aktor: (a: Aktor) => string
  moment: (m: Moment) => string
  periode: (p: Periode) => string
  /** «barn og unge» for the code of one version of a code list. */
  kode: (list: string, versjon: number, kode: string) => string
  /** «a, b og c» */
  list: (parts: string[]) => string
  /** The name that a part of the thing (a step, a milestone, a seat) got in an earlier fact. */
  part: (id: string) => string
  /** The title of a thing of another room, where it is at hand. */
  ting: (rom: string, id: string) => string | undefined
  /** Where a figure is from: «Alver» for a kommunenummer, else the name of the code. */
  stad: (kode: string) => string
  /** Who did it, where somebody here did; for «seg sjølv». */
  actor?: string | undefined
}

/** A sentence for every fact of a room: one that is missing is a compile error. */
export type Sentences<R extends RoomName> = {
  readonly [T in FactOf<R>['type']]: (data: DataOf<T>, names: Names) => Said
}

/** The sentence of a fact. The table has a line for every type, so this cannot miss. */
export function say<R extends RoomName>(sentences: Sentences<R>, fact: FactOf<R>, names: Names): Said {
  const line = (sentences as unknown as Partial<Record<string, (data: unknown, names: Names) => Said>>)[fact.type]
  if (!line) throw new Error(`no sentence for ${fact.type}`)
  return line(fact.data, names)
}

/** The whole sentence: with the name of whoever did it, or as something that happened. */
export function sentence(said: Said, who?: string): string {
  return who ? `${who} ${said.did}.` : `${said.was}.`
}

/** « (våren 2022)», « (frist juni 2023)»; nothing where there is nothing to tell. */
export function inBrackets(told: string, word?: string): string {
  return told ? ` (${word ? `${word} ` : ''}${told})` : ''
}

/** «: ordlyden»; nothing where there is nothing to tell. */
export function after(told: string): string {
  return told ? `: ${told}` : ''
}

/** What was said, each on its line; nothing where nothing was. */
export function lines(...said: (string | undefined)[]): string | undefined {
  return said.filter(Boolean).join('\n') || undefined
}

/** «tittelen» in the quotation marks of the language, or what is said where it is not at hand. */
export function quoted(title: string | undefined, otherwise: string, lang: Lang): string {
  if (!title) return otherwise
  return lang === 'en' ? `“${title}”` : `«${title}»`
}

const AND: Record<Lang, string> = { nn: 'og', nb: 'og', en: 'and' }

/** «a», «a og b», «a, b og c» */
export function listOf(parts: string[], lang: Lang): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} ${AND[lang]} ${parts[parts.length - 1]}`
}
