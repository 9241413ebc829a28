// What a document shows on paper while nobody has taken in what is suggested.
import { describe, expect, it } from 'vitest'
import { withoutSuggestions } from './unsuggested'

const A = '\u200b'
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const mark = (type: string, n = 1, more = {}) => ({ type, attrs: { id: id(n), ...more } })
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length ? { marks } : {}) })
const p = (...content: object[]) => ({ type: 'paragraph', content })
const shown = (...content: object[]) => withoutSuggestions({ type: 'doc', content })['content']

describe('without suggestions', () => {
  it('what is suggested goes and what is struck stays, whoever suggested it', () => {
    expect(shown(p(text('Ein '), text('god', mark('deletion')), text('betre', mark('insertion', 2)), text(' plan')), { ...p(text('ny')), marks: [mark('insertion', 3)] }))
      .toEqual([p(text('Ein god plan'))])
  })

  it('a block is of the kind that it was', () => {
    const was = { type: 'nodeType', previousValue: { type: 'paragraph', attrs: {} }, newValue: { type: 'heading', attrs: { level: 2 } } }
    expect(shown({ type: 'heading', attrs: { level: 2 }, content: [text('Mål')], marks: [mark('modification', 1, was)] })).toEqual([p(text('Mål'))])
    const level = { type: 'attr', attrName: 'level', previousValue: 2, newValue: 3 }
    expect(shown({ type: 'heading', attrs: { level: 3 }, content: [text('Mål')], marks: [mark('modification', 1, level)] })).toEqual([{ type: 'heading', attrs: { level: 2 }, content: [text('Mål')] }])
  })

  it('a paragraph that is suggested to be two is one', () => {
    expect(shown(p(text('Fyrst. '), text(A, mark('insertion'))), p(text(A, mark('insertion')), text('Så.')))).toEqual([p(text('Fyrst. Så.'))])
  })

  it('a list that is suggested is not there at all', () => {
    const list = { type: 'bullet_list', content: [{ type: 'list_item', content: [p(text('ny', mark('insertion')))], marks: [mark('insertion')] }] }
    expect(shown(p(text('Før')), list)).toEqual([p(text('Før'))])
  })
})
