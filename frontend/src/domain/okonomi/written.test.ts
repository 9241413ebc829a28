import { describe, expect, it } from 'vitest'
import { reckon, readShares, sharesOf, writeShares, type WrittenShare } from './written'

const line = (aktor: string, tal: string): WrittenShare => ({ aktor, namn: '', tal })

describe('a cost key as it is typed', () => {
  it('comes to shares to the øre', () => {
    const reckoned = reckon({ slag: 'per-innbyggjar', belop: '100 000', delar: [line('a', '290 123'), line('b', '4 100'), line('c', '17')] }, 'nn')
    expect(sharesOf(reckoned)?.map((d) => d.belop)).toEqual([9_860_080, 139_342, 578])
    expect(sharesOf(reckoned)?.reduce((s, d) => s + d.belop, 0)).toBe(10_000_000)
  })

  it('tells the line that it cannot read, the one who stands twice, the sum that is missing', () => {
    expect(reckon({ slag: 'etter-bruk', belop: '5', delar: [line('a', '1'), line('b', 'mykje')] }, 'nn')).toEqual({ wrongAt: 1 })
    expect(reckon({ slag: 'etter-bruk', belop: '5', delar: [line('', '1')] }, 'nn')).toEqual({ wrongAt: 0 })
    expect(reckon({ slag: 'etter-bruk', belop: '5', delar: [{ aktor: '-', namn: ' ', tal: '1' }] }, 'nn')).toEqual({ wrongAt: 0 })
    expect(reckon({ slag: 'etter-bruk', belop: '5', delar: [line('a', '1'), line('a', '2')] }, 'nn')).toEqual({ twice: true })
    expect(reckon({ slag: 'etter-bruk', belop: '', delar: [line('a', '1')] }, 'nn')).toEqual({ noSum: true })
  })

  it('lets the last line of a grant carry the rest', () => {
    const grant = { slag: 'tilskot' as const, belop: '500', delar: [{ aktor: '-', namn: 'Helsedirektoratet', tal: '420,50' }, line('a', '')] }
    expect(readShares(grant, 'nn')).toEqual({ given: [{ kven: { namn: 'Helsedirektoratet' }, belop: 42_050 }, { kven: { partnar: 'a' } }] })
    expect(sharesOf(reckon(grant, 'nn'))?.map((d) => d.belop)).toEqual([42_050, 7_950])
  })

  it('comes back as it was sent', () => {
    const delar = [{ kven: { partnar: 'a' }, vekt: 30 }, { kven: { namn: 'Helse Fonna' }, vekt: 5 }]
    const lines = writeShares({ slag: 'etter-bruk', delar }, 'nn')
    expect(readShares({ slag: 'etter-bruk', delar: lines }, 'nn')).toEqual({ given: delar })
  })
})
