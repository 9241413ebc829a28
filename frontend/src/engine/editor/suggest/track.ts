// Turns what a writer does into a suggestion: what she takes out stays and is marked as deletion,
// what she puts in is marked as insertion, a change of a block's kind is marked as modification.
//
// Our own, since @handlewithcare/prosemirror-suggest-changes 0.1.8 does not hold what we promise: of
// 1 582 single acts on small documents with lists it threw in 167, rejecting gave another document
// than before in 62, accepting another than meant in 127; it goes on under the id of a neighbour
// who is somebody else; and it wraps list items, which screen readers then do not know as such.
//
// Whatever this code makes is held against one law (original.ts): without the person's suggestions
// the document is what it was. What does not hold is tried in a coarser way, and then refused.
import type { Mark, Node } from 'prosemirror-model'
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import { changesOf, onlyComments, type Change, type Changes, type NodeChange } from './changes'
import { coarsely } from './coarse'
import { Draft, Refused, type Refusal, type Tracking } from './draft'
import { ANCHOR, idOf, sameOriginal, unmodified } from './original'
import { replaceTracked } from './replace'
import { byRows } from './rows'

export type { Refusal, Tracking } from './draft'
export type Tracked = { tr: Transaction } | { refused: Refusal }

/** Meta of a transaction that is to be applied as it is, also by who only suggests: it is tracked already, or settles suggestions. */
export const untracked = 'fellesplan.untracked'

/** The transaction that suggests what the given one would do. */
export function track(tr: Transaction, state: EditorState, tracking: Tracking): Tracked {
  if (!tr.docChanged || onlyComments(tr)) return { tr }
  const changes = changesOf(tr)
  if (!changes) return { refused: 'cannot' }
  const ways = [
    (draft: Draft) => finely(draft, changes, tracking.own),
    (draft: Draft) => finely(draft, changes, undefined),
    (draft: Draft) => byRows(draft, changes),
    (draft: Draft) => coarsely(draft, changes),
  ]
  let refused: Refusal = 'cannot'
  for (const way of ways) {
    const draft = new Draft(tr, state, tracking)
    try {
      way(draft)
      checkChanged(state.doc, draft.out.doc)
      if (sameOriginal(state.doc, draft.out.doc, tracking.own) && holdsAll(state.doc, tr.doc, draft.out.doc)) return { tr: finished(draft, tr, state, changes) }
    } catch (err) {
      if (err instanceof Refused) refused = err.why
      else if (!(err instanceof Error)) throw err // a place that does not fit: the next way
    }
  }
  return { refused }
}

/** Throws where a block that changed does not fit the schema: what another suggested may not be left out of a list item. */
function checkChanged(before: Node, after: Node): void {
  const known = new Set<Node>()
  before.forEach((block) => known.add(block))
  after.forEach((block) => {
    if (!known.has(block)) block.check()
  })
}

/** Every letter that the writer meant stands in the document with suggestions too; what she takes out stays besides. */
function holdsAll(before: Node, meant: Node, made: Node): boolean {
  const known = new Set<Node>(before.children)
  const letters = new Map<string, number>()
  const count = (doc: Node, by: number) => doc.forEach((block) => {
    // Blocks that neither document changed say nothing.
    if (!known.has(block)) for (const letter of block.textContent) letters.set(letter, (letters.get(letter) ?? 0) + by)
  })
  count(made, 1)
  count(meant, -1)
  // What one of them kept whole and the other changed is counted where it was kept.
  const keptBy = (doc: Node) => new Set<Node>(doc.children.filter((block) => known.has(block)))
  const [inMade, inMeant] = [keptBy(made), keptBy(meant)]
  const tally = (blocks: Set<Node>, others: Set<Node>, by: number) => blocks.forEach((block) => {
    if (!others.has(block)) for (const letter of block.textContent) letters.set(letter, (letters.get(letter) ?? 0) + by)
  })
  tally(inMade, inMeant, 1)
  tally(inMeant, inMade, -1)
  letters.delete(ANCHOR)
  return [...letters.values()].every((n) => n >= 0)
}

/** Word by word. Goes on under the id of the person's suggestion beside it, where `neighbours` tells which are hers. */
function finely(draft: Draft, { ranges, nodes }: Changes, neighbours: Tracking['own'] | undefined): void {
  // From the end, so that what stands before keeps its place.
  for (const change of ranges.toReversed()) replaceTracked(draft, change, neighbours)
  for (const node of nodes) modify(draft, node)
}

/** Another kind of block, or other attributes: as asked, with a mark that tells how it was. */
function modify(draft: Draft, { posA, posB }: NodeChange): void {
  const { out, after } = draft
  const pos = out.mapping.map(posA)
  const node = out.doc.nodeAt(pos)
  const target = after.nodeAt(posB)
  if (!node || !target) throw new Error('no block to modify')
  if (/^table/.test(target.type.name)) throw new Refused('table')
  out.setNodeMarkup(pos, target.type, target.attrs, draft.isOwnInsertion(pos, node) ? node.marks : withModification(draft, node, target))
}

/** The marks of a block that shall become like another, with what tells how it was. */
function withModification({ state, newId, own }: Draft, node: Node, target: Node): readonly Mark[] {
  const before = unmodified(node, own)
  const told = before.type === target.type.name
    ? changedAttrs(before.attrs, target.attrs)
    : [{ type: 'nodeType', previousValue: before, newValue: { type: target.type.name, attrs: { ...target.attrs } } }]
  const others: readonly Mark[] = node.marks.filter((m) => m.type.name !== 'modification' || !own(idOf(m)))
  const id = newId()
  return told.reduce((set, one) => state.schema.mark('modification', { id, ...one }).addToSet(set), others)
}

function changedAttrs(before: Record<string, unknown>, now: Record<string, unknown>) {
  return Object.keys(now)
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]))
    .map((name) => ({ type: 'attr', attrName: name, previousValue: before[name] ?? null, newValue: now[name] }))
}

/** Selection, stored marks and what else the transaction carried. */
function finished(draft: Draft, tr: Transaction, state: EditorState, { ranges }: Changes): Transaction {
  const { out } = draft
  out.setSelection(selectionIn(draft, tr.selection, state, ranges))
  if (tr.storedMarksSet) out.setStoredMarks(tr.storedMarks)
  if (tr.scrolledIntoView) out.scrollIntoView()
  out.setTime(tr.time)
  // What plugins and the view told one another about this transaction holds for this one too.
  const meta = (of: Transaction) => (of as unknown as { meta: Record<string, unknown> }).meta
  Object.assign(meta(out), meta(tr))
  return out
}

function selectionIn(draft: Draft, selection: Selection, state: EditorState, ranges: Change[]): Selection {
  const at = (pos: number) => draft.out.doc.resolve(draft.placeOf(pos, forward(state, ranges)))
  if (selection instanceof TextSelection) return TextSelection.between(at(selection.anchor), at(selection.head))
  const $at = at(selection.from)
  return selection instanceof NodeSelection && $at.nodeAfter && NodeSelection.isSelectable($at.nodeAfter) ? new NodeSelection($at) : Selection.near($at)
}

/** The key that takes out what stands after the caret: then the caret goes on behind it. */
function forward({ selection }: EditorState, ranges: Change[]): boolean {
  return selection.empty && ranges.length === 1 && ranges[0]?.fromA === selection.from && ranges[0].toA > selection.from
}
