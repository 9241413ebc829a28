import { describe, expect, it } from 'vitest'
import { kort, trace } from '../domain/samples'
import { kindsOf, newGrades } from './useTold'

describe('what others do with a tiltak', () => {
  const status = { framdrift: 'gul' as const, tekst: 'Utsett', malform: 'nn' as const, periode: {}, sidan: { ...trace, seq: 7 } }

  it('is told by what it was, also where several changes come as one', () => {
    expect(kindsOf(kort(), undefined)).toEqual(['new'])
    expect(kindsOf(kort({ fase: 'i-gang', status }), kort())).toEqual(['phase', 'report'])
    expect(kindsOf(kort({ status }), kort())).toEqual(['report'])
    expect(kindsOf(kort({ status, tittel: 'Ny tittel' }), kort({ status }))).toEqual(['other'])
  })

  it('is told for the partner that came farther, and for no other', () => {
    const before = { id: 't1', grader: [{ partnar: 'p1', grad: 'informert' as const }, { partnar: 'p2', grad: 'malt' as const }] }
    const now = { id: 't1', grader: [{ partnar: 'p1', grad: 'innfort' as const }, { partnar: 'p2', grad: 'malt' as const }] }
    expect(newGrades(now, before)).toEqual([{ partnar: 'p1', grad: 'innfort' }])
    expect(newGrades(now, undefined)).toHaveLength(2)
    expect(newGrades(now, now)).toEqual([])
  })
})
