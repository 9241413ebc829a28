// Taking suggestions in, or turning them down: one, all of one person, or all.
import type { Mark, Node, ResolvedPos } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { isUnit } from './draft'
import { ANCHOR, idOf, isSuggestion, suggestionOn, unmodified } from './original'

export type Verdict = 'accept' | 'reject'

type Range = { from: number; to: number }
type Piece = Range & { id: string }
type Kept = { node: Node; pos: number; mark: Mark }

/** The transaction that accepts or rejects the suggestions with these ids; it has no steps where there are none. */
export function settle(state: EditorState, ids: ReadonlySet<string>, verdict: Verdict): Transaction {
  const tr = state.tr
  const { gone, kept } = new Sorting(state.doc, ids, verdict)
  // From the end to the beginning, so that what stands before keeps its place.
  const acts = [
    ...gone.map((range) => ({ at: range.from, act: () => remove(tr, range) })),
    ...kept.map((one) => ({ at: one.pos, act: () => unmark(tr, one, verdict) })),
  ]
  acts.sort((a, b) => b.at - a.at).forEach(({ act }) => act())
  return tr
}

/** What goes and what stays. */
class Sorting {
  readonly gone: Range[] = []
  readonly kept: Kept[] = []
  private last: Piece | undefined // of the inline pieces that go, while nothing that stays came after it

  constructor(doc: Node, ids: ReadonlySet<string>, verdict: Verdict) {
    const goes = verdict === 'accept' ? 'deletion' : 'insertion'
    doc.descendants((node, pos) => {
      const mark = suggestionOn(node, goes)
      if (mark && ids.has(idOf(mark))) {
        this.leaves({ from: pos, to: pos + node.nodeSize, id: idOf(mark) }, node.isInline)
        return false
      }
      if (isUnit(node) || (node.isInline && !isLooseAnchor(node, ids))) this.last = undefined
      for (const other of node.marks) if (isSuggestion(other) && ids.has(idOf(other))) this.kept.push({ node, pos, mark: other })
      return node.isBlock
    })
  }

  private leaves(piece: Piece, inline: boolean): void {
    if (inline && this.last?.id === piece.id) {
      // Between two pieces of one suggestion stands a border, which goes with them, and with what stands within.
      const { from } = this.last
      while ((this.gone.at(-1)?.from ?? -1) > from) this.gone.pop()
      this.last.to = piece.to
    } else {
      this.gone.push(piece)
      if (inline) this.last = piece
    }
  }
}

/** An anchor that says nothing by itself here; that of another suggestion is a border which stays. */
const isLooseAnchor = (node: Node, ids: ReadonlySet<string>) => node.text === ANCHOR && node.marks.every((m) => !isSuggestion(m) || ids.has(idOf(m)))

const goesWhenEmpty = new Set(['bullet_list', 'ordered_list', 'blockquote', 'table', 'table_row'])

/** Takes a range out, with the list or quote that it fills, and leaves a paragraph where a block must stand. */
function remove(tr: Transaction, range: Range): void {
  let from = tr.mapping.map(range.from)
  let to = tr.mapping.map(range.to)
  let $from = tr.doc.resolve(from)
  for (; fills($from, to) && goesWhenEmpty.has($from.parent.type.name); $from = tr.doc.resolve(from)) {
    from = $from.before()
    to = from + $from.parent.nodeSize
  }
  const filling = fills($from, to) ? $from.parent.type.contentMatch.fillBefore($from.parent.content.cut(0, 0), true) : null
  if (filling) tr.replaceWith(from, to, filling)
  else tr.delete(from, to)
}

const fills = ($from: ResolvedPos, to: number) => !$from.parent.inlineContent && $from.pos === $from.start() && to === $from.end()

function unmark(tr: Transaction, { node, pos, mark }: Kept, verdict: Verdict): void {
  if (node.isInline) {
    tr.removeMark(pos, pos + node.nodeSize, mark)
    const text = node.text ?? ''
    for (let i = text.length - 1; i >= 0; i--) if (text[i] === ANCHOR) tr.delete(pos + i, pos + i + 1)
  } else if (mark.type.name === 'modification' && verdict === 'reject') {
    revert(tr, pos, mark)
  } else {
    tr.removeNodeMark(pos, mark)
  }
}

function revert(tr: Transaction, pos: number, mark: Mark): void {
  const node = tr.doc.nodeAt(pos)
  if (!node) return
  const before = unmodified(node.mark([mark]), () => true)
  tr.setNodeMarkup(pos, node.type.schema.nodes[before.type], before.attrs, mark.removeFromSet(node.marks))
}
