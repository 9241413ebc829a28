// What comes from Word, from other editors and from the web, made into plain HTML that says what it
// is: headings, paragraphs, lists, tables. Works on a document that is never shown; what is not
// named here is left to the schema's own rules, which know no scripts, classes or styles.
import { rename, unwrap } from './elements'
import { wordFootnotes, wordLists } from './word'

/** An image that stood in what was pasted, where its bytes came along. */
export type PastedImage = { data: string; alt: string }
export type Cleaned = {
  images: PastedImage[]
  /** Images that were named but did not come along. */
  missing: number
}

const gone = [
  'script', 'style', 'meta', 'link', 'title', 'base', 'template', 'noscript', 'iframe', 'object', 'embed', 'applet', 'svg', 'math', 'canvas', 'audio',
  'video', 'input', 'button', 'select', 'textarea', 'dialog', 'nav', 'colgroup', 'col', 'xml', '[hidden]', '[aria-hidden="true"]',
  '.MsoCommentReference', '.msocomoff', '.msocomanchor', '[data-style*="mso-element:comment-list"]', '[data-style*="mso-hide:all"]', '[data-style*="display:none"]', '[data-style*="display: none"]',
].join()

/** Cleans what stands beneath the element. */
export function clean(root: Element): Cleaned {
  const ours = root.querySelector('[data-pm-slice]') !== null
  removeComments(root)
  styles(root)
  root.querySelectorAll(gone).forEach((e) => e.remove())
  // What another program has struck out is not pasted; our own suggestions are, and get their marks.
  root.querySelectorAll('del:not([data-suggestion]), s, strike').forEach((e) => e.remove())
  wordFootnotes(root)
  wordLists(root)
  root.querySelectorAll('*').forEach((e) => { if (e.nodeName.includes(':')) unwrap(e) }) // <o:p> and its kin
  if (!ours) headings(root)
  nestedLists(root)
  tables(root)
  const images = takeImages(root)
  if (!ours) emptyParagraphs(root)
  spaces(root)
  return images
}

/**
 * The content policy of the page reads no style attributes, not even in a document that is never
 * shown. So they are kept under another name, and what they say of the letters is said by elements.
 */
export function withoutStyles(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, '$1data-style$2').replace(/(\s)on([a-z]+)(\s*=)/gi, '$1data-on$2$3'))
}

function styles(root: Element): void {
  root.querySelectorAll('[style]').forEach((e) => {
    e.setAttribute('data-style', e.getAttribute('style') ?? '')
    e.removeAttribute('style')
  })
  root.querySelectorAll('[data-style]').forEach((e) => letters(e, e.getAttribute('data-style') ?? ''))
}

/** Bold, italic, raised and lowered; what says that it is not bold after all is taken at its word. */
function letters(e: Element, style: string): void {
  const said = (name: string) => new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim().toLowerCase() ?? ''
  const [weight, slant, raised] = [said('font-weight'), said('font-style'), said('vertical-align')]
  const inHeading = e.closest('h1, h2, h3, h4, h5, h6, th') !== null
  if (/^(bold|[6-9]00)/.test(weight) && !inHeading) wrap(e, 'strong')
  if (slant === 'italic') wrap(e, 'em')
  if (raised === 'super') wrap(e, 'sup')
  if (raised === 'sub') wrap(e, 'sub')
  if ((/^(normal|400)/.test(weight) && /^(B|STRONG)$/.test(e.nodeName)) || (slant === 'normal' && /^(I|EM)$/.test(e.nodeName))) unwrap(e)
}

/** Blocks keep their place: it is their words that are wrapped. */
function wrap(e: Element, tag: string): void {
  if (e.querySelector('p, li, table, div, h1, h2, h3, h4, h5, h6')) return
  const inner = e.ownerDocument.createElement(tag)
  inner.append(...Array.from(e.childNodes))
  e.append(inner)
}

function removeComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, 128 /* comments */)
  const found: Node[] = []
  while (walker.nextNode()) found.push(walker.currentNode)
  found.forEach((comment) => (comment as ChildNode).remove())
}

/** A text has headings of three levels, and the highest one that is pasted becomes the highest. */
function headings(root: Element): void {
  root.querySelectorAll('p.MsoTitle').forEach((p) => rename(p, 'h1'))
  root.querySelectorAll('[role="heading"][aria-level]').forEach((e) => {
    if (!/^H\d$/.test(e.nodeName)) rename(e, `h${Math.min(6, Number(e.getAttribute('aria-level')) || 2)}`)
  })
  const down = root.querySelector('h1') ? 1 : 0
  root.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach((h) => {
    const level = Math.min(4, Math.max(2, Number(h.nodeName.slice(1)) + down))
    // A heading is bold by itself.
    h.querySelectorAll('b, strong').forEach(unwrap)
    const text = h.textContent.trim()
    if (text === '' && !h.querySelector('img')) h.remove()
    else rename(h, `h${level}`)
  })
}

/** A list right within a list belongs to the item before it. */
function nestedLists(root: Element): void {
  root.querySelectorAll(':is(ul, ol) > :is(ul, ol)').forEach((list) => {
    const before = list.previousElementSibling
    if (before?.nodeName === 'LI') before.append(list)
    else {
      const item = root.ownerDocument.createElement('li')
      list.replaceWith(item)
      item.append(...Array.from(list.childNodes).flatMap((n) => (n.nodeName === 'LI' ? Array.from(n.childNodes) : [n])))
    }
  })
}

function tables(root: Element): void {
  // Innermost first: a table in a cell becomes paragraphs, a row each.
  Array.from(root.querySelectorAll('td table, th table')).reverse().forEach((inner) => {
    const rows = Array.from(inner.querySelectorAll('tr')).map((row) => {
      const p = root.ownerDocument.createElement('p')
      p.textContent = Array.from(row.children).map((cell) => cell.textContent.trim()).filter(Boolean).join(' · ')
      return p
    })
    inner.replaceWith(...rows)
  })
  root.querySelectorAll('table > caption').forEach((caption) => {
    const table = caption.parentElement
    const p = rename(caption, 'p')
    table?.before(p)
  })
  root.querySelectorAll('thead td').forEach((td) => {
    const th = rename(td, 'th')
    for (const name of ['colspan', 'rowspan']) {
      const span = td.getAttribute(name)
      if (span) th.setAttribute(name, span)
    }
  })
  root.querySelectorAll('table').forEach((table) => { if (!table.querySelector('td, th')) table.remove() })
}

function takeImages(root: Element): Cleaned {
  const found: Cleaned = { images: [], missing: 0 }
  root.querySelectorAll('img').forEach((img) => {
    if (img.closest('figure[data-file]')) return
    const data = img.getAttribute('src') ?? ''
    const side = Number(img.getAttribute('width') ?? 2)
    if (data.startsWith('data:image/')) found.images.push({ data, alt: (img.getAttribute('alt') ?? '').slice(0, 500) })
    else if (side > 1) found.missing++ // a picture of one dot counts visitors
    img.remove()
  })
  root.querySelectorAll('figure:not([data-file])').forEach(unwrap)
  root.querySelectorAll('figcaption').forEach((caption) => { if (!caption.closest('figure[data-file]')) rename(caption, 'p') })
  return found
}

/** Paragraphs that make a gap in other programs. */
function emptyParagraphs(root: Element): void {
  root.querySelectorAll('p').forEach((p) => {
    const inCell = p.closest('td, th') === p.parentElement && p.parentElement?.childElementCount === 1
    if (p.textContent.trim() === '' && !p.querySelector('img, figure') && !inCell) p.remove()
  })
}

function spaces(root: Element): void {
  root.querySelectorAll('.Apple-converted-space, .Apple-tab-span, [data-style*="mso-spacerun"], [data-style*="mso-tab-count"]').forEach((e) => e.replaceWith(' '))
}
