// Word's clipboard: lists that are paragraphs with a sign in front, footnotes that are links to the end.
import { rename } from './elements'

type Item = { element: Element; level: number; sign: string; list: string }

/** A paragraph that Word shows as an item; undefined for others. */
function itemOf(element: Element): Item | undefined {
  const style = element.getAttribute('data-style') ?? ''
  const told = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(style)
  if (!told || element.nodeName === 'LI') return undefined
  const signs = Array.from(element.querySelectorAll('[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]'))
  const sign = signs.map((s) => s.textContent).join('').replace(/[\s\u00a0]+/g, '')
  signs.forEach((s) => s.remove())
  return { element, level: Number(told[2]), sign, list: told[1] ?? '' }
}

/** A bullet, or something to count by. */
const isCounted = (sign: string) => /^\(?([0-9]+|[a-zA-ZæøåÆØÅ]|[ivxlcIVXLC]+)[.):]/.test(sign) || /^\d+(\.\d+)+\.?$/.test(sign)

export function wordLists(root: Element): void {
  const paragraphs = Array.from(root.querySelectorAll('p, h1, h2, h3, h4, h5, h6, div'))
  let run: Item[] = []
  const end = () => {
    if (run.length > 0) build(run)
    run = []
  }
  for (const p of paragraphs) {
    // A heading with a number is a heading.
    const heading = /^H\d$/.test(p.nodeName)
    const item = itemOf(p)
    if (!item || heading) {
      if (!run.some(({ element }) => p.contains(element) || element.contains(p))) end()
      continue
    }
    const last = run.at(-1)
    if (last && nextElement(last.element) !== p) end()
    run.push(item)
  }
  end()
}

/** The next element beside it, where no words stand between. */
function nextElement(element: Element): Element | null {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 1) return next as Element
    if ((next.textContent ?? '').trim() !== '') return null
  }
  return null
}

/** Makes one list of the items that follow one another, with lists in its items by their levels. */
function build(items: Item[]): void {
  const doc = items[0]?.element.ownerDocument
  if (!doc) return
  const open: { list: Element; level: number }[] = []
  for (const item of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    let top = open.at(-1)
    const tag = isCounted(item.sign) ? 'ol' : 'ul'
    const other = top?.level === item.level && top.list.localName !== tag
    if (other) open.pop()
    if (!top || top.level < item.level || other) {
      const list = doc.createElement(tag)
      const first = Number.parseInt(item.sign, 10)
      if (tag === 'ol' && first > 1) list.setAttribute('start', String(first))
      const within = open.at(-1)?.list.lastElementChild
      if (within) within.append(list)
      else if (top && other) top.list.after(list)
      else item.element.before(list)
      top = { list, level: item.level }
      open.push(top)
    }
    const li = doc.createElement('li')
    const p = doc.createElement('p')
    p.append(...Array.from(item.element.childNodes))
    li.append(p)
    top.list.append(li)
    item.element.remove()
  }
}

/** The footnotes of Word and of LibreOffice: the number in the text is a link to the note at the end. */
export function wordFootnotes(root: Element): void {
  root.querySelectorAll<HTMLAnchorElement>('a[href^="#_ftn"], a[href^="#_edn"], a[href^="#sdfootnote"], a[href^="#sdendnote"]').forEach((link) => {
    const to = (link.getAttribute('href') ?? '').slice(1)
    if (/ref\d*$|anc$/.test(to)) return // from the note back to the text
    const note = root.querySelector(`[id="${CSS.escape(to.replace(/^_/, '').replace(/sym$/, ''))}"]`)
    if (!note) return
    note.querySelectorAll('a[href^="#_ftnref"], a[href^="#_ednref"], a[href$="anc"]').forEach((back) => back.remove())
    const text = note.textContent.replace(/\s+/g, ' ').trim()
    const mark = rename(link, 'sup')
    mark.setAttribute('data-footnote', '')
    mark.textContent = text
    note.setAttribute('data-taken', '')
  })
  root.querySelectorAll('[data-taken]').forEach((note) => note.remove())
  root.querySelectorAll('[data-style*="mso-element:footnote-list"], [data-style*="mso-element:endnote-list"]').forEach((list) => {
    if (list.textContent.trim() === '') list.remove()
  })
}
