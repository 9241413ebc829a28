// Mentions. The log knows persons by number only, so a post is stored as «@<id> kan du sjå på dette?»,
// and who reads it sees the name that the person has now. Who writes sees names too.

const TOKEN = /@([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/g
/** Letters, a hyphen, a full stop, an apostrophe; one blank between the words of a name. */
const NAME = /^[\p{L}\p{M}.’'-]+(?: [\p{L}\p{M}.’'-]+)*$/u
const QUERY_MAX = 40

export type Piece = { text: string } | { person: string }

/** What a stored text is made of, in order. */
export function piecesOf(stored: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const found of stored.matchAll(TOKEN)) {
    if (found.index > at) pieces.push({ text: stored.slice(at, found.index) })
    pieces.push({ person: found[1] ?? '' })
    at = found.index + found[0].length
  }
  if (at < stored.length) pieces.push({ text: stored.slice(at) })
  return pieces
}

/** Who is mentioned, each once, in the order of the text. */
export function mentioned(stored: string): string[] {
  return [...new Set(piecesOf(stored).flatMap((p) => ('person' in p ? [p.person] : [])))]
}

/** Somebody whom the writer chose from the list. */
export type Picked = { id: string; namn: string }

/** The text as it is stored: each name that was chosen becomes the person. What only looks like a mention stays text. */
export function toStored(typed: string, picks: readonly Picked[]): string {
  const waiting = new Map<string, string[]>()
  for (const { namn, id } of picks) waiting.set(namn, [...(waiting.get(namn) ?? []), id])
  const names = [...waiting.keys()].sort((a, b) => b.length - a.length)
  let stored = ''
  for (let at = 0; at < typed.length;) {
    const name = typed[at] === '@' ? names.find((n) => typed.startsWith(n, at + 1) && !isLetter(typed[at + 1 + n.length])) : undefined
    if (name === undefined) {
      stored += typed[at++] ?? ''
      continue
    }
    const ids = waiting.get(name) ?? []
    // Two people with one name are told apart by the order in which they were chosen.
    stored += `@${ids.length > 1 ? (ids.shift() ?? '') : (ids[0] ?? '')}`
    at += 1 + name.length
  }
  return stored
}

function isLetter(c: string | undefined): boolean {
  return c !== undefined && /[\p{L}\p{N}]/u.test(c)
}

/** A stored text as it is edited, with the names of today. */
export function toTyped(stored: string, nameOf: (id: string) => string): { typed: string; picks: Picked[] } {
  const pieces = piecesOf(stored)
  return {
    typed: pieces.map((p) => ('person' in p ? `@${nameOf(p.person)}` : p.text)).join(''),
    picks: pieces.flatMap((p) => ('person' in p ? [{ id: p.person, namn: nameOf(p.person) }] : [])),
  }
}

/** The name that is being typed just before the caret: «@Ka|» gives {from: place of the @, query: 'Ka'}. */
export function queryAt(typed: string, caret: number): { from: number; query: string } | undefined {
  const from = typed.slice(0, caret).lastIndexOf('@')
  if (from < 0 || caret - from > QUERY_MAX || isLetter(typed[from - 1])) return undefined
  const query = typed.slice(from + 1, caret)
  return query === '' || NAME.test(query.replace(/ $/, '')) ? { from, query } : undefined
}

/** Those whose names have a word that begins so; whoever's name begins so comes first. */
export function hits<P extends { namn: string }>(people: readonly P[], query: string, most: number): P[] {
  const sought = query.trim().toLocaleLowerCase('nb')
  const begins = (p: P) => p.namn.toLocaleLowerCase('nb').startsWith(sought)
  const has = (p: P) => begins(p) || p.namn.toLocaleLowerCase('nb').split(/[\s-]+/).some((word) => word.startsWith(sought))
  return [...people.filter(begins), ...people.filter((p) => !begins(p) && has(p))].slice(0, most)
}
