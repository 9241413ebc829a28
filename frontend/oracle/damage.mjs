// Steps made wrong: what a hostile, broken or old page could send. Each damage takes a step as JSON
// and gives it altered.

import { attempt } from './outcome.mjs'

const positions = ['from', 'to', 'gapFrom', 'gapTo', 'insert', 'pos']
const strange = [-1, 1.5, 1e9, 2 ** 53, -(2 ** 40), null, '3', '', true, [], {}, undefined]

/** @typedef {{ random: import('./random.mjs').Random, maker: import('./documents.mjs').Maker, state: import('prosemirror-state').EditorState }} Desk */

/** One thing about the step made wrong; sometimes two. @param {Desk} desk @param {object} step */
export function damaged(desk, step) {
  const json = structuredClone(step)
  for (let n = desk.random.chance(15) ? 2 : 1; n > 0; n--) {
    const { random } = desk
    // The second damage may find what it would damage gone.
    attempt(() => random.pick(drawn)(desk, random.chance(30) && json.steps?.[0]?.stepType ? random.pick(json.steps) : json))
  }
  return json
}

function shift({ random }, step) {
  const key = present(random, step, positions)
  if (key) step[key] += random.pick([-3, -2, -1, 1, 2, 3])
}

function misplace({ random, state }, step) {
  const key = present(random, step, positions)
  if (key) step[key] = random.below(state.doc.content.size + 3)
}

/** A document as JSON with one thing about its nodes made wrong. @param {Desk} desk @param {object} doc */
export function damagedDocument(desk, doc) {
  const list = [structuredClone(doc)]
  spoilContent(desk, { slice: { content: list } })
  return list[0] ?? null
}

/** All positions moved by the same way: a step that was made for another version. */
function displace({ random }, step) {
  const by = random.between(-6, 6)
  for (const key of positions) if (typeof step[key] === 'number' && key !== 'insert') step[key] += by
}

function unnumber({ random }, step) {
  const key = present(random, step, positions)
  if (key) step[key] = random.pick(strange)
}

function widen({ random, state }, step) {
  if (typeof step.to !== 'number') return
  if (random.chance(50)) step.to = Math.min(state.doc.content.size, step.to + random.below(20))
  else step.from = Math.max(0, step.from - random.below(20))
}

function turn(_desk, step) {
  if (typeof step.to === 'number') [step.from, step.to] = [step.to, step.from]
}

function open({ random }, step) {
  if (!step.slice) return
  const key = random.pick(['openStart', 'openEnd'])
  step.slice[key] = random.pick([0, 1, 2, 3, 4, (step.slice[key] ?? 0) + 1, (step.slice[key] ?? 0) + 1, -1, 0.5, null, '1', ''])
}

/** Both sides opened or closed by the same, with the positions moved along: damage that often applies. */
function openBoth({ random }, step) {
  if (!step.slice || typeof step.from !== 'number') return
  const by = random.pick([-1, 1])
  for (const key of ['openStart', 'openEnd']) step.slice[key] = Math.max(0, (step.slice[key] ?? 0) + by)
  if (random.chance(50)) [step.from, step.to] = [Math.max(0, step.from + by), step.to - by]
}

function structure({ random }, step) {
  if (isReplace(step)) step.structure = random.chance(85) ? !step.structure : random.pick(['yes', 0, 1, null, ''])
}

function gap({ random, state }, step) {
  if (typeof step.gapFrom !== 'number') return
  const { size } = state.doc.content
  if (random.chance(50)) [step.gapFrom, step.gapTo] = [random.between(step.from, step.to + 1), random.between(step.from, step.to + 1)]
  else [step.from, step.to] = [random.below(size), random.below(size)]
  if (random.chance(30)) step.insert = random.below(5)
}

function unslice({ random }, step) {
  if (isReplace(step)) step.slice = random.pick([null, undefined, {}, { content: null }, { content: [] }, { content: {} }, '', 0, [], 'x', { openStart: 1, openEnd: 1 }])
}

/** Another slice in the place of the step's own. */
function reslice({ random, maker, state }, step) {
  if (!isReplace(step)) return
  const doc = maker.document() ?? state.doc
  const [from, to] = random.range(doc.content.size)
  step.slice = doc.slice(from, to).toJSON() ?? undefined
}

/** A place within the content of a slice, as a list of nodes and an index; null where there is none. */
function within(random, step) {
  const lists = []
  const walk = (content) => {
    if (!Array.isArray(content) || content.length === 0) return
    lists.push(content)
    for (const node of content) walk(node?.content)
  }
  walk(step.slice?.content)
  const list = random.pick(lists)
  return list ? { list, index: random.below(list.length), node: list[random.below(list.length)] } : null
}

const ofNodes = [
  ({ list, index }) => { list.splice(index, 1) },
  ({ list, index }) => { list.push(structuredClone(list[index])) },
  ({ node }) => { node.type = 'finst_ikkje' },
  ({ node }, { random, state }) => { node.type = random.pick(Object.keys(state.schema.nodes)) },
  ({ list, index }, { maker }) => { const made = maker.anyNode(); if (made) list[index] = made.toJSON() },
  ({ list, index }, { maker }) => { list[index] = maker.text().toJSON() },
  ({ list, index }, { random, maker }) => { const outer = maker.anyNode((t) => !t.isLeaf)?.toJSON(); if (outer) list[index] = { ...outer, content: [list[index], ...(random.chance(30) ? (outer.content ?? []) : [])] } },
  ({ node }) => { delete node.content },
  ({ node }, { random }) => { node.content = random.pick([null, [], {}, 'x', 5, false]) },
  ({ node }, { random }) => { node.marks = random.pick([null, [], {}, 'x', [null], [{}], [{ type: 'finst_ikkje' }]]) },
  ({ node }, desk) => { node.marks = manyMarks(desk) },
  ({ node }, { random }) => { if (node.marks) node.marks = random.chance(50) ? [...node.marks].reverse() : [...node.marks, node.marks[0]] },
  ({ node }, { random }) => { node.attrs = random.pick([null, {}, [], 'x', 3, { finst_ikkje: 1 }, { ...node.attrs, ekstra: true }]) },
  ({ node }, { random }) => { spoilValue(random, node) },
  ({ node }, { random }) => { if ('text' in node) node.text = random.pick(['', null, 5, '\ud83d', 'a\udc00b', '\ud83d\ude00', undefined]) },
  ({ list, index }, { random }) => { list[index] = random.pick([null, 5, 'x', [], {}, { type: 'text' }, { type: null }]) },
]

function spoilContent(desk, step) {
  const place = within(desk.random, step)
  if (place?.node?.type) desk.random.pick(ofNodes)(place, desk)
}

/** Marks as no editor would write them: any, in any order, excluding or twice. */
function manyMarks({ random, maker, state }) {
  const types = Object.values(state.schema.marks)
  return types.length === 0 ? [] : random.many(1, 4, () => maker.mark(random.pick(types)).toJSON())
}

const values = [null, true, 0, 7, -1, 1.5, 1e21, 'x', '', [], {}, [1], { a: 1 }, { b: 1, a: 2 }, { 2: 'x', 1: 'y' }, { 10: 1, x: 2 }, JSON.parse('{"__proto__":1}'), '\ud800', undefined, [[[]]], 2 ** 53]

/** One attribute given a value of a wrong type, taken away, or put beside the others. */
function spoilValue(random, holder) {
  const keys = Object.keys(holder.attrs ?? {})
  if (keys.length === 0) return
  const key = random.pick(keys)
  if (random.chance(20)) holder.attrs = Object.fromEntries(Object.entries(holder.attrs).filter(([name]) => name !== key))
  else holder.attrs = { ...holder.attrs, [random.chance(85) ? key : 'ekstra']: random.pick(values) }
}

function spoilMark(desk, step) {
  const { random } = desk
  if (!('mark' in step)) return
  const [other] = manyMarks(desk)
  const odd = [null, undefined, {}, 'x', { type: 'finst_ikkje' }, { type: step.mark?.type }, other, { ...step.mark, attrs: [] }, { ...step.mark, attrs: { ekstra: 1, ...step.mark?.attrs } }]
  if (random.chance(50)) step.mark = random.pick(odd)
  else if (step.mark) spoilValue(random, step.mark)
}

function spoilAttribute({ random }, step) {
  if (step.stepType !== 'attr' && step.stepType !== 'docAttr') return
  if (random.chance(60)) step.value = random.pick(values)
  else step.attr = random.pick(['finst_ikkje', '', null, 5, undefined, 'toString', '__proto__', 'constructor'])
}

function retype({ random, state }, step) {
  step.stepType = random.pick(['replace', 'replaceAround', 'addMark', 'removeMark', 'addNodeMark', 'removeNodeMark', 'attr', 'docAttr', 'markSet', 'finst_ikkje', null, undefined, 5, '', 'toString'])
  if (step.stepType === 'attr') Object.assign(step, { pos: random.below(state.doc.content.size + 1), attr: 'nivaa', value: random.pick(values) })
  if (step.stepType === 'docAttr') Object.assign(step, { attr: random.pick(['nivaa', 'a', 'b']), value: random.pick(values) })
}

/** A node mark or attribute step at a random place. */
function atNode(desk, step) {
  const { random, state } = desk
  const pos = random.below(state.doc.content.size + 2)
  const [mark] = manyMarks(desk)
  const attr = random.pick(['nivaa', 'a', 'b', 'level', 'order', 'colspan', 'finst_ikkje'])
  become(step, random.pick([{ stepType: 'addNodeMark', pos, mark }, { stepType: 'removeNodeMark', pos, mark }, { stepType: 'attr', pos, attr, value: random.pick(values) }]))
}

function spoilSet({ random }, step) {
  const inner = structuredClone(step)
  const outer = random.pick([{ steps: [inner] }, { steps: [{ stepType: 'markSet', steps: [inner] }, inner] }, { steps: null }, { steps: {} }, { steps: [null] }, {}, { steps: [] }])
  become(step, { stepType: 'markSet', ...outer })
}

/** A key that stands in the step with a number; undefined where there is none. */
function present(random, step, keys) {
  const there = keys.filter((key) => typeof step[key] === 'number')
  return random.pick(there)
}

const damages = [
  [10, shift], [6, misplace], [6, displace], [2, unnumber], [5, widen], [2, turn], [4, open], [3, openBoth], [3, structure], [5, gap],
  [2, unslice], [5, reslice], [12, spoilContent], [5, spoilMark], [3, spoilAttribute], [3, retype], [4, atNode], [2, spoilSet],
]
const drawn = damages.flatMap(([weight, damage]) => Array(weight).fill(damage))

/** Another step in the place of the one. */
function become(step, other) {
  for (const key of Object.keys(step)) Reflect.deleteProperty(step, key)
  Object.assign(step, other)
}

function isReplace(step) {
  return step.stepType === 'replace' || step.stepType === 'replaceAround'
}
