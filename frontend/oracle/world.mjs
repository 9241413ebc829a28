// One world of cases: a schema, a document, and what is done to it, each with what the original
// makes of it. Everything follows from the name of the world.
import { history } from 'prosemirror-history'
import { EditorState } from 'prosemirror-state'
import { damaged, damagedDocument } from './damage.mjs'
import { Maker } from './documents.mjs'
import { edit } from './edits.mjs'
import { mapCase, mergeCase } from './mapping.mjs'
import { attempt, hashOf, isValid, outcome, readDocument, readStep, stepJSON } from './outcome.mjs'
import { Random } from './random.mjs'
import { rebaseCase } from './rebase.mjs'
import { dokument, makeSchema, randomSchema } from './schema.mjs'

/** All cases of a world, in order. @param {string} name */
export function* world(name) {
  const random = new Random(name)
  const form = random.chance(50) ? dokument : randomSchema(random)
  const schema = attempt(() => makeSchema(form))
  yield { t: 'schema', world: name, schema: form, ok: schema !== null }
  const maker = schema && new Maker(random, schema, form)
  const doc = maker?.document()
  if (doc) yield* session({ random, maker, state: begin(doc) })
}

function begin(doc) {
  return EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 })] })
}

/** @typedef {{ random: Random, maker: Maker, state: EditorState }} Desk */

/** Somebody at work: edits one after the other, and beside each what could go wrong or meet it. @param {Desk} desk */
function* session(desk) {
  yield documentCase(desk.state.schema, desk.state.doc.toJSON(), true)
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
  return { t: 'doc', use, doc: json, ok: doc !== null, ...(doc ? { hash: hashOf(doc), size: doc.nodeSize, check: isValid(doc) } : {}) }
}

/** The steps of one edit, each beside two that are damaged; the document goes on where all were taken. @param {Desk} desk */
function* take(desk, { kind, tr, state }) {
  let { doc } = desk.state
  for (const [n, step] of tr.steps.entries()) {
    const json = stepJSON(step)
    for (let d = 0; d < 2; d++) yield damagedCase({ ...desk, state: { ...desk.state, doc, schema: desk.state.schema } }, kind, json)
    const { out, doc: next } = outcome(desk.state.schema, doc, json)
    const same = next !== null && hashOf(next) === hashOf(tr.docs[n + 1] ?? tr.doc)
    yield { t: 'step', kind, go: same, step: json, ...out }
    // Refused by a rule of strict.mjs, such as a character cut in two: both go back to where the edit began.
    if (!same) return yield documentCase(desk.state.schema, desk.state.doc.toJSON(), true)
    doc = next
  }
  desk.state = state
}

function damagedCase(desk, kind, json) {
  const wrong = JSON.parse(JSON.stringify(damaged(desk, json)))
  return { t: 'step', kind: 'damaged', of: kind, go: false, step: wrong, ...outcome(desk.state.schema, desk.state.doc, wrong).out }
}

/** Two people at the same document who do not see one another: mapped, merged and rebased. @param {Desk} desk */
function* meeting(desk) {
  const long = desk.random.chance(4) ? 40 : 5
  const own = alone(desk, long)
  const others = alone(desk, long)
  if (!own || !others) return
  const wrong = readStep(desk.state.schema, JSON.parse(JSON.stringify(damaged(desk, stepJSON(desk.random.pick(own.steps))))))
  yield mapCase(desk.random, desk.state.doc, own.steps, others.steps, wrong ? [wrong] : [])
  for (let n = 1; n < own.steps.length && n < 6; n++) yield mergeCase(own.steps[n - 1], own.steps[n])
  yield mergeCase(desk.random.pick(own.steps), desk.random.pick(others.steps))
  if (isValid(desk.state.doc)) yield rebaseCase(others.state.doc, own.steps, others.steps)
}

/** Somebody's steps from this document on, as read from their JSON; null where there are none, or not all can be read. @param {Desk} desk */
function alone({ random, maker, state }, most) {
  const desk = { random, maker, state }
  const steps = []
  for (let n = random.between(1, most); n > 0; n--) {
    const made = edit(desk)
    if (!made) continue
    const read = made.tr.steps.map((step) => readStep(state.schema, stepJSON(step)))
    if (read.some((step) => step === null)) continue
    steps.push(...read)
    desk.state = made.state
  }
  return steps.length === 0 ? null : { steps, state: desk.state }
}
