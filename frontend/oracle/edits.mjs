// What people do to a document: each edit takes the desk (state of the editor, chance, a maker of
// nodes) and gives a transaction, or null where it cannot be done here.
import * as commands from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { Fragment, Slice } from 'prosemirror-model'
import { canJoin, canSplit, dropPoint, findWrapping, insertPoint, liftTarget, ReplaceAroundStep, ReplaceStep, Step } from 'prosemirror-transform'
import { lists, tables } from './edits_own.mjs'
import { fused } from './fuse.mjs'
import { attempt } from './outcome.mjs'
import { anyNode, anyRange, byCommand, placeInText, selection, splitsPair, whole } from './places.mjs'

function typing(desk) {
  const pos = placeInText(desk)
  if (pos === null) return null
  const text = desk.maker.words()
  return desk.random.chance(50) ? desk.state.tr.insertText(text, pos) : desk.state.tr.insert(pos, desk.maker.text(desk.maker.marks(desk.state.doc.resolve(pos).parent.type)))
}

function overwriting(desk) {
  const [from, to] = anyRange(desk)
  return desk.state.tr.insertText(desk.maker.words(), from, to)
}

function erasing(desk) {
  const pos = placeInText(desk)
  const { doc, tr } = desk.state
  if (pos === null || pos === 0 || doc.resolve(pos).parentOffset === 0) return null
  return tr.delete(splitsPair(doc, pos - 1) ? pos - 2 : pos - 1, pos)
}

function deletingRange(desk) {
  const [from, to] = anyRange(desk)
  return desk.random.chance(50) ? desk.state.tr.delete(from, to) : desk.state.tr.deleteRange(from, to)
}

/** A slice of this document or of another of the same schema. */
function someSlice(desk) {
  const other = desk.random.chance(50) ? desk.state.doc : (desk.maker.document() ?? desk.state.doc)
  const [from, to] = anyRange({ ...desk, state: { doc: other } })
  return desk.random.chance(85) ? other.slice(from, to) : Slice.maxOpen(Fragment.from(desk.maker.anyNode() ?? undefined))
}

function pasting(desk) {
  const [from, to] = desk.random.chance(50) ? Array(2).fill(placeInText(desk) ?? 0) : anyRange(desk)
  const slice = someSlice(desk)
  return desk.random.chance(50) ? desk.state.tr.replaceRange(from, to, slice) : desk.state.tr.replace(from, to, slice)
}

function moving(desk) {
  const [from, to] = anyRange(desk)
  const slice = desk.state.doc.slice(from, to)
  const tr = desk.state.tr.delete(from, to)
  const at = dropPoint(tr.doc, whole(tr.doc, desk.random.below(tr.doc.content.size + 1)), slice)
  return at === null ? tr : tr.replace(at, at, slice)
}

function splitting(desk) {
  const pos = placeInText(desk)
  const depth = desk.random.between(1, 3)
  return pos === null || !canSplit(desk.state.doc, pos, depth) ? null : desk.state.tr.split(pos, depth)
}

function joining(desk) {
  const places = []
  for (let pos = 1; pos < desk.state.doc.content.size; pos++) if (canJoin(desk.state.doc, pos)) places.push(pos)
  return places.length === 0 ? null : desk.state.tr.join(desk.random.pick(places))
}

/** The blocks around a random range, and for what they are needed. */
function blocksOfRange(desk) {
  const { doc } = desk.state
  const [from, to] = desk.random.chance(40) ? anyRange(desk) : Array(2).fill(placeInText(desk) ?? 0)
  return doc.resolve(from).blockRange(doc.resolve(to))
}

function wrapping(desk) {
  const range = blocksOfRange(desk)
  const types = Object.values(desk.state.schema.nodes).filter((t) => t.isBlock && !t.isLeaf)
  const ways = range ? types.map((type) => findWrapping(range, type, desk.maker.attributes(type))).filter(Boolean) : []
  return ways.length === 0 ? null : desk.state.tr.wrap(range, desk.random.pick(ways))
}

function lifting(desk) {
  const range = blocksOfRange(desk)
  const target = range && liftTarget(range)
  return target === null ? null : desk.state.tr.lift(range, target)
}

function retyping(desk) {
  const type = desk.random.pick(Object.values(desk.state.schema.nodes).filter((t) => t.isTextblock))
  return type ? desk.state.tr.setBlockType(...anyRange(desk), type, desk.maker.attributes(type)) : null
}

/** One node made another of the same content: a replaceAround, or a replace of a leaf. */
function remaking(desk) {
  const at = anyNode(desk)
  if (!at) return null
  const same = Object.values(desk.state.schema.nodes).filter((t) => !t.isText && t.isInline === at.node.isInline && t.isLeaf === at.node.isLeaf)
  const type = desk.random.pick(same)
  return desk.state.tr.setNodeMarkup(at.pos, type, desk.maker.attributes(type), desk.random.chance(70) ? undefined : [])
}

function marking(desk) {
  const type = desk.random.pick(Object.values(desk.state.schema.marks))
  return type ? desk.state.tr.addMark(...anyRange(desk), desk.maker.mark(type)) : null
}

function unmarking(desk) {
  const marks = []
  desk.state.doc.descendants((node) => { marks.push(...node.marks) })
  const mark = marks.length && desk.random.chance(80) ? desk.random.pick(marks) : desk.random.pick(Object.values(desk.state.schema.marks))
  const range = anyRange(desk)
  return desk.random.chance(85) ? mark && desk.state.tr.removeMark(...range, mark) : desk.state.tr.removeMark(...range)
}

/** Two marks over one another, the second of a type that drives the first out where there is one. */
function excluding(desk) {
  const all = Object.values(desk.state.schema.marks)
  const pairs = all.flatMap((a) => all.filter((b) => b.excludes(a)).map((b) => [a, b]))
  if (pairs.length === 0) return null
  const [first, second] = desk.random.pick(pairs)
  const [from, to] = anyRange(desk)
  const tr = desk.state.tr.addMark(from, to, desk.maker.mark(first))
  return tr.addMark(...anyRange({ ...desk, state: { doc: tr.doc } }), desk.maker.mark(second)).addMark(from, to, desk.maker.mark(second))
}

function markingNode(desk) {
  const at = anyNode(desk)
  const type = desk.random.pick(Object.values(desk.state.schema.marks))
  return at && type ? desk.state.tr.addNodeMark(at.pos, desk.maker.mark(type)) : null
}

function unmarkingNode(desk) {
  const at = anyNode(desk, (node) => node.marks.length > 0)
  if (!at) return null
  const mark = desk.random.pick(at.node.marks)
  return desk.state.tr.removeNodeMark(at.pos, desk.random.chance(50) ? mark : mark.type)
}

function settingAttribute(desk) {
  const at = anyNode(desk, (node) => Object.keys(node.attrs).length > 0)
  if (!at) return null
  const spec = desk.maker.form.nodes.find((n) => n.name === at.node.type.name)
  const attribute = desk.random.pick(spec.attrs)
  return desk.state.tr.setNodeAttribute(at.pos, attribute.name, desk.maker.value(attribute))
}

function settingDocAttribute(desk) {
  const spec = desk.maker.form.nodes.find((n) => n.name === desk.state.doc.type.name)
  if (!spec.attrs?.length) return null
  const attribute = desk.random.pick(spec.attrs)
  return desk.state.tr.setDocAttribute(attribute.name, desk.maker.value(attribute))
}

function inserting(desk) {
  const node = desk.maker.anyNode()
  const at = node && insertPoint(desk.state.doc, anyRange(desk)[0], node.type)
  return typeof at === 'number' ? desk.state.tr.insert(at, node) : null
}

function replacingWithNode(desk) {
  const node = desk.maker.anyNode()
  return node && desk.state.tr.replaceRangeWith(...anyRange(desk), node)
}

/** A replaceAround such as no command makes: any node, or none, about any flat range. */
function around(desk) {
  const range = blocksOfRange(desk)
  if (!range) return null
  const { start, end } = range
  const outer = desk.maker.anyNode((t) => !t.isLeaf)?.copy()
  const step = outer && desk.random.chance(60)
    ? new ReplaceAroundStep(start, end, start, end, new Slice(Fragment.from(outer), 0, 0), 1, desk.random.chance(50))
    : new ReplaceAroundStep(start - 1, end + 1, start, end, Slice.empty, 0, desk.random.chance(50))
  return range.depth === 0 && step.from < 0 ? null : desk.state.tr.step(step)
}

function structural(desk) {
  const [from, to] = anyRange(desk)
  return desk.state.tr.step(new ReplaceStep(from, to, desk.random.chance(50) ? Slice.empty : someSlice(desk), true))
}

/** Several marks set and taken in one step. */
function markingSet(desk) {
  const types = Object.values(desk.state.schema.marks)
  if (types.length === 0) return null
  const one = () => {
    const [from, to] = anyRange(desk)
    return { stepType: desk.random.pick(['addMark', 'removeMark']), mark: desk.maker.mark(desk.random.pick(types)).toJSON(), from, to }
  }
  return desk.state.tr.step(Step.fromJSON(desk.state.schema, { stepType: 'markSet', steps: desk.random.many(0, 3, one) }))
}

const keys = ['deleteSelection', 'joinBackward', 'joinForward', 'joinUp', 'joinDown', 'lift', 'liftEmptyBlock', 'splitBlock', 'splitBlockKeepMarks', 'createParagraphNear', 'joinTextblockBackward', 'joinTextblockForward', 'exitCode']

function byKey(desk) {
  return byCommand(desk.state, selection(desk), commands[desk.random.pick(keys)])
}

function back(command) {
  return ({ state }) => {
    let made = null
    command(state, (tr) => { made = tr })
    return made
  }
}

/** A range suggested away, and words suggested in its place, as the page does it. */
function suggesting(desk) {
  const { insertion, deletion } = desk.state.schema.marks
  if (!insertion || !deletion) return null
  const { id } = desk.maker.attributes(insertion)
  const [from, to] = anyRange(desk)
  const tr = desk.state.tr.addMark(from, to, deletion.create({ id }))
  const fits = desk.random.chance(70) && tr.doc.resolve(to).parent.inlineContent
  return fits ? tr.insert(to, desk.state.schema.text(desk.maker.words(), [insertion.create({ id })])) : tr
}

/** All kinds of edits, with how often each is tried. */
export const edits = [
  { kind: 'typing', weight: 6, make: typing },
  { kind: 'overwriting', weight: 3, make: overwriting },
  { kind: 'erasing', weight: 3, make: erasing },
  { kind: 'deleting a range', weight: 4, make: deletingRange },
  { kind: 'pasting', weight: 6, make: pasting },
  { kind: 'moving', weight: 3, make: moving },
  { kind: 'splitting', weight: 3, make: splitting },
  { kind: 'joining', weight: 3, make: joining },
  { kind: 'wrapping', weight: 4, make: wrapping },
  { kind: 'lifting', weight: 3, make: lifting },
  { kind: 'setting the type of blocks', weight: 3, make: retyping },
  { kind: 'remaking a node', weight: 4, make: remaking },
  { kind: 'marking', weight: 4, make: marking },
  { kind: 'unmarking', weight: 3, make: unmarking },
  { kind: 'marks that exclude each other', weight: 4, make: excluding },
  { kind: 'marking a node', weight: 3, make: markingNode },
  { kind: 'unmarking a node', weight: 2, make: unmarkingNode },
  { kind: 'setting an attribute', weight: 3, make: settingAttribute },
  { kind: 'setting an attribute of the document', weight: 1, make: settingDocAttribute },
  { kind: 'inserting a node', weight: 3, make: inserting },
  { kind: 'replacing with a node', weight: 2, make: replacingWithNode },
  { kind: 'replacing around', weight: 3, make: around },
  { kind: 'replacing structure', weight: 2, make: structural },
  { kind: 'a set of marks', weight: 2, make: markingSet },
  { kind: 'keys', weight: 5, make: byKey },
  { kind: 'undoing', weight: 6, make: back(undo) },
  { kind: 'redoing', weight: 5, make: back(redo) },
  { kind: 'lists', weight: 5, make: lists },
  { kind: 'tables', weight: 5, make: tables },
  { kind: 'suggestions', weight: 4, make: suggesting },
]

const redoing = edits.find(({ kind }) => kind === 'redoing')
const drawn = edits.flatMap((edit) => Array(edit.weight).fill(edit))

const tries = 6
const largest = 3000 // no edit makes a document larger than this: many small ones find more in the same time

/**
 * One random edit: its kind, the transaction and the state after it; null where nothing came of it.
 * @param {import('./places.mjs').Desk} desk
 */
export function edit(desk) {
  // What was undone is often done again.
  const { kind, make } = desk.undone && desk.random.chance(50) ? redoing : desk.random.pick(drawn)
  for (let n = 0; n < tries; n++) {
    // What the original cannot do on this schema (a search for filling that never ends, a step that
    // does not apply) is no edit.
    const made = attempt(() => {
      const tr = fused(() => make(desk))
      return tr?.docChanged && tr.doc.content.size <= largest ? { kind, tr, state: desk.state.apply(tr) } : null
    })
    if (made) {
      desk.undone = kind === 'undoing' || kind === 'redoing'
      return made
    }
  }
  return null
}
