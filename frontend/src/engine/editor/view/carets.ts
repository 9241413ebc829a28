// Where the others are: carets and selections, drawn in a layer over the text. They are for the eye
// alone; who is here is told in words elsewhere.
import type { EditorView } from 'prosemirror-view'
import { initialsOf } from '../../../design/presence'
import { personName } from '../../people'
import type { Present } from '../../live'
import { make } from './nodes'

const EACH_MS = 150 // measured: fifty carets drawn so often take 5 % of the thread
const NAME_MS = 3_000
const LOOKS = 8 // colours, each with a line of its own kind
const MOST_BOXES = 60 // of a selection over many lines

type Spot = { anchor: number; head: number }
/** One of the others, as she is to be drawn. */
type Seen = { person: Present; boxes: readonly string[]; style: string; left: boolean }
type Drawn = { caret: HTMLElement; boxes: HTMLElement; style: string; chosen: string; place: string; namedUntil: number }

/** The same person always looks the same: a number made of her id. */
export function lookOf(person: string): number {
  let sum = 0
  for (const unit of person) sum = (sum * 31 + (unit.codePointAt(0) ?? 0)) % 65_521
  return sum % LOOKS
}

export class Carets {
  private people: readonly Present[] = []
  private readonly drawn = new Map<string, Drawn>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private unname: ReturnType<typeof setTimeout> | undefined
  private readonly sizes = new ResizeObserver(() => this.soon())

  constructor(private readonly layer: HTMLElement, private readonly view: EditorView, private readonly doc: string, private readonly spotOf: (place: string) => Spot | undefined) {
    this.sizes.observe(view.dom)
  }

  destroy(): void {
    clearTimeout(this.timer)
    clearTimeout(this.unname)
    this.sizes.disconnect()
    for (const conn of this.drawn.keys()) this.take(conn)
  }

  show(people: readonly Present[]): void {
    if (people === this.people) return
    this.people = people
    this.soon()
  }

  soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.draw()
    }, EACH_MS)
  }

  private draw(): void {
    const here = new Set(this.people.map((p) => p.conn))
    for (const conn of this.drawn.keys()) if (!here.has(conn)) this.take(conn)
    const origin = this.view.dom.getBoundingClientRect()
    const seen: Seen[] = []
    for (const person of this.people) {
      const spot = this.spotOf(person.place)
      if (spot) seen.push(this.look(person, spot, origin))
      else if (!person.place.startsWith(`${this.doc}:`)) this.take(person.conn) // a version that is not here yet leaves her where she was
    }
    // All is measured before anything is drawn: else the page would be laid out anew for each of fifty.
    for (const one of seen) this.drawOne(one)
  }

  private look(person: Present, { anchor, head }: Spot, origin: DOMRect): Seen {
    const at = this.view.coordsAtPos(head)
    const boxes = anchor === head ? [] : this.boxes(Math.min(anchor, head), Math.max(anchor, head), origin)
    const x = at.left - origin.left
    return { person, boxes, style: `transform:translate(${x}px,${at.top - origin.top}px);height:${at.bottom - at.top}px`, left: x > origin.width / 2 }
  }

  private take(conn: string): void {
    const drawn = this.drawn.get(conn)
    drawn?.caret.remove()
    drawn?.boxes.remove()
    this.drawn.delete(conn)
  }

  private drawOne({ person, boxes, style, left }: Seen): void {
    const drawn = this.drawn.get(person.conn) ?? this.put(person)
    if (drawn.style !== style) {
      drawn.caret.style.cssText = drawn.style = style
      drawn.caret.toggleAttribute('data-left', left)
    }
    if (drawn.chosen !== (drawn.chosen = boxes.join())) drawn.boxes.replaceChildren(...boxes.map(boxOf))
    if (drawn.place !== person.place) this.name(drawn)
    drawn.place = person.place
  }

  private put({ conn, person }: Present): Drawn {
    const name = personName(person)
    const look = String(lookOf(person))
    const caret = make('div', { 'class': 'fp-caret', 'data-look': look }, make('span', { class: 'fp-caret__flag' }, make('b', {}, initialsOf(name)), make('i', {}, name)))
    const boxes = make('div', { 'class': 'fp-chosen', 'data-look': look })
    this.layer.append(boxes, caret)
    const drawn: Drawn = { caret, boxes, style: '', chosen: '', place: '', namedUntil: 0 }
    this.drawn.set(conn, drawn)
    return drawn
  }

  /** Her name, for a moment after she has moved. */
  private name(drawn: Drawn): void {
    if (drawn.namedUntil === 0) drawn.caret.toggleAttribute('data-named', true)
    drawn.namedUntil = performance.now() + NAME_MS
    this.unname ??= setTimeout(() => this.unnameThose(), NAME_MS)
  }

  // One look for all: fifty who write would else be fifty alarms, set anew at each of their keys.
  private unnameThose(): void {
    this.unname = undefined
    const now = performance.now()
    for (const drawn of this.drawn.values()) {
      if (drawn.namedUntil === 0) continue
      if (drawn.namedUntil > now) this.unname ??= setTimeout(() => this.unnameThose(), drawn.namedUntil - now + 1)
      else {
        drawn.namedUntil = 0
        drawn.caret.removeAttribute('data-named')
      }
    }
  }

  private boxes(from: number, to: number, origin: DOMRect): string[] {
    const range = document.createRange()
    const [start, end] = [this.view.domAtPos(from, 1), this.view.domAtPos(to, -1)]
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return Array.from(range.getClientRects()).filter((r) => r.width > 0 && r.width < origin.width).slice(0, MOST_BOXES)
      .map((r) => `transform:translate(${r.left - origin.left}px,${r.top - origin.top}px);width:${r.width}px;height:${r.height}px`)
  }
}

function boxOf(style: string): HTMLElement {
  const box = make('div')
  box.style.cssText = style
  return box
}
