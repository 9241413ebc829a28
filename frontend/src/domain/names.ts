// The names of the things that other rooms refer to by their ids.
import { useMemo } from 'react'
import { compareText, formatMoment, formatPeriode, tIn, useLang, type Lang } from '../engine/i18n'
import { useRows, type Row } from '../engine/live'
import { useErased, usePeople, type Person } from '../engine/people'
import type { Namn } from '../events.gen'
import type { KodeverkRow, PartnarRow, UtvalRow } from './rows'
import { listOf, type Aktor, type Names } from './say'
import { shared } from './words'

type Named = { namn: Namn; kortnamn?: string }

/** The short name in lists, the whole one where none is set. */
export function shortName(row: Named, lang: Lang): string {
  return row.kortnamn || tIn(row.namn, lang)
}

type Sources = { partnar: Row<PartnarRow>[]; utval: Row<UtvalRow>[]; kodeverk: Row<KodeverkRow>[]; people: Person[]; /** Those whose names are erased. */ erased?: ReadonlySet<string> }

const NONE: ReadonlyMap<string, string> = new Map()

/** Names from the rows at hand, in a language. Pure, for tests. */
export function namesFrom(s: Sources, lang: Lang, parts: ReadonlyMap<string, string> = NONE, titles: ReadonlyMap<string, string> = NONE): Names {
  const w = shared[lang]
  const partnarar = new Map(s.partnar.map((r) => [r.row.id, shortName(r.row, lang)]))
  const utvala = new Map(s.utval.map((r) => [r.row.id, shortName(r.row, lang)]))
  const people = new Map(s.people.map((p) => [p.id, p.namn]))
  const partnar = (id: string) => partnarar.get(id) ?? w.unknownPartnar
  return {
    partnar,
    utval: (id) => utvala.get(id) ?? w.unknownUtval,
    person: (id) => people.get(id) ?? (s.erased?.has(id) ? w.erasedPerson : w.unknownPerson),
    aktor: (a: Aktor) => (a.partnar ? partnar(a.partnar) : (a.namn ?? '')),
    moment: (m) => (m ? formatMoment(m, lang) : ''),
    periode: (p) => formatPeriode(p, lang),
    kode: (list, versjon, kode) => codeName(s.kodeverk, list, versjon, kode, lang),
    list: (parts) => listOf(parts, lang),
    part: (id) => parts.get(id) ?? w.unknownPart,
    ting: (rom, id) => titles.get(`${rom}/${id}`),
    stad: (kode) => placeName(s, kode, lang),
  }
}

function placeName(s: Sources, kode: string, lang: Lang): string {
  const kommune = s.partnar.find((r) => r.row.kommunenummer === kode)
  if (kommune) return shortName(kommune.row, lang)
  return kode === 'alle' ? shared[lang].wholePartnership : codeName(s.kodeverk, 'stad', 0, kode, lang)
}

function codeName(lists: Row<KodeverkRow>[], list: string, versjon: number, kode: string, lang: Lang): string {
  const found = lists.find((r) => r.row.kodeverk === list)?.row
  const version = found?.versjonar.find((v) => v.versjon === versjon) ?? found?.versjonar[found.versjonar.length - 1]
  const entry = version?.kodar.find((k) => k.kode === kode)
  return entry ? tIn(entry.namn, lang) : kode
}

/** The names of everything, in the language chosen, live. */
export function useNames(parts: ReadonlyMap<string, string> = NONE): Names {
  const lang = useLang()
  const partnar = useRows<PartnarRow>('partnar').rows
  const utval = useRows<UtvalRow>('utval').rows
  const kodeverk = useRows<KodeverkRow>('kodeverk').rows
  const people = usePeople()
  const erased = useErased()
  return useMemo(
    () => namesFrom({ partnar, utval, kodeverk, people, erased }, lang, parts),
    [partnar, utval, kodeverk, people, erased, lang, parts],
  )
}

const NOWHERE = '00000000-0000-0000-0000-000000000000'

/** The key of a thing; where its id is not known yet, of one that is never there. */
export const rowKey = (room: string, id: string | undefined): string => `${room}/${id || NOWHERE}`

/** «Drøftingssak»: a term where a line begins. */
export const upper = (s: string): string => s.charAt(0).toLocaleUpperCase('nb') + s.slice(1)

export type Choice = { value: string; label: string }

/** Things to choose among, by name, in the order of a telephone book. */
export function usePartnarChoices(): Choice[] {
  const lang = useLang()
  const { rows } = useRows<PartnarRow>('partnar')
  return useMemo(() => rows
    .filter((r) => !r.row.ute)
    .map((r) => ({ value: r.row.id, label: tIn(r.row.namn, lang) }))
    .sort((a, b) => compareText(a.label, b.label)), [rows, lang])
}

export function useUtvalChoices(): Choice[] {
  const lang = useLang()
  const { rows } = useRows<UtvalRow>('utval')
  return useMemo(() => rows
    .filter((r) => !r.row.nedlagt)
    .sort((a, b) => (a.row.niva || 9) - (b.row.niva || 9) || compareText(tIn(a.row.namn, lang), tIn(b.row.namn, lang)))
    .map((r) => ({ value: r.row.id, label: tIn(r.row.namn, lang) })), [rows, lang])
}

/** The newest version of a code list. */
export function useCodes(list: string): { versjon: number; codes: Choice[] } {
  const lang = useLang()
  const { rows } = useRows<KodeverkRow>('kodeverk')
  return useMemo(() => {
    const found = rows.find((r) => r.row.kodeverk === list)?.row
    const version = found?.versjonar[found.versjonar.length - 1]
    return {
      versjon: version?.versjon ?? 0,
      codes: (version?.kodar ?? []).map((k) => ({ value: k.kode, label: tIn(k.namn, lang) })),
    }
  }, [rows, list, lang])
}
