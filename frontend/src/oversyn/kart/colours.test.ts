import { describe, expect, it } from 'vitest'
import { classesOf, countByPartner, stepOf } from './colours'

describe('many tiltak on the map', () => {
  it('are counted for each partner', () => {
    const found = countByPartner([
      { id: 't1', grader: [{ partnar: 'a', grad: 'malt' }, { partnar: 'b', grad: 'informert' }] },
      { id: 't2', grader: [{ partnar: 'a', grad: 'innfort' }, { partnar: 'b', grad: 'ikkje-aktuelt' }] },
    ])
    expect(found.get('a')).toEqual({ inUse: 2, onWay: 0, not: 0 })
    expect(found.get('b')).toEqual({ inUse: 0, onWay: 1, not: 1 })
  })

  it.each([0, 1, 3, 5, 6, 17, 10_000])('up to %i fall in classes without a gap, the largest in the last', (most) => {
    const classes = classesOf(most)
    expect(classes.length).toBeLessThanOrEqual(6)
    expect(classes[classes.length - 1]?.to).toBe(most)
    for (let n = 0; n <= most; n += Math.max(1, Math.floor(most / 100))) expect(classes.filter((c) => n >= c.from && n <= c.to)).toHaveLength(1)
    expect(stepOf(0, classes)).toBe(0)
    if (most > 0) expect(stepOf(1, classes)).toBe(2)
    expect(stepOf(most, classes)).toBeLessThanOrEqual(6)
  })
})
