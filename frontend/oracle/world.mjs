// One world of cases: a schema, a document, and what is done to it, each with what the original
// makes of it. Everything follows from the name of the world.
import { history } from 'prosemirror-history'
import { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { changesCase } from './changes.mjs'
import { damaged, damagedDocument } from './damage.mjs'
import { Maker } from './documents.mjs'
import { edit } from './edits.mjs'
import { mapCase, mergeCase } from './mapping.mjs'
import { applied, attempt, hashOf, isValid, outcome, readDocument, readStep, stepJSON } from './outcome.mjs'
import { Random } from './random.mjs'
import { rebaseCase } from './rebase.mjs'
import { orderly } from './strict.mjs'
import { dokument, makeSchema, randomSchema } from './schema.mjs'

/** All cases of a world, in order. @param {string} name */
export function* world(name) {
  const random = new Random(name)
  const form = random.chance(50) ? dokument : randomSchema(random)
  const schema = attempt(() => makeSchema(form))
  yield { t: 'schema', world: name, in: form, out: { ok: schema !== null } }
  const maker = schema && new Maker(random, schema, form)
  const made = maker?.document()
  if (!made) return
  const first = documentCase(schema, made.toJSON(), true)
  yield first
  // A default of a wrong type, written out, may be refused.
  if (first.out.ok) yield* session({ random, maker, state: begin(Node.fromJSON(schema, made.toJSON())) })
}

function begin(doc) {
  return EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 })] })
}

/** @typedef {{ random: Random, maker: Maker, state: EditorState }} Desk */

/** Somebody at work: edits one after the other, and beside each what could go wrong or meet it. @param {Desk} desk */
function* session(desk) {
  for (let n = desk.random.between(4, 16); n > 0; n--) {
    const made = edit(desk)
    if (made) yield* take(desk, made)
    if (desk.random.chance(25)) yield documentCase(desk.state.schema, damagedDocument(desk, desk.state.doc.toJSON()), false)
    if (desk.random.chance(45)) yield* meeting(desk)
  }
}

function documentCase(schema, json, use) {
  // Through text, as the other side gets it.
  const doc = readDocument(schema, JSON.parse(JSON.stringify(json)))
  return { t: 'doc', use, in: json, out: doc ? { ok: true, hash: hashOf(doc), size: doc.nodeSize, check: isValid(doc) } : { ok: false } }
}

/** The steps of one edit, each beside two that are damaged; the document goes on where all were taken. @param {Desk} desk */
function* take(desk, { kind, tr, state }) {
  let { doc } = desk.state
  for (const [n, step] of tr.steps.entries()) {
    const json = stepJSON(step)
    for (let d = 0; d < 2; d++) yield damagedCase({ random: desk.random, maker: desk.maker, state: { doc, schema: desk.state.schema } }, kind, json)
    const { out, doc: next } = outcome(desk.state.schema, doc, json)
    const same = next !== null && hashOf(next) === hashOf(tr.docs[n + 1] ?? tr.doc)
    yield { t: 'step', kind, use: same, in: json, out }
    // Refused by a rule of strict.mjs, such as a character cut in two: both go back to where the edit began.
    if (!same) return yield documentCase(desk.state.schema, desk.state.doc.toJSON(), true)
    doc = next
  }
  desk.state = state
}

function damagedCase(desk, kind, json) {
  const wrong = JSON.parse(JSON.stringify(damaged(desk, json)))
  return { t: 'step', kind: 'damaged', of: kind, in: wrong, out: outcome(desk.state.schema, desk.state.doc, wrong).out }
}

/** Two people at the same document who do not see one another: mapped, merged and rebased. @param {Desk} desk */
function* meeting(desk) {
  const long = desk.random.chance(4) ? 40 : 5
  const own = alone(desk, long)
  const others = alone(desk, long)
  if (!own || !others) return
  const wrong = wrongStep(desk, stepJSON(desk.random.pick(own.steps)))
  yield mapCase(desk.random, desk.state.doc, own.steps, others.steps, wrong ? [wrong] : [])
  for (let n = 1; n < own.steps.length && n < 6; n++) yield mergeCase(own.steps[n - 1], own.steps[n])
  yield mergeCase(desk.random.pick(own.steps), desk.random.pick(others.steps))
  yield changesCase(desk.state.doc, own.state.doc, own.steps)
  if (!isValid(others.state.doc)) return
  yield rebaseCase(others.state.doc, own.steps, others.steps)
  const hostile = breakingStep(desk, own.steps) ?? wrong
  if (hostile) yield rebaseCase(others.state.doc, [hostile, ...own.steps], others.steps)
}

/** A damaged step that can be read all the same; null where it cannot. Read twice: the first reading may see what no step writes, such as depths of an empty slice. */
function wrongStep(desk, json) {
  const read = readStep(desk.state.schema, JSON.parse(JSON.stringify(damaged(desk, json))))
  return read && readStep(desk.state.schema, stepJSON(read))
}

/** A damaged step that applies and breaks the schema; null where none was found. @param {Desk} desk */
function breakingStep(desk, steps) {
  for (let n = 0; n < 6; n++) {
    const step = wrongStep(desk, stepJSON(desk.random.pick(steps)))
    const after = applied(desk.state.doc, step)
    if (after && !isValid(after)) return step
  }
  return null
}

/** Somebody's steps from this document on, as read from their JSON; null where there are none, or not all can be read. @param {Desk} desk */
function alone({ random, maker, state }, most) {
  const desk = { random, maker, state }
  const steps = []
  for (let n = random.between(1, most); n > 0; n--) {
    const made = edit(desk)
    if (!made) continue
    const read = made.tr.steps.map((step) => readStep(state.schema, stepJSON(step)))
    if (read.some((step, n) => step === null || !orderly(made.tr.docs[n], step))) continue
    steps.push(...read)
    desk.state = made.state
  }
  return steps.length === 0 ? null : { steps, state: desk.state }
}
