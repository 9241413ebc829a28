// What a transaction changes, told apart from how: ranges of the document before that were replaced
// by ranges of the document after, and blocks that became of another kind or got other attributes.
import type { Transaction } from 'prosemirror-state'
import { AddMarkStep, AttrStep, Mapping, RemoveMarkStep, ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform'

/** From A (before) to B (after). */
export type Change = { fromA: number; toA: number; fromB: number; toB: number }

/** A block before, and the same block after. */
export type NodeChange = { posA: number; posB: number }

export type Changes = { ranges: Change[]; nodes: NodeChange[] }

const isMarkStep = (step: Step): step is AddMarkStep | RemoveMarkStep => step instanceof AddMarkStep || step instanceof RemoveMarkStep

/** True where all that is done is to mark passages for threads, or to take such marks away. */
export function onlyComments(tr: Transaction): boolean {
  return tr.steps.every((step) => isMarkStep(step) && step.mark.type.name === 'comment')
}

/** A replace-around that leaves the content of one block as it is: its kind or its attributes change. */
function isMarkup(step: Step): step is ReplaceAroundStep {
  return step instanceof ReplaceAroundStep && step.insert === 1 && step.slice.size === 2 && step.slice.openStart === 0 && step.slice.openEnd === 0
    && step.gapFrom === step.from + 1 && step.gapTo === step.to - 1
}

/** Undefined where a step is of a kind that is not understood. */
export function changesOf(tr: Transaction): Changes | undefined {
  const ranges: Change[] = []
  const nodes: NodeChange[] = []
  for (const [i, step] of tr.steps.entries()) {
    if (isMarkup(step) || step instanceof AttrStep) {
      const pos = isMarkup(step) ? step.from : step.pos
      const before = new Mapping(tr.mapping.maps.slice(0, i)).invert().mapResult(pos)
      // Within what this transaction put in, the range that holds it tells of it.
      if (!before.deletedAfter) nodes.push({ posA: before.pos, posB: tr.mapping.slice(i).map(pos) })
    } else if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) {
      const grown = step.getMap().map(step.to, 1) - step.to
      add(ranges, step.from, step.to, grown)
    } else if (isMarkStep(step)) {
      add(ranges, step.from, step.to, 0)
    } else {
      return undefined
    }
  }
  return { ranges, nodes: nodes.filter(({ posA }) => !ranges.some((r) => posA >= r.fromA && posA < r.toA)) }
}

/** Joins one more change, from `from` to `to` of the document as it is by now, to those that came before it. */
function add(ranges: Change[], from: number, to: number, grown: number): void {
  const first = ranges.findIndex((r) => r.toB >= from)
  const at = first < 0 ? ranges.length : first
  let after = at
  while (after < ranges.length && (ranges[after]?.fromB ?? 0) <= to) after++
  const touched = ranges.slice(at, after)
  const shift = (r: Change | undefined) => (r ? r.toA - r.toB : 0)
  const before = shift(ranges[at - 1])
  const fromB = Math.min(from, touched[0]?.fromB ?? from)
  const toB = Math.max(to, touched.at(-1)?.toB ?? to)
  const toA = toB + (touched.length > 0 ? shift(touched.at(-1)) : before)
  ranges.splice(at, touched.length, { fromA: fromB + before, toA, fromB, toB: toB + grown })
  for (const later of ranges.slice(at + 1)) {
    later.fromB += grown
    later.toB += grown
  }
}
