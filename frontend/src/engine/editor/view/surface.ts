// The one view of a text: a document to read, and the same document to write in. Everything that is
// not React stands behind it.
import { Fragment, Slice, type Mark } from 'prosemirror-model'
import { Plugin, Selection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { announce } from '../../announce'
import { inLang } from '../../i18n'
import { newId } from '../../id'
import { tellPlace } from '../../live'
import { onPeople, personName } from '../../people'
import type { EditorProps } from '../handle'
import { intentMeta, isRemote } from '../collab'
import { schema } from '../schema'
import { ownAmong } from '../suggested'
import type { Lost, TextSession } from '../session'
import type { Tracking } from '../suggest/track'
import { words } from '../words'
import { ask, askedPassage, asking } from './asking'
import { Carets } from './carets'
import type { Editing } from './editing'
import { pieces, quoteOf, suggestionsIn, threadsIn } from './marks'
import { markViews, nodeViews, numberFootnotes, reachTables, refreshMarks, type NodeHooks } from './nodes'
import { footnotesIn, numbersIn, reading, wordsIn } from './reading'
import { readingKeys } from './readingKeys'
import { Holder, plainFormat, type Notice, type Shown } from './shown'
import { Review } from './review'
import { suggested } from './suggesting'
import type { Tools } from './tools'

const TELL_MS = 300 // what the page shows of marks and words may be so much late
const PLACE_MS = 150
const READ_MS = 3_000 // a message may not go before it can have been read
const FOOT = 130 // tools and tabs at the foot of a phone

/** Loads what only who writes needs: keys, menus, tables, paste. */
const loadEditing = () => import('./editing')

export class Surface {
  readonly view: EditorView
  readonly carets: Carets
  readonly shown = new Holder<Shown>({
    editing: false, suggesting: false, format: plainFormat, footnotes: [], cards: [], words: 0, uploads: 0,
  })
  readonly tracking: Tracking
  readonly review = new Review(this)
  /** There once somebody has begun to write. */
  tools: Tools | undefined
  private readonly hooks: NodeHooks
  private readonly stops: (() => void)[]
  private editing: Editing | undefined
  /** The id of the text. */
  private readonly doc: string
  private cards = 0
  private tellTimer: ReturnType<typeof setTimeout> | undefined
  private placeTimer: ReturnType<typeof setTimeout> | undefined
  private place = ''
  private noticed = 0 // when the message came

  /** `props` gives what the page wants by now. */
  constructor(host: HTMLElement, layer: HTMLElement, readonly session: TextSession, readonly me: string, readonly props: () => EditorProps) {
    this.tracking = { own: (id) => ownAmong(session.state().suggestions, me)(id), newId: () => newId() }
    this.doc = session.place(0, 0).split(':')[0] ?? ''
    this.hooks = this.nodeHooks()
    const clear = clearOfTools(host)
    this.view = new EditorView(host, {
      state: session.editorState([reading(() => this.numberFound()), asking(), readingKeys(this), this.watch()]),
      scrollMargin: clear,
      scrollThreshold: clear,
      editable: () => this.shown.get().editing,
      attributes: () => this.attributes(),
      dispatchTransaction: (tr) => this.dispatch(tr),
      nodeViews: nodeViews(this.hooks),
      markViews: markViews(this.hooks),
    })
    this.carets = new Carets(layer, this.view, this.doc, (place) => session.fromPlace(place))
    this.stops = [session.subscribe(() => this.sessionTold()), onPeople(() => this.refresh())]
    this.sessionTold()
    this.documentTold(this.view.state, undefined)
    // When the text came in, the caret was pushed to its end; who begins to write has its beginning before her.
    this.view.dispatch(this.view.state.tr.setSelection(Selection.atStart(this.view.state.doc)))
    const idle = setTimeout(() => void loadEditing().catch(() => undefined), 1_500) // so that it is here when the line is not
    this.stops.push(() => clearTimeout(idle))
  }

  destroy(): void {
    this.stops.forEach((stop) => stop())
    clearTimeout(this.tellTimer)
    clearTimeout(this.placeTimer)
    this.carets.destroy()
    this.session.detach()
    this.view.destroy()
  }

  private attributes(): Record<string, string> {
    const { title, lang } = this.props()
    const { editing, slash } = this.shown.get()
    const writing = {
      'role': 'textbox', 'aria-multiline': 'true', 'spellcheck': 'true',
      ...(slash ? { 'aria-controls': 'fp-slash', 'aria-activedescendant': `fp-slash-${slash.chosen}`, 'aria-autocomplete': 'list' } : {}),
    }
    return { 'class': 'fp-doc', 'lang': lang, 'aria-label': title, 'tabindex': '0', ...(editing ? writing : { role: 'document' }) }
  }

  private nodeHooks(): NodeHooks {
    const { lang, headingBase = 3 } = this.props()
    return {
      headingBase, lang,
      card: {
        put: (dom, ref) => {
          const key = ++this.cards
          this.shown.set({ cards: [...this.shown.get().cards, { key, dom, ref }] })
          return key
        },
        take: (key) => this.shown.set({ cards: this.shown.get().cards.filter((c) => c.key !== key) }),
      },
      footnote: (pos) => this.openFootnote(pos),
      thread: (id) => {
        const thread = this.props().threads?.find((t) => t.id === id)
        return { resolved: thread?.resolved ?? false, active: this.props().active === id, details: thread?.details }
      },
      describe: (mark) => this.describe(mark),
    }
  }

  private describe(mark: Mark): string {
    const w = inLang(words).suggestion
    const by = personName(this.session.state().suggestions[String(mark.attrs['id'])]?.person ?? this.me)
    return mark.type.name === 'insertion' ? w.addedBy(by) : mark.type.name === 'deletion' ? w.removedBy(by) : w.changedBy(by)
  }

  /** Follows the document and the selection, at each transaction. */
  private watch(): Plugin {
    return new Plugin({
      view: () => ({ update: (view, before) => this.documentTold(view.state, before) }),
    })
  }

  private documentTold(state: EditorState, before: EditorState | undefined): void {
    const changed = state.doc !== before?.doc
    if (changed) this.footnotesTold(state)
    if (changed) this.carets.soon()
    if (changed || !before.selection.eq(state.selection)) {
      this.stands(state)
      this.placeSoon()
    }
    if (this.editing) this.shown.set({ format: this.editing.format(state, this.shown.get().format) })
    if (changed) this.tellTimer ??= setTimeout(() => this.tellMarks(), TELL_MS)
  }

  private footnotesTold(state: EditorState): void {
    const notes = footnotesIn(state.doc).map(({ value }) => value)
    const known = this.shown.get().footnotes
    if (notes.length !== known.length || notes.some((note, i) => note !== known[i])) this.shown.set({ footnotes: notes })
    if (notes.length > 0) numberFootnotes(this.view)
  }

  private tellMarks(): void {
    this.tellTimer = undefined
    const { doc } = this.view.state
    this.shown.set({ words: wordsIn(doc) })
    this.props().onMarks?.({ threads: threadsIn(doc), suggestions: suggestionsIn(doc) })
  }

  /** What the caret stands in. */
  private stands({ selection: { $from, empty } }: EditorState): void {
    const marks = empty ? [...($from.nodeBefore?.marks ?? []), ...($from.nodeAfter?.marks ?? [])] : ($from.nodeAfter?.marks ?? [])
    const blocks = Array.from({ length: $from.depth }, (_, d) => $from.node(d + 1).marks).flat()
    const id = (...kinds: string[]) => [...marks, ...blocks].find((m) => kinds.includes(m.type.name))?.attrs['id'] as string | undefined
    const [thread, suggestion] = [id('comment'), id('insertion', 'deletion', 'modification')]
    const before = this.shown.get()
    if (thread === before.thread && suggestion === before.suggestion) return
    this.shown.set({ thread, suggestion })
    this.props().onActive?.({ ...(thread ? { thread } : {}), ...(suggestion ? { suggestion } : {}) })
    if (suggestion !== before.suggestion) queueMicrotask(() => this.refresh())
  }

  private placeSoon(): void {
    this.placeTimer ??= setTimeout(() => {
      this.placeTimer = undefined
      this.tellPlace()
    }, PLACE_MS)
  }

  private tellPlace(): void {
    const { anchor, head } = this.view.state.selection
    const here = this.view.hasFocus() ? this.session.place(anchor, head) : this.doc
    if (here === this.place) return
    this.place = here
    const { room, onPlace } = this.props()
    if (room) tellPlace(room, here)
    onPlace?.(here)
  }

  private sessionTold(): void {
    const { role } = this.session.state()
    if (role === 'suggest' || role === 'edit') {
      if (role === 'suggest') this.shown.set({ suggesting: true })
    } else if (this.shown.get().editing) {
      this.leave()
      this.notice({ kind: 'warning', text: inLang(words).closed, holds: () => !this.mayWrite() })
    }
    this.carets.soon()
    this.noticeHolds(false)
  }

  /** Draws anew what is told by threads, names and the page. */
  refresh(): void {
    if (!this.view.isDestroyed) refreshMarks(this.view, this.hooks, this.shown.get().suggestion)
  }

  // What the writer does.

  mayWrite(): boolean {
    const { ready, role } = this.session.state()
    return ready && (role === 'edit' || role === 'suggest')
  }

  /** Begins to write. What only writers need may have to be fetched first. */
  async edit(): Promise<void> {
    if (this.shown.get().editing || !this.mayWrite()) return
    try {
      this.editing ??= (await loadEditing()).begin(this)
    } catch {
      return this.notice({ kind: 'danger', text: inLang(words).noTools, holds: () => !this.editing })
    }
    if (this.view.isDestroyed) return
    this.noticeHolds(false)
    this.shown.set({ editing: true })
    this.view.updateState(this.view.state.reconfigure({ plugins: [...this.editing.plugins, ...this.view.state.plugins.filter((p) => !this.editing?.plugins.includes(p))] }))
    this.view.setProps({})
    reachTables(this.view)
    this.view.focus()
    this.view.dispatch(this.view.state.tr.scrollIntoView())
    this.shown.set({ format: this.editing.format(this.view.state, plainFormat) })
  }

  /** Back to reading, with the focus on the text. */
  leave(): void {
    if (!this.shown.get().editing) return
    const focused = this.view.hasFocus()
    this.shown.set({ editing: false, slash: undefined, find: undefined })
    this.editing?.closed()
    this.session.flush()
    this.view.setProps({})
    reachTables(this.view)
    if (focused) this.view.dom.focus()
  }

  /** Does a command as the writer's, and gives her the caret back. */
  run(command: Command): boolean {
    const done = command(this.view.state, (tr) => this.view.dispatch(tr), this.view)
    this.view.focus()
    return done
  }

  setSuggesting(on: boolean): void {
    if (this.session.state().role === 'suggest' && !on) return
    this.shown.set({ suggesting: on })
    announce(on ? inLang(words).suggestion.modeOn : inLang(words).suggestion.modeOff)
    this.view.focus()
  }

  private dispatch(tr: Transaction): void {
    const next = this.shown.get().suggesting ? this.asSuggestion(tr) : tr
    if (!next) return
    this.view.updateState(this.view.state.apply(next))
    this.noticeHolds(next.docChanged && !isRemote(next))
  }

  private asSuggestion(tr: Transaction): Transaction | undefined {
    const tracked = suggested(tr, this.view.state, this.tracking)
    if ('refused' in tracked) {
      this.notice({ kind: 'warning', text: inLang(words).refused[tracked.refused], act: true })
      return undefined
    }
    if (tracked.tr !== tr && tracked.tr.docChanged) this.session.intent('suggest')
    return tracked.tr
  }

  /** Says something to everybody: on the screen until it is put away, and to a screen reader. */
  notice(notice: Notice | undefined): void {
    this.shown.set({ notice })
    this.noticed = Date.now()
    if (notice) announce(notice.text)
  }

  /** Takes a message away whose cause is gone. `acted`: the writer has just changed something. */
  private noticeHolds(acted: boolean): void {
    const { notice } = this.shown.get()
    if (!notice) return
    const gone = notice.act ? acted && Date.now() - this.noticed > READ_MS : notice.holds?.() === false
    if (gone) this.shown.set({ notice: undefined })
  }

  /** The writer has read the message. */
  putAway(): void {
    this.shown.set({ notice: undefined })
    this.view.focus()
  }

  private numberFound(): void {
    this.notice({ kind: 'danger', text: inLang(words).number, holds: () => numbersIn(this.view.state.doc).length > 0 })
  }

  /** Words that had no place come in where the caret is, and are no longer in the list. */
  async putBack(lost: Lost): Promise<void> {
    await this.edit()
    if (!this.shown.get().editing) return
    const { state } = this.view
    const before = state.doc
    this.view.dispatch(state.tr.replaceSelection(sliceOf(lost)).scrollIntoView())
    if (this.view.state.doc !== before) this.session.forgetLost(lost.id)
    this.view.focus()
  }

  pickSlash(index: number): void {
    this.editing?.slash.pick(this.view, index)
  }

  /** Begins a choice of the menu as if it had been typed. */
  openSlash(text: string): void {
    this.editing?.slash.open(this.view, text)
  }

  editFootnote(index: number): void {
    const note = footnotesIn(this.view.state.doc)[index]
    if (note) this.openFootnote(note.at)
  }

  openFootnote(pos: number): void {
    const node = this.view.state.doc.nodeAt(pos)
    if (this.shown.get().editing && node) return this.shown.set({ form: { kind: 'footnote', pos, text: node.textContent } })
    const index = footnotesIn(this.view.state.doc).findIndex(({ at }) => at === pos)
    const item = this.view.dom.closest('.fp-editor')?.querySelectorAll<HTMLElement>('.fp-footnotes li')[index]
    item?.scrollIntoView({ block: 'center' })
    item?.focus()
  }

  /** From the list at the end back to the number in the text. */
  goToFootnote(index: number): void {
    const link = this.view.dom.querySelectorAll<HTMLElement>('.fp-footnote > a')[index]
    link?.scrollIntoView({ block: 'center' })
    link?.focus()
  }

  // Threads.

  /** Asks the page for a thread on what is chosen. */
  comment(): void {
    const { state } = this.view
    const { from, to, empty } = state.selection
    const { role } = this.session.state()
    const quote = empty ? '' : quoteOf(state.doc, from, to)
    if (role === 'read' || !this.props().onComment) return
    if (quote === '') return this.notice({ kind: 'info', text: inLang(words).chooseWords, holds: () => this.view.state.selection.empty })
    this.view.dispatch(ask(state.tr, { from, to }))
    this.props().onComment?.({ quote })
  }

  cancelComment(): void {
    if (askedPassage(this.view.state)) this.view.dispatch(ask(this.view.state.tr, undefined))
  }

  markComment(id: string): boolean {
    const { state } = this.view
    const range = askedPassage(state)
    if (!range) return false
    this.markThread(ask(state.tr, undefined).addMark(range.from, range.to, state.schema.mark('comment', { id })))
    return this.hasThread(id)
  }

  unmarkComment(id: string): boolean {
    const { state } = this.view
    const tr = state.tr
    for (const { at, value } of pieces.in(state.doc)) {
      if (value.kind === 'comment' && value.id === id) tr.removeMark(at, at + value.size, state.schema.mark('comment', { id }))
    }
    if (tr.docChanged) this.markThread(tr)
    return !this.hasThread(id)
  }

  // To undo one's writing must not take a thread's passage away from it.
  private markThread(tr: Transaction): void {
    this.view.dispatch(tr.setMeta(intentMeta, 'comment').setMeta('addToHistory', false))
  }

  private hasThread(id: string): boolean {
    return pieces.in(this.view.state.doc).some(({ value }) => value.kind === 'comment' && value.id === id)
  }
}

/** How far from the edges of the window the caret is kept: the tools stand over the text, above on a desk and beneath on a phone. */
function clearOfTools(host: HTMLElement) {
  const over = () => host.closest('.fp-editor')?.querySelector<HTMLElement>('.fp-over')
  return {
    get top() {
      return 24 + (over()?.offsetHeight ?? 0)
    },
    bottom: FOOT, left: 0, right: 0,
  }
}

/** The words as they stood, or else as plain paragraphs. */
function sliceOf(lost: Lost): Slice {
  try {
    if (lost.slice) return Slice.fromJSON(schema, lost.slice)
  } catch {
    // Of an older schema, or damaged: the words are what counts.
  }
  const paragraphs = lost.words.split('\n').map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]))
  return new Slice(Fragment.fromArray(paragraphs), 1, 1)
}
