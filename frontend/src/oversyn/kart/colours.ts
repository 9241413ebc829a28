// How far each partner has come, as steps of the map: of one tiltak by its degree, of many by how many are in use. Pure.
import type { InnforingKort } from '../../domain/rows'
import type { InnforingGrad } from '../../events.gen'

/** The pattern of each degree, from empty to full. 0 = nothing is reported. */
export const STEP_OF: Record<InnforingGrad, number> = { 'ikkje-aktuelt': 1, informert: 2, 'i-eigen-plan': 3, finansiert: 4, innfort: 5, malt: 6 }

/** The step of a partner by what it told; 0 = nothing. */
export const stepOfOne = (told: { grad: InnforingGrad } | undefined) => (told ? STEP_OF[told.grad] : 0)

export const STEPS = [0, 1, 2, 3, 4, 5, 6] as const

/** How many tiltak one partner has in use, is on the way with, and leaves. */
export type Counts = { inUse: number; onWay: number; not: number; /** Some of it is made up. */ oppdikta?: true }

export function countByPartner(all: readonly InnforingKort[]): Map<string, Counts> {
  const found = new Map<string, Counts>()
  for (const { grader } of all) {
    for (const { partnar, grad, oppdikta } of grader) {
      const counts: Counts = found.get(partnar) ?? { inUse: 0, onWay: 0, not: 0 }
      if (oppdikta) counts.oppdikta = true
      if (grad === 'innfort' || grad === 'malt') counts.inUse++
      else if (grad === 'ikkje-aktuelt') counts.not++
      else counts.onWay++
      found.set(partnar, counts)
    }
  }
  return found
}

/** The classes of a count, from 0 up: at most five of them above nought, each as wide as the next. */
export function classesOf(most: number): { step: number; from: number; to: number }[] {
  const wide = Math.max(1, Math.ceil(most / 5))
  const classes = [{ step: 0, from: 0, to: 0 }]
  for (let from = 1, step = 2; from <= most; from += wide, step++) classes.push({ step, from, to: Math.min(most, from + wide - 1) })
  return classes
}

export function stepOf(count: number, classes: ReturnType<typeof classesOf>): number {
  return classes.find((c) => count >= c.from && count <= c.to)?.step ?? 0
}
