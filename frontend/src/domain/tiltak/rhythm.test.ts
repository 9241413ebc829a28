import { describe, expect, it } from 'vitest'
// eslint-disable-next-line no-restricted-imports -- the cases stand beside the twin in Go
import told from '../../../../backend/domain/tiltak/testdata/rhythm.json'
import type { TiltakFase } from '../../events.gen'
import { lastPeriod, owed, type Given, type Rhythm } from './rhythm'

describe('the rhythm of reports', () => {
  it('counts periods from the first day, or as the calendar has them', () => {
    expect(lastPeriod({ kvar: 6 }, '2026-11-25')).toEqual({ fra: '2026-01-01', til: '2026-06-30' })
    expect(lastPeriod({ kvar: 4 }, '2026-01-10')).toEqual({ fra: '2025-09-01', til: '2025-12-31' })
    expect(lastPeriod({ kvar: 3, fra: '2026-02' }, '2026-11-25')).toEqual({ fra: '2026-08-01', til: '2026-10-31' })
    expect(lastPeriod({ kvar: 1, fra: '2025-01-31' }, '2025-03-15')).toEqual({ fra: '2025-01-31', til: '2025-02-27' })
    expect(lastPeriod({ kvar: 12, fra: '2026' }, '2026-11-25')).toBeUndefined()
    expect(lastPeriod({ kvar: 6 }, '2026-06-30')).toEqual({ fra: '2025-07-01', til: '2025-12-31' })
    expect(lastPeriod({ kvar: 0 }, '2026-11-25')).toBeUndefined()
  })

  const half: Rhythm = { kvar: 6, frist: 20 }
  const on = (newest?: Given) => owed(half, 'i-gang', newest, '2026-07-15')

  it('takes a report from two weeks before the end on, or one that says it is of the time', () => {
    expect(on()).toEqual({ fra: '2026-01-01', til: '2026-06-30', frist: '2026-07-20', given: false, overdue: false })
    expect(on({ dag: '2026-06-16' })?.given).toBe(true)
    expect(on({ dag: '2026-06-15' })?.given).toBe(false)
    expect(on({ dag: '2026-02-01', periode: { fra: '2026-01', til: '2026-03' } })?.given).toBe(true)
    expect(on({ dag: '2026-02-01', periode: { sagt: 'hausten', fra: '2025', til: '2025' } })?.given).toBe(false)
    expect(on({ dag: '2026-02-01', periode: { sagt: 'vinteren' } })?.given).toBe(false)
  })

  it('is overdue the day after the last day, and only where somebody is at work', () => {
    expect(owed(half, 'i-gang', undefined, '2026-07-20')?.overdue).toBe(false)
    expect(owed(half, 'i-gang', undefined, '2026-07-21')?.overdue).toBe(true)
    expect(owed(half, 'i-gang', { dag: '2026-07-01' }, '2026-07-21')?.overdue).toBe(false)
    for (const fase of ['forslag', 'vedteke', 'evaluert', 'pa-vent', 'avslutta'] satisfies TiltakFase[]) expect(owed(half, fase, undefined, '2026-07-21')).toBeUndefined()
    expect(owed(undefined, 'i-gang', undefined, '2026-07-21')).toBeUndefined()
  })

  it('says the same as the server, case by case', () => {
    const cases = told as Case[]
    expect(cases.length).toBeGreaterThan(10)
    for (const c of cases) expect(owed(c.rytme, c.fase, c.meldt ?? undefined, c['i dag'], c.sidan), JSON.stringify(c)).toEqual(c.skuldar ?? undefined)
  })
})

type Case = { rytme: Rhythm; fase: TiltakFase; meldt?: Given | null; 'i dag': string; sidan?: string; skuldar?: object | null }
