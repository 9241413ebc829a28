import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { draw, type Insert, type Wrap } from './Document'
import type { DocNode, Span } from './doc'
import { words } from './words'

const text = (text: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): DocNode => ({ type: 'text', text, ...(marks.length ? { marks } : {}) })
const p = (...content: DocNode[]): DocNode => ({ type: 'paragraph', content })
const doc = (...content: DocNode[]): DocNode => ({ type: 'doc', content })

function html(content: DocNode, told: { spans?: Span<Wrap>[]; inserts?: Insert[] } = {}): string {
  const drawn = draw(content, { spans: [], inserts: [], ...told, w: words.nn, id: 'x', headingBase: 2, card: (rom, ting) => `[${rom} ${ting}]` })
  return renderToStaticMarkup(<>{drawn}</>).replace(/<div class="fp-table"[^>]*>/g, '<div>')
}

describe('a document is drawn', () => {
  it('with its marks, the first outermost', () => {
    const link = { type: 'link', attrs: { href: 'https://www.saman.no/' } }
    expect(html(doc(p(text('Sjå '), text('her', link, { type: 'strong' }), text(' no', { type: 'comment', attrs: { id: 't' } })))))
      .toBe('<p>Sjå <a href="https://www.saman.no/" rel="noopener noreferrer"><strong>her</strong></a> no</p>')
  })

  it('without links that run', () => {
    expect(html(doc(p(text('trykk', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))))).toBe('<p>trykk</p>')
  })

  it('with headings, lists, cards and tables that say what their heads are of', () => {
    const cell = (type: string, words: string): DocNode => ({ type, content: [p(text(words))] })
    const row = (...content: DocNode[]): DocNode => ({ type: 'table_row', content })
    const table: DocNode = {
      type: 'table', content: [row(cell('table_header', 'År'), cell('table_header', 'Mål')), row(cell('table_header', '2026'), { ...cell('table_cell', 'A'), attrs: { colspan: 2, rowspan: 1 } })],
    }
    expect(html(doc({ type: 'heading', attrs: { level: 3 }, content: [text('Vegen')] }, { type: 'kort', attrs: { rom: 'tiltak', ting: 't1' } }, table)))
      .toBe('<h3>Vegen</h3><div class="fp-kort">[tiltak t1]</div>'
        + '<div><table><tbody><tr><th scope="col"><p>År</p></th><th scope="col"><p>Mål</p></th></tr>'
        + '<tr><th scope="row"><p>2026</p></th><td colSpan="2"><p>A</p></td></tr></tbody></table></div>')
  })

  it('with footnotes numbered and told at the end', () => {
    const note = (words: string): DocNode => ({ type: 'footnote', content: [text(words)] })
    const drawn = html(doc(p(text('Ein'), note('Kjelde'), text(' to'), note('Anna'))))
    expect(drawn).toContain('<sup class="fp-footnote" id="x-r2"><a href="#x-n2" aria-label="Fotnote 2">2</a></sup>')
    expect(drawn).toMatch(/<section class="fp-footnotes".*<li id="x-n1">Kjelde .*<li id="x-n2">Anna /)
  })

  it('with suggestions as what they are', () => {
    expect(html(doc(p(text('god', { type: 'deletion', attrs: { id: 's' } }), text('betre', { type: 'insertion', attrs: { id: 's' } })))))
      .toBe('<p><del>god</del><ins>betre</ins></p>')
    expect(html(doc({ ...p(text('ny')), marks: [{ type: 'insertion', attrs: { id: 's' } }] }))).toBe('<ins class="fp-block"><p>ny</p></ins>')
  })
})

describe('over the words', () => {
  const wrap: Wrap = (children) => <b>{children}</b>

  it('spans are laid, also across marks and blocks', () => {
    // 1 «Felles» 7 «plan» 11, next paragraph 13 «ny» 15
    const some = doc(p(text('Felles'), text('plan', { type: 'em' })), p(text('ny')))
    expect(html(some, { spans: [{ from: 4, to: 14, value: wrap }] })).toBe('<p>Fel<b>les</b><em><b>plan</b></em></p><p><b>n</b>y</p>')
  })

  it('things are put in among words and between blocks', () => {
    const at = (n: number): Insert => ({ at: n, draw: (among) => <i>{among === 'words' ? 'ord' : 'blokk'}</i> })
    const some = doc(p(text('ab')), p(text('c')))
    expect(html(some, { inserts: [at(2)] })).toBe('<p>a<i>ord</i>b</p><p>c</p>')
    expect(html(some, { inserts: [at(1)] })).toBe('<p><i>ord</i>ab</p><p>c</p>')
    expect(html(some, { inserts: [at(3)] })).toBe('<p>ab<i>ord</i></p><p>c</p>')
    expect(html(some, { inserts: [at(4)] })).toBe('<p>ab</p><div class="fp-doc__put"><i>blokk</i></div><p>c</p>')
    expect(html(some, { inserts: [at(0), at(7)] })).toBe('<div class="fp-doc__put"><i>blokk</i></div><p>ab</p><p>c</p><div class="fp-doc__put"><i>blokk</i></div>')
  })

  it('each is put in once, where pieces and nodes meet', () => {
    const put: Insert = { at: 3, draw: () => '|' }
    const some = doc(p(text('ab'), { type: 'hard_break' }, text('cd')))
    expect(html(some, { inserts: [put] })).toBe('<p>ab|<br/>cd</p>')
    expect(html(some, { inserts: [{ ...put, at: 4 }], spans: [{ from: 4, to: 5, value: wrap }] })).toBe('<p>ab<br/>|<b>c</b>d</p>')
  })

  it('and in an element that may stand there', () => {
    const put: Insert = { at: 1, draw: () => 'bort' }
    const list: DocNode = { type: 'bullet_list', content: [{ type: 'list_item', content: [p(text('a'))] }] }
    expect(html(doc(list), { inserts: [put] })).toBe('<ul><li class="fp-doc__put">bort</li><li><p>a</p></li></ul>')
  })
})
