// Random documents and every kind of act of the editor, for the tests of suggesting.
import { baseKeymap, joinBackward, lift, selectAll, setBlockType, splitBlock, toggleMark, wrapIn } from 'prosemirror-commands'
import { Fragment, Slice, type Mark, type MarkType, type Node, type NodeType } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { EditorState, NodeSelection, TextSelection, type Command, type Transaction } from 'prosemirror-state'
import { schema } from '../schema'
import { ANCHOR, idOf, isSuggestion, type Own } from './original'
import { track } from './track'

const type = (name: string) => schema.nodes[name] as NodeType
const markType = (name: string) => schema.marks[name] as MarkType

const n = (name: string, content: Node[] = [], attrs: object = {}) => schema.node(name, { ...attrs }, content)
export const t = (text: string, ...marks: Mark[]) => schema.text(text, marks)
export const p = (...content: (string | Node)[]) => n('paragraph', content.map((c) => (typeof c === 'string' ? t(c) : c)))
export const li = (...content: Node[]) => n('list_item', content)
export const ul = (...items: Node[]) => n('bullet_list', items)
export const doc = (...blocks: Node[]) => n('doc', blocks)
const cell = (text: string) => n('table_cell', [p(text)])
export const table = (rows: number, columns: number) => n('table', Array.from({ length: rows }, (_, r) => n('table_row', Array.from({ length: columns }, (_, c) => cell(`${r}.${c}`)))))
const card = (id: number) => n('kort', [], { rom: 'tiltak', ting: uuid(id) })

export const uuid = (i: number) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`
export const MINE = 1_000 // ids from here on are the writer's own
export const own = (id: string) => Number(id.slice(-12)) >= MINE

export const RUNS = 200 // 6 000 when this was written; a sample in every run

export class Dice {
  constructor(private seed: number) {}
  next(): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0
    return (this.seed >>> 8) / 0x1_000_000
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }
}

const words = ['ansvar', 'kommune', 'føretak', 'pasient', 'samarbeid', 'plan', '👍🏽 bra', 'å']

function text(dice: Dice): Node[] {
  if (dice.next() < 0.12) return []
  return Array.from({ length: 1 + dice.below(3) }, () => {
    const said = `${dice.of(words)} `
    const marks = dice.next() < 0.15 ? [schema.mark('strong')] : []
    return dice.next() < 0.05 ? n('footnote', [t('note')]) : t(said, ...marks)
  })
}

function block(dice: Dice, deep = 0): Node {
  const kind = dice.next()
  if (kind < 0.5 || deep > 1) return n('paragraph', text(dice))
  if (kind < 0.6) return n('heading', text(dice), { level: 2 + dice.below(3) })
  if (kind < 0.8) return ul(...Array.from({ length: 1 + dice.below(3) }, () => li(n('paragraph', text(dice)), ...(dice.next() < 0.2 ? [block(dice, 2)] : []))))
  if (kind < 0.88) return n('blockquote', [n('paragraph', text(dice)), n('paragraph', text(dice))])
  if (kind < 0.94) return card(dice.below(5))
  return n('table', [n('table_row', [cell('a'), cell('b')]), n('table_row', [cell('c'), cell('d')])])
}

export const randomDoc = (dice: Dice) => doc(...Array.from({ length: 1 + dice.below(4) }, () => block(dice)))

const item = type('list_item')
const insertText = (said: string): Command => (state, dispatch) => {
  dispatch?.(state.tr.insertText(said))
  return true
}
const paste = (content: Node[], open: number): Command => (state, dispatch) => {
  dispatch?.(state.tr.replaceSelection(new Slice(Fragment.from(content), open, open)))
  return true
}
const erase = (ahead: number): Command => (state, dispatch) => {
  const { $head, empty, head } = state.selection
  const to = head + ahead
  if (!empty || !$head.parent.inlineContent || to < $head.start() || to > $head.end()) return false
  dispatch?.(state.tr.delete(Math.min(head, to), Math.max(head, to)))
  return true
}

export const acts: Record<string, Command> = {
  type: insertText('x'),
  typeTwo: insertText('y z'),
  back: (s, d) => baseKeymap['Backspace']?.(s, d) || erase(-1)(s, d),
  forward: (s, d) => baseKeymap['Delete']?.(s, d) || erase(1)(s, d),
  enter: splitBlock,
  enterInList: splitListItem(item),
  joinBackward,
  bold: toggleMark(markType('strong')),
  link: toggleMark(markType('link'), { href: 'https://x.no/' }),
  heading: setBlockType(type('heading'), { level: 3 }),
  paragraph: setBlockType(type('paragraph')),
  list: wrapInList(type('bullet_list')),
  quote: wrapIn(type('blockquote')),
  lift,
  sink: sinkListItem(item),
  liftItem: liftListItem(item),
  pasteWords: paste([t('limt inn')], 0),
  pasteParagraphs: paste([p('ein'), p('to'), p('tre')], 1),
  pasteWhole: paste([p('heil'), n('heading', [t('Tittel')], { level: 2 })], 0),
  pasteList: paste([ul(li(p('punkt')), li(p('punkt til')))], 0),
  pasteCard: paste([card(7)], 0),
  pasteTable: paste([n('table', [n('table_row', [cell('ny')])])], 0),
  everything: (s, d) => {
    let all: EditorState | undefined
    selectAll(s, (tr) => { all = s.apply(tr) })
    return all ? insertText('alt')(all, d && ((tr) => d(tr))) : false
  },
}

export function select(state: EditorState, dice: Dice): EditorState {
  const size = state.doc.content.size
  const outside = (pos: number) => (state.doc.resolve(pos).parent.isInline ? state.doc.resolve(pos).before() : pos)
  const from = outside(dice.below(size + 1))
  const to = dice.next() < 0.5 ? from : dice.next() < 0.5 ? Math.min(size, from + dice.below(8)) : dice.below(size + 1)
  const $from = state.doc.resolve(from)
  const node = $from.nodeAfter
  const selection = node && node.isBlock && dice.next() < 0.3 && NodeSelection.isSelectable(node) ? new NodeSelection($from) : TextSelection.between($from, state.doc.resolve(outside(to)))
  return state.apply(state.tr.setSelection(selection))
}

export function perform(act: Command | undefined, state: EditorState): Transaction | undefined {
  let done: Transaction | undefined
  act?.(state, (tr) => { done = tr })
  return done?.docChanged ? done : undefined
}

export const bare = (node: Node) => JSON.stringify(node.toJSON()).replaceAll(ANCHOR, '')
export const idsIn = (node: Node) => {
  const ids = new Set<string>()
  node.descendants((child) => child.marks.filter(isSuggestion).forEach((m) => ids.add(idOf(m))))
  return ids
}

/** One writer's acts, one after the other, each as a suggestion. */
export function suggest(state: EditorState, dice: Dice, times: number, mine: Own, newId: () => string): EditorState {
  for (let i = 0; i < times; i++) {
    state = select(state, dice)
    const tr = perform(acts[dice.of(Object.keys(acts))], state)
    const tracked = tr && track(tr, state, { own: mine, newId })
    if (tracked && 'tr' in tracked) state = state.apply(tracked.tr)
  }
  return state
}

/** What another, whose ids are lower, has suggested in a random document. */
export function suggestedByOther(dice: Dice): EditorState {
  return suggest(EditorState.create({ doc: randomDoc(dice) }), dice, 3, (id) => !own(id), newIds(1))
}

export function newIds(next = MINE) {
  return () => uuid(next++)
}
