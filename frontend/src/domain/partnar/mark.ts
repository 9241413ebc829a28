// The short mark of a partner: its kommunenummer, or the initials of its name. No colour of its own.
import type { PartnarRow } from '../rows'

// Small words and forms of organisation say nothing of who it is.
const SKIP = new Set(['og', 'i', 'for', 'as', 'hf', 'sykehus', 'sjukehus'])

export function markOf(row: Pick<PartnarRow, 'namn' | 'kortnamn' | 'kommunenummer'>): string {
  if (row.kommunenummer) return row.kommunenummer
  const words = (row.kortnamn || row.namn.nn).split(/[\s-]+/).filter((w) => w && !SKIP.has(w.toLowerCase()))
  const first = words[0] ?? ''
  if (words.length < 2) return first.slice(0, 3).toLocaleUpperCase('nb')
  // An abbreviation (NKS, DPS) stays whole; of the others the first letter.
  return words.slice(0, 3).map((w) => (w.length <= 3 && w === w.toUpperCase() ? w : w.charAt(0))).join('').toLocaleUpperCase('nb').slice(0, 4)
}
