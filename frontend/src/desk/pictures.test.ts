import { describe, expect, it } from 'vitest'
import { differences, readWhich, writeWhich, type Part, type Which } from './pictures'

const part = (kapittel: string, over: Partial<Part> = {}): Part =>
  ({ kapittel, tekst: `t-${kapittel}`, tittel: kapittel, malform: 'nn', nummer: '', under: '', v: 1, hash: `h-${kapittel}`, ...over })
const told = (was: Part[], is: Part[]) => differences(was, is).map((d) => `${d.kapittel}: ${d.kinds.join(', ')}`)

describe('which picture', () => {
  it.each<Which>([{ kind: 'version', id: 'x' }, { kind: 'moment', at: '2026-03-14' }, { kind: 'now' }, { kind: 'start' }])('%j stands in the address', (which) => {
    expect(readWhich(writeWhich(which))).toEqual(which)
  })
  it.each(['', 'v.', 'x.y', 'nope'])('«%s» is none', (text) => expect(readWhich(text)).toBeUndefined())
})

describe('what became of the chapters', () => {
  it('new, gone, other words, another title, unchanged', () => {
    expect(told([part('a'), part('b'), part('c'), part('d')], [part('a'), part('b', { hash: 'other', tittel: 'B' }), part('n'), part('d', { v: 9 })]))
      .toEqual(['a: same', 'b: text, title', 'n: added', 'd: same', 'c: removed'])
  })

  it('moved is only who passed another, or went under another', () => {
    const was = ['a', 'b', 'c', 'd'].map((k) => part(k))
    expect(told(was, ['d', 'a', 'b', 'c'].map((k) => part(k)))).toEqual(['d: moved', 'a: same', 'b: same', 'c: same'])
    expect(told(was, [part('a'), part('c', { under: 'a' }), part('b'), part('d')])).toEqual(['a: same', 'c: moved', 'b: same', 'd: same'])
    expect(told(was, [part('n'), ...was])).toEqual(['n: added', 'a: same', 'b: same', 'c: same', 'd: same'])
  })

  it('from nothing all is new', () => {
    expect(told([], [part('a')])).toEqual(['a: added'])
  })
})
