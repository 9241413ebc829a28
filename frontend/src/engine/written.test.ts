import { describe, expect, it } from 'vitest'
import { ORE_MAX, readCount, readDesimal, readOre, writeDesimal, writeOre } from './written'

describe('numbers as they are typed', () => {
  it.each([
    ['12 500', '12500'], ['12\u00a0500', '12500'], ['12.500', '12500'], ['1.234.567,8', '1234567.8'], ['0,75', '0.75'], ['0.750', '0.75'], ['-3', '-3'], ['−0,50', '-0.5'],
    ['007', '7'], ['0', '0'], ['-0', '0'], ['', ''], ['12,5', '12.5'], ['12.5', '12.5'], ['999999999999999,123456', '999999999999999.123456'],
  ])('%s is %s', (typed, read) => expect(readDesimal(typed, 'nn')).toBe(read))

  it.each(['x', '1,2,3', '--1', '1e5', '5 %', '1234567890123456', '0,1234567', '.'])('%s is none', (typed) => expect(readDesimal(typed, 'nn')).toBeUndefined())

  it('has other signs in English', () => {
    expect(readDesimal('12,500.25', 'en')).toBe('12500.25')
    expect(readDesimal('12,5', 'en')).toBe('12.5')
    expect(writeDesimal('0.75', 'en')).toBe('0.75')
    expect(writeDesimal('0.75', 'nn')).toBe('0,75')
  })
})

describe('money as it is typed', () => {
  it.each([['12 500', 1_250_000], ['12.500', 1_250_000], ['0,05', 5], ['1 000 kr', 100_000], ['250,-', 25_000], ['0', 0], ['100000000000', ORE_MAX]])(
    '%s is %d øre', (typed, ore) => expect(readOre(typed, 'nn')).toBe(ore))
  it.each(['', '-5', '1,234', 'mykje', '100000000000,01', '12,50,00'])('%s is no amount', (typed) => expect(readOre(typed, 'nn')).toBeUndefined())

  it('comes back as it went', () => {
    for (const ore of [0, 5, 99, 100, 123_456_789, ORE_MAX]) for (const lang of ['nn', 'nb', 'en'] as const) expect(readOre(writeOre(ore, lang), lang)).toBe(ore)
  })

  it('counts are whole', () => {
    expect(readCount('4 100', 'nb')).toBe(4100)
    expect(readCount('4,5', 'nb')).toBeUndefined()
    expect(readCount('-4', 'nb')).toBeUndefined()
  })
})
