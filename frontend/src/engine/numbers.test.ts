import { describe, expect, it } from 'vitest'
import { formatDesimal, formatKroner, formatTidsrom } from './numbers'

describe('numbers', () => {
  it('keep every digit', () => {
    expect(formatDesimal('123456789012345.123456', 'nn')).toBe('123\u00a0456\u00a0789\u00a0012\u00a0345,123456')
    expect(formatDesimal('-0.75', 'nb')).toBe('−0,75')
    expect(formatDesimal('-1250', 'en')).toBe('−1,250')
    expect(formatDesimal('999', 'nn')).toBe('999')
    expect(formatDesimal('4', 'nn', 1)).toBe('4,0')
  })

  it('are money to the øre', () => {
    expect(formatKroner(120_000_000, 'nn')).toBe('1\u00a0200\u00a0000\u00a0kr')
    expect(formatKroner(50, 'nn')).toBe('0,50\u00a0kr')
    expect(formatKroner(-1_005, 'en')).toBe('NOK\u00a0−10.05')
    expect(formatKroner(1e15 - 1, 'nb')).toBe('9\u00a0999\u00a0999\u00a0999\u00a0999,99\u00a0kr')
  })

  it('say the time that they are of', () => {
    expect(formatTidsrom('2026', 'nn')).toBe('2026')
    expect(formatTidsrom('2026H1', 'nn')).toBe('1. halvår 2026')
    expect(formatTidsrom('2026T2', 'nb')).toBe('2. tertial 2026')
    expect(formatTidsrom('2026K3', 'en')).toBe('3rd quarter of 2026')
    expect(formatTidsrom('2026M09', 'nn')).toBe('september 2026')
  })
})
