// Figures as series over time, and as they are put into commands. Pure.
import type { Desimal, TalMerke, Tidsrom } from '../../events.gen'
import type { Figur, IndikatorRow } from '../rows'

const PARTS: Record<string, number> = { H: 2, T: 3, K: 4, M: 12 }

/** Where a time begins, as a year with a fraction: «2026K3» is 2026.5. */
export function yearOf(tid: Tidsrom): number {
  const year = Number(tid.slice(0, 4))
  const parts = PARTS[tid[4] ?? '']
  return parts ? year + (Number(tid.slice(5)) - 1) / parts : year
}

export const byTime = (a: { tid: Tidsrom }, b: { tid: Tidsrom }) => yearOf(a.tid) - yearOf(b.tid) || a.tid.length - b.tid.length

export const timesOf = (tal: readonly Figur[]): Tidsrom[] => [...new Set(tal.map((t) => t.tid))].sort((a, b) => byTime({ tid: a }, { tid: b }))
export const placesOf = (row: IndikatorRow): string[] => [...new Set([...row.tal, ...row.framskrivingar.flatMap((f) => f.tal)].map((t) => t.stad))]

/** The figures of one place, the oldest first. */
export const ofPlace = (tal: readonly Figur[], stad: string): Figur[] => tal.filter((t) => t.stad === stad).sort(byTime)

/** The newest figure of a place that has a value. */
export function newestOf(tal: readonly Figur[], stad: string): Figur | undefined {
  return ofPlace(tal, stad).filter((t) => t.verdi).pop()
}

/** The places to begin with: one's own, else those with the largest figures. */
export function firstPlaces(row: IndikatorRow, own: ReadonlySet<string>, most: number): string[] {
  const places = placesOf(row)
  const mine = places.filter((p) => own.has(p))
  const size = (p: string) => Number(newestOf(row.tal, p)?.verdi ?? 0)
  return [...mine, ...places.filter((p) => !own.has(p)).sort((a, b) => size(b) - size(a))].slice(0, Math.max(mine.length, most))
}

/** A value or the mark in its place: what a command says that one saw. */
export const valueOf = (t: { verdi?: Desimal | undefined; merke?: TalMerke | undefined }) => (t.verdi ? { verdi: t.verdi } : { merke: t.merke ?? 'manglar' })

/** Lists in pieces, as many in each as one command takes. */
export function inPieces<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}
