// What changed between two documents, by the steps between: who deleted what and who put what in.
import { ChangeSet, simplifyChanges } from 'prosemirror-changeset'
import { stepJSON } from './outcome.mjs'

/** One case: steps of three people in turn, and the changes that they come to. */
export function changesCase(before, after, steps) {
  const set = ChangeSet.create(before).addSteps(after, steps.map((s) => s.getMap()), steps.map((_, n) => n % 3))
  // A step that replaces nothing with nothing is no change, says the port.
  const changes = set.changes.filter((c) => c.lenA > 0 || c.lenB > 0)
  return { t: 'changes', in: { steps: steps.map(stepJSON) }, out: { changes: changes.map(plain), simple: simplifyChanges(changes, after).map(plain) } }
}

function plain({ fromA, toA, fromB, toB, deleted, inserted }) {
  const spans = (list) => list.map(({ length, data }) => [length, data])
  return { at: [fromA, toA, fromB, toB], deleted: spans(deleted), inserted: spans(inserted) }
}
