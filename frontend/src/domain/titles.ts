// What the things are called that the sentences of a history name, and where their pages are: only those that are named are asked for.
import { useMemo } from 'react'
import { tIn, useLang, type Lang } from '../engine/i18n'
import { useRowsOf } from '../engine/live'
import type { FellesplanFact, Namn } from '../events.gen'
import type { HrefOf } from './linked'
import type { Names, Said } from './say'

const SHORT = 90 // letters of a goal that stand for it
const MOST = 200 // a socket watches so many things beside those of the page

export const short = (words: string) => (words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()} …` : words)

const PAGES: ReadonlySet<string> = new Set(['plan', 'planelement', 'tiltak', 'utval', 'partnar', 'indikator', 'sak', 'mote', 'vedtak', 'partnarvedtak', 'usemje'])

/** The page of a thing; undefined where its room has none. */
export function pageOf(rom: string, ting: string): string | undefined {
  if (rom === 'person') return `/historikk?person=${ting}`
  return PAGES.has(rom) && ting ? `/${rom}/${ting}` : undefined
}

/** The pages of things, but for those of whom the names say nothing. */
export function hrefIn(names: Pick<Names, 'partnar' | 'utval' | 'person'>): HrefOf {
  const called: Partial<Record<string, (id: string) => string>> = { partnar: names.partnar, utval: names.utval, person: names.person }
  return (rom, ting) => {
    const name = called[rom]
    return name && name(ting) === name('') ? undefined : pageOf(rom, ting)
  }
}

type Titled = { tittel?: string; namn?: Namn | string; nummer?: string; ordlyd?: string }

/** What a row calls its thing. */
export function titleOf(row: Titled, lang: Lang): string {
  if (row.tittel) return row.tittel
  if (row.namn) return typeof row.namn === 'string' ? row.namn : tIn(row.namn, lang)
  return short([row.nummer, row.ordlyd].filter(Boolean).join(' '))
}

/** The things, by "room/id", whose titles the sentences of some facts ask for. */
export function namedIn(facts: readonly FellesplanFact[], names: Names, tell: (fact: FellesplanFact, names: Names) => Said): string[] {
  const asked = new Set<string>()
  const listening: Names = { ...names, ting: (rom, ting) => {
    if (PAGES.has(rom) && ting) asked.add(`${rom}/${ting}`)
    return undefined
  } }
  for (const fact of facts) tell(fact, listening)
  return [...asked].sort()
}

/** The titles of things, by "room/id"; what the reader may not see has none. */
export function useTitles(keys: readonly string[]): ReadonlyMap<string, string> {
  const lang = useLang()
  const { rows } = useRowsOf<Titled>(keys.slice(0, MOST))
  return useMemo(() => new Map(rows.map((r) => [r.key, titleOf(r.row, lang)])), [rows, lang])
}
