import { describe, expect, it } from 'vitest'
import { inProportion, share } from './shares'

const partnar = (id: string, over: object = {}) => ({ kven: { partnar: id }, ...over })
const shares = (shared: ReturnType<typeof share>) => ('delar' in shared ? shared.delar.map((d) => d.belop) : shared)

/** The same row of numbers each time. */
function dice(seed: number): () => number {
  let s = seed
  return () => {
    s = (s * 1_103_515_245 + 12_345) % 2_147_483_648
    return s
  }
}

describe('a sum in proportion', () => {
  it('is always shared whole, and nobody is more than an øre off', () => {
    const throwOne = dice(7)
    for (let i = 0; i < 3000; i++) {
      const sum = i % 10 === 0 ? 1e13 : throwOne()
      const weights = Array.from({ length: 1 + (throwOne() % 24) }, () => throwOne() % (i % 3 === 0 ? 4 : 300_000))
      const all = weights.reduce((a, b) => a + b, 0)
      if (all === 0) continue
      const got = inProportion(sum, weights)
      expect(got.reduce((a, b) => a + b, 0)).toBe(sum)
      got.forEach((g, k) => {
        const off = BigInt(g) * BigInt(all) - BigInt(sum) * BigInt(weights[k] ?? 0)
        expect(off < BigInt(all) && off > -BigInt(all)).toBe(true)
      })
    }
  })

  it('gives the odd øre to the largest remainder, and to the first of equals', () => {
    expect(inProportion(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(inProportion(101, [2, 1, 1])).toEqual([51, 25, 25])
    expect(inProportion(5, [0, 0, 3])).toEqual([0, 0, 5])
  })
})

describe('a cost key', () => {
  it('by inhabitants or by use needs weights', () => {
    expect(shares(share('per-innbyggjar', 1000, [partnar('a', { vekt: 30_000 }), partnar('b', { vekt: 10_000 })]))).toEqual([750, 250])
    expect(share('etter-bruk', 1000, [partnar('a'), partnar('b')])).toEqual({ wrong: 'weights' })
    expect(share('per-innbyggjar', 1000, [])).toEqual({ wrong: 'nobody' })
  })

  it('by use tells no count of one to four, and reckons all such alike', () => {
    for (const vekt of [1, 2, 3, 4]) {
      expect(share('etter-bruk', 1000, [partnar('a', { vekt }), partnar('b', { vekt: 17 })])).toEqual({ delar: [{ kven: { partnar: 'a' }, faerre: 5, belop: 150 }, { kven: { partnar: 'b' }, vekt: 17, belop: 850 }] })
    }
    expect(shares(share('per-innbyggjar', 1000, [partnar('a', { vekt: 1 }), partnar('b', { vekt: 3 })]))).toEqual([250, 750])
  })

  it('with fixed amounts tells what is missing or too much', () => {
    expect(shares(share('fast', 500, [partnar('a', { belop: 300 }), partnar('b', { belop: 200 })]))).toEqual([300, 200])
    expect(share('fast', 500, [partnar('a', { belop: 300 }), partnar('b')])).toEqual({ rest: 200 })
    expect(share('fast', 500, [partnar('a', { belop: 600 })])).toEqual({ rest: -100 })
  })

  it('lets one carry it all, or what the grant leaves', () => {
    expect(shares(share('vertskommune', 500, [partnar('a')]))).toEqual([500])
    expect(share('vertskommune', 500, [partnar('a'), partnar('b')])).toEqual({ wrong: 'one' })
    expect(shares(share('tilskot', 500, [{ kven: { namn: 'Helsedirektoratet' }, belop: 420 }, partnar('a')]))).toEqual([420, 80])
    expect(shares(share('tilskot', 500, [partnar('a'), { kven: { namn: 'Helsedirektoratet' }, belop: 420 }, { kven: { namn: 'Statsforvaltaren' }, belop: 420 }]))).toEqual([0, 420, 80])
    expect(share('tilskot', 500, [{ kven: { namn: 'Helsedirektoratet' }, belop: 420 }])).toEqual({ wrong: 'one' })
  })
})
