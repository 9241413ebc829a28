// What is appended to an undo moves what can be undone and redone after it.
import { closeHistory, redo, undo } from 'prosemirror-history'
import { EditorState, Plugin, type Transaction } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { HISTORY, past } from './past'
import { schema } from './schema'

/** Somebody has typed a, then b; each undo puts ZZ before all, as hers or as nobody's. */
function typed(addToHistory: boolean): { text: () => string; does: (command: typeof undo) => void } {
  const appends = new Plugin({
    appendTransaction: (trs: readonly Transaction[], _, state) =>
      trs.some((tr) => (tr.getMeta(HISTORY) as { redo: boolean } | undefined)?.redo === false) ? state.tr.insertText('ZZ', 1).setMeta('addToHistory', addToHistory) : null,
  })
  // Steps are kept one by one, as they are where others write too.
  const together = new Plugin({ historyPreserveItems: true })
  let state = EditorState.create({ schema, plugins: [past(), appends, together] })
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr)
  }
  dispatch(closeHistory(state.tr.insertText('a', 1)))
  dispatch(closeHistory(state.tr.insertText('b', 2)))
  return { text: () => state.doc.textContent, does: (command) => command(state, dispatch) }
}

test('what is put back without being hers stays where it is', () => {
  const { text, does } = typed(false)
  const seen = [undo, undo, redo, redo].map((command) => {
    does(command)
    return text()
  })
  expect(seen).toEqual(['ZZa', 'ZZZZ', 'ZZZZa', 'ZZZZab'])
})

test('what is mended with it goes when she does it again', () => {
  const { text, does } = typed(true)
  const seen = [undo, undo, redo, redo].map((command) => {
    does(command)
    return text()
  })
  expect(seen).toEqual(['ZZa', 'ZZZZ', 'ZZa', 'ab'])
})
