// History, as a text that others write in needs it. The library keeps what can be undone and what can be
// redone as two lists of maps, and finds the writer's unconfirmed steps by their place from the end. What
// is appended to an undo it notes in one of the lists alone: from then on the positions in the other are
// off, and undo takes away what it should not, or throws.
import { history } from 'prosemirror-history'
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state'
import type { StepMap } from 'prosemirror-transform'

// The library keeps these to itself.
export type Branch = {
  items: { length: number; slice: (from: number, to: number) => Branch['items'] }
  addMaps: (maps: readonly StepMap[]) => Branch
  addTransform: (tr: Transaction, selection: unknown, options: object, preserve: boolean) => Branch
}
export type Branches = { done: Branch; undone: Branch }
/** The meta of an undo or a redo: what is remembered after it. */
export type Memory = { historyState: Branches; redo: boolean }

export const HISTORY = 'history$'

const undoneBy = (tr: Transaction) => tr.getMeta(HISTORY) as Memory | undefined

/** Undo and redo for one writer among others. */
export function past(): Plugin {
  const library = history()
  const { init, apply } = library.spec.state as NonNullable<Plugin<Branches>['spec']['state']>
  return new Plugin<Branches>({
    ...library.spec,
    props: {}, // the browser's menu undoes as the keys do
    state: {
      init,
      apply(tr, before, old, state) {
        const root = (tr.getMeta('appendedTransaction') as Transaction | undefined) ?? tr
        const undo = root === tr || tr.steps.length === 0 ? undefined : undoneBy(root)
        return undo ? appended(tr, before, undo, () => apply.call(this, tr, before, old, state)) : apply.call(this, tr, before, old, state)
      },
    },
  })
}

function appended(tr: Transaction, before: Branches, { redo }: Memory, apply: () => Branches): Branches {
  const { maps } = tr.mapping
  if (tr.getMeta('addToHistory') === false) return altered(before, { done: before.done.addMaps(maps), undone: before.undone.addMaps(maps) })
  const after = apply()
  return altered(after, redo ? { undone: after.undone.addMaps(maps) } : { done: after.done.addMaps(maps) })
}

function altered<T extends object>(object: T, change: Partial<T>): T {
  return Object.assign(Object.create(Object.getPrototypeOf(object) as object) as T, object, change)
}

/**
 * What is remembered where one undo or redo became other steps. Both lists must have as many entries as
 * there are steps: the one the steps as they are, the other where positions went.
 */
export function rememberedAs(made: Transaction, instead: Transaction, state: EditorState, { redo, historyState }: Memory): Memory {
  const before = (state as unknown as Record<string, Branches | undefined>)[HISTORY]
  const [to, from] = redo ? (['done', 'undone'] as const) : (['undone', 'done'] as const)
  const grown = before?.[to].addTransform(made, state.selection.getBookmark(), { depth: 100, newGroupDelay: 500 }, true)
  if (!grown) return { redo, historyState }
  const { items } = historyState[from]
  const cut = altered(historyState[from], { items: items.slice(0, items.length - instead.steps.length) })
  return { redo, historyState: altered(historyState, { [to]: grown, [from]: cut.addMaps(made.mapping.maps) }) }
}
