// What is gathered from a whole document without reading it anew at each key: nodes never change,
// so what was found in a block holds as long as the block is the same node.
import type { Node } from 'prosemirror-model'

/** Something found, and where: counted from the beginning of the content of the block that was read; −1 = the block itself. */
export type Found<T> = { at: number; value: T }

export class Gather<T> {
  private readonly known = new WeakMap<Node, readonly Found<T>[]>()

  /** `read` is asked of each block once; not of what stands in it. */
  constructor(private readonly read: (block: Node) => readonly Found<T>[]) {}

  /** All that is found in the node, in order. For a document, `at` is a position. */
  in(node: Node): readonly Found<T>[] {
    const known = this.known.get(node)
    if (known) return known
    const found = this.look(node)
    this.known.set(node, found)
    return found
  }

  private look(node: Node): readonly Found<T>[] {
    const found = [...this.read(node)]
    if (node.inlineContent) return found
    node.forEach((child, offset) => {
      for (const { at, value } of this.in(child)) found.push({ at: offset + 1 + at, value })
    })
    return found
  }
}

/** True where both lists hold the very same things, wherever they stand by now. */
export function sameFound<T>(a: readonly Found<T>[], b: readonly Found<T>[]): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one.value === b[i]?.value))
}

/** What stands in for a node within the text of its block, so that places in the text are places in the block. */
const OBJECT = '\ufffc'

/** The text of a block, one unit for each position. */
export function textOf(block: Node): string {
  let text = ''
  block.forEach((child) => {
    text += child.isText ? (child.text ?? '') : OBJECT.repeat(child.nodeSize)
  })
  return text
}
