// What a page gives to the editor, and what it may ask of it.
import type { ReactNode } from 'react'
import type { Present } from '../live'
import type { TextSession } from './session'
import type { NodeJson } from './wire'

export type { NodeJson } from './wire'

/** A passage that carries the mark of a thread, in the order of the document. */
export type ThreadMark = { id: string; quote: string }

/** One suggestion, in the order of the document. `old` is what a replacement takes out; `part` is told where it is of rows or columns of a table. */
export type Suggested = { id: string; kind: 'insertion' | 'deletion' | 'replacement' | 'format'; text: string; old?: string; part?: 'row' | 'column' }

export type CardKind = 'mal' | 'strategi' | 'avtalepunkt' | 'tiltak'
export type CardRef = { rom: string; ting: string }
/** A thing that a card may be put in for. */
export type CardHit = CardRef & { label: string; detail?: string }

export type Place = { thread: string } | { suggestion: string } | { kort: CardRef }

/** The editor, for the page around it. Everything here works in the reading view too. */
export interface EditorHandle {
  /** Marks the passage that the writer asked to comment on. False: its words are gone, or she may not. */
  markComment(id: string): boolean
  /** She does not comment after all. */
  cancelComment(): void
  unmarkComment(id: string): boolean
  threads(): ThreadMark[]
  suggestions(): Suggested[]
  /** The text as it is while no suggestion is taken in. */
  unsuggested(): NodeJson
  accept(ids: readonly string[]): void
  reject(ids: readonly string[]): void
  /** Shows a place, and puts the caret or the focus there where asked to. False: it is not in the text. */
  goTo(place: Place, options?: { focus?: boolean }): boolean
  /** Takes back what an earlier version held, as one new change. */
  restore(content: NodeJson): void
  edit(): void
  /** Gives the text the focus, where it was in something beside it that is gone now. */
  focus(): void
  leave(): void
}

export type EditorProps = {
  session: TextSession
  /** The name of the text: the title of its chapter. */
  title: string
  /** The language that it is written in. */
  lang: string
  /** The element of the highest heading in the text: one below the title that the page shows. Default h3. */
  headingBase?: 2 | 3 | 4
  /** The threads of this text. `details`: the id of the element that shows it, when that is on the page. */
  threads?: readonly { id: string; resolved: boolean; details?: string }[]
  /** The thread that the page shows as chosen. */
  active?: string
  /** The room of presence ("plan/<id>"): who is there is shown as carets, and our own caret is told there, without React. */
  room?: string
  /** In place of a room: who is there; places in this text become carets. */
  people?: readonly Present[]
  /** Draws the card of a thing. */
  card: (ref: CardRef) => ReactNode
  /** Things that a card may be put in for, best first. */
  findCards?: (kind: CardKind, sought: string) => CardHit[]
  onReady?: (handle: EditorHandle | undefined) => void
  /** Somebody asks to comment on a passage. Without it there is no way to ask. */
  onComment?: (passage: { quote: string }) => void
  /** She asks to see a thread of the passage that she stands in. */
  onThread?: (id: string) => void
  /** What the caret stands in, when that changes. */
  onActive?: (stands: { thread?: string; suggestion?: string }) => void
  /** The marks in the text, when they change. Not at each key: a little later. */
  onMarks?: (marks: { threads: ThreadMark[]; suggestions: Suggested[] }) => void
  /** In place of a room: where the caret is, at most each 150 ms. */
  onPlace?: (place: string) => void
}
