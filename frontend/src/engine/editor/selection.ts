// Where the selection is after others' changes.
import { NodeSelection, Selection, type Transaction } from 'prosemirror-state'

/**
 * Sees to it that the selection of a transaction can stand. The library moves a selected node, or
 * cells, without looking at what stands there afterwards: where that is nothing, or words, it throws
 * or selects what cannot be selected. Then the caret goes to what is nearest.
 */
export function secureSelection(tr: Transaction, near: number): Transaction {
  try {
    const { selection } = tr
    if (!(selection instanceof NodeSelection) || NodeSelection.isSelectable(selection.node)) return tr
  } catch {
    // It cannot be moved.
  }
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.max(0, Math.min(near, tr.doc.content.size)))))
}
