import { describe, expect, it } from 'vitest'
import { trad, trace } from '../samples'
import type { Innlegg } from '../rows'
import { isGone, matches, ordered, posts, waitsIn } from './thread'

const post = (person: string, over: Partial<Innlegg> = {}): Innlegg =>
  ({ innlegg: `i-${person}`, person, ord: 'Ord', malform: 'nn', nemnde: [], opphav: trace, ...over })

const loysing = { spor: trace }

describe('threads', () => {
  it('are open, done with, or mine', () => {
    const open = trad('x', { innlegg: [post('a', { nemnde: ['b'] })] })
    const done = trad('y', { innlegg: [post('c')], loysing })
    expect([open, done].map((t) => matches(t, 'opne', 'a'))).toEqual([true, false])
    expect([open, done].map((t) => matches(t, 'loyste', 'a'))).toEqual([false, true])
    expect([open, done].map((t) => matches(t, 'mine', 'b'))).toEqual([true, false])
    expect([open, done].map((t) => matches(t, 'mine', 'c'))).toEqual([false, true])
  })

  it('what was taken back concerns nobody', () => {
    const thread = trad('x', { innlegg: [post('a', { nemnde: ['b'], trekt: true }), post('c')] })
    expect(posts(thread)).toHaveLength(1)
    expect(matches(thread, 'mine', 'b')).toBe(false)
    expect(waitsIn(thread, 'b')).toBeUndefined()
  })

  it('stand in the order of the text, those without words last', () => {
    const rows = ['p', 'q', 'r', 's'].map((id, i) => ({ row: trad(id, { opphav: { ...trace, seq: 10 - i } }) }))
    const told = (inText: string[] | undefined) => ordered(rows, inText).map((r) => r.row.id).join('')
    expect(told(['r', 'p'])).toBe('rpsq')
    expect(told(undefined)).toBe('srqp')
  })

  it('say that the words are gone only when the text is known', () => {
    expect(isGone(trad('x'), undefined)).toBe(false)
    expect(isGone(trad('x'), ['x'])).toBe(false)
    expect(isGone(trad('x'), [])).toBe(true)
  })

  it('wait for who is mentioned, until she answers or it is done with', () => {
    const asked = [post('a', { nemnde: ['b'] })]
    expect(waitsIn(trad('x', { innlegg: asked }), 'b')?.person).toBe('a')
    expect(waitsIn(trad('x', { innlegg: [...asked, post('b')] }), 'b')).toBeUndefined()
    expect(waitsIn(trad('x', { innlegg: [...asked, post('b'), post('c', { nemnde: ['b'] })] }), 'b')?.person).toBe('c')
    expect(waitsIn(trad('x', { innlegg: asked, loysing }), 'b')).toBeUndefined()
    expect(waitsIn(trad('x', { innlegg: asked }), 'a')).toBeUndefined()
  })
})
