// A selection that others' changes leave no node for.
import { EditorState, NodeSelection } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import { Slice } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { schema } from './schema'
import { secureSelection } from './selection'

const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)])
const doc = schema.node('doc', null, [paragraph('ein'), paragraph('to')])

function selected(pos: number) {
  return EditorState.create({ doc, selection: NodeSelection.create(doc, pos) })
}

test('a node that still stands is still selected', () => {
  const tr = selected(5).tr.insertText('x', 1)
  const { selection } = secureSelection(tr, 5)
  expect(selection).toBeInstanceOf(NodeSelection)
  expect(selection.from).toBe(6)
})

test('a selection that throws when it is moved is replaced', () => {
  const tr = selected(5).tr
  tr.step(new ReplaceStep(1, 2, Slice.empty))
  Object.defineProperty(tr, 'curSelection', { value: { map: () => { throw new TypeError('no node') } }, writable: true })
  expect(secureSelection(tr, 6).selection.from).toBeGreaterThan(0)
})
