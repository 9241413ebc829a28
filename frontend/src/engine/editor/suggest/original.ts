// What a document would be without one person's suggestions. Whoever may only suggest must leave
// that as it was: the page asks before it sends, the server asks again (backend/domain/tekst).
// Both read testdata/original.json there, so that neither refuses what the other lets through.
import type { Mark, Node } from 'prosemirror-model'

/** The invisible character that stands where a border between paragraphs is suggested, or suggested away. */
export const ANCHOR = '\u200b'

/** Whether a suggestion is the person's own. */
export type Own = (id: string) => boolean

export const isSuggestion = (mark: Mark) => mark.type.name === 'insertion' || mark.type.name === 'deletion' || mark.type.name === 'modification'

/** The mark of the kind on the node; there is one at most. */
export function suggestionOn(node: Node, kind: 'insertion' | 'deletion'): Mark | undefined {
  return node.marks.find((m) => m.type.name === kind)
}

export const idOf = (mark: Mark) => String(mark.attrs['id'])

/** The insertion or deletion on the node, where it is the person's own. */
export function ownOn(node: Node, kind: 'insertion' | 'deletion', own: Own): Mark | undefined {
  const mark = suggestionOn(node, kind)
  return mark && own(idOf(mark)) ? mark : undefined
}

export type NodeTypeBefore = { type: string; attrs: Record<string, unknown> }

/** Type and attributes of a node before modifications with these ids. */
export function unmodified(node: Node, own: Own): NodeTypeBefore {
  const before: NodeTypeBefore = { type: node.type.name, attrs: { ...node.attrs } }
  for (const { type, attrs } of node.marks) {
    if (type.name !== 'modification' || !own(String(attrs['id']))) continue
    if (attrs['type'] === 'attr') before.attrs[String(attrs['attrName'])] = attrs['previousValue']
    else Object.assign(before, attrs['previousValue'] as NodeTypeBefore)
  }
  return before
}

// Attributes in the order of their names: an object from the wire need not have the schema's.
const sorted = (attrs: Record<string, unknown>) => Object.keys(attrs).sort().map((name) => [name, attrs[name]])

const tellMark = (mark: Mark) => [mark.type.name, sorted(mark.attrs)]

type Token = string | { text: string; marks: string }

/** Reads a document into a flat list of what stands in it without the suggestions. */
class Reader {
  private readonly tokens: Token[] = []
  // The last inline piece that was left out, and how much stood before it: when the next inline
  // thing is a piece of the same suggestion, the border between the two is suggested too.
  private left: { id: string; at: number } | undefined

  constructor(private readonly own: Own) {}

  block(node: Node): void {
    if (ownOn(node, 'insertion', this.own)) return
    const { type, attrs } = unmodified(node, this.own)
    // What stands alone is no border, though it may hold no words.
    if (node.isAtom || node.type.spec.isolating) this.left = undefined
    this.tokens.push(JSON.stringify([type, sorted(attrs), node.marks.filter((m) => !this.mine(m)).map(tellMark)]))
    node.forEach((child) => (child.isInline ? this.inline(child) : this.block(child)))
    this.tokens.push(')')
  }

  private inline(node: Node): void {
    const inserted = ownOn(node, 'insertion', this.own)
    if (inserted) return this.leaveOut(idOf(inserted))
    const marks = JSON.stringify(node.marks.filter((m) => !this.mine(m) && m.type.name !== 'comment').map(tellMark))
    if (!node.isText) this.say(JSON.stringify([node.type.name, sorted(node.attrs), node.content.toJSON(), marks]))
    // The anchors of another's suggestion are part of it.
    else this.write(node.marks.some((m) => isSuggestion(m) && !this.mine(m)) ? (node.text ?? '') : (node.text ?? '').replaceAll(ANCHOR, ''), marks)
  }

  private leaveOut(id: string): void {
    if (this.left?.id === id) this.tokens.length = this.left.at
    this.left = { id, at: this.tokens.length }
  }

  private write(text: string, marks: string): void {
    if (text === '') return
    const last = this.tokens.at(-1)
    if (typeof last === 'object' && last.marks === marks) this.tokens[this.tokens.length - 1] = { text: last.text + text, marks }
    else this.tokens.push({ text, marks })
    this.left = undefined
  }

  private say(token: string): void {
    this.tokens.push(token)
    this.left = undefined
  }

  private mine(mark: Mark): boolean {
    return isSuggestion(mark) && this.own(idOf(mark))
  }

  told(): string {
    return JSON.stringify(this.tokens)
  }
}

function original(doc: Node, from: number, to: number, own: Own): string {
  const reader = new Reader(own)
  for (let i = from; i < to; i++) reader.block(doc.child(i))
  return reader.told()
}

/** True where both documents are the same without the person's own suggestions. */
export function sameOriginal(before: Node, after: Node, own: Own): boolean {
  let start = 0
  const least = Math.min(before.childCount, after.childCount)
  while (start < least && before.child(start) === after.child(start)) start++
  let end = 0
  while (end < least - start && before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)) end++
  // A border between two blocks hangs on both, and blocks that are left out whole do not count.
  const leftOut = (doc: Node, i: number) => ownOn(doc.child(i), 'insertion', own) !== undefined
  do start = Math.max(0, start - 1)
  while (start > 0 && leftOut(before, start))
  do end = Math.max(0, end - 1)
  while (end > 0 && leftOut(before, before.childCount - end - 1))
  return original(before, start, before.childCount - end, own) === original(after, start, after.childCount - end, own)
}
