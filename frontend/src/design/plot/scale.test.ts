import { describe, expect, it } from 'vitest'
import { apart, domainOf, linear, ticks } from './scale'

describe('scales', () => {
  it('run straight, and a span of nothing lies in the middle', () => {
    const up = linear([2000, 2020], [300, 100])
    expect([2000, 2010, 2020].map(up)).toEqual([300, 200, 100])
    expect(linear([5, 5], [0, 10])(5)).toBe(5)
  })

  it('have round numbers, also small ones', () => {
    expect(ticks(0, 100, 5)).toEqual([0, 20, 40, 60, 80, 100])
    expect(ticks(3, 97, 5)).toEqual([20, 40, 60, 80])
    expect(ticks(3, 97, 5, true)).toEqual([0, 20, 40, 60, 80, 100])
    expect(ticks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3])
    expect(ticks(2, 2, 4)).toEqual([2])
  })

  it('begin at zero where zero is near, and hold every value', () => {
    expect(domainOf([12, 47], 5)).toMatchObject({ from: 0, to: 50 })
    expect(domainOf([290_123, 294_000], 4).from).toBeGreaterThan(280_000)
    expect(domainOf([], 4)).toMatchObject({ from: 0, to: 1 })
    for (const values of [[-3, 8], [0], [7, 7], [0.001, 0.002], [1e13, 3]]) {
      const { from, to } = domainOf(values, 5)
      expect(from).toBeLessThanOrEqual(Math.min(...values))
      expect(to).toBeGreaterThanOrEqual(Math.max(...values))
    }
  })

  it('keep labels apart and within', () => {
    expect(apart([10, 11, 50], 14, [0, 100])).toEqual([10, 24, 50])
    expect(apart([95, 96, 97], 14, [0, 100])).toEqual([72, 86, 100])
    expect(apart([30, 10], 5, [0, 100])).toEqual([30, 10])
  })
})
