import { describe, expect, it } from 'vitest'
import { lineAt, offsets, partsOf } from './windowed'

const at = offsets(Array.from({ length: 100 }, (_, i) => `k${i}`), new Map([['k0', 50], ['k10', 30]]), 20)

describe('where lines are', () => {
  it('by the heights known, and the guess for the others', () => {
    expect([at[0], at[1], at[10], at[11], at[100]]).toEqual([0, 50, 230, 260, 2040])
  })

  it('is found again from a height', () => {
    for (let i = 0; i < 100; i++) {
      expect(lineAt(at, at[i] ?? 0)).toBe(i)
      expect(lineAt(at, (at[i + 1] ?? 0) - 1)).toBe(i)
    }
    expect(lineAt(at, -500)).toBe(0)
    expect(lineAt(at, 1e9)).toBe(100)
  })
})

describe('what is drawn', () => {
  const covers = (from: number, to: number, held: number) => {
    const parts = partsOf(at, from, to, held)
    // Every line is in exactly one run, in order, and the heights are those of all lines.
    expect(parts.flatMap((p) => Array.from({ length: p.to - p.from }, (_, i) => p.from + i))).toEqual(Array.from({ length: 100 }, (_, i) => i))
    for (const p of parts) if (p.gap) expect(p.gap).toBe((at[p.to] ?? 0) - (at[p.from] ?? 0))
    return parts.filter((p) => !p.gap).map((p) => [p.from, p.to])
  }

  it('is the window', () => expect(covers(20, 40, -1)).toEqual([[20, 40]]))
  it('and the line with the focus, before, within, after', () => {
    expect(covers(20, 40, 3)).toEqual([[3, 4], [20, 40]])
    expect(covers(20, 40, 30)).toEqual([[20, 40]])
    expect(covers(20, 40, 99)).toEqual([[20, 40], [99, 100]])
  })
  it('at the ends', () => {
    expect(covers(0, 40, -1)).toEqual([[0, 40]])
    expect(covers(80, 100, 0)).toEqual([[0, 1], [80, 100]])
  })
})
