// How a cost key shares a sum, to the øre, with nothing lost in rounding. The server reckons it when it is
// agreed; here it is reckoned alike, so that one sees the shares before one agrees. Pure.
import type { Aktor, Kostnadsdel, NokkelSlag } from '../../events.gen'

/** Keys that share in proportion to weights. */
export const WEIGHED: ReadonlySet<NokkelSlag> = new Set(['per-innbyggjar', 'etter-bruk'])

export type Given = { kven: Aktor; vekt?: number | undefined; belop?: number | undefined }

/** The shares; or what they are short of the sum (below zero: above it); or why they cannot be reckoned. */
export type Shared = { delar: Kostnadsdel[] } | { rest: number } | { wrong: 'nobody' | 'weights' | 'one' }

/** The sum in proportion to the weights: each its whole øre, then one more to the largest remainders, ties in the order given. */
export function inProportion(sum: number, weights: readonly number[]): number[] {
  const all = weights.reduce((a, b) => a + BigInt(b), 0n)
  if (all === 0n) return weights.map(() => 0)
  const parts = weights.map((w, i) => ({ i, whole: (BigInt(sum) * BigInt(w)) / all, over: (BigInt(sum) * BigInt(w)) % all }))
  let left = BigInt(sum) - parts.reduce((a, p) => a + p.whole, 0n)
  for (const p of [...parts].sort((a, b) => (a.over === b.over ? a.i - b.i : a.over > b.over ? -1 : 1))) {
    if (left <= 0n) break
    p.whole += 1n
    left -= 1n
  }
  return parts.map((p) => Number(p.whole))
}

const sumOf = (given: readonly Given[]) => given.reduce((sum, g) => sum + (g.belop ?? 0), 0)

/** What falls on each by a key of the kind. */
export function share(slag: NokkelSlag, sum: number, given: readonly Given[]): Shared {
  if (given.length === 0) return { wrong: 'nobody' }
  if (WEIGHED.has(slag)) return weighed(slag, sum, given)
  if (slag === 'fast') {
    const rest = sum - sumOf(given)
    return rest === 0 ? { delar: given.map((g) => ({ kven: g.kven, belop: g.belop ?? 0 })) } : { rest }
  }
  return carried(slag, sum, given)
}

/** The smallest count of use, but for none, that is kept as it is: fewer could point to persons. What each smaller one weighs. */
export const FEWEST = 5
export const STANDS_IN = 3

const isFew = (slag: NokkelSlag, vekt: number) => slag === 'etter-bruk' && vekt > 0 && vekt < FEWEST

function weighed(slag: NokkelSlag, sum: number, given: readonly Given[]): Shared {
  const told = given.map((g) => g.vekt ?? 0)
  if (told.some((w) => w < 0) || told.every((w) => w === 0)) return { wrong: 'weights' }
  const shares = inProportion(sum, told.map((w) => (isFew(slag, w) ? STANDS_IN : w)))
  return { delar: given.map((g, i) => ({ kven: g.kven, ...(isFew(slag, told[i] ?? 0) ? { faerre: FEWEST } : { vekt: told[i] ?? 0 }), belop: shares[i] ?? 0 })) }
}

/** One carries it for all; or grants cover it in their order as far as it goes, and the one without an amount carries the rest. */
function carried(slag: NokkelSlag, sum: number, given: readonly Given[]): Shared {
  const open = given.filter((g) => !g.belop)
  if (open.length !== 1 || (slag === 'vertskommune' && given.length !== 1)) return { wrong: 'one' }
  let left = sum
  const covered = given.map((g) => {
    const belop = Math.min(g.belop ?? 0, left)
    left -= belop
    return { kven: g.kven, belop }
  })
  return { delar: covered.map((c, i) => (given[i]?.belop ? c : { ...c, belop: left })) }
}
