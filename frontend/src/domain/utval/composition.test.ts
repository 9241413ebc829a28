import { describe, expect, it } from 'vitest'
import type { Krav, Plass, Regel } from '../rows'
import { trace, utval } from '../samples'
import { comesTo, findingOf, findings, sitsIn, tree } from './composition'
import { seatName } from './terms'

const DAY = '2026-11-21'
const rule = (over: Partial<Regel> = {}): Regel => ({ regel: 'r', rolle: 'fastlege', minst: 1, sagtNn: 'Ein fastlege', krav: [], ...over })
const krav = (over: Partial<Krav> = {}): Krav => ({ minst: 1, plassar: 1, dagar: [{ besette: 1, brote: false }], ...over })

describe('rules kept and broken', () => {
  it('kept', () => expect(findingOf(rule(), krav(), DAY)).toMatchObject({ kind: 'kept', filled: 1 }))

  it('a seat is missing', () => {
    expect(findingOf(rule(), krav({ plassar: 0, dagar: [{ besette: 0, brote: true }] }), DAY).kind).toBe('too-few-seats')
  })

  it('a seat is empty, since the day that it became so', () => {
    const dagar = [{ besette: 0, brote: true }, { fra: '2024-01-01', besette: 1, brote: false }, { fra: '2026-07-01', besette: 0, brote: true }, { fra: '2026-09', besette: 0, brote: true }]
    expect(findingOf(rule(), krav({ dagar }), DAY)).toMatchObject({ kind: 'unfilled', since: '2026-07-01', filled: 0 })
  })

  it('is kept now, and will be broken', () => {
    const dagar = [{ besette: 1, brote: false }, { fra: '2027-01-01', besette: 0, brote: true }]
    expect(findingOf(rule(), krav({ dagar }), DAY)).toMatchObject({ kind: 'kept', from: '2027-01-01', since: undefined })
  })

  it('too many seats', () => {
    expect(findingOf(rule({ hogst: 1 }), krav({ plassar: 2, over: true, dagar: [{ besette: 1, brote: true }] }), DAY).kind).toBe('too-many-seats')
  })

  it('a rule without a number is told, not counted', () => {
    expect(findingOf(rule({ minst: 0 }), krav({ minst: 0 }), DAY).kind).toBe('told')
  })

  it('one finding for each partner of a rule for each', () => {
    const row = utval({ reglar: [rule({ kvarPartnar: true, krav: [krav({ partnar: 'a' }), krav({ partnar: 'b' })] })] })
    expect(findings(row, DAY).map((f) => f.partnar)).toEqual(['a', 'b'])
  })
})

it('who sits in a seat, and who comes', () => {
  const seat: Plass = {
    plass: 'p', rolle: 'fastlege', side: 'anna', vara: [], opphav: trace,
    sete: [{ person: 'a', fra: '2020', til: '2026-11-20', spor: trace }, { person: 'b', fra: '2026-11-21', spor: trace }, { person: 'c', fra: '2027', spor: trace }],
  }
  expect(sitsIn(seat, DAY)?.person).toBe('b')
  expect(comesTo(seat, DAY)?.person).toBe('c')
  expect(sitsIn(seat, '2026-11-20')?.person).toBe('a')
})

describe('the structure', () => {
  const byName = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)

  it('each under the one above it', () => {
    const [top] = tree([utval({ id: 'c', overordna: 'a' }), utval({ id: 'a' }), utval({ id: 'b', overordna: 'a' })], byName)
    expect(top?.row.id).toBe('a')
    expect(top?.beneath.map((b) => b.row.id)).toEqual(['b', 'c'])
  })

  it('one whose parent is not shown stands at the top, and a ring (which the server refuses) does not hang the page', () => {
    expect(tree([utval({ id: 'x', overordna: 'gone' })], byName)).toHaveLength(1)
    expect(tree([utval({ id: 'x', overordna: 'x' })], byName)).toHaveLength(0)
  })
})

it('seats by their names', () => {
  const alver = () => 'Alver'
  expect(seatName({ rolle: 'representant', side: 'kommune', partnar: 'p1' }, 'nn', alver)).toBe('representant frå Alver')
  expect(seatName({ rolle: 'brukarrepresentant', side: 'spesialist' }, 'nb', alver)).toBe('brukerrepresentant fra spesialisthelsetjenesten')
  expect(seatName({ rolle: 'fastlege', side: 'anna' }, 'en', alver)).toBe('GP')
})
