// Who made a suggestion: whoever made the commit that first brought its id. And a writer's work made
// into suggestions after the fact.
import { Fragment, Slice, type Node } from 'prosemirror-model'
import { EditorState, type Transaction } from 'prosemirror-state'
import { Mapping, type Step } from 'prosemirror-transform'
import type { Collab } from './collab'
import { passages, type Passage } from './passages'
import { schema } from './schema'
import type { Own } from './suggest/original'
import { track, type Tracking } from './suggest/track'
import type { Commit, Suggestions } from './wire'

const KINDS = ['insertion', 'deletion', 'modification']

function idsIn(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  const { type, attrs } = value as { type?: unknown; attrs?: { id?: unknown } }
  if (KINDS.includes(String(type)) && typeof attrs?.id === 'string') found.add(attrs.id)
  Object.values(value).forEach((inner) => idsIn(inner, found))
}

/** The suggestions that are known, and those that a commit brought. The same object where it brought none. */
export function withSuggestions(known: Suggestions, { steps, person, at }: Commit): Suggestions {
  const found = new Set<string>()
  idsIn(steps, found)
  const news = [...found].filter((id) => !(id in known))
  return news.length === 0 ? known : { ...known, ...Object.fromEntries(news.map((id) => [id, { person, at }])) }
}

/** Which suggestions are a person's own: hers, and those that the server does not know yet. */
export function ownAmong(known: Suggestions, person: string): Own {
  return (id) => (known[id]?.person ?? person) === person
}

/** Words that have no place of their own any more, and where about they stood. */
export type Stray = Omit<Passage, 'from'> & { at: number }

// Blocks that may stand in the document by themselves; what may not comes as paragraphs of its words.
function blocksOf({ slice, words }: Stray): Node[] {
  const { content } = slice ? Slice.fromJSON(schema, slice) : Slice.empty
  const doc = schema.nodes['doc']
  if (content.childCount > 0 && doc?.validContent(content) && content.content.every((node) => isWhole(node))) return [...content.content]
  return words.split('\n').filter((line) => line.trim() !== '').map((line) => schema.node('paragraph', null, [schema.text(line)]))
}

function isWhole(node: Node): boolean {
  try {
    node.check()
    return true
  } catch {
    return false
  }
}

function insertStray(tr: Transaction, stray: Stray, at: number): void {
  const $at = tr.doc.resolve(Math.min(at, tr.doc.content.size))
  tr.insert($at.depth > 0 ? $at.after(1) : $at.pos, Fragment.from(blocksOf(stray)))
}

/**
 * The writer's pending work as suggestions upon the confirmed document: what has a place where it is,
 * what has none as blocks of their own, after the block where it stood. doc is the document with the
 * work in it, in which the strays' places are. Throws where not all of it can be.
 */
export function asSuggestions(collab: Collab, doc: Node, strays: readonly Stray[], tracking: Tracking): Step[] {
  try {
    return tracked(collab, doc, strays, tracking)
  } catch {
    // Some changes cannot be told as suggestions where they are: then all words as paragraphs of their own.
    const mine = passages(doc, collab.pending.map((p) => p.step), () => true).map((p) => ({ ...p, at: p.from }))
    const back = new Mapping([...collab.pending].reverse().map((p) => p.step.getMap().invert()))
    const blocks = [...strays, ...mine].map((s) => ({ words: s.words, slice: null, at: back.map(s.at, -1) }))
    return tracked({ ...collab, pending: [] }, collab.confirmed, blocks, tracking)
  }
}

function tracked({ confirmed, pending }: Collab, doc: Node, strays: readonly Stray[], tracking: Tracking): Step[] {
  const plain = EditorState.create({ doc: confirmed })
  const tr = plain.tr
  pending.forEach((p) => tr.step(p.step))
  for (const stray of [...strays].sort((a, b) => b.at - a.at)) insertStray(tr, stray, stray.at)
  const tracked = track(tr, plain, tracking)
  if ('refused' in tracked) throw new Error(`not to be suggested: ${tracked.refused}`)
  if (!holds(wordsThatStay(tracked.tr.doc, confirmed), [doc.textContent, ...strays.map((s) => s.words)])) throw new Error('a suggestion without all of the words')
  return tracked.tr.steps
}

/** The words of a document but for those that are marked as taken out there and not in the one before. */
function wordsThatStay(doc: Node, before: Node): string {
  const known = new Set<unknown>()
  const deletion = (node: Node) => node.marks.find((m) => m.type.name === 'deletion')?.attrs['id'] as unknown
  before.descendants((node) => void known.add(deletion(node)))
  const words: string[] = []
  doc.descendants((node) => {
    const id = deletion(node)
    if (id !== undefined && !known.has(id)) return false
    if (node.isText) words.push(node.text ?? '')
    return true
  })
  return words.join('')
}

/** Whether every letter of some texts stands in another, as often as in them. */
function holds(whole: string, texts: readonly string[]): boolean {
  const left = new Map<string, number>()
  for (const c of whole) left.set(c, (left.get(c) ?? 0) + 1)
  return Array.from(texts.join('')).every((c) => {
    const count = left.get(c) ?? 0
    left.set(c, count - 1)
    return count > 0 || /\s/.test(c)
  })
}
