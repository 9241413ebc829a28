import { expect, it } from 'vitest'
import { dayAndClock, momentAt } from './moments'

it('a clock in Norway is read in winter and in summer, and read back', () => {
  expect(momentAt('2026-03-12', '09:00')).toBe('2026-03-12T08:00:00.000Z')
  expect(momentAt('2026-06-12', '09:00')).toBe('2026-06-12T07:00:00.000Z')
  expect(momentAt('2026-06-12', '')).toBeUndefined()
  expect(dayAndClock('2026-06-12T07:00:00.000Z')).toEqual({ day: '2026-06-12', clock: '09:00' })
  expect(dayAndClock('2026-06-12')).toEqual({ day: '2026-06-12', clock: '' })
})

it('on the morning when the clock is put forward', () => {
  expect(momentAt('2026-03-29', '09:00')).toBe('2026-03-29T07:00:00.000Z')
})
