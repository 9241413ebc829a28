// One text that is open in this page: what the server has confirmed, what the writer has done since,
// and the way from the one to the other. With a view attached it writes into the view; without one
// it works on a plain EditorState, as the simulator drives it.
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Problem } from '../http'
import { emptyDocument } from './schema'
import type { Intent, Locked, Role, Suggestions, TextMessage, TextRequest } from './wire'

export type { Intent, Locked, Role, Suggestions } from './wire'

export type SaveState = {
  kind: 'loading' | 'saved' | 'sending' | 'waiting' | 'signedout' | 'refused' | 'readonly'
  /** How many changes the server has not confirmed. */
  pending: number
  savedAt?: Date
  /** False: this device keeps nothing, so what is pending goes when the page is closed. */
  kept: boolean
  /** Why the document could not be opened, where kind is refused. */
  problem?: Problem
}

/** Words that had no place, or were refused, for their writer to copy. slice is a ProseMirror slice as JSON. */
export type Lost = { id: string; at: Date; words: string; slice: unknown; why: 'no-place' | 'refused' | 'too-old'; problem?: Problem }

/** More than a tenth of what was written offline had no place: the writer says what becomes of it. */
export type Choice = {
  changes: number
  noPlace: number
  /** suggestions: all of it as suggestions; copy: out of the text, in the list of lost words; place: what has a place stays, the rest is in the list. */
  decide: (how: 'suggestions' | 'copy' | 'place') => void
}

export type TextState = {
  ready: boolean
  role: Role
  version: number
  save: SaveState
  lost: Lost[]
  locked?: Locked
  suggestions: Suggestions
  choice?: Choice
}

/** The line as a session sees it. conn is '' while nothing can go; another conn is another line. */
export type Line = { conn: string; person: string; signedOut: boolean }

/** What a session needs of the one socket. */
export interface TextPort {
  line(): Line
  onLine(tell: () => void): () => void
  send(message: TextRequest): void
  listen(doc: string, hear: (message: TextMessage) => void): () => void
}

export type SessionOptions = { doc: string; port: TextPort; person: string }

export class TextSession {
  editor: EditorState = EditorState.create({ doc: emptyDocument })
  view: EditorView | undefined
  private listeners = new Set<() => void>()
  private shown: TextState = { ready: false, role: 'read', version: 0, save: { kind: 'loading', pending: 0, kept: true }, lost: [], suggestions: {} }

  constructor(readonly options: SessionOptions) {}

  /** What there is to show. The same object until something changes. */
  state(): TextState {
    return this.shown
  }

  subscribe(tell: () => void): () => void {
    this.listeners.add(tell)
    return () => this.listeners.delete(tell)
  }

  /** The state for a view: the plugins given, and the one that keeps the text together with the others'. */
  editorState(plugins: Plugin[]): EditorState {
    this.editor = this.editor.reconfigure({ plugins })
    return this.editor
  }

  attach(view: EditorView): void {
    this.view = view
  }

  detach(): void {
    this.view = undefined
  }

  /** A change by the writer of this page, through the view where there is one. */
  dispatch(tr: Transaction): void {
    if (this.view) this.view.dispatch(tr)
    else this.editor = this.editor.apply(tr)
  }

  /** Marks the writer's next changes, until told otherwise. */
  intent(_intent: Intent): void {
    this.listeners.forEach((tell) => tell())
  }

  /** Sends what waits at once, not when the timer is out. */
  flush(): void {
    this.listeners.forEach((tell) => tell())
  }

  /** Where the writer is, as the others are told, and the other way round: undefined while that version is not here. */
  place(anchor: number, head: number): string {
    return `${this.options.doc}:0:${anchor}:${head}`
  }

  fromPlace(_place: string): { anchor: number; head: number } | undefined {
    return undefined
  }

  forgetLost(_id: string): void {
    this.listeners.forEach((tell) => tell())
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}
