// The coarse way to suggest: the blocks as they were are marked as deleted, and the blocks as they
// would be stand after them, marked as inserted. For lists that are made, lifted and joined.
import type { Node } from 'prosemirror-model'
import type { Change, Changes } from './changes'
import { Refused, type Draft } from './draft'
import { idOf, isSuggestion, ownOn } from './original'

const MAX_SIZE = 20_000 // a passage longer than this is not shown twice

export function coarsely(draft: Draft, { ranges }: Changes): void {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) throw new Error('nothing to do')
  const { from, to } = blocksAround(draft, { ...last, fromA: first.fromA, fromB: first.fromB })
  const endB = last.toB + (to - last.toA)
  if (to - from > MAX_SIZE) throw new Refused('cannot')
  mayMove(draft, from, to)
  const blocks = draft.cleaned(draft.after.slice(from, endB), draft.out.doc.slice(from, to).content).content
  const at = strike(draft, from, to)
  const insertion = draft.mark('insertion', draft.newId())
  const marked: Node[] = []
  blocks.forEach((node) => marked.push(node.mark(insertion.addToSet(node.marks))))
  draft.out.insert(at, marked)
  draft.place({ fromB: from, toB: endB, shift: to - endB, at, start: from, empty: false })
}

const holdsBlocks = /^(doc|list_item|blockquote|table_cell|table_header|analyse_.*)$/

/** The innermost whole blocks that hold the change, before and after. What stands before them is the same in both documents. */
function blocksAround({ out, after }: Draft, { fromA, toA, toB }: Change): { from: number; to: number } {
  const [$from, $to] = [out.doc.resolve(fromA), out.doc.resolve(toA)]
  for (let depth = $from.sharedDepth(toA); depth >= 0; depth--) {
    if (!holdsBlocks.test($from.node(depth).type.name)) continue
    const from = $from.posAtIndex($from.index(depth), depth)
    const to = $to.depth === depth ? toA : $to.after(depth + 1)
    const [$fromB, $toB] = [after.resolve(from), after.resolve(toB + to - toA)]
    if ($fromB.depth === depth && $fromB.sameParent($toB)) return { from, to }
  }
  throw new Error('the document has no beginning or no end')
}

function mayMove(draft: Draft, from: number, to: number): void {
  draft.out.doc.nodesBetween(from, to, (node, pos) => {
    if (pos >= from && node.type.name === 'table') throw new Refused('table')
    if (pos >= from && node.marks.some((m) => isSuggestion(m) && !draft.own(idOf(m)))) throw new Refused('others')
  })
}

/** Marks the blocks as deleted; those that the person had put in herself go. Gives where the new ones shall stand. */
function strike(draft: Draft, from: number, to: number): number {
  const { out } = draft
  const before = out.steps.length
  const deletion = draft.mark('deletion', draft.newId())
  const gone: { from: number; to: number }[] = []
  out.doc.nodesBetween(from, to, (node, pos) => {
    if (pos < from) return true
    if (ownOn(node, 'insertion', draft.own) && node.isBlock) gone.push({ from: pos, to: pos + node.nodeSize })
    else if (!ownOn(node, 'deletion', draft.own)) out.addNodeMark(pos, deletion)
    return false
  })
  gone.reverse().forEach((r) => out.delete(r.from, r.to))
  return out.mapping.slice(before).map(to)
}
