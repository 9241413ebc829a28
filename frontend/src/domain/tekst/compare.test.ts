import { describe, expect, it } from 'vitest'
import { changesOf, isOfForm, piecesBetween, spansBy, writersIn } from './compare'
import type { DocNode } from './doc'

const text = (text: string): DocNode => ({ type: 'text', text })
const p = (words: string): DocNode => ({ type: 'paragraph', ...(words ? { content: [text(words)] } : {}) })
const doc = (...content: DocNode[]): DocNode => ({ type: 'doc', content })
const kort: DocNode = { type: 'kort', attrs: { rom: 'tiltak', ting: 't1' } }
const figure: DocNode = { type: 'figure', attrs: { file: 'f', alt: 'Kart' }, content: [text('Figur 1')] }

describe('what stood between two positions', () => {
  // 0 <p> «Felles plan» 12 </p> 13, kort 13–14, <p> «for alle» 15…23 </p> 24, figure 24…33
  const some = doc(p('Felles plan'), kort, p('for alle'), figure)

  it('is words, cards and pictures, block by block', () => {
    expect(piecesBetween(some, 0, 100)).toEqual([
      { kind: 'words', text: 'Felles plan' }, { kind: 'kort', rom: 'tiltak', ting: 't1' }, { kind: 'words', text: 'for alle' }, { kind: 'figure', alt: 'Kart' }, { kind: 'words', text: 'Figur 1' },
    ])
    expect(piecesBetween(some, 8, 18)).toEqual([{ kind: 'words', text: 'plan' }, { kind: 'kort', rom: 'tiltak', ting: 't1' }, { kind: 'words', text: 'for' }])
    expect(piecesBetween(some, 12, 13)).toEqual([])
  })

  it('goes into lists and tables', () => {
    const list: DocNode = { type: 'bullet_list', content: [{ type: 'list_item', content: [p('ein')] }, { type: 'list_item', content: [p('to')] }] }
    expect(piecesBetween(doc(list), 0, 100)).toEqual([{ kind: 'words', text: 'ein' }, { kind: 'words', text: 'to' }])
    expect(piecesBetween(doc(list), 8, 100)).toEqual([{ kind: 'words', text: 'to' }])
  })
})

describe('changes', () => {
  const fra = doc(p('Ein god plan'))
  const til = doc(p('Ein betre felles plan'))

  it('say who took out what and who put in what', () => {
    const [change] = changesOf(fra, til, [{
      fraStart: 5, fraSlutt: 8, tilStart: 5, tilSlutt: 17,
      borte: [{ lengd: 3, person: 'kari', at: 'x' }], nytt: [{ lengd: 5, person: 'kari', at: 'x' }, { lengd: 7, person: 'ola', at: 'y' }],
    }])
    expect(change?.removed).toEqual([{ from: 5, to: 8, pieces: [{ kind: 'words', text: 'god' }], person: 'kari', at: 'x' }])
    expect(change?.added.map((d) => [d.person, d.pieces])).toEqual([['kari', [{ kind: 'words', text: 'betre' }]], ['ola', [{ kind: 'words', text: ' felles' }]]])
  })

  it('are numbered in the order of the new text', () => {
    const at = (n: number) => ({ fraStart: n, fraSlutt: n, tilStart: n, tilSlutt: n + 1, borte: [], nytt: [{ lengd: 1, person: 'a' }] })
    expect(changesOf(fra, til, [at(9), at(2)]).map((c) => [c.n, c.at])).toEqual([[1, 2], [2, 9]])
  })

  it('join what one person did side by side, and tell also of what nobody is named for', () => {
    const [change] = changesOf(fra, til, [{
      fraStart: 1, fraSlutt: 1, tilStart: 1, tilSlutt: 9, borte: [], nytt: [{ lengd: 2, person: 'a', at: '1' }, { lengd: 2, person: 'a', at: '2' }, { lengd: 1, person: 'b', at: '3' }],
    }])
    expect(change?.added.map((d) => [d.from, d.to, d.person, d.at])).toEqual([[1, 5, 'a', '2'], [5, 6, 'b', '3'], [6, 9, undefined, undefined]])
  })

  it('may be of form alone', () => {
    const split = changesOf(doc(p('ab')), doc(p('a'), p('b')), [{ fraStart: 2, fraSlutt: 2, tilStart: 2, tilSlutt: 4, borte: [], nytt: [{ lengd: 2, person: 'a' }] }])
    expect(split.map(isOfForm)).toEqual([true])
    expect(changesOf(fra, til, [{ fraStart: 5, fraSlutt: 8, tilStart: 5, tilSlutt: 5, borte: [{ lengd: 3 }], nytt: [] }]).map(isOfForm)).toEqual([false])
  })
})

describe('who wrote what stands here', () => {
  const some = doc(p('Felles plan'), p('for alle'))
  const spenn = [{ fra: 14, til: 22, person: 'ola' }, { fra: 1, til: 8, person: 'kari' }, { fra: 8, til: 12, person: 'per' }, { fra: 12, til: 13, person: 'nobody' }]

  it('is told by share, in the order of it; who only broke a line has none', () => {
    expect(writersIn(some, spenn)).toEqual([{ person: 'ola', signs: 8, percent: 42 }, { person: 'kari', signs: 7, percent: 37 }, { person: 'per', signs: 4, percent: 21 }])
  })

  it('and each piece by the place of its writer', () => {
    expect(spansBy(spenn, writersIn(some, spenn))).toEqual([{ from: 1, to: 8, value: 1 }, { from: 8, to: 12, value: 2 }, { from: 14, to: 22, value: 0 }])
  })
})
