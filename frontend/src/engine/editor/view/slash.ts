// The menu behind «/»: what can be put in here, found by typing. The focus stays in the text; arrows
// choose, Enter does, Escape closes. A screen reader knows it as a list that the text controls.
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { announce } from '../../announce'
import { inLang, lang } from '../../i18n'
import { words } from '../words'
import type { SlashItem } from './shown'
import type { Surface } from './surface'

/** What the menu offers; `run` is done when the «/» and what was typed after it are gone. */
export type SlashAct = SlashItem & { run: (view: EditorView) => void }

/** Gives the lines for what was typed, best first. */
export type SlashSource = (sought: string, complete: (text: string) => (view: EditorView) => void) => SlashAct[]

type Open = { from: number; sought: string } | undefined

const key = new PluginKey<Open>('slash')
const LONGEST = 60
const ROOM = 320 // as high as the menu may be, with something to spare

const close = (tr: Transaction) => tr.setMeta(key, 'close')

function next(tr: Transaction, open: Open, state: EditorState): Open {
  const meta = tr.getMeta(key) as number | 'close' | undefined
  if (meta === 'close') return undefined
  const from = typeof meta === 'number' ? meta : open && tr.mapping.map(open.from, -1)
  const { $from, empty } = state.selection
  if (from === undefined || !empty || from < $from.start() || from >= $from.pos) return undefined
  const typed = state.doc.textBetween(from, $from.pos, '\n', '\n')
  return typed.startsWith('/') && typed.length <= LONGEST && !typed.includes('\n') ? { from, sought: typed.slice(1) } : undefined
}

export class Slash {
  readonly plugin: Plugin<Open>
  private acts: SlashAct[] = []
  private chosen = 0
  private told = ''

  constructor(private readonly surface: Surface, private readonly source: SlashSource) {
    this.plugin = new Plugin<Open>({
      key,
      state: { init: () => undefined, apply: (tr, open, _before, state) => next(tr, open, state) },
      props: {
        handleTextInput: (view, from, to, text) => this.typed(view, from, to, text),
        handleKeyDown: (view, event) => this.pressed(view, event),
        handleDOMEvents: { blur: (view) => this.dismiss(view) },
      },
      view: () => ({ update: (view, before) => this.update(view, before) }),
    })
  }

  private typed(view: EditorView, from: number, to: number, text: string): boolean {
    if (text !== '/') return false
    const $from = view.state.doc.resolve(from)
    const before = $from.parent.textBetween(0, $from.parentOffset, ' ', ' ').slice(-1)
    if (before !== '' && !/[\s\u200b]/.test(before)) return false
    view.dispatch(view.state.tr.insertText('/', from, to).setMeta(key, from))
    return true
  }

  private update(view: EditorView, before: EditorState): void {
    const open = key.getState(view.state)
    const was = key.getState(before)
    if (!open) {
      if (was) this.surface.shown.set({ slash: undefined })
      if (was) view.setProps({})
      return
    }
    if (open === was) return
    if (open.sought !== was?.sought) this.chosen = 0
    this.acts = this.source(open.sought, (text) => this.complete(text))
    this.show(view, open)
  }

  private show(view: EditorView, { from }: NonNullable<Open>): void {
    this.chosen = Math.min(this.chosen, Math.max(0, this.acts.length - 1))
    const page = view.dom.getBoundingClientRect()
    const at = view.coordsAtPos(from)
    const up = at.bottom + ROOM > (window.visualViewport?.height ?? window.innerHeight) && at.top > ROOM
    this.surface.shown.set({ slash: { items: this.acts, chosen: this.chosen, left: at.left - page.left, top: (up ? at.top : at.bottom) - page.top, up } })
    view.setProps({}) // the attributes of the text name the line that is chosen
    const told = `${this.acts.length}`
    if (told !== this.told) announce(inLang(words).slash.hits(this.acts.length))
    this.told = told
  }

  private pressed(view: EditorView, event: KeyboardEvent): boolean {
    const open = key.getState(view.state)
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && this.acts.length > 0) {
      this.chosen = (this.chosen + step + this.acts.length) % this.acts.length
      this.show(view, open)
      return true
    }
    if (event.key === 'Escape') {
      view.dispatch(close(view.state.tr))
      return true
    }
    return (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && this.pick(view, this.chosen)
  }

  /** Opens the menu as if this had been typed after a «/». */
  open(view: EditorView, text: string): void {
    const { from } = view.state.selection
    view.dispatch(view.state.tr.insertText(`/${text}`).setMeta(key, from))
    view.focus()
  }

  /** Does what a line says; false where there is none, and Enter is then an Enter. */
  pick(view: EditorView, index: number): boolean {
    const open = key.getState(view.state)
    const act = this.acts[index]
    if (!open || !act) return false
    act.run(view)
    view.focus()
    return true
  }

  /** Goes on with other words behind the «/»: the first half of a choice in two steps. */
  private complete(text: string) {
    return (view: EditorView) => {
      const open = key.getState(view.state)
      if (open) view.dispatch(view.state.tr.insertText(text, open.from + 1, view.state.selection.from))
    }
  }

  private dismiss(view: EditorView): boolean {
    // A click on a line of the menu blurs first; the line is done on pointerdown, which comes before that.
    if (key.getState(view.state)) view.dispatch(close(view.state.tr))
    return false
  }
}

/** Takes the «/» and what was typed after it away, and closes the menu. */
export function withoutSlash(view: EditorView): void {
  const open = key.getState(view.state)
  if (open) view.dispatch(close(view.state.tr.delete(open.from, view.state.selection.from)))
}

/** Lines whose words begin with what is sought come first, then those that hold it. */
export function sift<T extends { label: string; also?: string }>(all: readonly T[], sought: string): T[] {
  const wanted = sought.trim().toLocaleLowerCase(lang())
  if (wanted === '') return [...all]
  const rank = ({ label, also = '' }: T) => {
    const text = `${label} ${also}`.toLocaleLowerCase(lang())
    return text.startsWith(wanted) ? 0 : text.split(/[\s,]+/).some((word) => word.startsWith(wanted)) ? 1 : text.includes(wanted) ? 2 : 3
  }
  return all.map((one) => ({ one, rank: rank(one) })).filter(({ rank }) => rank < 3).sort((a, b) => a.rank - b.rank).map(({ one }) => one)
}
