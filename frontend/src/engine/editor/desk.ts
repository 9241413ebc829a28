// Where a session's document lies: in a view while there is one, else in a state of its own.
import type { EditorState, Plugin, Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { collabOf, type Collab } from './collab'

export class Desk {
  view: EditorView | undefined

  constructor(private plain: EditorState, private readonly changed: () => void) {}

  get state(): EditorState {
    return this.view?.state ?? this.plain
  }

  get collab(): Collab {
    return collabOf(this.state)
  }

  // A view tells of the change by itself, through the plugin's view.
  dispatch(tr: Transaction): void {
    if (this.view) return this.view.dispatch(tr)
    this.plain = this.plain.apply(tr)
    this.changed()
  }

  /** A state with other plugins; what those that stay know stays. */
  reconfigure(plugins: readonly Plugin[]): EditorState {
    this.plain = this.state.reconfigure({ plugins: [...plugins] })
    return this.plain
  }

  attach(view: EditorView): void {
    this.view = view
  }

  detach(): void {
    if (this.view) this.plain = this.view.state
    this.view = undefined
  }
}
