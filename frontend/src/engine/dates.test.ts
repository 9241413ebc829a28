// Node has full data for nynorsk, Chromium has none: our words must be those that Node knows.
import { expect, test } from 'vitest'
import { compareText, formatAgo, formatDate, formatDateTime, formatLongDate, formatMoment, formatNumber, formatPeriode, formatShortDate, formatTime } from './dates'

const DAYS = 6_800 // 18 years, across leap years and every change of clock

test('each day of 18 years reads as the full nynorsk and bokmål data say', () => {
  expect(Intl.DateTimeFormat.supportedLocalesOf(['nn-NO'])).toEqual(['nn-NO'])
  for (const lang of ['nn', 'nb'] as const) {
    const locale = `${lang}-NO`
    const date = new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Oslo', day: 'numeric', month: 'long', year: 'numeric' })
    const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Oslo', weekday: 'long' })
    for (let day = 0; day < DAYS; day++) {
      const at = new Date(Date.UTC(2012, 0, 1 + day, 12))
      expect(formatDate(at, lang)).toBe(date.format(at))
      expect(formatLongDate(at, lang)).toBe(`${weekday.format(at)} ${date.format(at)}`)
    }
  }
})

test('a day without an hour never slips to the day before', () => {
  expect(formatDate('2026-01-01', 'nn')).toBe('1. januar 2026')
  expect(formatShortDate('2026-11-21', 'nn')).toBe('21.11.2026')
})

test('times are Norwegian times, summer and winter', () => {
  expect(formatTime('2026-07-01T12:03:00.000Z', 'nn')).toBe('14.03')
  expect(formatTime('2026-12-01T12:03:00.000Z', 'en')).toBe('13:03')
  expect(formatDateTime('2026-11-21T23:30:00.000Z', 'nn')).toBe('22. november 2026 kl. 00.30')
})

test('a moment is told as exactly as it is known', () => {
  expect(formatMoment('2022', 'nn')).toBe('2022')
  expect(formatMoment('2022-04', 'en')).toBe('April 2022')
  expect(formatMoment('2022-04-01', 'nb')).toBe('1. april 2022')
  expect(formatPeriode({ sagt: 'Våren 2022', fra: '2022-01' }, 'nn')).toBe('Våren 2022')
  expect(formatPeriode({ fra: '2022-04', til: '2023-06' }, 'nn')).toBe('april 2022 – juni 2023')
  expect(formatPeriode({ fra: '2022' }, 'nn')).toBe('frå 2022')
  expect(formatPeriode({}, 'nn')).toBe('')
})

test('how long ago', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  expect(formatAgo('2026-11-21T11:59:40Z', now, 'nn')).toBe('nett no')
  expect(formatAgo('2026-11-21T11:57:00Z', now, 'nn')).toBe('for 3 minutt sidan')
  expect(formatAgo('2026-11-21T11:00:00Z', now, 'nb')).toBe('for 1 time siden')
  expect(formatAgo('2026-11-20T22:30:00Z', now, 'nn')).toBe('i går kl. 23.30')
  expect(formatAgo('2026-11-10T12:00:00Z', now, 'en')).toBe('10 November 2026')
})

test('numbers and the order of letters', () => {
  expect(formatNumber(12500, 'nn')).toBe('12\u00a0500')
  expect(formatNumber(1234.5, 'nb')).toBe('1\u00a0234,5')
  expect(['Åse', 'Ærfugl', 'Zoo', 'Øya'].sort(compareText)).toEqual(['Zoo', 'Ærfugl', 'Øya', 'Åse'])
})
