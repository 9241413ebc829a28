// The parts of the view that need no screen: what is gathered, found, restored.
import { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { schema } from '../schema'
import { doc, li, p, t, ul, uuid } from '../suggest/samples'
import { lookOf } from './carets'
import { hitsIn } from './find'
import { rangeOf, suggestionsIn, threadsIn } from './marks'
import { wordsIn } from './reading'
import { restoreTo } from './restore'

const mark = (kind: string, id: number) => schema.mark(kind, { id: uuid(id) })
const thread = (said: string, id = 1) => t(said, mark('comment', id))

describe('threads and suggestions in a document', () => {
  const text = doc(p('a ', thread('b'), ' c ', thread('d')), ul(li(p(t('ut', mark('deletion', 2)), t('inn', mark('insertion', 2))))))

  it('are told by their words, also over several pieces', () => {
    expect(threadsIn(text)).toEqual([{ id: uuid(1), quote: 'b d' }])
    expect(suggestionsIn(text)).toEqual([{ id: uuid(2), kind: 'replacement', text: 'inn', old: 'ut' }])
  })

  it('are found where they stand', () => {
    const range = rangeOf(text, uuid(2))
    expect(range && text.textBetween(range.from, range.to)).toBe('utinn')
    expect(rangeOf(text, uuid(9))).toBeUndefined()
  })
})

describe('finding', () => {
  it('goes by letters without regard to case, in each block, and knows å from a', () => {
    const text = doc(p('Plan og PLAN'), ul(li(p('planar å'))))
    expect(hitsIn('plan').in(text).map(({ at, value }) => text.textBetween(at, at + value))).toEqual(['Plan', 'PLAN', 'plan'])
    expect(hitsIn('å').in(text)).toHaveLength(1)
    expect(hitsIn('').in(text)).toHaveLength(0)
  })

  it('counts words', () => {
    expect(wordsIn(doc(p('Tre små ord'), p('e-post 2.1')))).toBe(5)
  })
})

describe('going back to a version', () => {
  it('replaces what differs, and leaves the threads on all else', () => {
    const now = EditorState.create({ doc: doc(p('ein ', thread('to')), p('nytt'), p('tre')) })
    const tr = restoreTo(now.tr, doc(p('ein to'), p('gammalt'), p('tre'), p('fire')))
    expect(String(tr.doc)).toBe('doc(paragraph("ein ", comment("to")), paragraph("gammalt"), paragraph("tre"), paragraph("fire"))')
  })

  it('does nothing where nothing differs but threads', () => {
    const now = EditorState.create({ doc: doc(p(thread('a'))) })
    expect(restoreTo(now.tr, doc(p('a'))).docChanged).toBe(false)
  })
})

it('a person always looks the same', () => {
  expect(lookOf(uuid(7))).toBe(lookOf(uuid(7)))
  expect(new Set(Array.from({ length: 100 }, (_, i) => lookOf(uuid(i)))).size).toBe(8)
})
