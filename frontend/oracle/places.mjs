// Where an edit happens: places, ranges, nodes and selections of a document.
import { AllSelection, NodeSelection, Selection, TextSelection } from 'prosemirror-state'

/** @typedef {{ random: import('./random.mjs').Random, maker: import('./documents.mjs').Maker, state: import('prosemirror-state').EditorState }} Desk what an edit is made at */

/** Places where text can stand: [start, end] of each text block or inline node with content. */
function textblocks({ state }) {
  const found = []
  state.doc.descendants((node, pos) => { if (node.inlineContent) found.push([pos + 1, pos + 1 + node.content.size]) })
  if (state.doc.inlineContent) found.push([0, state.doc.content.size])
  return found
}

/** A random place in text; null where the document has none. @param {Desk} desk */
export function placeInText(desk) {
  const blocks = textblocks(desk)
  if (blocks.length === 0) return null
  const [start, end] = desk.random.pick(blocks)
  return whole(desk.state.doc, desk.random.chance(30) ? desk.random.pick([start, end]) : desk.random.between(start, end))
}

/** The place, moved out of the middle of a surrogate pair: no browser puts a caret there. */
export function whole(doc, pos) {
  return splitsPair(doc, pos) ? pos + 1 : pos
}

/** Whether a position stands between the two halves of a character. */
export function splitsPair(doc, pos) {
  const $pos = doc.resolve(pos)
  return $pos.textOffset > 0 && isPair($pos.parent.child($pos.index()).text, $pos.textOffset)
}

/** Whether the units before and after a place in a text are one character. */
export function isPair(text, at) {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}

/** A random range in the document. @param {Desk} desk @returns {[number, number]} */
export function anyRange({ state: { doc }, random }) {
  const [from, to] = random.range(doc.content.size)
  return [whole(doc, from), whole(doc, to)]
}

/** A random node and where it stands; null where none is fit. */
export function anyNode({ state, random }, filter = () => true) {
  const found = []
  state.doc.descendants((node, pos) => { if (!node.isText && filter(node)) found.push({ node, pos }) })
  return found.length === 0 ? null : random.pick(found)
}

/** The transaction that a command makes with a selection; null where it makes none. */
export function byCommand(state, selection, command) {
  let made = null
  command(state.apply(state.tr.setSelection(selection)), (tr) => { made = tr })
  return made
}

/** A selection such as people make. @param {Desk} desk */
export function selection(desk) {
  const { doc } = desk.state
  const at = desk.random.chance(15) && anyNode(desk, (node) => NodeSelection.isSelectable(node))
  if (at) return NodeSelection.create(doc, at.pos)
  if (desk.random.chance(5)) return new AllSelection(doc)
  const [from, to] = anyRange(desk)
  return desk.random.chance(40) ? Selection.near(doc.resolve(from)) : TextSelection.between(doc.resolve(from), doc.resolve(to))
}
