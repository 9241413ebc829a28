// The reference of the server's rebase: steps made on an older version, taken through what was
// confirmed since, in one go, with mirrors.
import { Mapping } from 'prosemirror-transform'
import { applied, hashOf, isValid, stepJSON } from './outcome.mjs'

/**
 * @param {import('prosemirror-model').Node} doc the newest document
 * @param {import('prosemirror-transform').Step[]} sent on the older version
 * @param {import('prosemirror-transform').Step[]} over confirmed since, in order
 */
export function rebase(doc, sent, over) {
  const mapping = new Mapping()
  for (const step of [...sent].reverse()) mapping.appendMap(step.getMap().invert())
  for (const step of over) mapping.appendMap(step.getMap())
  const out = { steps: [], origin: [], dropped: [], doc }
  sent.forEach((step, n) => {
    const moved = step.map(mapping.slice(sent.length - n))
    const next = moved && placed(out.doc, moved)
    if (!next) return out.dropped.push(n)
    // Later steps that stand in what this one made find it again by its mirror.
    mapping.appendMap(moved.getMap(), sent.length - 1 - n)
    out.steps.push(moved)
    out.origin.push(n)
    out.doc = next
  })
  return out
}

/**
 * The document after the step, where it applies, stays valid and grows as the step's map says; else
 * null. The original's apply takes slices whose inner nodes are wrong, or that are less open than they
 * say.
 */
function placed(doc, step) {
  const next = applied(doc, step)
  return next && isValid(next) && next.content.size - doc.content.size === growth(step.getMap()) ? next : null
}

function growth(map) {
  let grown = 0
  map.forEach((oldStart, oldEnd, newStart, newEnd) => { grown += newEnd - newStart - (oldEnd - oldStart) })
  return grown
}

/** One case: what was sent, over what, and what came of it. The head is the document after `over`. */
export function rebaseCase(head, sent, over) {
  const { steps, origin, dropped, doc } = rebase(head, sent, over)
  return {
    t: 'rebase',
    in: { sent: sent.map(stepJSON), over: over.map(stepJSON) },
    out: { steps: steps.map(stepJSON), origin, dropped, hash: hashOf(doc) },
  }
}
