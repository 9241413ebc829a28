// A line that goes elsewhere loses the focus, which would fall to the top of the page: one that is moved within its list
// leaves the document for a moment, and a card that goes to another column is a new element there. This notes what
// had the focus before the change and gives it back after, and does nothing where the focus was elsewhere. A class,
// since only a class is asked before the change.
import { Component, createRef, type ReactNode } from 'react'

/** What had the focus; where it was in a card, which card, and which part of it: the title or the menu button. */
type Held = { on: HTMLElement | SVGElement; card: string | undefined; slot: string } | null

export class KeepFocus extends Component<{ children: ReactNode; className?: string }> {
  private box = createRef<HTMLDivElement>()

  override getSnapshotBeforeUpdate(): Held {
    const on = document.activeElement
    if (!(on instanceof HTMLElement || on instanceof SVGElement) || !this.box.current?.contains(on)) return null
    return { on, card: on.closest<HTMLElement>('[data-card]')?.dataset['card'], slot: on.closest<HTMLElement>('[data-slot]')?.dataset['slot'] ?? 'title' }
  }

  override componentDidUpdate(_before: unknown, _state: unknown, held: Held): void {
    const now = document.activeElement
    if (!held || now === held.on) return
    if (held.on.isConnected && (!now || now === document.body)) held.on.focus({ preventScroll: true })
    else if (held.card && !now?.closest('[data-card]')) focusIn(held.card, held.slot)
  }

  override render() {
    return <div ref={this.box} className={this.props.className}>{this.props.children}</div>
  }
}

function focusIn(id: string, slot: string): void {
  const card = document.querySelector(`[data-card="${CSS.escape(id)}"]`)
  const part = card?.querySelector<HTMLElement>(`[data-slot="${slot}"]`) ?? card?.querySelector<HTMLElement>('[data-slot]')
  part?.focus({ preventScroll: true })
}
