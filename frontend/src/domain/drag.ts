// Dragging a card with the mouse or a finger, by pointer events alone. The browser's own
// drag-and-drop is not used: by touch it is there in some browsers only, and it cannot be tested.
//
// Mouse: press and move. Finger: press, hold still for a moment, move; until then the page
// scrolls as usual. Esc, or letting go where there is no place for it, puts the card back. Near an
// edge the board scrolls. Nothing is drawn anew by React meanwhile, so that 300 cards do not stutter.
//
// What is dragged carries data-card. Where it may be let go only the owner of the board knows: the
// place under the pointer is an element, which is marked (data-over), and a word for what happens there.

/** How far the mouse goes before a press is a drag and not a click, in px. */
const START_PX = 6
/** How long a finger rests before it holds the card. Shorter than the browser's own long press (500 ms). */
const HOLD_MS = 300
/** How far a finger may slip while it rests. */
const SLIP_PX = 10
/** How near an edge the board scrolls, in px, and how much at a time. */
const EDGE_PX = 48
const SCROLL_PX = 12

export type Slot = { element: HTMLElement; at: string }

export type DragOptions = {
  /** Whether the card may be dragged at all. */
  may(card: string): boolean
  /** Where the card would go if it were let go here; undefined = nowhere. */
  slotAt(card: string, x: number, y: number): Slot | undefined
  drop(card: string, slot: Slot): void
  /** It is held now; the answer is called when it is not any more. */
  lifted?(card: string): () => void
  scroller: HTMLElement
}

type Press = { card: HTMLElement; x: number; y: number; pointer: number; timer?: ReturnType<typeof setTimeout> }

export class Drag {
  private press: Press | undefined
  private ghost: HTMLElement | undefined
  private over: Slot | undefined
  private putBack: (() => void) | undefined
  private at = { x: 0, y: 0 }
  private frame = 0
  private readonly stop = new AbortController()

  constructor(private readonly board: HTMLElement, private readonly options: DragOptions) {
    const signal = this.stop.signal
    board.addEventListener('pointerdown', this.down, { signal })
    window.addEventListener('pointermove', this.move, { signal })
    window.addEventListener('pointerup', this.up, { signal })
    window.addEventListener('pointercancel', this.cancel, { signal })
    window.addEventListener('keydown', this.key, { signal, capture: true })
    window.addEventListener('blur', this.cancel, { signal })
    // Not passive: while a card is held the finger must not scroll the page.
    board.addEventListener('touchmove', this.hold, { signal, passive: false })
    board.addEventListener('contextmenu', this.hold, { signal })
    board.addEventListener('dragstart', (e) => e.preventDefault(), { signal })
  }

  close(): void {
    this.cancel()
    this.stop.abort()
  }

  private readonly down = (e: PointerEvent) => {
    const on = e.target as Element
    const card = on.closest<HTMLElement>('[data-card]')
    if (!card || e.button !== 0 || !e.isPrimary || on.closest('button, input, select, textarea, [popover]')) return
    if (!this.options.may(card.dataset['card'] ?? '')) return
    this.press = { card, x: e.clientX, y: e.clientY, pointer: e.pointerId }
    this.at = { x: e.clientX, y: e.clientY }
    if (e.pointerType !== 'mouse') this.press.timer = setTimeout(this.lift, HOLD_MS)
  }

  private readonly move = (e: PointerEvent) => {
    const press = this.press
    if (!press || e.pointerId !== press.pointer) return
    this.at = { x: e.clientX, y: e.clientY }
    const far = Math.hypot(e.clientX - press.x, e.clientY - press.y)
    if (this.ghost) this.follow()
    else if (press.timer === undefined && far > START_PX) this.lift()
    else if (press.timer !== undefined && far > SLIP_PX) this.cancel()
  }

  private readonly lift = () => {
    const press = this.press
    if (!press) return
    const box = press.card.getBoundingClientRect()
    const ghost = press.card.cloneNode(true) as HTMLElement
    ghost.removeAttribute('data-card')
    ghost.querySelectorAll('[id]').forEach((e) => e.removeAttribute('id'))
    ghost.setAttribute('aria-hidden', 'true')
    ghost.inert = true
    ghost.classList.add('fp-ghost')
    ghost.style.width = `${box.width}px`
    ghost.style.left = `${box.left - press.x}px`
    ghost.style.top = `${box.top - press.y}px`
    document.body.append(ghost)
    this.ghost = ghost
    press.card.dataset['held'] = ''
    this.board.dataset['dragging'] = ''
    this.putBack = this.options.lifted?.(press.card.dataset['card'] ?? '')
    document.getSelection()?.removeAllRanges()
    this.follow()
    this.frame = requestAnimationFrame(this.scroll)
  }

  private follow(): void {
    if (!this.ghost) return
    this.ghost.style.transform = `translate(${this.at.x}px, ${this.at.y}px)`
    const slot = this.press && this.options.slotAt(this.press.card.dataset['card'] ?? '', this.at.x, this.at.y)
    if (slot?.element === this.over?.element && slot?.at === this.over?.at) return
    this.over?.element.removeAttribute('data-over')
    this.over = slot
    if (slot) slot.element.dataset['over'] = slot.at
  }

  private readonly scroll = () => {
    const box = this.options.scroller.getBoundingClientRect()
    const towards = (at: number, low: number, high: number) => (at < low + EDGE_PX ? -SCROLL_PX : at > high - EDGE_PX ? SCROLL_PX : 0)
    this.options.scroller.scrollBy(towards(this.at.x, Math.max(box.left, 0), Math.min(box.right, window.innerWidth)), 0)
    window.scrollBy(0, towards(this.at.y, 0, window.innerHeight))
    this.follow()
    this.frame = requestAnimationFrame(this.scroll)
  }

  private readonly up = (e: PointerEvent) => {
    if (!this.press || e.pointerId !== this.press.pointer) return
    const card = this.press.card.dataset['card'] ?? ''
    const slot = this.ghost ? this.over : undefined
    if (this.ghost) this.swallowClick()
    this.cancel()
    if (slot) this.options.drop(card, slot)
  }

  // Letting go over the card's link must not open it.
  private swallowClick(): void {
    const swallow = (e: Event) => {
      e.preventDefault()
      e.stopPropagation()
    }
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
  }

  private readonly key = (e: KeyboardEvent) => {
    if (e.key !== 'Escape' || !this.ghost) return
    e.preventDefault()
    e.stopPropagation()
    this.swallowClick()
    this.cancel()
  }

  private readonly hold = (e: Event) => {
    const finger = this.press?.timer !== undefined
    if (this.ghost || (finger && e.type === 'contextmenu')) e.preventDefault()
  }

  private readonly cancel = () => {
    clearTimeout(this.press?.timer)
    cancelAnimationFrame(this.frame)
    this.ghost?.remove()
    this.press?.card.removeAttribute('data-held')
    this.board.removeAttribute('data-dragging')
    this.over?.element.removeAttribute('data-over')
    this.putBack?.()
    this.putBack = undefined
    this.press = undefined
    this.ghost = undefined
    this.over = undefined
  }
}
