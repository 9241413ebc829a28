// The elements as they stand under one another, and those that belong to one plan.
import { compareText } from '../../engine/i18n'
import type { PlanelementRow } from '../rows'

/** ring: it stands under something that stands under it. */
export type Branch = { row: PlanelementRow; beneath: Branch[]; ring?: true }

// By the number by which they are cited, those without one after; then as they were put in words.
function inOrder(a: PlanelementRow, b: PlanelementRow): number {
  if (!a.nummer !== !b.nummer) return a.nummer ? -1 : 1
  return compareText(a.nummer ?? '', b.nummer ?? '') || a.opphav.seq - b.opphav.seq
}

/**
 * One whose element above is not among them stands at the top. So does the first of a ring: two that are put
 * under one another in the same moment, at two programs with one log, make one.
 */
export function treeOf(rows: readonly PlanelementRow[]): Branch[] {
  const ids = new Set(rows.map((r) => r.id))
  const placed = new Set<string>()
  const grow = (over: string): Branch[] => rows
    .filter((r) => (r.over && ids.has(r.over) ? r.over : '') === over && !placed.has(r.id))
    .sort(inOrder)
    .map((row) => {
      placed.add(row.id)
      return { row, beneath: grow(row.id) }
    })
  const trees = grow('')
  for (const row of [...rows].sort(inOrder)) {
    if (placed.has(row.id) || ringOf(rows, row.id).length === 0) continue
    placed.add(row.id)
    trees.push({ row, ring: true, beneath: grow(row.id) })
  }
  return trees
}

/** Those that an element stands under, the nearest first; each once, also where they stand in a ring. */
function above(rows: readonly PlanelementRow[], id: string): PlanelementRow[] {
  const byId = new Map(rows.map((r) => [r.id, r]))
  const found = new Set<PlanelementRow>()
  for (let up = byId.get(byId.get(id)?.over ?? ''); up && !found.has(up); up = byId.get(up.over ?? '')) found.add(up)
  return [...found]
}

/** Whether who walks upwards from an element comes to a ring. */
const endless = (rows: readonly PlanelementRow[], id: string) => [id, ...above(rows, id).map((r) => r.id)].some((one) => ringOf(rows, one).length > 0)

/** Those that stand under one another in a ring with the element, itself among them; none where it stands in no ring. */
export function ringOf(rows: readonly PlanelementRow[], id: string): PlanelementRow[] {
  const up = above(rows, id)
  return up.some((r) => r.id === id) ? up : []
}

/** Those that have a card in the plan or are clauses of it, and those that they stand under. */
export function ofPlan(rows: readonly PlanelementRow[], plan: string, cards: ReadonlySet<string>): PlanelementRow[] {
  const byId = new Map(rows.map((r) => [r.id, r]))
  const found = new Set<string>()
  for (const row of rows) {
    if (row.avtale !== plan && !cards.has(row.id)) continue
    for (let up: PlanelementRow | undefined = row; up && !found.has(up.id); up = byId.get(up.over ?? '')) found.add(up.id)
  }
  return rows.filter((r) => found.has(r.id))
}

/** Whether the text holds every word that is sought. */
export function says(row: PlanelementRow, sought: string): boolean {
  const text = `${row.nummer ?? ''} ${row.ordlyd} ${row.utdjuping ?? ''}`.toLocaleLowerCase('nb')
  return sought.toLocaleLowerCase('nb').split(/\s+/).every((word) => text.includes(word))
}

/** What an element may stand under: of its own kind, of the same agreement, and not beneath itself. */
export function mayStandUnder(rows: readonly PlanelementRow[], element: Pick<PlanelementRow, 'id' | 'slag' | 'avtale'>): PlanelementRow[] {
  const beneath = (id: string) => id === element.id || above(rows, id).some((r) => r.id === element.id)
  return rows.filter((r) => !r.trekt && r.slag === element.slag && (r.avtale ?? '') === (element.avtale ?? '') && !beneath(r.id) && !endless(rows, r.id)).sort(inOrder)
}
