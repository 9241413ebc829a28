// Rows and columns of a table as a suggestion: whole ones come and go, all that one act does under one id.
// Each row and each column is decided by itself, in any order, and the table must keep its shape: a cell
// that stands in two of them hangs on both. It goes with its row as a part of it, and with its column by a
// mark of its own.
import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model'
import { ReplaceStep } from 'prosemirror-transform'
import type { Change, Changes } from './changes'
import { shared, type Draft } from './draft'
import { ownOn, suggestionOn } from './original'

export function byRows(draft: Draft, { ranges, nodes }: Changes): void {
  // Cells that reach over several rows or columns become smaller or larger: that is more than coming and going.
  if (nodes.length > 0 || ranges.length === 0 || !ranges.every((change) => isWhole(draft, change))) throw new Error('not whole rows or cells')
  const id = draft.newId()
  // From the end, so that what stands before keeps its place.
  for (const change of ranges.toReversed()) comeOrGo(draft, change, id)
}

/** Rows in a table, or cells in a row, that only come, or only go. */
function isWhole({ out, after }: Draft, { fromA, toA, fromB, toB }: Change): boolean {
  const [$from, slice] = [out.doc.resolve(fromA), after.slice(fromB, toB)]
  const inTable = ['table', 'row'].includes(String($from.parent.type.spec['tableRole']))
  return inTable && $from.sameParent(out.doc.resolve(toA)) && slice.openStart === 0 && slice.openEnd === 0 && (fromA === toA) !== (fromB === toB)
}

function comeOrGo(draft: Draft, change: Change, id: string): void {
  const { out, after } = draft
  const { fromA, toA, fromB, toB } = change
  const { content } = draft.cleaned(after.slice(fromB, toB), Fragment.empty)
  const $from = out.doc.resolve(fromA)
  const within = shared($from, toA).some((n) => n.type.name !== 'table_row' && ownOn(n, 'insertion', draft.own))
  if (within) out.step(new ReplaceStep(fromA, toA, new Slice(content, 0, 0)))
  else if (fromA === toA) out.insert(fromA, marked(inColumns(content, $from.nodeBefore ?? $from.nodeAfter), draft.mark('insertion', id)))
  else goes(draft, change, draft.mark('deletion', id))
  draft.place({ fromB, toB, shift: toA - toB, start: fromA, at: fromA, empty: fromB === toB })
}

/** Cells of a new row stand in the columns of the row beside it, also where a column is only suggested, or suggested away. */
function inColumns(content: Fragment, beside: Node | null): Fragment {
  const ofCell = (cell: Node) => cell.marks.filter((m) => m.type.name === 'insertion' || m.type.name === 'deletion')
  if (beside?.type.name !== 'table_row' || !beside.children.some((cell) => ofCell(cell).length > 0)) return content
  return Fragment.from(content.content.map((row) => {
    if (row.childCount !== beside.childCount) throw new Error('not the same columns')
    return row.copy(Fragment.from(row.children.map((cell, i) => cell.mark(ofCell(beside.child(i))))))
  }))
}

function marked(content: Fragment, insertion: Mark): Node[] {
  return content.content.map((node) => node.mark(insertion.addToSet(node.marks)))
}

/** What the person had put in herself goes at once; the rest is marked, but for what somebody has suggested something about. */
function goes({ out, own }: Draft, { fromA, toA }: Change, deletion: Mark): void {
  const mine: { from: number; to: number }[] = []
  out.doc.nodesBetween(fromA, toA, (node, pos) => {
    if (pos < fromA) return true
    if (ownOn(node, 'insertion', own)) mine.push({ from: pos, to: pos + node.nodeSize })
    else if (!suggestionOn(node, 'insertion') && !suggestionOn(node, 'deletion')) out.addNodeMark(pos, deletion)
    return false
  })
  mine.reverse().forEach(({ from, to }) => out.delete(from, to))
}
