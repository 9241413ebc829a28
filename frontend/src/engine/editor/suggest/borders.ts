// Borders between paragraphs. That one is suggested, or suggested away, is told by pieces of the
// same suggestion at both its sides; where there are no words to mark, an invisible anchor stands.
import type { Mark } from 'prosemirror-model'
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
