import { describe, expect, it } from 'vitest'
import { kapittel } from '../samples'
import { inOrder, inserted, isOut, lastUnder, moved, placeBy, placeOf, standsThere, step, treeOf, within, type Place, type Step } from './tree'

// a(1) ─ b(1.1), c(1.2: d 1.2.1) · x (withdrawn: y) · e(2)
const chapters = [
  kapittel('a'), kapittel('b', { under: 'a' }), kapittel('c', { under: 'a' }), kapittel('d', { under: 'c' }),
  kapittel('x', { trekt: true }), kapittel('y', { under: 'x' }), kapittel('e'),
]

const told = (list: typeof chapters) => inOrder(treeOf(list)).map((b) => `${b.number} ${b.chapter.kapittel}`).join(', ')

describe('the tree', () => {
  it('numbers the chapters, and passes by what is withdrawn', () => {
    expect(told(chapters)).toBe('1 a, 1.1 b, 1.2 c, 1.2.1 d, 2 e')
  })

  it('shows the withdrawn ones without a number where it is asked to', () => {
    const all = inOrder(treeOf(chapters, true)).map((b) => `${b.number || '–'} ${b.chapter.kapittel} ${b.depth}`)
    expect(all).toEqual(['1 a 1', '1.1 b 2', '1.2 c 2', '1.2.1 d 3', '– x 1', '– y 2', '2 e 1'])
  })

  it('knows what stands within, and what is out with one above it', () => {
    expect([...within(chapters, 'a')]).toEqual(['a', 'b', 'c', 'd'])
    expect(isOut(chapters, 'y')).toBe(true)
    expect(isOut(chapters, 'd')).toBe(false)
    expect(isOut(chapters, 'nowhere')).toBe(true)
  })
})

describe('moving', () => {
  it.each<[string, Step, Place | undefined, string]>([
    ['b', 'up', undefined, ''],
    ['b', 'down', { under: 'a', etter: 'c' }, '1 a, 1.1 c, 1.1.1 d, 1.2 b, 2 e'],
    ['c', 'up', { under: 'a', etter: '' }, '1 a, 1.1 c, 1.1.1 d, 1.2 b, 2 e'],
    ['c', 'in', { under: 'b', etter: '' }, '1 a, 1.1 b, 1.1.1 c, 1.1.1.1 d, 2 e'],
    ['d', 'out', { under: 'a', etter: 'c' }, '1 a, 1.1 b, 1.2 c, 1.3 d, 2 e'],
    ['b', 'out', { under: '', etter: 'a' }, '1 a, 1.1 c, 1.1.1 d, 2 b, 3 e'],
    ['e', 'up', { under: '', etter: '' }, '1 e, 2 a, 2.1 b, 2.2 c, 2.2.1 d'],
    ['a', 'down', { under: '', etter: 'e' }, '1 e, 2 a, 2.1 b, 2.2 c, 2.2.1 d'],
    ['e', 'in', { under: 'a', etter: 'c' }, '1 a, 1.1 b, 1.2 c, 1.2.1 d, 1.3 e'],
    ['a', 'out', undefined, ''],
    ['a', 'in', undefined, ''],
    ['e', 'down', undefined, ''],
  ])('%s %s', (id, way, place, after) => {
    expect(step(chapters, id, way)).toEqual(place)
    if (place) expect(told(moved(chapters, id, place))).toBe(after)
  })

  it('keeps the order of the document, so that the list can be read from the top', () => {
    const list = moved(chapters, 'c', { under: 'e', etter: '' })
    for (const [i, c] of list.entries()) if (c.under) expect(list.findIndex((o) => o.kapittel === c.under)).toBeLessThan(i)
    expect(list).toHaveLength(chapters.length)
  })

  it('never puts a chapter within itself', () => {
    expect(moved(chapters, 'a', { under: 'd', etter: '' })).toEqual(chapters)
    expect(moved(chapters, 'a', { under: '', etter: 'a' })).toEqual(chapters)
  })

  it('finds the place beside another', () => {
    expect(placeBy(chapters, 'c', 'before')).toEqual({ under: 'a', etter: 'b' })
    expect(placeBy(chapters, 'c', 'after')).toEqual({ under: 'a', etter: 'c' })
    expect(placeBy(chapters, 'c', 'under')).toEqual({ under: 'c', etter: 'd' })
    expect(placeBy(chapters, 'a', 'before')).toEqual({ under: '', etter: '' })
  })

  it('knows where nothing would change', () => {
    expect(standsThere(chapters, 'c', placeOf(chapters, 'c'))).toBe(true)
    expect(standsThere(chapters, 'c', placeBy(chapters, 'c', 'after'))).toBe(true)
    expect(standsThere(chapters, 'c', placeBy(chapters, 'b', 'after'))).toBe(true)
    expect(standsThere(chapters, 'c', placeBy(chapters, 'b', 'before'))).toBe(false)
  })

  it('adds a new one', () => {
    expect(told(inserted(chapters, [kapittel('n', { under: 'a' })], lastUnder(chapters, 'a')))).toBe('1 a, 1.1 b, 1.2 c, 1.2.1 d, 1.3 n, 2 e')
    expect(told(inserted(chapters, [kapittel('n')], { under: '', etter: '' }))).toBe('1 n, 2 a, 2.1 b, 2.2 c, 2.2.1 d, 3 e')
    expect(told(inserted(chapters, [kapittel('n', { under: 'e' })], { under: 'e', etter: '' }))).toBe('1 a, 1.1 b, 1.2 c, 1.2.1 d, 2 e, 2.1 n')
    expect(told(inserted([], [kapittel('n')], { under: '', etter: '' }))).toBe('1 n')
  })
})
