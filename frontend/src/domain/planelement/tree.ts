// The elements as they stand under one another, and those that belong to one plan.
import { compareText } from '../../engine/i18n'
import type { PlanelementRow } from '../rows'

export type Branch = { row: PlanelementRow; beneath: Branch[] }

// By the number by which they are cited, those without one after; then as they were put in words.
function inOrder(a: PlanelementRow, b: PlanelementRow): number {
  if (!a.nummer !== !b.nummer) return a.nummer ? -1 : 1
  return compareText(a.nummer ?? '', b.nummer ?? '') || a.opphav.seq - b.opphav.seq
}

/** One whose element above is not among them stands at the top. */
export function treeOf(rows: readonly PlanelementRow[]): Branch[] {
  const ids = new Set(rows.map((r) => r.id))
  const grow = (over: string, seen: ReadonlySet<string>): Branch[] => rows
    .filter((r) => (r.over && ids.has(r.over) ? r.over : '') === over && !seen.has(r.id))
    .sort(inOrder)
    .map((row) => ({ row, beneath: grow(row.id, new Set([...seen, row.id])) }))
  return grow('', new Set())
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
  const beneath = (id: string): boolean => {
    const up = rows.find((r) => r.id === id)
    return id === element.id || (!!up?.over && beneath(up.over))
  }
  return rows.filter((r) => !r.trekt && r.slag === element.slag && (r.avtale ?? '') === (element.avtale ?? '') && !beneath(r.id)).sort(inOrder)
}
