// What somebody else did to the chapters of a plan, from the row before and the row now.
import type { PlanRow } from '../rows'
import { inOrder, isOut, placeOf, treeOf } from './tree'

export type Change =
  | { kind: 'added' | 'withdrew' | 'restored'; tittel: string }
  | { kind: 'moved'; tittel: string; number: string }
  | { kind: 'phase' }

/** The changes that are worth telling of; of a chapter that moves, not those that only make room for it. */
export function changesBetween(before: PlanRow, now: PlanRow): Change[] {
  const changes: Change[] = before.fase === now.fase ? [] : [{ kind: 'phase' }]
  const numbers = new Map(inOrder(treeOf(now.kapittel)).map((b) => [b.chapter.kapittel, b.number]))
  const told = new Set<string>() // of two neighbours that change places, one moved
  for (const c of now.kapittel) {
    const was = before.kapittel.find((o) => o.kapittel === c.kapittel)
    const { tittel } = c
    if (!was) changes.push({ kind: 'added', tittel })
    else if (!was.trekt && c.trekt) changes.push({ kind: 'withdrew', tittel })
    else if (was.trekt && !c.trekt) changes.push({ kind: 'restored', tittel })
    else if (!told.has(c.under ?? '') && isMoved(before, now, c.kapittel) && !isOut(now.kapittel, c.kapittel)) {
      told.add(c.under ?? '')
      changes.push({ kind: 'moved', tittel, number: numbers.get(c.kapittel) ?? '' })
    }
  }
  return changes
}

// It stands under another, or it has passed one of its siblings and the rest is in the same order without it.
function isMoved(before: PlanRow, now: PlanRow, id: string): boolean {
  const [was, is] = [placeOf(before.kapittel, id), placeOf(now.kapittel, id)]
  if (was.under !== is.under) return true
  const siblings = (row: PlanRow, without: string) => row.kapittel
    .filter((c) => (c.under ?? '') === is.under && c.kapittel !== without).map((c) => c.kapittel)
  const there = new Set(siblings(before, ''))
  const still = new Set(siblings(now, ''))
  const order = (row: PlanRow, without: string, among: Set<string>) => siblings(row, without).filter((k) => among.has(k)).join()
  return order(before, '', still) !== order(now, '', there) && order(before, id, still) === order(now, id, there)
}
