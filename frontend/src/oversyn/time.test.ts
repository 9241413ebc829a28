import { describe, expect, it } from 'vitest'
import type { Periode } from '../events.gen'
import { dayNow, dayOf, inSentence, isPast, momentOf, overlaps, spanOf, spanOfFilter, type Span } from './time'

const days = (p: Periode) => {
  const span = spanOf(p)
  return span && [momentOf(span.from), momentOf(span.to - 1), ...(span.open ? [span.open] : [])]
}

describe('the stretch of a time frame', () => {
  it.each<[Periode, string[]]>([
    [{ fra: '2026', til: '2027-03' }, ['2026-01-01', '2027-03-31']],
    [{ fra: '2024-02-29', til: '2024-02-29' }, ['2024-02-29', '2024-02-29']],
    [{ fra: '2026-05' }, ['2026-05-01', '2026-05-31', 'end']],
    [{ til: '2026' }, ['2026-01-01', '2026-12-31', 'start']],
    [{ sagt: 'Våren 2027' }, ['2027-01-01', '2027-06-30']],
    [{ sagt: 'våren 2022', fra: '2022-02', til: '2022-05' }, ['2022-02-01', '2022-05-31']],
    [{ sagt: 'hausten 2026 – våren 2027' }, ['2026-07-01', '2027-06-30']],
    [{ sagt: 'Høsten 2025' }, ['2025-07-01', '2025-12-31']],
    [{ sagt: '2. halvår 2026' }, ['2026-07-01', '2026-12-31']],
    [{ sagt: '2026–2030' }, ['2026-01-01', '2030-12-31']],
    [{ sagt: '2026-2030' }, ['2026-01-01', '2030-12-31']],
    [{ sagt: '3. kvartal 2026' }, ['2026-07-01', '2026-09-30']],
    [{ sagt: 'autumn 2026' }, ['2026-07-01', '2026-12-31']],
    [{ sagt: 'i løpet av 2026' }, ['2026-01-01', '2026-12-31']],
  ])('%j', (p, want) => expect(days(p)).toEqual(want))

  it('is none where no year is told', () => {
    expect(spanOf({})).toBeUndefined()
    expect(spanOf({ sagt: 'så snart som råd' })).toBeUndefined()
    expect(spanOf({ sagt: 'kapittel 12' })).toBeUndefined()
  })
})

// A generator without chance from outside, so that a failure comes again.
function* spans(n: number): Generator<Span> {
  let seed = 7
  const next = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below
  for (let i = 0; i < n; i++) {
    const from = next(40)
    const open = [undefined, 'start', 'end'] as const
    const end = open[next(6)]
    yield { from, to: from + 1 + next(20), ...(end ? { open: end } : {}) }
  }
}

describe('overlap', () => {
  const all = [...spans(60)]

  it('is the same from both sides, and everything overlaps itself', () => {
    for (const a of all) {
      expect(overlaps(a, a)).toBe(true)
      for (const b of all) expect(overlaps(a, b)).toBe(overlaps(b, a))
    }
  })

  it('is that a day is in both', () => {
    const holds = (s: Span, day: number) => (s.open === 'start' || day >= s.from) && (s.open === 'end' || day < s.to)
    for (const a of all) {
      for (const b of all) {
        const shared = Array.from({ length: 200 }, (_, i) => i - 100).some((day) => holds(a, day) && holds(b, day))
        expect(overlaps(a, b)).toBe(shared)
      }
    }
  })

  it('does not reach over an edge', () => {
    expect(overlaps({ from: 0, to: 10 }, { from: 10, to: 20 })).toBe(false)
    expect(overlaps({ from: 0, to: 10 }, { from: 9, to: 20 })).toBe(true)
  })
})

describe('deadlines', () => {
  it('have gone by when their last day has', () => {
    expect(isPast('steg', { til: '2026-11' }, dayOf(2026, 11, 30))).toBe(false)
    expect(isPast('steg', { til: '2026-11' }, dayOf(2026, 12, 1))).toBe(true)
    expect(isPast('milepael', { sagt: 'hausten 2026' }, dayOf(2027))).toBe(true)
    expect(isPast('steg', { fra: '2020' }, dayOf(2027))).toBe(false)
    expect(isPast('milepael', { fra: '2020' }, dayOf(2027))).toBe(true)
    expect(isPast('ramme', {}, dayOf(2027))).toBe(false)
  })

  it('go by the day in Norway', () => {
    expect(momentOf(dayNow(new Date('2026-06-30T22:30:00Z')))).toBe('2026-07-01')
    expect(momentOf(dayNow(new Date('2026-12-31T22:30:00Z')))).toBe('2026-12-31')
  })
})

it('the period of the filter', () => {
  expect(spanOfFilter('2026')).toEqual({ from: dayOf(2026), to: dayOf(2027) })
  expect(spanOfFilter('2026H2')).toEqual({ from: dayOf(2026, 7), to: dayOf(2027) })
  expect(spanOfFilter('2026K1')).toBeUndefined()
  expect(spanOfFilter('')).toBeUndefined()
})

it('a time that somebody said begins with a small letter within a sentence, a name does not', () => {
  expect(inSentence({ sagt: 'Våren 2025' }, 'Våren 2025')).toBe('våren 2025')
  expect(inSentence({ sagt: 'SSU-møtet' }, 'SSU-møtet')).toBe('SSU-møtet')
  expect(inSentence({ til: '2026-04' }, 'April 2026')).toBe('April 2026')
})
