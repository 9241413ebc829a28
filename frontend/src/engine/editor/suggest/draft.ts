// A suggestion in the making: the transaction that will be sent in place of the writer's own.
import { Fragment, Slice, type Mark, type Node, type ResolvedPos } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { ANCHOR, idOf, isSuggestion, ownOn, type Own } from './original'

/** table: its rows and columns; others: it would change what another suggested; cannot: no way was found. */
export type Refusal = 'table' | 'others' | 'cannot'

export class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why)
  }
}

export type Tracking = { own: Own; newId: () => string }

/** Where a range of the writer's own document came to stand. */
type Placed = { fromB: number; toB: number; shift: number; at: number; steps: number; empty: boolean; start: number }

export class Draft {
  readonly out: Transaction
  readonly after: Node
  readonly own: Own
  readonly newId: () => string
  private readonly placed: Placed[] = []

  constructor(tr: Transaction, readonly state: EditorState, { own, newId }: Tracking) {
    this.out = state.tr
    this.after = tr.doc
    this.own = own
    this.newId = newId
  }

  mark(kind: 'insertion' | 'deletion', id: string): Mark {
    return this.state.schema.mark(kind, { id })
  }

  /** Whether a node, or one that it stands in, is put in by the person's own suggestion as a whole. */
  isOwnInsertion(pos: number, node?: Node): boolean {
    if (node && ownOn(node, 'insertion', this.own)) return true
    const $pos = this.out.doc.resolve(pos)
    return Array.from({ length: $pos.depth + 1 }, (_, d) => $pos.node(d)).some((n) => ownOn(n, 'insertion', this.own))
  }

  /**
   * What is put in carries no suggestion but this one. `over` is what it takes the place of: what stays
   * where it was there (suggested away, or suggested by another) is not put in once more. All else is
   * new, also where it took over the marks of the words that it was typed between.
   */
  cleaned(slice: Slice, over: Fragment): Slice {
    return new Slice(this.cleanedContent(slice.content, this.stays(over)), slice.openStart, slice.openEnd)
  }

  private isForeign(node: Node): boolean {
    return node.marks.some((m) => m.type.name === 'deletion' || (m.type.name === 'insertion' && !this.own(idOf(m))))
  }

  private stays(content: Fragment): boolean {
    return content.content.some((node) => this.isForeign(node) || this.stays(node.content))
  }

  private cleanedContent(content: Fragment, stays: boolean): Fragment {
    const nodes: Node[] = []
    content.forEach((node) => {
      const clean = stays && this.isForeign(node) ? undefined : this.cleanedNode(node, stays)
      if (clean) nodes.push(clean)
    })
    return Fragment.from(nodes)
  }

  private cleanedNode(node: Node, stays: boolean): Node | undefined {
    const bare = node.mark(node.marks.filter((m) => !isSuggestion(m)))
    if (node.isText) {
      const text = (node.text ?? '').replaceAll(ANCHOR, '')
      return text === '' ? undefined : this.state.schema.text(text, bare.marks)
    }
    const content = this.cleanedContent(node.content, stays)
    const emptied = content.size === 0 && node.content.size > 0 && !node.inlineContent // a list of which nothing is left
    return emptied ? undefined : bare.copy(content)
  }

  /** Notes where a range of the writer's document was put, so that her selection finds it again. */
  place(placed: Omit<Placed, 'steps'>): void {
    this.placed.push({ ...placed, steps: this.out.steps.length })
  }

  /** The place of a position of the writer's document in the one with suggestions. */
  placeOf(pos: number, forward: boolean): number {
    const { mapping, doc } = this.out
    const place = this.placed.find((p) => pos >= p.fromB && pos <= p.toB)
    const before = this.placed.filter((p) => p.toB < pos).reduce((least, p) => (p.toB > least.toB ? p : least), { toB: -1, shift: 0 })
    const found = !place ? mapping.map(pos + before.shift)
      : place.empty && !forward ? mapping.map(place.start, -1)
        : mapping.slice(place.steps).map(place.at + (place.empty ? 0 : pos - place.fromB))
    return Math.min(found, doc.content.size)
  }
}

export type Textblock = { start: number; end: number; node: Node }

/** Blocks that go and come as a whole: cards, figures, tables, analyses. */
export const isUnit = (node: Node) => node.isBlock && (node.isAtom || (node.type.spec.isolating ?? false))

/** The textblocks that a range touches, but for those within units that it holds, or that are left out by `skip`. */
export function textblocksBetween(doc: Node, from: number, to: number, skip: (node: Node) => boolean): Textblock[] {
  const found: Textblock[] = []
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, pos) => {
    if (node.isInline) return false
    const inside = pos >= from && pos + node.nodeSize <= to
    if (inside && (isUnit(node) || skip(node))) return false
    const [start, end] = [pos + 1, pos + node.nodeSize - 1]
    if (node.isTextblock && start <= to && end >= from) found.push({ start, end, node })
    return true
  })
  return found
}

/** The nodes from the one that both positions stand in up to the document. */
export function shared($from: ResolvedPos, to: number): Node[] {
  return Array.from({ length: $from.sharedDepth(to) + 1 }, (_, d) => $from.node(d))
}
