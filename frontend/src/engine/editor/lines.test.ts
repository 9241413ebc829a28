// What becomes of a session's work on lines that break at a bad moment.
import type { Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { expect, test } from 'vitest'
import { TextSession } from './session'
import { World } from './testing/world'

/** A view in which somebody is composing a word until told otherwise. */
function compose(session: TextSession): { composing: boolean } {
  let state = session.editorState([])
  const view = {
    composing: true,
    get state() {
      return state
    },
    dispatch: (tr: Transaction) => {
      state = state.apply(tr)
    },
  }
  session.attach(view as unknown as EditorView)
  return view
}

test('her commit came back while she composes, the line breaks: it is known, and the document is not fetched anew', async () => {
  const world = new World()
  const [wire, other] = [world.wire('anne'), world.wire('bo')]
  const [anne, bo] = [world.session(wire), world.session(other)]
  wire.up()
  other.up()
  await world.time.pass(100)
  compose(anne)
  bo.dispatch(bo.editor.tr.insertText('bo', 1))
  anne.dispatch(anne.editor.tr.insertText('anne', 1))
  anne.flush()
  await world.time.pass(500)
  expect([anne.confirmed().version, world.authority.version]).toEqual([0, 2])
  wire.cut()
  wire.up()
  await world.time.pass(500)
  expect(anne.confirmed().version).toBe(0) // she composes still
  await world.rest()
  expect(anne.editor.doc.toJSON()).toEqual(world.authority.doc.toJSON())
  expect([world.reports, anne.state().lost, anne.state().mended]).toEqual([[], [], undefined])
})
