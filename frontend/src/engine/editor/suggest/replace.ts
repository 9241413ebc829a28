// One range replaced by another, as a suggestion: word by word.
import { Fragment, Slice, type Mark, type Node, type ResolvedPos } from 'prosemirror-model'
import { Selection } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import { bordersOf, holdBorders, isOwnBorder, ownBordersAround, putAnchors, sweep } from './borders'
import type { Change } from './changes'
import { isUnit, Refused, shared, textblocksBetween, type Draft } from './draft'
import { ANCHOR, idOf, ownOn, suggestionOn, type Own } from './original'

type Range = { from: number; to: number }

/** Does the change in the draft. Throws where it cannot be done word by word. */
export function replaceTracked(draft: Draft, change: Change, neighbours: Own | undefined): void {
  const { out, after } = draft
  const { fromA, toA, fromB, toB } = change
  const [$from, $to] = [out.doc.resolve(fromA), out.doc.resolve(toA)]
  const slice = after.slice(fromB, toB)
  const placed = { fromB, toB, shift: toA - toB, start: fromA }
  mayCross($from, $to)
  if (shared($from, toA).some((n) => ownOn(n, 'insertion', draft.own))) {
    out.step(new ReplaceStep(fromA, toA, draft.cleaned(slice, Fragment.empty)))
    return draft.place({ ...placed, at: fromA, empty: false })
  }
  const clean = draft.cleaned(slice, out.doc.slice(fromA, toA).content)
  const id = (neighbours && idBeside($from, $to, slice, neighbours)) ?? draft.newId()
  const end = toA > fromA ? takeOut(draft, { from: fromA, to: toA }, id) : fromA
  const at = slice.size > 0 ? putIn(draft, behindDeletion(out.doc.resolve(end), draft.own), clean, id) : end
  draft.place({ ...placed, at, empty: slice.size === 0 })
  sweep(draft, fromA)
}

const roleOf = (node: Node) => node.type.spec['tableRole'] as string | undefined

/** Rows, columns and what stands alone cannot be half in. */
function mayCross($from: ResolvedPos, $to: ResolvedPos): void {
  const depth = $from.sharedDepth($to.pos)
  if ($from.node(depth).isInline) throw new Refused('cannot') // words of a footnote: it is replaced as a whole
  if (['table', 'row'].includes(roleOf($from.node(depth)) ?? '')) throw new Refused('table')
  for (const $pos of [$from, $to]) {
    for (let d = depth + 1; d <= $pos.depth; d++) {
      if (roleOf($pos.node(d))) throw new Refused('table')
      if ($pos.node(d).type.spec.isolating) throw new Refused('cannot')
    }
  }
}

/** The id under which the writer goes on: that of her own suggestion in what she puts in, beside it, or in what she takes out. */
function idBeside($from: ResolvedPos, $to: ResolvedPos, slice: Slice, own: Own): string | undefined {
  for (const node of [slice.content.firstChild, $from.nodeBefore, $to.nodeAfter, $from.nodeAfter]) {
    const mark = node?.isInline ? (ownOn(node, 'insertion', own) ?? ownOn(node, 'deletion', own)) : undefined
    if (mark) return idOf(mark)
  }
  return undefined
}

/** Marks a range as deleted; the person's own insertions in it are taken out. Gives where it ends now. */
function takeOut(draft: Draft, { from, to }: Range, id: string): number {
  const { out } = draft
  const before = out.steps.length
  const end = () => out.mapping.slice(before).map(to)
  const inText = [from, to].map((pos) => out.doc.resolve(pos).parent.inlineContent)
  if (inText[0] !== inText[1]) throw new Error('half a block')
  if (!inText[0]) {
    takeOutBlocks(draft, { from, to }, id)
    return end()
  }
  const held = ownBordersAround(draft, { from, to })
  takeOutOwn(draft, { from, to })
  holdBorders(draft, { from, to: end() }, held)
  markAsGone(draft, { from, to: end() }, draft.mark('deletion', id))
  return end()
}

function takeOutBlocks(draft: Draft, { from, to }: Range, id: string): void {
  const { out } = draft
  const $from = out.doc.resolve(from)
  if (!$from.sameParent(out.doc.resolve(to)) || isList($from.parent)) throw new Error('not whole blocks')
  const own: number[] = []
  out.doc.nodesBetween(from, to, (node, pos) => {
    if (pos < from) return true
    if (ownOn(node, 'insertion', draft.own)) own.push(pos)
    else if (!isSuggested(node)) out.addNodeMark(pos, draft.mark('deletion', id))
    return false
  })
  own.reverse().forEach((pos) => out.delete(pos, pos + (out.doc.nodeAt(pos)?.nodeSize ?? 0)))
}

const isList = (node: Node) => /_list$/.test(node.type.name)
const isSuggested = (node: Node) => suggestionOn(node, 'insertion') ?? suggestionOn(node, 'deletion')

/** Takes out what the person had put in herself, words and borders. */
function takeOutOwn({ out, own }: Draft, { from, to }: Range): void {
  const gone: Range[] = []
  out.doc.nodesBetween(from, to, (node, pos) => {
    const whole = pos >= from && pos + node.nodeSize <= to
    if (!ownOn(node, 'insertion', own)) return node.isBlock
    if (node.isText) gone.push(...words(node.text ?? '', pos, from, to))
    else if (whole) gone.push({ from: pos, to: pos + node.nodeSize })
    return !whole
  })
  const borders = bordersOf(textblocksBetween(out.doc, from, to, (n) => ownOn(n, 'insertion', own) !== undefined))
  gone.push(...borders.filter((b) => isOwnBorder(b, own)).map((b) => ({ from: b.before.end, to: b.behind.start })))
  gone.sort((a, b) => b.from - a.from).forEach((r) => out.delete(r.from, r.to))
}

/** The part of a text between two positions, without the anchors at its ends: sweep takes those that hold nothing. */
function words(text: string, pos: number, from: number, to: number): Range[] {
  let [start, end] = [Math.max(0, from - pos), Math.min(text.length, to - pos)]
  while (start < end && text[start] === ANCHOR) start++
  while (end > start && text[end - 1] === ANCHOR) end--
  return end > start ? [{ from: pos + start, to: pos + end }] : []
}

/** Marks as deleted what nobody has suggested anything about yet. */
function markAsGone(draft: Draft, { from, to }: Range, deletion: Mark): void {
  const { out } = draft
  out.doc.nodesBetween(from, to, (node, pos) => {
    const whole = pos >= from && pos + node.nodeSize <= to
    if (isSuggested(node)) return node.isBlock && !whole
    if (node.isInline) out.addMark(Math.max(pos, from), Math.min(pos + node.nodeSize, to), deletion)
    else if (whole && isUnit(node)) out.addNodeMark(pos, deletion)
    return node.isBlock && !(whole && isUnit(node))
  })
  const blocks = textblocksBetween(out.doc, from, to, (n) => suggestionOn(n, 'insertion') !== undefined)
  putAnchors(draft, bordersOf(blocks), deletion)
}

/** Puts a slice in and marks it. Gives where it begins. */
function putIn(draft: Draft, at: number, clean: Slice, id: string): number {
  const { out } = draft
  const before = out.steps.length
  const insertion = draft.mark('insertion', id)
  const { parent } = out.doc.resolve(at)
  const inList = isList(parent)
  const marked = parent.inlineContent || inList ? marking(clean.content, insertion) : markingWhole(clean.content, insertion)
  out.replace(at, at, new Slice(marked, clean.openStart, clean.openEnd))
  const since = out.mapping.slice(before)
  const [from, to] = [since.map(at, -1), since.map(at)]
  if (out.doc.textBetween(from, to) !== textOf(clean)) throw new Error('not all found a place')
  if (parent.inlineContent || inList) {
    const $beside = inList ? besideInList(out.doc.resolve(from), out.doc.resolve(to)) : undefined
    const [low, high] = [Math.min(from, $beside ?? from), Math.max(to, $beside ?? to)]
    putAnchors(draft, bordersOf(textblocksBetween(out.doc, low, high, (n) => isUnit(n))), insertion)
  }
  return from
}

const textOf = (slice: Slice) => slice.content.textBetween(0, slice.content.size)

/** Words are marked each, what stands as a whole as a whole; borders get their anchors afterwards. */
function marking(content: Fragment, insertion: Mark): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (node.isInline || isUnit(node)) nodes.push(node.mark(insertion.addToSet(node.marks)))
    else nodes.push(node.copy(marking(node.content, insertion)))
  })
  return Fragment.from(nodes)
}

function markingWhole(content: Fragment, insertion: Mark): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => nodes.push(node.mark(insertion.addToSet(node.marks))))
  return Fragment.from(nodes)
}

/** Items put into a list hang on a border to the item before them, or else to the one behind. */
function besideInList($from: ResolvedPos, $to: ResolvedPos): number {
  const beside = $from.nodeBefore ? Selection.findFrom($from, -1, true) : $to.nodeAfter ? Selection.findFrom($to, 1, true) : null
  if (!beside) throw new Error('nothing stands beside it in the list')
  return beside.from
}

/** Nothing is put into the middle of what is suggested away, nor between it and the border that goes with it. */
function behindDeletion($pos: ResolvedPos, own: Own): number {
  const idAt = (node: Node | null | undefined) => {
    const mark = node && suggestionOn(node, 'deletion')
    return mark && node.isInline ? idOf(mark) : undefined
  }
  if (!$pos.parent.inlineContent) return $pos.pos
  const id = idAt($pos.nodeAfter)
  if (id !== undefined && (own(id) || idAt($pos.nodeBefore) === id)) return behindDeletion($pos.doc.resolve($pos.pos + ($pos.nodeAfter?.nodeSize ?? 0)), own)
  const before = $pos.parentOffset === $pos.parent.content.size ? idAt($pos.nodeBefore) : undefined
  const next = before === undefined ? null : Selection.findFrom($pos.doc.resolve($pos.after()), 1, true)
  return next && idAt(next.$from.nodeAfter) === before ? behindDeletion(next.$from, own) : $pos.pos
}
