import { describe, expect, it } from 'vitest'
import { cardsIn, cut, EMPTY, isEmpty, sizeOf, sizeWithin, walk, wordsBetween, wordsOf, type DocNode } from './doc'

const text = (text: string, ...marks: string[]): DocNode => ({ type: 'text', text, ...(marks.length ? { marks: marks.map((type) => ({ type, attrs: { id: type } })) } : {}) })
const p = (...content: DocNode[]): DocNode => ({ type: 'paragraph', ...(content.length ? { content } : {}) })
const doc = (...content: DocNode[]): DocNode => ({ type: 'doc', content })
const kort = (ting: string): DocNode => ({ type: 'kort', attrs: { rom: 'tiltak', ting } })

describe('positions', () => {
  // 0 <p> 1 a b 3 </p> 4 <ul> 5 <li> 6 <p> 7 c 8 </p> 9 </li> 10 </ul> 11 kort 12
  const some = doc(p(text('ab')), { type: 'bullet_list', content: [{ type: 'list_item', content: [p(text('c'))] }] }, kort('t'))

  it('are those of ProseMirror', () => {
    const seen: string[] = []
    walk(some, (node, at) => seen.push(`${node.type} ${at}`))
    expect(seen).toEqual(['paragraph 0', 'text 1', 'bullet_list 4', 'list_item 5', 'paragraph 6', 'text 7', 'kort 11'])
    expect(sizeWithin(some)).toBe(12)
  })

  it('count UTF-16 units, and leaves as one', () => {
    expect(sizeOf(text('a😀'))).toBe(3)
    expect(sizeOf({ type: 'hard_break' })).toBe(1)
    expect(sizeOf({ type: 'footnote' })).toBe(2)
    expect(sizeOf({ type: 'footnote', content: [text('sjå')] })).toBe(5)
  })
})

describe('words', () => {
  const some = doc(p(text('Felles '), text('plan', 'strong')), p(text('for alle'), { type: 'hard_break' }, text('her')), kort('t'))

  it('between two positions, a line for each block', () => {
    expect(wordsBetween(some, 0, 100)).toEqual(['Felles plan', 'for alle her'])
    expect(wordsBetween(some, 8, 17)).toEqual(['plan', 'for'])
    expect(wordsBetween(some, 3, 5)).toEqual(['ll'])
    expect(wordsOf(some)).toBe('Felles plan\nfor alle her')
  })

  it('tell whether anybody has written', () => {
    expect(isEmpty(EMPTY)).toBe(true)
    expect(isEmpty(doc(p(), p()))).toBe(true)
    expect(isEmpty(doc(kort('t')))).toBe(false)
    expect(isEmpty(some)).toBe(false)
  })

  it('and the cards, each once', () => {
    expect(cardsIn(doc(kort('b'), kort('a'), kort('b')))).toEqual([{ rom: 'tiltak', ting: 'b' }, { rom: 'tiltak', ting: 'a' }])
  })
})

describe('spans cut text', () => {
  const spans = [{ from: 2, to: 5, value: 'x' }, { from: 5, to: 6, value: 'y' }]

  it('where they begin and end', () => {
    expect(cut(0, 8, spans)).toEqual([
      { from: 0, to: 2, value: undefined }, { from: 2, to: 5, value: 'x' }, { from: 5, to: 6, value: 'y' }, { from: 6, to: 8, value: undefined },
    ])
    expect(cut(3, 4, spans)).toEqual([{ from: 3, to: 4, value: 'x' }])
    expect(cut(10, 12, spans)).toEqual([{ from: 10, to: 12, value: undefined }])
  })

  it('and at stops', () => {
    expect(cut(3, 5, spans, [0, 4, 9])).toEqual([{ from: 3, to: 4, value: 'x' }, { from: 4, to: 5, value: 'x' }])
    expect(cut(3, 3, spans)).toEqual([])
  })
})
