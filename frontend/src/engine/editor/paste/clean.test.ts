// @vitest-environment happy-dom
// What comes from the clipboard of other programs. The pieces are as these programs write them, made shorter.
import { DOMParser, Fragment, Slice, type Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { schema } from '../schema'
import { ANCHOR } from '../suggest/original'
import { clean, withoutStyles } from './clean'
import { admitted, cleanText } from './slice'

const document = (html: string) => new window.DOMParser().parseFromString(html, 'text/html')

function pasted(html: string): string {
  const { body } = document(withoutStyles(html))
  clean(body)
  return String(DOMParser.fromSchema(schema).parse(body))
}

const ID = '0190a6c4-1d2e-7abc-8def-0123456789ab'

describe('paste from Word', () => {
  const item = (text: string, level: number, sign: string, list = 'l0') =>
    `<p class=MsoListParagraph style='margin-left:36pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`

  it('makes lists of paragraphs that look like lists', () => {
    expect(pasted(`<p class=MsoNormal>Før</p>${item('Ein', 1, '·')}${item('Under', 2, 'o')}${item('To', 1, '·')}<p class=MsoNormal>Etter</p>`))
      .toBe('doc(paragraph("Før"), bullet_list(list_item(paragraph("Ein"), bullet_list(list_item(paragraph("Under")))), list_item(paragraph("To"))), paragraph("Etter"))')
  })

  it('tells numbers from bullets, and two lists from one', () => {
    expect(pasted(item('a', 1, '1.') + item('b', 1, '2.') + item('c', 1, '·')))
      .toBe('doc(ordered_list(list_item(paragraph("a")), list_item(paragraph("b"))), bullet_list(list_item(paragraph("c"))))')
    expect(pasted(`${item('a', 1, '·')}<p>mellom</p>${item('b', 1, '·')}`))
      .toBe('doc(bullet_list(list_item(paragraph("a"))), paragraph("mellom"), bullet_list(list_item(paragraph("b"))))')
  })

  it('begins a numbered list where it began', () => {
    const { body } = document(item('d', 1, '4.'))
    clean(body)
    expect(body.querySelector('ol')?.getAttribute('start')).toBe('4')
  })

  it('maps headings to the three levels, without their bold', () => {
    expect(pasted('<p class=MsoTitle>Plan</p><h1><b>Mål</b></h1><h2 style="font-weight:bold"><span style="font-weight:bold">Delmål</span></h2><h3>x</h3><h5>y</h5>'))
      .toBe('doc(heading("Plan"), heading("Mål"), heading("Delmål"), heading("x"), heading("y"))')
    const levels = (html: string) => {
      const { body } = document(html)
      clean(body)
      return Array.from(body.querySelectorAll('h1, h2, h3, h4, h5, h6')).map((h) => h.nodeName).join(' ')
    }
    expect(levels('<h1>a</h1><h2>b</h2><h3>c</h3><h6>d</h6>')).toBe('H2 H3 H4 H4')
    expect(levels('<h2>a</h2><h3>b</h3><h4>c</h4><h5>d</h5>')).toBe('H2 H3 H4 H4')
    expect(levels('<h2 data-pm-slice="0 0 []">a</h2><h4>b</h4>')).toBe('H2 H4')
  })

  it('keeps footnotes, and drops comments and what is struck out', () => {
    expect(pasted(`<p>Tekst<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a> her<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[KN1]</a></span> <del>borte</del></p>
      <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Sjå lova § 6.</p></div></div>
      <div style='mso-element:comment-list'><p>Kommentar</p></div>`))
      .toBe('doc(paragraph("Tekst", footnote("Sjå lova § 6."), " her"))')
  })

  it('keeps tables, with their spans and headers', () => {
    expect(pasted('<table class=MsoTableGrid style="border:none"><thead><tr><td colspan=2><p><b>Tiltak</b></p></td></tr></thead><tr><td><p>a<o:p></o:p></p></td><td><p><o:p>&nbsp;</o:p></p></td></tr></table>'))
      .toBe('doc(table(table_row(table_header(paragraph(strong("Tiltak")))), table_row(table_cell(paragraph("a")), table_cell(paragraph("\u00a0")))))')
  })

  it('leaves no gaps that were made of empty paragraphs', () => {
    expect(pasted('<p>a</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>b</p>')).toBe('doc(paragraph("a"), paragraph("b"))')
  })
})

describe('paste from the web and from other editors', () => {
  it('runs nothing and links nowhere strange', () => {
    expect(pasted('<p>a<script>alert(1)</script><style>p{}</style><a href="javascript:alert(1)">b</a><img src=x onerror=alert(1)><svg onload=alert(1)><script>x</script></svg><iframe src="https://x.no"></iframe></p>'))
      .toBe('doc(paragraph("ab"))')
    expect(pasted('<p><a href="https://ks.no" onclick="x()">c</a></p>')).toBe('doc(paragraph(link("c")))')
  })

  it('reads styles under another name, for the content policy reads none, and leaves words alone', () => {
    expect(withoutStyles('<p style="a" onclick="b">eit style="x" ord</p>')).toBe('<p data-style="a" data-onclick="b">eit style="x" ord</p>')
    expect(pasted('<p>x<span style="vertical-align:super">2</span></p>')).toBe('doc(paragraph("x", superscript("2")))')
  })

  it('reads what Google writes', () => {
    expect(pasted('<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">F</span><span style="font-weight:400;font-style:italic">k</span></p><ul><li><p>a</p></li><ul><li><p>b</p></li></ul></ul></b>'))
      .toBe('doc(paragraph(strong("F"), em("k")), bullet_list(list_item(paragraph("a"), bullet_list(list_item(paragraph("b"))))))')
  })

  it('makes paragraphs of a table within a table', () => {
    expect(pasted('<table><tr><td>x<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table></td></tr></table>'))
      .toBe('doc(table(table_row(table_cell(paragraph("x"), paragraph("a · b"), paragraph("c")))))')
  })

  it('takes images out, and tells of those that did not come along', () => {
    const { body } = document('<p>a<img src="data:image/png;base64,AAAA" alt="Kart"><img src="https://x.no/b.png"><img src="file:///C:/x.png"><img width=1 src="https://x.no/tel.gif"></p>')
    expect(clean(body as unknown as Element)).toEqual({ images: [{ data: 'data:image/png;base64,AAAA', alt: 'Kart' }], missing: 2 })
    expect(body.querySelector('img')).toBeNull()
  })

  it('leaves our own figures, cards and marks to the schema', () => {
    const sha = 'a'.repeat(64)
    expect(pasted(`<figure data-file="${sha}" data-type="image/png" data-width="2" data-height="3"><img src="/api/fil/${sha}" alt="Kart"><figcaption>tekst</figcaption></figure><div class="fp-kort" data-rom="tiltak" data-ting="${ID}"></div>`))
      .toBe('doc(figure("tekst"), kort)')
    expect(pasted(`<figure data-file="../x" data-type="text/html"><figcaption>tekst</figcaption></figure><div class="fp-kort" data-rom="person" data-ting="${ID}">k</div>`))
      .not.toMatch(/figure|kort/)
    expect(pasted(`<p><mark data-thread="${ID}">a</mark><ins data-suggestion="x">b</ins></p>`)).toBe('doc(paragraph(comment("a"), "b"))')
  })
})

describe('a piece of document that is pasted', () => {
  const [thread, foreign, suggestion, fresh] = [1, 2, 3, 4].map((n) => `0190a6c4-1d2e-7abc-8def-00000000000${n}`) as [string, string, string, string]
  const known = { thread: (id: string) => id === thread, cut: () => false, newId: () => fresh }
  const text = (said: string, mark?: string, id?: string) => schema.text(said, mark ? [schema.mark(mark, { id })] : [])
  const slice = (...nodes: Node[]) => new Slice(Fragment.fromArray([schema.node('paragraph', null, nodes)]), 1, 1)

  it('keeps the threads of this text, and leaves those of another behind', () => {
    const out = admitted(slice(text('a', 'comment', thread), text('b', 'comment', foreign)), known)
    expect(String(out.content)).toBe('<paragraph(comment("a"), "b")>')
  })

  it('gives a copied suggestion an id of its own, and one that was cut out its own back', () => {
    const ids = (of: Slice) => of.content.firstChild?.children.map((n) => n.marks[0]?.attrs['id'] as string)
    const copied = slice(text('a', 'insertion', suggestion), text('b', 'deletion', suggestion))
    expect(ids(admitted(copied, known))).toEqual([fresh, fresh])
    expect(ids(admitted(copied, { ...known, cut: () => true }))).toEqual([suggestion, suggestion])
  })

  it('drops signs that nobody sees and the server refuses', () => {
    expect(cleanText(`a\u0000b\u202ec\ufeffd\ud800e${ANCHOR}f\tg\n`)).toBe('abcdef\tg\n')
    expect(cleanText(`a${ANCHOR}`, true)).toBe(`a${ANCHOR}`)
    expect(cleanText(`e${'\u0301'.repeat(50)}x`)).toBe(`e${'\u0301'.repeat(8)}x`)
    expect(cleanText('👩‍👧 blåbærsyltetøy 10\u00a0000')).toBe('👩‍👧 blåbærsyltetøy 10\u00a0000')
  })
})
