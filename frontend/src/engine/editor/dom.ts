// How each node and mark of events/dokument.json looks as HTML, and how HTML is read back. The
// schema itself (names, content, attributes) stands in that file alone; schema.ts joins the two.
//
// This is the form of the clipboard and of the reading view. Class names are shared with whoever
// draws a document without an editor; they are described in document.css.
import type { Mark, MarkSpec, NodeSpec, TagParseRule } from 'prosemirror-model'
import { safeAddress } from './address'

type NodeDom = Pick<NodeSpec, 'toDOM' | 'parseDOM' | 'leafText'>
type MarkDom = Pick<MarkSpec, 'toDOM' | 'parseDOM'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const SHA256 = /^[0-9a-f]{64}$/
const LANG = /^[A-Za-z][A-Za-z0-9-]{1,11}$/
const IMAGE = /^image\/(png|jpeg|gif|webp)$/
const CARD_ROOM = /^(tiltak|planelement)$/

const MAX_SPAN = { colspan: 50, rowspan: 500 }
const MAX_ORDER = 9_999
const MAX_SIDE = 20_000
const MAX_ALT = 500

/** A whole number within its limits, or the one given. */
function whole(text: string | null | undefined, min: number, max: number, otherwise: number): number {
  const number = Number(text ?? Number.NaN)
  return Number.isInteger(number) && number >= min && number <= max ? number : otherwise
}

const heading = (tag: string, level: number): TagParseRule => ({ tag, attrs: { level } })

function spans(cell: HTMLElement) {
  return {
    colspan: whole(cell.getAttribute('colspan'), 1, MAX_SPAN.colspan, 1),
    rowspan: whole(cell.getAttribute('rowspan'), 1, MAX_SPAN.rowspan, 1),
  }
}

function cell(tag: 'td' | 'th'): NodeDom {
  return {
    parseDOM: [{ tag, getAttrs: spans }],
    toDOM: ({ attrs }) => [tag, {
      ...(attrs['colspan'] === 1 ? {} : { colspan: String(attrs['colspan']) }),
      ...(attrs['rowspan'] === 1 ? {} : { rowspan: String(attrs['rowspan']) }),
    }, 0],
  }
}

/** Where the bytes of an image are. */
export const fileAddress = (file: string) => `/api/fil/${file}`

function figureOf(figure: HTMLElement) {
  const { file, type, width, height } = figure.dataset
  if (!SHA256.test(file ?? '') || !IMAGE.test(type ?? '')) return false
  const alt = figure.querySelector('img')?.getAttribute('alt') ?? ''
  return { file, type, width: whole(width, 1, MAX_SIDE, 1), height: whole(height, 1, MAX_SIDE, 1), alt: alt.slice(0, MAX_ALT) }
}

function cardOf(card: HTMLElement) {
  const { rom = '', ting = '' } = card.dataset
  return CARD_ROOM.test(rom) && UUID.test(ting) ? { rom, ting } : false
}

function analysePart(part: 'kommune' | 'spesialist' | 'felles'): NodeDom {
  return {
    parseDOM: [{ tag: `div[data-analyse="${part}"]` }],
    toDOM: () => ['div', { class: 'fp-analyse__part', 'data-analyse': part }, 0],
  }
}

export const nodeDom: Record<string, NodeDom> = {
  doc: {},
  text: {},
  paragraph: { parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    parseDOM: [heading('h1', 2), heading('h2', 2), heading('h3', 3), heading('h4', 4), heading('h5', 4), heading('h6', 4)],
    toDOM: ({ attrs }) => [`h${String(attrs['level'])}`, 0],
  },
  blockquote: { parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
  bullet_list: { parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  ordered_list: {
    parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ order: whole(list.getAttribute('start'), 0, MAX_ORDER, 1) }) }],
    toDOM: ({ attrs }) => (attrs['order'] === 1 ? ['ol', 0] : ['ol', { start: String(attrs['order']) }, 0]),
  },
  list_item: { parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  table: { parseDOM: [{ tag: 'table' }], toDOM: () => ['table', ['tbody', 0]] },
  table_row: { parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  table_cell: cell('td'),
  table_header: cell('th'),
  figure: {
    parseDOM: [{ tag: 'figure[data-file]', getAttrs: figureOf, contentElement: 'figcaption' }],
    toDOM: ({ attrs }) => ['figure', {
      'data-file': String(attrs['file']), 'data-type': String(attrs['type']), 'data-width': String(attrs['width']), 'data-height': String(attrs['height']),
    }, ['img', {
      src: fileAddress(String(attrs['file'])), alt: String(attrs['alt']), width: String(attrs['width']), height: String(attrs['height']), loading: 'lazy',
    }], ['figcaption', 0]],
  },
  analyse: { parseDOM: [{ tag: 'div.fp-analyse' }], toDOM: () => ['div', { class: 'fp-analyse' }, 0] },
  analyse_kommune: analysePart('kommune'),
  analyse_spesialist: analysePart('spesialist'),
  analyse_felles: analysePart('felles'),
  kort: {
    parseDOM: [{ tag: 'div[data-ting]', getAttrs: cardOf }],
    toDOM: ({ attrs }) => ['div', { class: 'fp-kort', 'data-rom': String(attrs['rom']), 'data-ting': String(attrs['ting']) }],
  },
  // Before superscript: both are <sup>.
  footnote: {
    parseDOM: [{ tag: 'sup[data-footnote]', priority: 60 }],
    toDOM: () => ['sup', { class: 'fp-footnote', 'data-footnote': '' }, 0],
  },
  hard_break: { parseDOM: [{ tag: 'br' }], toDOM: () => ['br'], leafText: () => '\n' },
}

/** An attribute that must be an id, or the element says nothing. */
const withId = (name: string) => (element: HTMLElement) => {
  const id = element.getAttribute(name) ?? ''
  return UUID.test(id) ? { id } : false
}

const idOf = (mark: Mark) => String(mark.attrs['id'])

function readModification(element: HTMLElement) {
  const id = withId('data-modification')(element)
  if (!id) return false
  try {
    const told: unknown = JSON.parse(element.dataset['mod'] ?? '')
    if (typeof told !== 'object' || told === null || !('type' in told) || typeof told.type !== 'string') return false
    return { attrName: null, previousValue: null, newValue: null, ...told, ...id }
  } catch {
    return false
  }
}

/** A block with a mark is wrapped; the wrapper must not stand between a list and its items, or a table and its rows. */
const blockClass = (inline: boolean) => (inline ? {} : { class: 'fp-block' })

export const markDom: Record<string, MarkDom> = {
  comment: {
    parseDOM: [{ tag: 'mark[data-thread]', getAttrs: withId('data-thread') }],
    toDOM: (mark) => ['mark', { 'data-thread': idOf(mark) }, 0],
  },
  insertion: {
    parseDOM: [{ tag: 'ins[data-suggestion]', getAttrs: withId('data-suggestion') }],
    toDOM: (mark, inline) => ['ins', { ...blockClass(inline), 'data-suggestion': idOf(mark) }, 0],
  },
  deletion: {
    parseDOM: [{ tag: 'del[data-suggestion]', getAttrs: withId('data-suggestion') }],
    toDOM: (mark, inline) => ['del', { ...blockClass(inline), 'data-suggestion': idOf(mark) }, 0],
  },
  modification: {
    parseDOM: [{ tag: '[data-modification]', getAttrs: readModification }],
    toDOM: (mark, inline) => {
      const { id, ...told } = mark.attrs as { id: string }
      return [inline ? 'span' : 'div', { ...blockClass(inline), 'data-modification': id, 'data-mod': JSON.stringify(told) }, 0]
    },
  },
  link: {
    parseDOM: [{
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = safeAddress(element.getAttribute('href') ?? '')
        return href ? { href } : false
      },
    }],
    toDOM: ({ attrs }) => ['a', { href: String(attrs['href']), rel: 'noopener noreferrer' }, 0],
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      { tag: 'b', getAttrs: (b) => (b.style.fontWeight === 'normal' ? false : null) }, // Google Docs wraps all it copies in one
      { style: 'font-weight=400', clearMark: (m) => m.type.name === 'strong' },
      { style: 'font-weight=normal', clearMark: (m) => m.type.name === 'strong' },
      { style: 'font-weight', getAttrs: (weight) => (/^(bold|[6-9]00)/.test(weight) ? null : false) },
    ],
    toDOM: () => ['strong', 0],
  },
  em: {
    parseDOM: [{ tag: 'em' }, { tag: 'i', getAttrs: (i) => (i.style.fontStyle === 'normal' ? false : null) }, { style: 'font-style=italic' }, { style: 'font-style=normal', clearMark: (m) => m.type.name === 'em' }],
    toDOM: () => ['em', 0],
  },
  superscript: { parseDOM: [{ tag: 'sup' }, { style: 'vertical-align=super' }], toDOM: () => ['sup', 0] },
  subscript: { parseDOM: [{ tag: 'sub' }, { style: 'vertical-align=sub' }], toDOM: () => ['sub', 0] },
  // Only our own: Word sets a language on each word it knows.
  language: {
    parseDOM: [{ tag: 'span[data-language]', getAttrs: (span) => (LANG.test(span.lang) ? { lang: span.lang } : false) }],
    toDOM: ({ attrs }) => ['span', { lang: String(attrs['lang']), 'data-language': '' }, 0],
  },
}
