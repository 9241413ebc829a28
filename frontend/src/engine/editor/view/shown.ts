// What the editor shows around the text. The text itself is not in here, so that React draws nothing
// at a key that changes nothing else.
import type { CardRef } from '../handle'
import type { Form } from './forms'

/** How the text is where the caret stands, and what can be done there. */
export type BlockKind = 'paragraph' | 'h2' | 'h3' | 'h4' | 'other'

export type Format = {
  block: BlockKind
  strong: boolean
  em: boolean
  superscript: boolean
  subscript: boolean
  link: boolean
  language: string
  list: '' | 'bullet_list' | 'ordered_list'
  quote: boolean
  table: boolean
  /** Position of the figure that the caret is in; −1 = none. */
  figure: number
  footnote: number
  chosen: boolean
  undo: boolean
  redo: boolean
}

export const plainFormat: Format = {
  block: 'paragraph', strong: false, em: false, superscript: false, subscript: false, link: false, language: '', list: '', quote: false,
  table: false, figure: -1, footnote: -1, chosen: false, undo: false, redo: false,
}

/** A card in the text, drawn by the page into an element of the view. */
export type CardPlace = { key: number; dom: HTMLElement; ref: CardRef }

export type SlashItem = { id: string; label: string; detail: string }
/** The menu behind «/», at the caret. */
export type SlashShown = { items: readonly SlashItem[]; chosen: number; left: number; top: number; up: boolean }
export type FindShown = { sought: string; count: number; current: number }

/**
 * A message that stays until it is put away: what was refused and why. Where its cause can be seen to be
 * gone it goes with it: when `holds` says no, or, for an act that was refused, when another one is done.
 */
export type Notice = { kind: 'info' | 'warning' | 'danger'; text: string; holds?: () => boolean; act?: true }

export type Shown = {
  editing: boolean
  suggesting: boolean
  format: Format
  slash?: SlashShown | undefined
  find?: FindShown | undefined
  form?: Form | undefined
  notice?: Notice | undefined
  footnotes: readonly string[]
  cards: readonly CardPlace[]
  words: number
  /** The thread and the suggestion that the caret stands in. */
  thread?: string | undefined
  suggestion?: string | undefined
  uploads: number
}

/** Holds one value and tells when it becomes another. */
export class Holder<T extends object> {
  private readonly listeners = new Set<() => void>()

  constructor(private value: T) {}

  readonly get = (): T => this.value

  readonly subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell)
    return () => this.listeners.delete(tell)
  }

  /** Tells only where something is another than it was. */
  set(next: Partial<T>): void {
    const names = Object.keys(next) as (keyof T)[]
    if (names.every((name) => Object.is(this.value[name], next[name]))) return
    this.value = { ...this.value, ...next }
    this.listeners.forEach((tell) => tell())
  }
}
