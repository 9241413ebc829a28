// How nodes and marks are drawn in a view, where the document alone does not tell: headings that fit
// the page, cards that live, footnotes that are numbered, what a screen reader is told of a mark.
import type { Mark, Node } from 'prosemirror-model'
import type { EditorView, MarkViewConstructor, NodeView, NodeViewConstructor, ViewMutationRecord } from 'prosemirror-view'
import { lang as chosen } from '../../i18n'
import { fileAddress } from '../dom'
import type { CardRef } from '../handle'
import { words } from '../words'

/** What the views ask of who holds them. */
export type NodeHooks = {
  headingBase: number
  /** The language of the document: labels in it are part of it. */
  lang: string
  card: { put: (dom: HTMLElement, ref: CardRef) => number; take: (key: number) => void }
  footnote: (pos: number) => void
  /** What is known of a thread: whether it is done with, whether it is chosen, and which element shows it. */
  thread: (id: string) => { resolved: boolean; active: boolean; details?: string | undefined }
  /** «Lagt til av Kari Nordmann», for the mark's description. */
  describe: (mark: Mark) => string
}

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attrs: Record<string, string> = {}, ...children: (globalThis.Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

type Make = (hooks: NodeHooks) => NodeViewConstructor

const heading: Make = ({ headingBase }) => (node) => {
  const dom = document.createElement(`h${Math.min(6, Number(node.attrs['level']) - 2 + headingBase)}`)
  return { dom, contentDOM: dom, update: (next) => next.type === node.type && next.attrs['level'] === node.attrs['level'] }
}

/** Tells for each header whether it is of its column or of its row. */
function scopes(body: HTMLElement): void {
  body.querySelectorAll('th').forEach((th) => th.setAttribute('scope', th.closest('tr') === body.querySelector('tr') ? 'col' : 'row'))
}

class TableView implements NodeView {
  readonly contentDOM = make('tbody')
  readonly dom = make('div', { class: 'fp-table' }, make('table', {}, this.contentDOM))
  private waiting = false
  private readonly sized = new ResizeObserver(() => this.reach())

  constructor(private node: Node, private readonly view: EditorView) {
    this.scopesSoon()
    this.sized.observe(this.dom)
    this.sized.observe(this.contentDOM)
  }

  private reach(): void {
    reachTable(this.dom, this.view)
  }

  destroy(): void {
    this.sized.disconnect()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    const shape = (of: Node) => `${of.childCount} ${of.firstChild?.childCount ?? 0}`
    const headers = (of: Node) => Array.from({ length: of.childCount }, (_, i) => of.child(i).firstChild?.type.name).join()
    if (shape(node) !== shape(this.node) || node.firstChild !== this.node.firstChild || headers(node) !== headers(this.node)) this.scopesSoon()
    this.node = node
    return true
  }

  // After the view has drawn the cells.
  private scopesSoon(): void {
    if (this.waiting) return
    this.waiting = true
    queueMicrotask(() => {
      this.waiting = false
      scopes(this.contentDOM)
    })
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes'
  }
}

const table: Make = () => (node, view) => new TableView(node, view)

/**
 * A table that scrolls sideways must be reached by keys too: by Tab while one reads; while one writes by
 * the caret, and a stop of its own would take the focus from the text when somebody points into a cell.
 */
function reachTable(dom: HTMLElement, view: EditorView): void {
  const stops = !view.editable && dom.scrollWidth > dom.clientWidth + 1
  const told = { tabindex: stops ? '0' : undefined, role: stops ? 'group' : undefined, 'aria-label': stops ? words[chosen()].tableTools : undefined, contenteditable: view.editable ? 'true' : undefined }
  for (const [name, value] of Object.entries(told)) {
    if (value === undefined) dom.removeAttribute(name)
    else if (dom.getAttribute(name) !== value) dom.setAttribute(name, value)
  }
}

/** Writing has begun or ended. */
export function reachTables(view: EditorView): void {
  view.dom.querySelectorAll<HTMLElement>('.fp-table').forEach((dom) => reachTable(dom, view))
}

/** A header cell: its scope is set by the table, which knows where it stands. */
const header: Make = () => (node) => {
  const dom = make('th')
  const show = ({ attrs }: Node) => {
    for (const name of ['colspan', 'rowspan'] as const) {
      if (attrs[name] === 1) dom.removeAttribute(name)
      else dom.setAttribute(name, String(attrs[name]))
    }
  }
  show(node)
  return {
    dom, contentDOM: dom,
    update: (next) => {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    ignoreMutation: (m) => m.type === 'attributes',
  }
}

const figure: Make = () => (node) => {
  const img = make('img', { draggable: 'false' })
  const contentDOM = make('figcaption')
  const dom = make('figure', {}, img, contentDOM)
  const show = ({ attrs }: Node) => {
    const told = { src: fileAddress(String(attrs['file'])), alt: String(attrs['alt']), width: String(attrs['width']), height: String(attrs['height']) }
    for (const [name, value] of Object.entries(told)) if (img.getAttribute(name) !== value) img.setAttribute(name, value)
    dom.toggleAttribute('data-noalt', attrs['alt'] === '')
  }
  show(node)
  return {
    dom, contentDOM,
    update: (next) => {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    ignoreMutation: (m) => m.type !== 'selection' && !contentDOM.contains(m.target),
  }
}

const part = (name: 'kommune' | 'spesialist' | 'felles'): Make => ({ lang }) => () => {
  const language = lang === 'nb' || lang === 'en' ? lang : 'nn'
  const label = words[language].analyse[name]
  const contentDOM = make('div')
  const head = make('p', { class: 'fp-analyse__label', contenteditable: 'false' }, label)
  const dom = make('div', { 'class': 'fp-analyse__part', 'data-analyse': name, 'role': 'group', 'aria-label': label }, head, contentDOM)
  return { dom, contentDOM, ignoreMutation: (m) => m.type !== 'selection' && !contentDOM.contains(m.target) }
}

const kort: Make = ({ card }) => (node, view) => {
  const ref = { rom: String(node.attrs['rom']), ting: String(node.attrs['ting']) }
  const dom = make('div', { 'class': 'fp-kort', 'data-rom': ref.rom, 'data-ting': ref.ting, 'contenteditable': 'false' })
  // While one writes, a click chooses the card; its links lead nowhere until one reads again.
  dom.addEventListener('click', (e) => {
    if (!view.editable) return
    e.preventDefault()
    e.stopPropagation()
  }, true)
  const key = card.put(dom, ref)
  return { dom, ignoreMutation: () => true, stopEvent: (e) => !view.editable && !/^drag/.test(e.type), destroy: () => card.take(key) }
}

const footnote: Make = (hooks) => (_node, view, getPos) => {
  const link = make('a', { href: '#', role: 'doc-noteref' })
  const dom = make('sup', { class: 'fp-footnote' }, link)
  link.addEventListener('click', (e) => {
    e.preventDefault()
    const pos = getPos()
    if (pos !== undefined) hooks.footnote(pos)
  })
  queueMicrotask(() => numberFootnotes(view)) // it may be drawn anew where nothing else changes
  return { dom, update: (next) => next.type === view.state.schema.nodes['footnote'], ignoreMutation: () => true }
}

export function nodeViews(hooks: NodeHooks): Record<string, NodeViewConstructor> {
  const all: Record<string, Make> = {
    heading, table, table_header: header, figure, kort, footnote,
    analyse_kommune: part('kommune'), analyse_spesialist: part('spesialist'), analyse_felles: part('felles'),
  }
  return Object.fromEntries(Object.entries(all).map(([name, of]) => [name, of(hooks)]))
}

/** Numbers the footnotes in the text in their order. */
export function numberFootnotes(view: EditorView): void {
  view.dom.querySelectorAll('.fp-footnote > a').forEach((link, i) => {
    const label = words[chosen()].footnote.number(i + 1)
    if (link.getAttribute('aria-label') === label) return
    link.textContent = String(i + 1)
    link.setAttribute('aria-label', label)
  })
}

const ignoreAttributes = (m: ViewMutationRecord) => m.type === 'attributes'

export function markViews(hooks: NodeHooks): Record<string, MarkViewConstructor> {
  const suggestion = (tag: 'ins' | 'del' | 'div'): MarkViewConstructor => (mark, _view, inline) => {
    const dom = make(tag, { ...(inline ? {} : { class: 'fp-block' }), [tag === 'div' ? 'data-modification' : 'data-suggestion']: String(mark.attrs['id']) })
    const said = hooks.describe(mark)
    dom.setAttribute('aria-description', said)
    dom.title = said
    return { dom, contentDOM: dom, ignoreMutation: ignoreAttributes }
  }
  return {
    comment: (mark) => {
      const id = String(mark.attrs['id'])
      const dom = make('mark', { 'data-thread': id })
      showThread(dom, hooks.thread(id))
      return { dom, contentDOM: dom, ignoreMutation: ignoreAttributes }
    },
    insertion: suggestion('ins'),
    deletion: suggestion('del'),
    modification: suggestion('div'),
  }
}

function showThread(dom: HTMLElement, { resolved, active, details }: ReturnType<NodeHooks['thread']>): void {
  dom.toggleAttribute('data-resolved', resolved)
  dom.toggleAttribute('data-active', active)
  if (details) dom.setAttribute('aria-details', details)
  else dom.removeAttribute('aria-details')
}

/** Draws anew what is told of threads and suggestions that are in the view already. */
export function refreshMarks(view: EditorView, hooks: NodeHooks, suggestion: string | undefined): void {
  view.dom.querySelectorAll<HTMLElement>('mark[data-thread]').forEach((dom) => showThread(dom, hooks.thread(dom.dataset['thread'] ?? '')))
  view.dom.querySelectorAll<HTMLElement>('ins[data-suggestion], del[data-suggestion]').forEach((dom) => {
    dom.toggleAttribute('data-active', dom.dataset['suggestion'] === suggestion)
    const mark = view.state.schema.mark(dom.localName === 'ins' ? 'insertion' : 'deletion', { id: dom.dataset['suggestion'] })
    const said = hooks.describe(mark)
    if (dom.title === said) return
    dom.title = said
    dom.setAttribute('aria-description', said)
  })
}
