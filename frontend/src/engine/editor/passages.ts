// The words of changes that had no place, cut out of the document in which they still stood.
import type { Node } from 'prosemirror-model'
import { Mapping, type Step } from 'prosemirror-transform'

/** A passage for its writer to copy: as text, as a slice (JSON) with all its form, and where it stood. */
export type Passage = { words: string; slice: unknown; from: number }

type Range = { from: number; to: number }

// What a step brought in, where it stands after the later ones.
function rangesOf(steps: readonly Step[], maps: Mapping, i: number): Range[] {
  const found: Range[] = []
  const later = maps.slice(i + 1)
  steps[i]?.getMap().forEach((_from, _to, from, to) => {
    const range = { from: later.map(from, 1), to: later.map(to, -1) }
    if (range.from < range.to) found.push(range)
  })
  return found
}

// Typing, Enter, typing: three ranges that touch, and one passage.
function joined(ranges: Range[]): Range[] {
  const out: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = out[out.length - 1]
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else out.push({ ...range })
  }
  return out
}

/** Something that a reader would miss: words, or a picture or a card. */
function hasContent(doc: Node, { from, to }: Range): boolean {
  const whole: string[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (pos >= from && pos + node.nodeSize <= to) whole.push(node.type.name)
  })
  return whole.includes('figure') || whole.includes('kort') || /\S/.test(doc.textBetween(from, to, ' '))
}

export function passageOf(doc: Node, { from, to }: Range): Passage {
  return { words: doc.textBetween(from, to, '\n'), slice: doc.slice(from, to).toJSON(), from }
}

/**
 * What the steps chosen brought into a document, in the form that they have in it. doc is the
 * document after all of the steps; a step that only takes away or marks has no words.
 */
export function passages(doc: Node, steps: readonly Step[], chosen: (i: number) => boolean): Passage[] {
  const maps = new Mapping(steps.map((step) => step.getMap()))
  const ranges = steps.flatMap((_, i) => (chosen(i) ? rangesOf(steps, maps, i) : []))
  return joined(ranges).filter((range) => hasContent(doc, range)).map((range) => passageOf(doc, range))
}

/** How much of what each of some steps brought in still stands after all of them. */
export function standing(steps: readonly Step[]): number[] {
  const maps = new Mapping(steps.map((step) => step.getMap()))
  return steps.map((_, i) => rangesOf(steps, maps, i).reduce((sum, { from, to }) => sum + to - from, 0))
}
