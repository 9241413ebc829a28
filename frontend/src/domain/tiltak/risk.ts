// The matrix of risk: how likely, how bad, and what that is together. Pure.
import type { TiltakRow } from '../rows'

export const STEG = [1, 2, 3, 4, 5] as const

export type Level = 'lag' | 'middels' | 'hog'

// A risk from here on is dealt with before the next report; below the first it is only kept in sight.
const MIDDLE_FROM = 5
const HIGH_FROM = 12

/** The level of a risk: likely × bad, 1 to 25. */
export function levelOf(sannsyn: number, konsekvens: number): Level {
  const product = sannsyn * konsekvens
  return product >= HIGH_FROM ? 'hog' : product >= MIDDLE_FROM ? 'middels' : 'lag'
}

export type Risk = TiltakRow['risikoar'][number]

export const isOpen = (risk: Risk) => !risk.lukka

/** Open ones first, the gravest first; those that are over last. */
export function ordered(risks: readonly Risk[]): Risk[] {
  return [...risks].sort((a, b) => Number(!!a.lukka) - Number(!!b.lukka) || b.sannsyn * b.konsekvens - a.sannsyn * a.konsekvens || a.spor.seq - b.spor.seq)
}

/** Which open risks stand in a field of the matrix, by their place in the list, from 1. */
export function inField(risks: readonly Risk[], sannsyn: number, konsekvens: number): number[] {
  return risks.flatMap((r, i) => (isOpen(r) && r.sannsyn === sannsyn && r.konsekvens === konsekvens ? [i + 1] : []))
}
