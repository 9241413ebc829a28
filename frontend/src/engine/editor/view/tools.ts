// What a writer can open besides typing: forms for links, footnotes, images; finding; comments.
import type { Command } from 'prosemirror-state'
import { inLang } from '../../i18n'
import { limits } from '../schema'
import { words } from '../words'
import { cellsIn, clearMark, markAround, putFootnote, removeNodeAt, rewriteFootnote, setAlt, setMark } from './commands'
import { Find } from './find'
import type { Surface } from './surface'
import { putImages } from './upload'

export class Tools {
  readonly find: Find

  constructor(private readonly surface: Surface) {
    this.find = new Find(surface)
  }

  private get state() {
    return this.surface.view.state
  }

  /** Does a command, or says that it cannot be done here. */
  put(command: Command): void {
    if (this.surface.run(command)) return
    const full = cellsIn(this.state.doc) + 1 > limits.cells - 9
    this.surface.notice({ kind: 'warning', text: full ? inLang(words).table.tooMany(limits.cells) : inLang(words).noPlaceHere, act: true })
  }

  editLink(): void {
    const around = markAround(this.state, 'link')
    const { from, to, empty } = this.state.selection
    const text = this.state.doc.textBetween(around?.from ?? from, around?.to ?? to, ' ')
    this.surface.shown.set({ form: { kind: 'link', address: String(around?.attrs['href'] ?? ''), text, exists: around !== undefined, chosen: !empty || around !== undefined } })
  }

  saveLink(href: string, text: string): void {
    this.close()
    this.surface.run(setMark('link', { href }, text))
  }

  removeLink(): void {
    this.close()
    this.surface.run(clearMark('link'))
  }

  newFootnote(): void {
    this.surface.shown.set({ form: { kind: 'footnote', pos: -1, text: '' } })
  }

  saveFootnote(pos: number, text: string): void {
    this.close()
    if (pos >= 0) this.surface.run(rewriteFootnote(pos, text))
    else this.put(putFootnote(text))
  }

  remove(pos: number): void {
    this.close()
    this.surface.run(removeNodeAt(pos))
  }

  editAlt(pos: number): void {
    const node = this.state.doc.nodeAt(pos)
    if (node) this.surface.shown.set({ form: { kind: 'image', pos, alt: String(node.attrs['alt']), fresh: false } })
  }

  /** An image has come in: what does it show? Asked only while nobody is writing on. */
  askAlt(file: string): void {
    if (this.surface.shown.get().form) return
    let pos = -1
    this.state.doc.descendants((node, at) => {
      if (node.type.name === 'figure' && node.attrs['file'] === file && node.attrs['alt'] === '') pos = at
      return pos < 0
    })
    if (pos >= 0) this.surface.shown.set({ form: { kind: 'image', pos, alt: '', fresh: true } })
  }

  saveAlt(pos: number, alt: string): void {
    this.close()
    this.surface.run(setAlt(pos, alt))
  }

  chooseImage(): void {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/png,image/jpeg,image/gif,image/webp'
    input.multiple = true
    input.addEventListener('change', () => void putImages(this.surface, Array.from(input.files ?? [])))
    input.click()
  }

  chooseLanguage(): void {
    this.surface.shown.set({ form: { kind: 'language', lang: String(markAround(this.state, 'language')?.attrs['lang'] ?? '') } })
  }

  saveLanguage(lang: string): void {
    this.close()
    this.surface.run(lang === '' ? clearMark('language') : setMark('language', { lang }))
  }

  close(): void {
    this.surface.shown.set({ form: undefined })
  }

  focusText(): void {
    if (!this.surface.view.isDestroyed) this.surface.view.focus()
  }

  comment(): void {
    this.surface.comment()
  }

  toThread(): void {
    const { thread } = this.surface.shown.get()
    if (thread) this.surface.props().onThread?.(thread)
  }

  toToolbar(): void {
    this.surface.view.dom.closest('.fp-editor')?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus()
  }
}

