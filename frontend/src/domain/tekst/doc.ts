// A document as the server gives it, read without the editor: positions, words, and the parts into
// which spans cut them. Positions are those of ProseMirror: UTF-16 units, a node's two ends count one each.

export type Mark = { type: string; attrs?: Record<string, unknown> }
export type DocNode = { type: string; attrs?: Record<string, unknown>; content?: DocNode[]; text?: string; marks?: Mark[] }

/** A document in which nobody has written. */
export const EMPTY: DocNode = { type: 'doc', content: [{ type: 'paragraph' }] }

const LEAVES = new Set(['kort', 'hard_break'])
const TEXTBLOCKS = new Set(['paragraph', 'heading', 'figure', 'footnote'])

export const isTextblock = (node: DocNode) => TEXTBLOCKS.has(node.type)

const sizes = new WeakMap<DocNode, number>() // documents do not change

/** How many positions a node takes. */
export function sizeOf(node: DocNode): number {
  const known = sizes.get(node)
  if (known !== undefined) return known
  const size = node.text?.length ?? (LEAVES.has(node.type) ? 1 : 2 + sizeWithin(node))
  sizes.set(node, size)
  return size
}

export function sizeWithin(node: DocNode): number {
  return (node.content ?? []).reduce((n, c) => n + sizeOf(c), 0)
}

/** Calls for every node with the position before it. False: what stands in it is left out. */
export function walk(doc: DocNode, see: (node: DocNode, at: number) => unknown, start = 0): void {
  let at = start
  for (const node of doc.content ?? []) {
    if (see(node, at) !== false && node.content) walk(node, see, at + 1)
    at += sizeOf(node)
  }
}

/** The words between two positions, a line for each block that they touch. */
export function wordsBetween(doc: DocNode, from: number, to: number): string[] {
  const lines: string[] = []
  walk(doc, (node, at) => {
    if (at >= to || at + sizeOf(node) <= from) return false
    if (isTextblock(node) && node.type !== 'footnote') lines.push('')
    else if (node.text !== undefined) lines.push((lines.pop() ?? '') + node.text.slice(Math.max(0, from - at), to - at))
    else if (node.type === 'hard_break') lines.push((lines.pop() ?? '') + ' ')
    return true
  })
  return lines
}

/** All words of a document, block by block. */
export function wordsOf(doc: DocNode): string {
  return wordsBetween(doc, 0, Infinity).filter(Boolean).join('\n').replaceAll('\u200b', '')
}

/** Whether anybody has written in it: words, a card or a picture. */
export function isEmpty(doc: DocNode): boolean {
  let some = false
  walk(doc, (node) => {
    some ||= node.text !== undefined || node.type === 'kort' || node.type === 'figure' || node.type === 'table'
  })
  return !some
}

/** The things that have a card in it, each once, in the order of the text. */
export function cardsIn(doc: DocNode): { rom: string; ting: string }[] {
  const found = new Map<string, { rom: string; ting: string }>()
  walk(doc, (node) => {
    if (node.type !== 'kort') return
    const card = { rom: String(node.attrs?.['rom']), ting: String(node.attrs?.['ting']) }
    found.set(`${card.rom}/${card.ting}`, card)
  })
  return [...found.values()]
}

export type Span<T> = { from: number; to: number; value: T }

/** A piece of text, with the span that covers all of it. */
export type Piece<T> = { from: number; to: number; value: T | undefined }

/** The first place in an ordered list from which on the test holds. */
function firstFrom<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0
  for (let high = list.length; low < high;) {
    const middle = (low + high) >> 1
    if (holds(list[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}

/** Those of ordered positions that lie strictly between two. */
export function stopsBetween(stops: readonly number[], from: number, to: number): readonly number[] {
  return stops.slice(firstFrom(stops, (p) => p > from), firstFrom(stops, (p) => p >= to))
}

/** Cuts from…to where spans begin and end, and at the stops. Both are in order; spans do not overlap. */
export function cut<T>(from: number, to: number, spans: readonly Span<T>[], stops: readonly number[] = []): Piece<T>[] {
  const over = spans.slice(firstFrom(spans, (s) => s.to > from), firstFrom(spans, (s) => s.from >= to))
  const ends = new Set([from, to, ...stopsBetween(stops, from, to)])
  for (const s of over) for (const p of [s.from, s.to]) if (p > from && p < to) ends.add(p)
  const order = [...ends].sort((a, b) => a - b)
  return order.slice(1).map((end, i) => {
    const begin = order[i] ?? from
    return { from: begin, to: end, value: over.find((s) => s.from <= begin && s.to >= end)?.value }
  })
}
