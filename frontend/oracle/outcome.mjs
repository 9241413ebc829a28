// What the original makes of a step's JSON, as the port must make it too.
import { createHash } from 'node:crypto'
import { Node } from 'prosemirror-model'
import { ReplaceStep, Step } from 'prosemirror-transform'
import { orderly, strictNode, strictStep, wellFormed } from './strict.mjs'

// As the page and the port have it: what is put in at one place stays one place when it is mapped.
ReplaceStep.MAP_BIAS = -1

/** The hash under which both sides compare a document: of its JSON, byte for byte. */
export function hashOf(doc) {
  return createHash('md5').update(JSON.stringify(doc)).digest('hex')
}

/** The document of a JSON; null where it is refused. */
export function readDocument(schema, json) {
  return strictNode(json) && wellFormed(json) ? attempt(() => Node.fromJSON(schema, json)) : null
}

/** The step of a JSON; null where it is refused. */
export function readStep(schema, json) {
  if (!strictStep(flat(json))) return null
  return attempt(() => Step.fromJSON(schema, flat(json)))
}

/** The document after a step; null where it is refused. */
export function applied(doc, step) {
  if (!step || !orderly(doc, step)) return null
  return attempt(() => step.apply(doc).doc)
}

/** Whether the document follows its schema throughout. */
export function isValid(doc) {
  return attempt(() => { doc.check(); return true }) ?? false
}

/** How the port writes a step: as the original, but a set of marks without sets in it. */
export function stepJSON(step) {
  return step ? flat(JSON.parse(JSON.stringify(step))) : null
}

/**
 * A set of marks with all its steps in one list. The original makes nested sets when such a step is
 * undone, and its own fromJSON refuses them; the port takes both.
 */
export function flat(json) {
  if (json?.stepType !== 'markSet' || !Array.isArray(json.steps)) return json
  return { ...json, steps: json.steps.flatMap((s) => (s?.stepType === 'markSet' && Array.isArray(s.steps) ? flat(s).steps : [s])) }
}

/** All that is compared of one step on one document. @returns {{ out: object, doc: Node | null }} */
export function outcome(schema, doc, json) {
  const step = readStep(schema, json)
  const next = applied(doc, step)
  if (!next) return { out: { ok: false }, doc: null }
  const inverse = attempt(() => step.invert(doc))
  const undone = inverse && applied(next, inverse)
  const ranges = []
  step.getMap().forEach((...range) => { ranges.push(range) })
  return { out: { ok: true, again: stepJSON(step), hash: hashOf(next), size: next.nodeSize, check: isValid(next), ranges, inverse: stepJSON(inverse), undone: undone && hashOf(undone) }, doc: next }
}

/** What a function gives; null where it throws: the original throws at what it cannot do. @template T @param {() => T} make @returns {T | null} */
export function attempt(make) {
  try {
    return make()
  } catch {
    return null
  }
}
