// What is other in a text than in the one that a partner decided on, word by word.
import type { PartnarvedtakRow } from '../rows'
import { textNow } from './board'

type Tekst = PartnarvedtakRow['tekstar'][number]
export type Piece = { kind: 'same' | 'gone' | 'new'; text: string }

/** The partners that decided on an earlier text, by that text, the earliest first. */
export function sinceDecided(row: Pick<PartnarvedtakRow, 'tekstar' | 'partnarar'>): { text: Tekst; partnarar: string[] }[] {
  const now = textNow(row)
  return row.tekstar.flatMap((text) => {
    const partnarar = row.partnarar.filter((p) => p.svar?.hash === text.hash).map((p) => p.partnar)
    return text.hash === now?.hash || partnarar.length === 0 ? [] : [{ text, partnarar }]
  })
}

/** The words of two texts, by the longest that they have in common. */
export function wordByWord(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const longest = lengths(a, b)
  const pieces: Piece[] = []
  const put = (kind: Piece['kind'], text: string) => {
    const last = pieces[pieces.length - 1]
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]]
    if (x !== undefined && x === y) {
      put('same', x)
      i++
      j++
    } else if (x !== undefined && (y === undefined || at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      put('gone', x)
      i++
    } else if (y !== undefined) {
      put('new', y)
      j++
    }
  }
  return pieces
}

/** Words, and what is between them. */
const wordsOf = (text: string): string[] => text.match(/\S+|\s+/g) ?? []

const at = (of: Uint16Array[], i: number, j: number): number => of[i]?.[j] ?? 0

/** How many words are in common from each place on. */
function lengths(a: string[], b: string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) (rows[i] as Uint16Array)[j] = a[i] === b[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
  }
  return rows
}
