// Writing as suggestions: what the writer does is turned into a suggestion before it is applied, and
// the invisible anchors at suggested borders do not stand in the way of the caret.
import type { Mark } from 'prosemirror-model'
import { Plugin, TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { isRemote } from '../collab'
import { ANCHOR, ownOn } from '../suggest/original'
import { track, untracked, type Tracked, type Tracking } from '../suggest/track'

/** Whether a transaction is the writer's own and not yet made a suggestion. */
function isPlain(tr: Transaction): boolean {
  return tr.docChanged && !isRemote(tr) && tr.getMeta('history$') === undefined && tr.getMeta(untracked) === undefined
}

/** What becomes of the writer's transaction while she suggests. */
export function suggested(tr: Transaction, state: EditorState, tracking: Tracking): Tracked {
  return isPlain(tr) ? track(tr, state, tracking) : { tr }
}

export function suggesting(on: () => boolean, tracking: Tracking): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const over = { ArrowLeft: -1, Backspace: -1, ArrowRight: 1, Delete: 1 }[event.key]
        if (over && !event.shiftKey) stepOver(view, over)
        return false
      },
      handleDOMEvents: {
        // What is composed must carry its mark from the first letter: a mark put on afterwards would
        // draw the letters anew, and the composition would be broken off.
        compositionstart: (view) => {
          if (on()) composeAs(view, tracking)
          return false
        },
      },
    },
  })
}

/** Moves the caret over an anchor, as if it were not there. */
function stepOver(view: EditorView, direction: number): void {
  const { selection, doc } = view.state
  if (!(selection instanceof TextSelection) || !selection.$cursor) return
  const { $cursor } = selection
  const beside = direction < 0 ? $cursor.nodeBefore?.text?.at(-1) : $cursor.nodeAfter?.text?.at(0)
  if (beside === ANCHOR) view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, $cursor.pos + direction)))
}

function composeAs(view: EditorView, { own, newId }: Tracking): void {
  const { $from, empty } = view.state.selection
  if (!empty) return
  const beside = [$from.nodeBefore, $from.nodeAfter].map((node) => node && ownOn(node, 'insertion', own)).find((mark) => mark)
  const insertion: Mark = beside ?? view.state.schema.mark('insertion', { id: newId() })
  view.dispatch(view.state.tr.setStoredMarks(insertion.addToSet(view.state.storedMarks ?? $from.marks())))
}

