// Commits that come while somebody is composing a word.
import type { EditorView } from 'prosemirror-view'
import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import type { Clock } from './clock'
import { collab } from './collab'
import { Composing } from './composing'
import { schema } from './schema'
import { Time } from './testing/world'
import type { Commit, StepJson } from './wire'

const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)])
const commit = (...steps: StepJson[]): Commit => ({ client: 'bo', n: 1, person: 'bo', at: '', steps })
const insert = (at: number): StepJson => ({ stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text: 'x' }] } })
const bold = (from: number, to: number): StepJson => ({ stepType: 'addMark', mark: { type: 'strong' }, from, to })

/** A view in which somebody composes in the second of three paragraphs: positions 6 to 11 inside it. */
function composingView(): EditorView {
  const doc = schema.node('doc', null, [paragraph('fyrst'), paragraph('midt'), paragraph('sist')])
  const state = EditorState.create({ doc, plugins: [collab({ local: () => undefined, allow: () => true })] })
  return { composing: true, state: state.apply(state.tr.setSelection(TextSelection.create(doc, 9))) } as unknown as EditorView
}

function made(clock: (time: Time) => Clock = (time) => time) {
  const time = new Time()
  const released: Commit[][] = []
  return { time, released, composing: new Composing(clock(time), (commits) => released.push(commits)) }
}

/** Where something is painted: 16 ms until the next frame is. */
const painted = (time: Time): Clock => ({ now: time.now, setTimeout: time.setTimeout, clearTimeout: time.clearTimeout, frame: (work) => time.setTimeout(work, 16) })

test.each<[string, Commit, boolean]>([
  ['in another paragraph', commit(insert(2)), false],
  ['in the paragraph after', commit(insert(15)), false],
  ['in hers', commit(insert(10)), true],
  ['at the edge of hers', commit(insert(8)), true],
  ['over hers and others', commit({ stepType: 'replace', from: 3, to: 16 }), true],
  ['a mark in hers', commit(bold(9, 11)), true],
  ['a mark elsewhere', commit(bold(1, 3)), false],
  ['marks, one of them in hers', commit({ stepType: 'markSet', steps: [bold(1, 3), bold(2, 10)] }), true],
  ['elsewhere, and by then in hers', commit(insert(2), insert(9)), true],
])('a commit %s', (_, c, waits) => {
  const { composing } = made()
  expect(composing.hold(composingView(), [c])).toBe(waits)
})

test('what waits makes what comes after wait, and all is drawn at once when she is done with the word', async () => {
  const { time, released, composing } = made()
  const view = composingView()
  expect(composing.hold(view, [commit(insert(10))])).toBe(true)
  expect(composing.hold(view, [commit(insert(2))])).toBe(true)
  expect(composing.waiting).toBe(2)
  await time.pass(2_000)
  expect(released).toEqual([])
  composing.ended()
  await time.pass(49)
  expect(released).toEqual([])
  await time.pass(1)
  expect(released.map((r) => r.length)).toEqual([2])
  expect(composing.waiting).toBe(0)
})

test('nobody waits longer than ten seconds', async () => {
  const { time, released, composing } = made()
  composing.hold(composingView(), [commit(insert(10))])
  await time.pass(9_999)
  expect(released).toEqual([])
  await time.pass(1)
  expect(released).toHaveLength(1)
})

test('without a view, or not composing, nothing waits', () => {
  const { composing } = made()
  const calm = Object.assign(composingView(), { composing: false })
  expect(composing.hold(undefined, [commit(insert(10))])).toBe(false)
  expect(composing.hold(calm, [commit(insert(10))])).toBe(false)
})

test('the first after a while is drawn at the next frame, and many together ten times a second, in order', async () => {
  const { time, released, composing } = made(painted)
  const calm = Object.assign(composingView(), { composing: false })
  await time.pass(1_000)
  for (let ms = 0; ms < 1_000; ms += 10) {
    expect(composing.hold(calm, [{ ...commit(insert(2)), n: ms }])).toBe(true)
    await time.pass(10)
    if (ms === 10) expect(released.flat()).toHaveLength(2)
  }
  await time.pass(200)
  expect(released.length).toBeLessThanOrEqual(10)
  expect(released.flat().map((c) => c.n)).toEqual(Array.from({ length: 100 }, (_, i) => 10 * i))
})

test('the answer to what she sent waits for no frame, and takes along what came before it', () => {
  const { released, composing } = made(painted)
  expect(composing.hold(undefined, [commit(insert(1))], true)).toBe(false)
  expect(composing.hold(undefined, [commit(insert(1))])).toBe(true)
  expect(composing.hold(undefined, [commit(insert(2))], true)).toBe(true)
  expect(released.map((r) => r.length)).toEqual([2])
  expect(composing.waiting).toBe(0)
})

test('what waits for a frame waits until she is done where she begins to compose in it', async () => {
  const { time, released, composing } = made(painted)
  const view = Object.assign(composingView(), { composing: false })
  expect(composing.hold(view, [commit(insert(10))])).toBe(true)
  Object.assign(view, { composing: true })
  await time.pass(500)
  composing.settle()
  expect(released).toEqual([])
  composing.ended()
  await time.pass(50)
  expect(released.map((r) => r.length)).toEqual([1])
})
