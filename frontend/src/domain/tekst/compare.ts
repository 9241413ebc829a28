// What changed in a text between two versions, word by word, by whom and when: made ready to be drawn.
import { isTextblock, sizeOf, walk, wordsBetween, type DocNode, type Span } from './doc'

/** So many positions of a change are one person's. */
export type Part = { lengd: number; person?: string; at?: string }

/** One change, as the server tells it: places in the old and the new document. */
export type Endring = { fraStart: number; fraSlutt: number; tilStart: number; tilSlutt: number; borte: Part[]; nytt: Part[] }

/** What stood in a place: words, a card, a picture. */
export type Piece = { kind: 'words'; text: string } | { kind: 'kort'; rom: string; ting: string } | { kind: 'figure'; alt: string }

/** What one person took out, or put in. */
export type Deed = { from: number; to: number; pieces: Piece[]; person?: string; at?: string }

export type Change = { n: number; at: number; removed: Deed[]; added: Deed[] }

/** What stands between two positions, block by block. */
export function piecesBetween(doc: DocNode, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  walk(doc, (node, at) => {
    if (at >= to || at + sizeOf(node) <= from) return false
    const whole = at >= from && at + sizeOf(node) <= to
    if (node.type === 'kort') pieces.push({ kind: 'kort', rom: String(node.attrs?.['rom']), ting: String(node.attrs?.['ting']) })
    if (node.type === 'figure' && whole) pieces.push({ kind: 'figure', alt: typeof node.attrs?.['alt'] === 'string' ? node.attrs['alt'] : '' })
    if (!isTextblock(node)) return true
    const text = wordsBetween({ type: 'doc', content: [node] }, Math.max(0, from - at), to - at).join('').replaceAll('\u200b', '')
    if (text.trim() !== '') pieces.push({ kind: 'words', text })
    return false
  })
  return pieces
}

function deedsOf(doc: DocNode, start: number, end: number, parts: readonly Part[]): Deed[] {
  const deeds: Deed[] = []
  let at = start
  for (const part of joined(parts, end - start)) {
    const [from, to] = [at, at + part.lengd]
    at = to
    if (to > from) deeds.push({ from, to, pieces: piecesBetween(doc, from, to), ...(part.person ? { person: part.person } : {}), ...(part.at ? { at: part.at } : {}) })
  }
  return deeds
}

/** Neighbours by one person are one; what nobody is told of is one without a person. */
function joined(parts: readonly Part[], size: number): Part[] {
  const told: Part[] = []
  for (const part of parts) {
    const last = told[told.length - 1]
    if (last && last.person === part.person) told[told.length - 1] = { ...part, lengd: last.lengd + part.lengd }
    else told.push(part)
  }
  const rest = size - told.reduce((n, p) => n + p.lengd, 0)
  return rest > 0 ? [...told, { lengd: rest }] : told
}

/** The changes, numbered in the order of the new text. */
export function changesOf(fra: DocNode, til: DocNode, endringar: readonly Endring[]): Change[] {
  return [...endringar].sort((a, b) => a.tilStart - b.tilStart || a.fraStart - b.fraStart).map((e, i) => ({
    n: i + 1, at: e.tilStart,
    removed: deedsOf(fra, e.fraStart, e.fraSlutt, e.borte), added: deedsOf(til, e.tilStart, e.tilSlutt, e.nytt),
  }))
}

/** Whether anybody can read the change: else it is one of form alone, such as a paragraph that became a heading. */
export function isOfForm(change: Change): boolean {
  return [...change.removed, ...change.added].every((d) => d.pieces.length === 0)
}

/** Who wrote a piece of the text. */
export type Spenn = { fra: number; til: number; person: string; partnar?: string; at?: string }

export type Writer = { person: string; signs: number; percent: number }

/** Those who wrote what stands in a text now, whoever wrote most first, with their share of the words. */
export function writersIn(doc: DocNode, spenn: readonly Spenn[]): Writer[] {
  const signs = new Map<string, number>()
  for (const s of spenn) signs.set(s.person, (signs.get(s.person) ?? 0) + wordsBetween(doc, s.fra, s.til).join('').length)
  const all = [...signs.values()].reduce((a, b) => a + b, 0)
  return [...signs].filter(([, n]) => n > 0).map(([person, n]) => ({ person, signs: n, percent: Math.round((100 * n) / all) })).sort((a, b) => b.signs - a.signs)
}

/** The spans by the place of their writer in the list. */
export function spansBy(spenn: readonly Spenn[], writers: readonly Writer[]): Span<number>[] {
  const place = new Map(writers.map((w, i) => [w.person, i]))
  return [...spenn].sort((a, b) => a.fra - b.fra).flatMap((s) => {
    const value = place.get(s.person)
    return value === undefined ? [] : [{ from: s.fra, to: s.til, value }]
  })
}
