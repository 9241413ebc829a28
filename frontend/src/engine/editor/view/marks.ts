// Threads and suggestions as they stand in a document.
import type { Mark, Node } from 'prosemirror-model'
import { Gather, type Found } from './gather'
import type { Suggested, ThreadMark } from '../handle'
import { ANCHOR } from '../suggest/original'

type Kind = 'comment' | 'insertion' | 'deletion' | 'modification'

/** One piece of a marked passage: words, something within the words, or a whole block. */
export type Piece = { kind: Kind; id: string; text: string; size: number; part?: 'row' | 'column' }

const kinds = new Set(['comment', 'insertion', 'deletion', 'modification'])

/** All pieces of all threads and suggestions. */
export const pieces = new Gather<Piece>((block) => {
  const found: Found<Piece>[] = block.marks.flatMap((m) => pieceOf(m, block, -1))
  if (block.inlineContent) block.forEach((child, offset) => found.push(...child.marks.flatMap((m) => pieceOf(m, child, offset))))
  return found
})

function pieceOf(mark: Mark, node: Node, at: number): Found<Piece>[] {
  if (!kinds.has(mark.type.name)) return []
  const text = node.isText ? (node.text ?? '') : node.isBlock ? node.textBetween(0, node.content.size, ' ') : ''
  return [{ at, value: { kind: mark.type.name as Kind, id: String(mark.attrs['id']), text: text.replaceAll(ANCHOR, ''), size: node.nodeSize, ...partOf(node) } }]
}

function partOf(node: Node): { part?: 'row' | 'column' } {
  const role = String(node.type.spec['tableRole'])
  return role === 'row' ? { part: 'row' } : role === 'cell' || role === 'header_cell' ? { part: 'column' } : {}
}

const QUOTE = 500 // of a long passage the thread quotes the beginning

/** The words between two places, without anchors. */
export function quoteOf(doc: Node, from: number, to: number): string {
  return short(doc.textBetween(from, to, ' ', ' ').replaceAll(ANCHOR, '').trim())
}

const short = (said: string) => (said.length > QUOTE ? `${said.slice(0, QUOTE).replace(/[\ud800-\udbff]$/, '')}…` : said)

/** The passages of one kind by id, in the order in which they begin. */
function byId(found: readonly Found<Piece>[], wanted: (piece: Piece) => boolean): Map<string, Found<Piece>[]> {
  const all = new Map<string, Found<Piece>[]>()
  for (const one of found) {
    if (!wanted(one.value)) continue
    const before = all.get(one.value.id)
    if (before) before.push(one)
    else all.set(one.value.id, [one])
  }
  return all
}

/** The words of a passage; «…» where something stands between two of its pieces. */
function wordsOf(passage: readonly Found<Piece>[]): string {
  let said = ''
  let end: number | undefined
  for (const { at, value } of passage) {
    if (end !== undefined && value.text !== '') said += at === end ? '' : at - end <= 4 ? ' ' : ' … '
    said += value.text
    end = at + value.size
  }
  return short(said)
}

export function threadsIn(doc: Node): ThreadMark[] {
  return [...byId(pieces.in(doc), (p) => p.kind === 'comment')].map(([id, passage]) => ({ id, quote: wordsOf(passage) }))
}

export function suggestionsIn(doc: Node): Suggested[] {
  return [...byId(pieces.in(doc), (p) => p.kind !== 'comment')].map(([id, passage]) => {
    const text = (kind: Kind) => wordsOf(passage.filter((p) => p.value.kind === kind))
    const has = (kind: Kind) => passage.some((p) => p.value.kind === kind)
    const part = passage[0]?.value.part
    const ofTable = part && passage.every((p) => p.value.part === part) ? { part } : {}
    if (has('insertion') && has('deletion')) return { id, kind: 'replacement', text: text('insertion'), old: text('deletion') }
    if (has('insertion')) return { id, kind: 'insertion', text: text('insertion'), ...ofTable }
    if (has('deletion')) return { id, kind: 'deletion', text: text('deletion'), ...ofTable }
    return { id, kind: 'format', text: text('modification') }
  })
}

/** Where a thread or suggestion begins and ends; undefined where it is not in the document. */
export function rangeOf(doc: Node, id: string): { from: number; to: number } | undefined {
  const passage = pieces.in(doc).filter((p) => p.value.id === id)
  const [first, last] = [passage[0], passage.at(-1)]
  return first && last ? { from: startOf(first), to: startOf(last) + last.value.size } : undefined
}

const startOf = ({ at }: Found<Piece>) => at
