// Positions and steps mapped through others, with mirrors, and steps merged.
import { Mapping } from 'prosemirror-transform'
import { attempt, stepJSON } from './outcome.mjs'

/**
 * A mapping as a rebase makes it: back through own steps, through the others', and forward again,
 * each with its mirror. Kept as a recipe, so that both sides build it from steps.
 * @returns {{ maps: { step: number, inverted: boolean, mirror?: number }[], slice: [number, number], inverted: boolean }}
 */
function recipe(random, own, over) {
  const back = own.map((_, n) => ({ step: own.length - 1 - n, inverted: true }))
  const across = over.map((_, n) => ({ step: own.length + n, inverted: false }))
  const forward = random.some(own.map((_, n) => n), 80).map((n) => ({ step: n, inverted: false, mirror: own.length - 1 - n }))
  const maps = [...back, ...across, ...forward]
  const start = random.chance(60) ? 0 : random.below(maps.length + 1)
  const end = random.chance(80) ? maps.length : random.between(start, maps.length)
  return { maps, slice: [start, end], inverted: random.chance(15) }
}

/** The mapping of a recipe. @param {import('prosemirror-transform').Step[]} steps */
function build({ maps, slice, inverted }, steps) {
  const mapping = new Mapping()
  for (const { step, inverted: back, mirror } of maps) mapping.appendMap(back ? steps[step].getMap().invert() : steps[step].getMap(), mirror)
  return (inverted ? mapping.invert() : mapping).slice(...slice)
}

/** One case: a recipe, eight positions either way and a few steps, some of them damaged, mapped. */
export function mapCase(random, doc, own, over, wrong) {
  const steps = [...own, ...over]
  const plan = recipe(random, own, over)
  const mapping = build(plan, steps)
  const places = random.many(8, 8, () => random.below(doc.content.size + 4))
  const moved = [...random.many(1, 3, () => random.pick(steps)), ...wrong]
  return {
    t: 'map',
    in: { steps: steps.map(stepJSON), ...plan, places, moved: moved.map(stepJSON) },
    out: { at: places.flatMap((pos) => [mapped(mapping, pos, 1), mapped(mapping, pos, -1)]), moved: moved.map((step) => stepJSON(attempt(() => step.map(mapping)))) },
  }
}

/** Where a position goes, and what was deleted about it: at its side, before, after, across. */
function mapped(mapping, pos, assoc) {
  const result = mapping.mapResult(pos, assoc)
  const flags = [result.deleted, result.deletedBefore, result.deletedAfter, result.deletedAcross]
  return [mapping.map(pos, assoc), ...flags.map(Number)]
}

/** Two steps and what they merge to; null where they stay two. */
export function mergeCase(a, b) {
  return { t: 'merge', in: { a: stepJSON(a), b: stepJSON(b) }, out: { merged: stepJSON(attempt(() => a.merge(b))) } }
}
