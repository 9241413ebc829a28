import { describe, expect, it } from 'vitest'
import { trace } from '../samples'
import { circleIf, circleOf, needsOf, waitFor } from './ring'
import { inField, levelOf, ordered, type Risk, STEG } from './risk'

describe('dependencies', () => {
  const all = [{ id: 'a', treng: ['b'] }, { id: 'b', treng: ['c', 'd'] }, { id: 'c', treng: [] }, { id: 'd', treng: ['c'] }]
  const needs = needsOf(all)

  it('tell the circle that one more would close, all the way round', () => {
    expect(circleIf('c', 'a', needs)).toEqual(['c', 'a', 'b', 'c'])
    expect(circleIf('d', 'b', needs)).toEqual(['d', 'b', 'd'])
    expect(circleIf('a', 'a', needs)).toEqual(['a', 'a'])
    expect(circleIf('a', 'c', needs)).toBeUndefined()
  })

  it('show a circle that a race has left, and whoever only leads into it is not in it', () => {
    const ring = needsOf([{ id: 'a', treng: ['b'] }, { id: 'b', treng: ['a'] }, { id: 'x', treng: ['a'] }])
    expect(circleOf('a', ring)).toEqual(['a', 'b', 'a'])
    expect(circleOf('x', ring)).toBeUndefined()
    expect(circleOf('a', needs)).toBeUndefined()
  })

  it('go both ways', () => expect(waitFor('c', all)).toEqual(['b', 'd']))
})

describe('risks', () => {
  const risk = (risiko: string, sannsyn: number, konsekvens: number, over: Partial<Risk> = {}): Risk =>
    ({ risiko, ordlyd: risiko, sannsyn, konsekvens, malform: 'nn', kjelder: [], spor: trace, ...over })

  it('have a level that never falls as they grow', () => {
    const rank = { lag: 0, middels: 1, hog: 2 }
    for (const s of STEG) {
      for (const k of STEG) {
        if (s < 5) expect(rank[levelOf(s + 1, k)]).toBeGreaterThanOrEqual(rank[levelOf(s, k)])
        expect(levelOf(s, k)).toBe(levelOf(k, s))
      }
    }
    expect([levelOf(1, 1), levelOf(2, 2), levelOf(1, 5), levelOf(3, 3), levelOf(3, 4), levelOf(5, 5)]).toEqual(['lag', 'lag', 'middels', 'middels', 'hog', 'hog'])
  })

  it('stand with the gravest first, and those that are over last', () => {
    const list = ordered([risk('a', 1, 2), risk('b', 5, 5, { lukka: true }), risk('c', 4, 4)])
    expect(list.map((r) => r.risiko)).toEqual(['c', 'a', 'b'])
    expect(inField(list, 4, 4)).toEqual([1])
    expect(inField(list, 5, 5)).toEqual([])
  })
})
