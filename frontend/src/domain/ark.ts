// A table that a page shows, as it is downloaded: what stands in it, which of it is made up, and where it is from. Pure.
import type { Lang, Words } from '../engine/i18n'
import type { Kjelde } from '../events.gen'

/** What stands in a column: in one of numbers what is no number is a text, and in one of days what is less exact than a day. */
export type ArkSlag = 'tekst' | 'tal' | 'dato'

/** What is told of the table as a whole. */
export type ArkOm = { namn: string; verdi: string }

/** The body of a request for a file (backend/engine/web/ark.go). */
export type Ark = { tittel: string; om: ArkOm[]; kolonnar: { namn: string; slag: ArkSlag }[]; rader: string[][] }

export type ArkColumn<T> = { namn: string; slag?: ArkSlag; of: (row: T) => string | number | undefined | null }

export type ArkWords = { oppdikta: string; ja: string; kjelder: string; vising: string; filter: string; adresse: string; henta: string; some: string; none: string }

export const arkWords: Words<ArkWords> = {
  nn: {
    oppdikta: 'Oppdikta', ja: 'ja', kjelder: 'Kjelder', vising: 'Vising', filter: 'Filter', adresse: 'Adresse', henta: 'Henta',
    some: 'Noko er oppdikta for demonstrasjonen: sjå kolonnen Oppdikta.', none: 'Ingenting er oppdikta.',
  },
  nb: {
    oppdikta: 'Oppdiktet', ja: 'ja', kjelder: 'Kilder', vising: 'Visning', filter: 'Filter', adresse: 'Adresse', henta: 'Hentet',
    some: 'Noe er oppdiktet for demonstrasjonen: se kolonnen Oppdiktet.', none: 'Ingenting er oppdiktet.',
  },
  en: {
    oppdikta: 'Made up', ja: 'yes', kjelder: 'Sources', vising: 'View', filter: 'Filters', adresse: 'Address', henta: 'Fetched',
    some: 'Some of it is made up for the demonstration: see the column Made up.', none: 'Nothing is made up.',
  },
}

/** Øre as a number of kroner, exactly: 1250050 is "12500.5". */
export function kronerOf(ore: number): string {
  const rest = String(Math.abs(ore % 100)).padStart(2, '0').replace(/0+$/, '')
  return `${Math.trunc(ore / 100)}${rest ? `.${rest}` : ''}`
}

export function sourcesOf(kjelder: readonly Kjelde[] | undefined): string {
  return (kjelder ?? []).map((k) => `${k.tekst ?? ''} ${k.lenkje ?? ''}`.trim()).filter(Boolean).join('; ')
}

export const isMadeUp = (kjelder: readonly Kjelde[] | undefined) => !!kjelder?.some((k) => k.oppdikta)

/** The sources of several things, each once. */
export function allSources(of: readonly (readonly Kjelde[] | undefined)[]): Kjelde[] {
  const found = new Map<string, Kjelde>()
  for (const k of of.flatMap((one) => one ?? [])) {
    const key = `${k.tekst ?? ''}\n${k.lenkje ?? ''}`
    found.set(key, { ...k, ...(k.oppdikta || found.get(key)?.oppdikta ? { oppdikta: true } : {}) })
  }
  return [...found.values()]
}

/** What of a row is made up, and where it is from: the last two columns of every table. */
export type Marks<T> = { oppdikta: (row: T) => boolean; kjelder: (row: T) => readonly Kjelde[] | undefined }

type Told = { tittel: string; om?: ArkOm[]; /** Where and when it was shown. */ adresse: string; henta: string }

export function arkOf<T>(lang: Lang, told: Told, columns: readonly ArkColumn<T>[], marks: Marks<T>, rows: readonly T[]): Ark {
  const w = arkWords[lang]
  const all: ArkColumn<T>[] = [
    ...columns, { namn: w.oppdikta, of: (row) => (marks.oppdikta(row) ? w.ja : '') }, { namn: w.kjelder, of: (row) => sourcesOf(marks.kjelder(row)) },
  ]
  return {
    tittel: told.tittel, om: about(lang, told, rows.some(marks.oppdikta)),
    kolonnar: all.map(({ namn, slag = 'tekst' }) => ({ namn, slag })),
    rader: rows.map((row) => all.map((c) => String(c.of(row) ?? ''))),
  }
}

/** What is told of any table: what it shows, how it was chosen, where and when; `some` where part of it is made up, undefined where its rows say so themselves. */
export function about(lang: Lang, { tittel, om = [], adresse, henta }: Told, some?: boolean): ArkOm[] {
  const w = arkWords[lang]
  const lines = [{ namn: w.vising, verdi: tittel }, ...om, { namn: w.adresse, verdi: adresse }, { namn: w.henta, verdi: henta }]
  return some === undefined ? lines : [...lines, { namn: w.oppdikta, verdi: some ? w.some : w.none }]
}

