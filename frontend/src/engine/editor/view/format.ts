// What the toolbar shows: how the text is where the caret stands, and what can be done there.
import { redoDepth, undoDepth } from 'prosemirror-history'
import { NodeSelection, type EditorState } from 'prosemirror-state'
import { ancestor, markAround } from './commands'
import type { BlockKind, Format } from './shown'

function blockKind(state: EditorState): BlockKind {
  const { parent } = state.selection.$from
  if (parent.type.name === 'paragraph') return 'paragraph'
  const level: unknown = parent.type.name === 'heading' ? parent.attrs['level'] : undefined
  return level === 2 ? 'h2' : level === 3 ? 'h3' : level === 4 ? 'h4' : 'other'
}

function isMarked(state: EditorState, name: string): boolean {
  const { from, to, $from, empty } = state.selection
  const type = state.schema.marks[name]
  if (!type) return false
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type)
}

export function formatOf(state: EditorState): Format {
  const { selection } = state
  const figure = selection instanceof NodeSelection && selection.node.type.name === 'figure' ? selection.from : (ancestor(state, 'figure')?.pos ?? -1)
  const list = ancestor(state, 'bullet_list', 'ordered_list')?.node.type.name
  return {
    block: blockKind(state),
    strong: isMarked(state, 'strong'), em: isMarked(state, 'em'), superscript: isMarked(state, 'superscript'), subscript: isMarked(state, 'subscript'),
    link: markAround(state, 'link') !== undefined, language: String(markAround(state, 'language')?.attrs['lang'] ?? ''),
    list: list === 'bullet_list' || list === 'ordered_list' ? list : '',
    quote: ancestor(state, 'blockquote') !== undefined, table: ancestor(state, 'table') !== undefined, figure,
    footnote: selection instanceof NodeSelection && selection.node.type.name === 'footnote' ? selection.from : -1,
    chosen: !selection.empty, undo: undoDepth(state) > 0, redo: redoDepth(state) > 0,
  }
}

/** The same object where nothing is another than it was. */
export function sameFormat(before: Format, after: Format): Format {
  return (Object.keys(after) as (keyof Format)[]).every((name) => before[name] === after[name]) ? before : after
}
