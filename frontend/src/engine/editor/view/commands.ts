// What a writer can do to the text besides typing. Each is a command of ProseMirror: it tells whether
// it can be done here, and does it when it is given a dispatch.
import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import type { Attrs, MarkType, Node, NodeType } from 'prosemirror-model'
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list'
import { NodeSelection, Selection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, mergeCells, splitCell, toggleHeader } from 'prosemirror-tables'
import { limits, schema } from '../schema'
import type { CardRef } from '../handle'
import { Gather } from './gather'

const node = (name: string) => schema.nodes[name] as NodeType
const mark = (name: string) => schema.marks[name] as MarkType

export const toParagraph: Command = setBlockType(node('paragraph'))
export const toHeading = (level: number): Command => setBlockType(node('heading'), { level })

export const strong: Command = toggleMark(mark('strong'))
export const em: Command = toggleMark(mark('em'))
export const superscript: Command = toggleMark(mark('superscript'))
export const subscript: Command = toggleMark(mark('subscript'))

/** The innermost ancestor of the selection of one of the kinds. */
export function ancestor({ selection: { $from } }: EditorState, ...names: string[]): { node: Node; pos: number } | undefined {
  for (let d = $from.depth; d > 0; d--) if (names.includes($from.node(d).type.name)) return { node: $from.node(d), pos: $from.before(d) }
  return undefined
}

/** Into a list, out of it, or from one kind of list to the other. */
export function toggleList(name: 'bullet_list' | 'ordered_list'): Command {
  return (state, dispatch) => {
    const list = ancestor(state, 'bullet_list', 'ordered_list')
    if (!list) return wrapInList(node(name))(state, dispatch)
    if (list.node.type.name === name) return liftListItem(node('list_item'))(state, dispatch)
    dispatch?.(state.tr.setNodeMarkup(list.pos, node(name), null, list.node.marks))
    return true
  }
}

export const indent: Command = sinkListItem(node('list_item'))
export const outdent: Command = liftListItem(node('list_item'))

export const quote: Command = (state, dispatch) => (ancestor(state, 'blockquote') ? lift : wrapIn(node('blockquote')))(state, dispatch)

export const lineBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false
  dispatch?.(state.tr.replaceSelectionWith(node('hard_break').create()).scrollIntoView())
  return true
}

/** Puts a block where the caret is: in place of an empty paragraph, or after the block it stands in. */
export function putBlock(block: Node): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    for (let d = $from.depth; d >= 0; d--) {
      const parent = $from.node(d)
      const empty = d === $from.depth - 1 && $from.parent.isTextblock && $from.parent.content.size === 0
      const index = d === $from.depth && !parent.isTextblock ? $from.index(d) : $from.index(d) + (empty ? 0 : 1)
      if (parent.isTextblock || !parent.canReplaceWith(index, empty ? index + 1 : index, block.type)) continue
      if (dispatch) {
        const at = empty ? $from.before(d + 1) : d === $from.depth ? $to.pos : $from.after(d + 1)
        const tr = empty ? state.tr.replaceWith(at, $from.after(d + 1), block) : state.tr.insert(at, block)
        dispatch(selectIn(tr, at, block).scrollIntoView())
      }
      return true
    }
    return false
  }
}

/** The caret into what was put in, and a paragraph after it where it would else be the last thing. */
function selectIn(tr: Transaction, at: number, block: Node): Transaction {
  const end = at + block.nodeSize
  const $end = tr.doc.resolve(end)
  if (!$end.nodeAfter && $end.parent.canReplaceWith($end.index(), $end.index(), node('paragraph'))) tr.insert(end, node('paragraph').create())
  const inside = block.isAtom ? new NodeSelection(tr.doc.resolve(at)) : Selection.findFrom(tr.doc.resolve(at + 1), 1, true)
  return inside ? tr.setSelection(inside) : tr
}

const filled = (type: NodeType) => type.createAndFill() as Node

export function table(rows = 3, columns = 3): Node {
  const row = (type: NodeType) => node('table_row').create(null, Array.from({ length: columns }, () => filled(type)))
  return node('table').create(null, Array.from({ length: rows }, (_, i) => row(node(i === 0 ? 'table_header' : 'table_cell'))))
}

export const putTable: Command = (state, dispatch, view) => fits(state, 9) && putBlock(table())(state, dispatch, view)
export const putAnalyse: Command = putBlock(filled(node('analyse')))
export const putCard = (ref: CardRef): Command => putBlock(node('kort').create(ref))
export const putFigure = (attrs: Attrs): Command => putBlock(node('figure').create(attrs))

export function putFootnote(text: string): Command {
  return (state, dispatch) => {
    const { $from, to } = state.selection
    if (!$from.parent.inlineContent || !$from.parent.type.contentMatch.matchType(node('footnote'))) return false
    // At the end of what is chosen, which stays.
    dispatch?.(state.tr.insert(to, node('footnote').create(null, text === '' ? undefined : schema.text(text))).scrollIntoView())
    return true
  }
}

/** Another text in a footnote, as one change of as little as possible. */
export function rewriteFootnote(pos: number, text: string): Command {
  return (state, dispatch) => {
    const found = state.doc.nodeAt(pos)
    if (found?.type.name !== 'footnote') return false
    const next = node('footnote').create(found.attrs, text === '' ? undefined : schema.text(text), found.marks)
    dispatch?.(state.tr.replaceWith(pos, pos + found.nodeSize, next))
    return true
  }
}

export function removeNodeAt(pos: number): Command {
  return (state, dispatch) => {
    const found = state.doc.nodeAt(pos)
    if (!found) return false
    dispatch?.(state.tr.delete(pos, pos + found.nodeSize).scrollIntoView())
    return true
  }
}

/** The words around the caret that carry the same mark of this kind. */
export function markAround(state: EditorState, name: string): { from: number; to: number; attrs: Attrs } | undefined {
  const { $from, from, to, empty } = state.selection
  const type = mark(name)
  const parent = $from.parent
  if (!parent.inlineContent) return undefined
  const found = type.isInSet(empty ? $from.marks() : ($from.nodeAfter?.marks ?? [])) ?? ($from.nodeAfter && type.isInSet($from.nodeAfter.marks))
  if (!found) return undefined
  let [start, end] = [from, empty ? from : to]
  parent.forEach((child, offset) => {
    const at = $from.start() + offset
    if (!found.isInSet(child.marks) || at > end || at + child.nodeSize < start) return
    start = Math.min(start, at)
    end = Math.max(end, at + child.nodeSize)
  })
  return { from: start, to: end, attrs: found.attrs }
}

/** Sets a mark on what is chosen, or on the words around the caret that have one; puts the text in where there is nothing. */
export function setMark(name: string, attrs: Attrs, text = ''): Command {
  return (state, dispatch) => {
    const type = mark(name)
    const { empty, from, to, $from } = state.selection
    const range = empty ? markAround(state, name) : { from, to }
    if (!range && (text === '' || !$from.parent.inlineContent)) return false
    if (!range) dispatch?.(state.tr.replaceSelectionWith(schema.text(text, [...$from.marks(), type.create(attrs)]), false).scrollIntoView())
    else dispatch?.(state.tr.removeMark(range.from, range.to, type).addMark(range.from, range.to, type.create(attrs)))
    return true
  }
}

export function clearMark(name: string): Command {
  return (state, dispatch) => {
    const { empty, from, to } = state.selection
    const range = empty ? markAround(state, name) : { from, to }
    if (!range) return false
    dispatch?.(state.tr.removeMark(range.from, range.to, mark(name)))
    return true
  }
}

export function setAlt(pos: number, alt: string): Command {
  return (state, dispatch) => {
    if (state.doc.nodeAt(pos)?.type.name !== 'figure') return false
    dispatch?.(state.tr.setNodeAttribute(pos, 'alt', alt))
    return true
  }
}

const cells = new Gather<1>((block) => (/^table_(cell|header)$/.test(block.type.name) ? [{ at: -1, value: 1 }] : []))

export const cellsIn = (doc: Node): number => cells.in(doc).length

/** Whether that many more cells still fit in the document. */
const fits = (state: EditorState, more: number) => cellsIn(state.doc) + more <= limits.cells

const sized = (command: Command, more: (table: Node) => number): Command => (state, dispatch, view) => {
  const found = ancestor(state, 'table')
  return found !== undefined && fits(state, more(found.node)) && command(state, dispatch, view)
}

const across = (table: Node) => table.firstChild?.childCount ?? 0
const down = (table: Node) => table.childCount

export const tables = {
  rowBefore: sized(addRowBefore, across), rowAfter: sized(addRowAfter, across), deleteRow,
  columnBefore: sized(addColumnBefore, down), columnAfter: sized(addColumnAfter, down), deleteColumn,
  headerRow: toggleHeader('row'), headerColumn: toggleHeader('column'),
  merge: mergeCells, split: splitCell, deleteTable,
} satisfies Record<string, Command>

export type TableAct = keyof typeof tables

/** Enter in an empty paragraph of a quote leaves the quote. */
export const leaveQuote: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const quoted = $from.depth > 1 && $from.node(-1).type.name === 'blockquote'
  return empty && quoted && $from.parent.content.size === 0 ? lift(state, dispatch) : false
}
