// A cost key as it stands in its form, and what it comes to while one types. Pure.
import type { Lang } from '../../engine/i18n'
import { readCount, readOre, writeOre } from '../../engine/written'
import type { Aktor, Kostnadsdel, NokkelSlag } from '../../events.gen'
import { OTHER, readAktor, writeAktor, type WrittenAktor } from '../HeldFields'
import { share, STANDS_IN, WEIGHED, type Given, type Shared } from './shares'

/** One who shares: who, and a weight or an amount as it is typed. */
export type WrittenShare = WrittenAktor & { tal: string }
export type WrittenKey = { namn: string; aar: string; slag: NokkelSlag; belop: string; grunnlag: string; merknad: string; delar: WrittenShare[] }

export const NO_SHARE: WrittenShare = { aktor: '', namn: '', tal: '' }

type Sent = { slag: NokkelSlag; delar: { kven: Aktor; vekt?: number | undefined; faerre?: number | undefined; belop?: number | undefined }[] }

/** The lines of a key that was sent, or that is agreed already. For a small count, which nobody is told, stands what it weighs. */
export function writeShares({ slag, delar }: Sent, lang: Lang): WrittenShare[] {
  const told = (d: Sent['delar'][number]) => (WEIGHED.has(slag) ? String(d.faerre ? STANDS_IN : (d.vekt ?? '')) : slag === 'vertskommune' ? '' : d.belop ? writeOre(d.belop, lang) : '')
  return delar.map((d) => ({ ...writeAktor(d.kven), tal: told(d) }))
}

/** The last line of a key by a grant carries the rest, and one who carries all has no number. */
export function hasNumber(slag: NokkelSlag, at: number, lines: number): boolean {
  return slag !== 'vertskommune' && !(slag === 'tilskot' && at === lines - 1)
}

/** Where one carries it all there is one line, however many one had before one chose that. */
export const linesOf = (slag: NokkelSlag, delar: readonly WrittenShare[]) => (slag === 'vertskommune' ? delar.slice(0, 1) : delar)

/** What is typed, read; the place of the first line that cannot be read, from 0. */
export function readShares({ slag, delar }: Pick<WrittenKey, 'slag' | 'delar'>, lang: Lang): { given: Given[] } | { wrongAt: number } {
  const given: Given[] = []
  for (const [i, line] of linesOf(slag, delar).entries()) {
    const named = line.aktor !== '' && (line.aktor !== OTHER || line.namn.trim() !== '')
    const number = WEIGHED.has(slag) ? readCount(line.tal, lang) : readOre(line.tal, lang)
    const needs = hasNumber(slag, i, delar.length)
    if (!named || (needs && number === undefined)) return { wrongAt: i }
    given.push({ kven: readAktor(line), ...(needs ? (WEIGHED.has(slag) ? { vekt: number } : { belop: number }) : {}) })
  }
  return { given }
}

const keyOf = (a: Aktor) => a.partnar ?? a.namn ?? ''

export type Reckoned = Shared | { wrongAt: number } | { twice: true } | { noSum: true }

/** What the key comes to now. */
export function reckon(written: Pick<WrittenKey, 'slag' | 'belop' | 'delar'>, lang: Lang): Reckoned {
  const read = readShares(written, lang)
  if ('wrongAt' in read) return read
  if (new Set(read.given.map((g) => keyOf(g.kven))).size < read.given.length) return { twice: true }
  const sum = readOre(written.belop, lang)
  return sum ? share(written.slag, sum, read.given) : { noSum: true }
}

export const sharesOf = (reckoned: Reckoned): Kostnadsdel[] | undefined => ('delar' in reckoned ? reckoned.delar : undefined)
