// What the amounts of a tiltak come to. A sum is made up when any part of it is. Pure.
import { compareText } from '../../engine/i18n'
import type { Kjelde } from '../../events.gen'
import { isMadeUp } from '../ark'
import type { OkonomiRow } from '../rows'
import type { MoneyWords } from './words'

export type Sum = { ore: number; oppdikta: boolean; kjelder: readonly Kjelde[] }
type Cost = OkonomiRow['kostnader'][number]

/** Adds up amounts; one of nothing makes nothing up. */
export function sumOf<T extends { kjelder: readonly Kjelde[] }>(list: readonly T[], of: (t: T) => number | undefined): Sum {
  const counted = list.filter((t) => of(t))
  return { ore: counted.reduce((s, t) => s + (of(t) ?? 0), 0), oppdikta: counted.some((t) => isMadeUp(t.kjelder)), kjelder: counted.flatMap((t) => t.kjelder) }
}

/** The page's summary: those sums that are something. */
export function inShort(row: OkonomiRow, w: MoneyWords): (Sum & { name: string; after?: string })[] {
  const answered = row.soknader.map((s) => ({ ...s, kjelder: [...s.kjelder, ...(s.svar?.kjelder ?? [])] }))
  return [
    { name: w.sumBudget, ...sumOf(row.budsjett, (b) => b.belop) }, { name: w.sumCosts, ...sumOf(row.kostnader, (k) => k.belop) }, { name: w.sumGranted, ...sumOf(answered, (s) => s.svar?.belop) },
    { name: w.sumWaiting, ...sumOf(row.soknader, (s) => (s.svar || s.trekt ? 0 : s.belop)) }, { name: w.sumGains, ...sumOf(row.gevinstar, (g) => g.belop), after: w.perYear },
  ].filter((s) => s.ore > 0)
}

/** Who pays and who gains, those who pay most first. */
export function byPartner(row: OkonomiRow, name: (id: string) => string): OkonomiRow['sumPerPartnar'] {
  return row.sumPerPartnar.filter((s) => s.kostnad > 0 || s.gevinst > 0).sort((a, b) => b.kostnad - a.kostnad || b.gevinst - a.gevinst || compareText(name(a.partnar), name(b.partnar)))
}

export function costsInOrder(row: OkonomiRow, name: (id: string) => string): Cost[] {
  return [...row.kostnader].sort((a, b) => b.aar - a.aar || compareText(name(a.partnar), name(b.partnar)))
}

export const yearsOf = (row: OkonomiRow) => [...new Set(row.kostnader.map((k) => k.aar))].sort((a, b) => a - b)

export const payersOf = (row: OkonomiRow, name: (id: string) => string) => [...new Set(row.kostnader.map((k) => k.partnar))].sort((a, b) => compareText(name(a), name(b)))

/** What a partner carries in a year; of all where none is given. */
export const costOf = (row: OkonomiRow, partnar?: string, aar?: number): Sum =>
  sumOf(row.kostnader.filter((k) => (partnar === undefined || k.partnar === partnar) && (aar === undefined || k.aar === aar)), (k) => k.belop)

/** The table of partners and years, cell by cell, with its sums; where one line says it all there is none. */
export function byYear(row: OkonomiRow, name: (id: string) => string): { partnar?: string; aar?: number; sum: Sum }[] {
  if (row.kostnader.length < 2) return []
  return [...payersOf(row, name), undefined].flatMap((partnar) => [...yearsOf(row), undefined].map((aar) => ({
    ...(partnar ? { partnar } : {}), ...(aar ? { aar } : {}), sum: costOf(row, partnar, aar),
  }))).filter((cell) => cell.sum.ore > 0)
}
