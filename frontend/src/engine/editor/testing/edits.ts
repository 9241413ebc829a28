// What a person may do to a document, by chance. Every letter typed is one that nobody typed before, so
// that a test can ask of each what became of it.
import { redoDepth } from 'prosemirror-history'
import { createParagraphNear, joinBackward, joinForward, lift, setBlockType, splitBlock, toggleMark, wrapIn } from 'prosemirror-commands'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, toggleHeaderRow } from 'prosemirror-tables'
import { NodeSelection, TextSelection, type Command, type EditorState, type Selection, type Transaction } from 'prosemirror-state'
import { schema } from '../schema'
import type { TextSession } from '../session'
import { redo, undo } from '../undoing'
import type { Chance } from './world'

const FIRST_LETTER = 0x4e00

/** Letters that are used once. */
export class Letters {
  private next = FIRST_LETTER

  take(count: number): string {
    return Array.from({ length: count }, () => String.fromCodePoint(this.next++)).join('')
  }
}

export const lettersIn = (text: string) => Array.from(text).filter((c) => (c.codePointAt(0) ?? 0) >= FIRST_LETTER)

/** The letters that stand more than once. */
export function repeatedIn(text: string): Set<string> {
  const seen = new Set<string>()
  return new Set(lettersIn(text).filter((c) => seen.has(c) || !seen.add(c)))
}

function known<T>(all: Record<string, T>, name: string): T {
  const found = all[name]
  if (found === undefined) throw new Error(`the schema has no ${name}`)
  return found
}

const node = (name: string) => known(schema.nodes, name)
const mark = (name: string) => known(schema.marks, name)

function somewhere(state: EditorState, chance: Chance, wide: boolean): Selection {
  const size = state.doc.content.size
  const from = chance.below(size + 1)
  const to = wide ? Math.min(size, from + chance.below(chance.is(0.2) ? 60 : 8)) : from
  return TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))
}

const table = () => node('table').create(null, [0, 1].map(() => node('table_row').create(null, [0, 1].map(() => node('table_cell').create(null, node('paragraph').create())))))

function card(chance: Chance) {
  return node('kort').create({ rom: 'tiltak', ting: `00000000-0000-7000-8000-${String(chance.below(1e9)).padStart(12, '0')}` })
}

const insertBlock = (make: () => ReturnType<typeof table>): Command => (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(make()))
  return true
}

const remove: Command = (state, dispatch) => {
  if (state.selection.empty) return false
  dispatch?.(state.tr.deleteSelection())
  return true
}

const link: Command = (state, dispatch, view) => toggleMark(mark('link'), { href: 'https://example.no/' })(state, dispatch, view)

function commands(chance: Chance): Command[] {
  return [
    splitBlock, splitBlock, splitListItem(node('list_item')), joinBackward, joinForward, createParagraphNear, remove, remove, remove, lift,
    wrapInList(node('bullet_list')), wrapInList(node('ordered_list')), liftListItem(node('list_item')), sinkListItem(node('list_item')),
    wrapIn(node('blockquote')), setBlockType(node('heading'), { level: chance.pick([2, 3, 4]) }), setBlockType(node('paragraph')),
    toggleMark(mark('strong')), toggleMark(mark('em')), toggleMark(mark('superscript')), toggleMark(mark('subscript')), link,
    toggleMark(mark('comment'), { id: `00000000-0000-7000-8000-${String(chance.below(20)).padStart(12, '0')}` }),
    toggleMark(mark('language'), { lang: chance.pick(['nb', 'en']) }),
    insertBlock(table), insertBlock(() => card(chance)),
    addRowAfter, addColumnAfter, deleteRow, deleteColumn, toggleHeaderRow,
  ]
}

/** One change by one person. Gives the transactions made. */
export function edit(session: TextSession, chance: Chance, letters: Letters): Transaction[] {
  const made: Transaction[] = []
  const dispatch = (tr: Transaction) => {
    made.push(tr)
    session.dispatch(tr)
  }
  const { editor } = session
  // What was undone is often done again.
  if (redoDepth(editor) > 0 && chance.is(0.3)) redo(editor, dispatch)
  const kind = chance.next()
  if (made.length > 0) return made
  if (kind < 0.55) type(session, chance, letters, dispatch)
  else if (kind < 0.65) chance.pick([undo, undo, redo])(editor, dispatch)
  else {
    session.dispatch(editor.tr.setSelection(somewhere(editor, chance, true)))
    if (chance.is(0.05)) selectNode(session)
    attempt(chance.pick(commands(chance)), session.editor, dispatch)
  }
  return made
}

// Commands throw where two people have made a table uneven, or where a selection is an odd one. The
// editor mends tables; here nobody does. Undo must never throw.
function attempt(command: Command, state: EditorState, dispatch: (tr: Transaction) => void): void {
  try {
    command(state, dispatch)
  } catch {
    // Nothing was done.
  }
}

function selectNode(session: TextSession): void {
  const { $from } = session.editor.selection
  const at = $from.nodeAfter
  if (at && NodeSelection.isSelectable(at)) session.dispatch(session.editor.tr.setSelection(NodeSelection.create(session.editor.doc, $from.pos)))
}

// A run of letters at the caret, or somewhere else.
function type(session: TextSession, chance: Chance, letters: Letters, dispatch: (tr: Transaction) => void): void {
  if (chance.is(0.5)) session.dispatch(session.editor.tr.setSelection(somewhere(session.editor, chance, chance.is(0.1))))
  for (let i = 1 + chance.below(4); i > 0; i--) {
    const { tr, selection } = session.editor
    if (selection instanceof TextSelection && selection.$from.parent.inlineContent) dispatch(tr.insertText(letters.take(1)))
  }
}
