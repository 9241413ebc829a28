// Every key of the editor, in one table: what it is called, what it is, what it does.
import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands'
import { undoInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { splitListItem } from 'prosemirror-schema-list'
import type { Command, Plugin } from 'prosemirror-state'
import { goToNextCell } from 'prosemirror-tables'
import { schema } from '../schema'
import { redo, undo } from '../undoing'
import { ancestor, em, indent, leaveQuote, lineBreak, outdent, quote, strong, subscript, superscript, toggleList, toHeading, toParagraph } from './commands'
import type { Surface } from './surface'

const itemType = schema.nodes['list_item']

export type KeyName =
  | 'leave' | 'toolbar' | 'slash' | 'help' | 'undo' | 'redo' | 'strong' | 'em' | 'superscript' | 'subscript' | 'link' | 'paragraph' | 'heading'
  | 'bullets' | 'numbers' | 'quote' | 'tab' | 'lineBreak' | 'footnote' | 'find' | 'comment' | 'toThread' | 'nextThread' | 'nextSuggestion' | 'accept' | 'reject'

/** As the list of keys shows them. «Mod» is Ctrl, on a Mac ⌘. */
export const keysOf: Record<KeyName, string> = {
  leave: 'Escape', toolbar: 'Alt-F10', slash: '/', help: 'Mod-/', undo: 'Mod-Z', redo: 'Mod-Y', strong: 'Mod-B', em: 'Mod-I', superscript: 'Mod-.',
  subscript: 'Mod-,', link: 'Mod-Alt-K', paragraph: 'Mod-Alt-0', heading: 'Mod-Alt-1 … 3', bullets: 'Mod-Shift-8', numbers: 'Mod-Shift-7',
  quote: 'Mod-Shift-9', tab: 'Tab', lineBreak: 'Shift-Enter', footnote: 'Mod-Alt-F', find: 'Mod-F', comment: 'Mod-Alt-M', toThread: 'Mod-Enter',
  nextThread: 'Mod-F8', nextSuggestion: 'F8', accept: 'Mod-Alt-Enter', reject: 'Mod-Alt-Backspace',
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** A key as this machine's keyboard has it. */
export const keyLabel = (key: string): string => (isMac() ? key.replaceAll('Mod', '⌘').replaceAll('Alt', '⌥').replaceAll('Shift', '⇧') : key.replaceAll('Mod', 'Ctrl')).replaceAll('-', ' + ')

/** Within a list or a table Tab is of the text, also where it can do nothing; elsewhere it leaves. */
const tab = (back: boolean): Command => (state, dispatch, view) => {
  if (ancestor(state, 'table')) return goToNextCell(back ? -1 : 1)(state, dispatch, view)
  if (!ancestor(state, 'list_item')) return false
  ;(back ? outdent : indent)(state, dispatch, view)
  return true
}

/** Something that is not a change of the text, as a command. */
const act = (does: () => void): Command => (_state, dispatch) => {
  if (dispatch) does()
  return true
}

export function keys(surface: Surface): Plugin[] {
  const { tools, review } = surface
  if (!tools || !itemType) return []
  return [
    keymap({
      'Mod-z': chainCommands(undoInputRule, undo), 'Mod-y': redo, 'Mod-Shift-z': redo,
      'Mod-b': strong, 'Mod-i': em, 'Mod-.': superscript, 'Mod-,': subscript,
      'Mod-Alt-0': toParagraph, 'Mod-Alt-1': toHeading(2), 'Mod-Alt-2': toHeading(3), 'Mod-Alt-3': toHeading(4),
      'Mod-Shift-8': toggleList('bullet_list'), 'Mod-Shift-7': toggleList('ordered_list'), 'Mod-Shift-9': quote,
      'Mod-Alt-k': act(() => tools.editLink()), 'Mod-Alt-f': act(() => tools.newFootnote()), 'Mod-f': act(() => tools.find.open()),
      'Mod-Alt-m': act(() => tools.comment()), 'Mod-Enter': act(() => tools.toThread()), 'Mod-/': act(() => surface.shown.set({ form: { kind: 'keys' } })),
      'F8': act(() => review.step('suggestion', 1)), 'Shift-F8': act(() => review.step('suggestion', -1)),
      'Mod-F8': act(() => review.step('thread', 1)), 'Mod-Shift-F8': act(() => review.step('thread', -1)),
      'Mod-Alt-Enter': act(() => review.settleHere('accept')), 'Mod-Alt-Backspace': act(() => review.settleHere('reject')),
      'Alt-F10': act(() => tools.toToolbar()),
      'Backspace': undoInputRule,
      'Enter': chainCommands(openChosen(surface), leaveQuote, splitListItem(itemType)),
      'Shift-Enter': chainCommands(exitCode, lineBreak),
      'Tab': tab(false), 'Shift-Tab': tab(true),
      'Escape': act(() => surface.leave()),
    }),
    keymap(baseKeymap),
  ]
}

/** Enter on a footnote that is chosen opens it. */
const openChosen = (surface: Surface): Command => (state, dispatch) => {
  const { from, to } = state.selection
  const node = state.doc.nodeAt(from)
  if (node?.type.name !== 'footnote' || to !== from + node.nodeSize) return false
  if (dispatch) surface.shown.set({ form: { kind: 'footnote', pos: from, text: node.textContent } })
  return true
}
