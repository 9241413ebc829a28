// Borders between paragraphs. That one is suggested, or suggested away, is told by pieces of the
// same suggestion at both its sides; where there are no words to mark, an invisible anchor stands.
import type { Mark, Node, ResolvedPos } from 'prosemirror-model'
import { Selection } from 'prosemirror-state'
import { textblocksBetween, type Draft, type Textblock } from './draft'
import { ANCHOR, ownOn, type Own } from './original'

export type Border = { before: Textblock; behind: Textblock }

export function bordersOf(blocks: Textblock[]): Border[] {
  return blocks.slice(1).map((behind, i) => ({ before: blocks[i] ?? behind, behind }))
}

/** True where the person has suggested the border herself. */
export function isOwnBorder({ before, behind }: Border, own: Own): boolean {
  const [a, b] = [before.node.lastChild, behind.node.firstChild]
  const mark = a ? ownOn(a, 'insertion', own) : undefined
  return mark !== undefined && b !== null && mark.isInSet(b.marks)
}

/** Gives each border its two pieces, where it has not got them. */
export function putAnchors({ out, state }: Draft, borders: Border[], mark: Mark): void {
  const anchor = state.schema.text(ANCHOR, [mark])
  for (const { before, behind } of borders.toReversed()) {
    // Asked anew: an empty paragraph between two borders needs one anchor alone.
    if (!pieceAt(out.doc.nodeAt(behind.start - 1)?.firstChild, mark)) out.insert(behind.start, anchor)
    if (!pieceAt(out.doc.nodeAt(before.start - 1)?.lastChild, mark)) out.insert(before.end, anchor)
  }
}

const pieceAt = (node: { marks: readonly Mark[] } | null | undefined, mark: Mark) => node !== null && node !== undefined && mark.isInSet(node.marks)

type Held = { before: Mark | undefined; behind: Mark | undefined }

/** The person's own borders in front of what a range touches and behind it: taking words out must not take these. */
export function ownBordersAround({ out, own }: Draft, { from, to }: { from: number; to: number }): Held {
  const [first, last] = [out.doc.resolve(from), out.doc.resolve(to)]
  const beside = ($pos: ResolvedPos, towards: -1 | 1) => {
    const edge = towards < 0 ? $pos.before() : $pos.after()
    return Selection.findFrom(out.doc.resolve(edge), towards, true)?.$from.parent
  }
  const mine = (a: Node | null | undefined, b: Node | null | undefined) => {
    const mark = a && b ? ownOn(a, 'insertion', own) : undefined
    return mark && b && mark.isInSet(b.marks) ? mark : undefined
  }
  return {
    before: mine(beside(first, -1)?.lastChild, first.parent.firstChild),
    behind: mine(last.parent.lastChild, beside(last, 1)?.firstChild),
  }
}

/** Puts back the pieces that such borders hang on, where they went with the words. */
export function holdBorders({ out, state }: Draft, { from, to }: { from: number; to: number }, { before, behind }: Held): void {
  const $last = out.doc.resolve(to)
  if (behind && !pieceAt($last.parent.lastChild, behind)) out.insert($last.end(), state.schema.text(ANCHOR, [behind]))
  const $first = out.doc.resolve(from)
  if (before && !pieceAt($first.parent.firstChild, before)) out.insert($first.start(), state.schema.text(ANCHOR, [before]))
}

/** Takes out the person's anchors around a position that hold no border any more. */
export function sweep({ out, own }: Draft, around: number): void {
  const $pos = out.doc.resolve(Math.min(around, out.doc.content.size))
  const first = $pos.index(0)
  const [low, high] = [$pos.posAtIndex(Math.max(0, first - 1), 0), $pos.posAtIndex(Math.min(out.doc.childCount, first + 3), 0)]
  const blocks = textblocksBetween(out.doc, low, high, (n) => ownOn(n, 'insertion', own) !== undefined)
  const needless: number[] = []
  blocks.forEach(({ node, start, end }, i) => {
    node.forEach((child, offset) => {
      const mark = ownOn(child, 'insertion', own) ?? ownOn(child, 'deletion', own)
      const text = child.text ?? ''
      if (!mark || !text.includes(ANCHOR)) return
      for (let at = 0; at < text.length; at++) {
        const pos = start + offset + at
        if (text[at] !== ANCHOR) continue
        const holds = (pos === start && pieceAt(blocks[i - 1]?.node.lastChild, mark)) || (pos === end - 1 && pieceAt(blocks[i + 1]?.node.firstChild, mark))
        // At the rim of what was looked at one cannot know.
        const unknown = (i === 0 && pos === start && low > 0) || (i === blocks.length - 1 && pos === end - 1 && high < out.doc.content.size)
        if (!holds && !unknown) needless.push(pos)
      }
    })
  })
  needless.reverse().forEach((pos) => out.delete(pos, pos + 1))
}
