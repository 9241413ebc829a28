// A card that goes to another column is a new element there, and the focus would fall to the top
// of the page. This notes what had the focus before the change and gives it back after, and does
// nothing where the focus was elsewhere. A class, since only a class is asked before the change.
import { Component, type ReactNode } from 'react'

/** Which card, and which part of it: the title or the menu button. */
type Held = { card: string; slot: string } | null

export class KeepFocus extends Component<{ children: ReactNode; className?: string }> {
  override getSnapshotBeforeUpdate(): Held {
    const on = document.activeElement
    const card = on?.closest<HTMLElement>('[data-card]')?.dataset['card']
    if (!on || !card) return null
    return { card, slot: on.closest<HTMLElement>('[data-slot]')?.dataset['slot'] ?? 'title' }
  }

  override componentDidUpdate(_before: unknown, _state: unknown, held: Held): void {
    if (!held || document.activeElement?.closest('[data-card]')) return
    const card = document.querySelector(`[data-card="${CSS.escape(held.card)}"]`)
    const part = card?.querySelector<HTMLElement>(`[data-slot="${held.slot}"]`) ?? card?.querySelector<HTMLElement>('[data-slot]')
    part?.focus({ preventScroll: true })
  }

  override render() {
    return <div className={this.props.className}>{this.props.children}</div>
  }
}
