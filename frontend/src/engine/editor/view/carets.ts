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
type Drawn = { caret: HTMLElement; boxes: HTMLElement; place: string; timer: ReturnType<typeof setTimeout> | undefined }

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
  private readonly sizes = new ResizeObserver(() => this.soon())

  constructor(private readonly layer: HTMLElement, private readonly view: EditorView, private readonly doc: string, private readonly spotOf: (place: string) => Spot | undefined) {
    this.sizes.observe(view.dom)
  }

  destroy(): void {
    clearTimeout(this.timer)
    this.sizes.disconnect()
    for (const conn of this.drawn.keys()) this.take(conn)
  }

  show(people: readonly Present[]): void {
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
    for (const person of this.people) {
      const spot = this.spotOf(person.place)
      if (spot) this.drawOne(person, spot, origin)
      else if (!person.place.startsWith(`${this.doc}:`)) this.take(person.conn) // a version that is not here yet leaves her where she was
    }
  }

  private take(conn: string): void {
    const drawn = this.drawn.get(conn)
    clearTimeout(drawn?.timer)
    drawn?.caret.remove()
    drawn?.boxes.remove()
    this.drawn.delete(conn)
  }

  private drawOne(person: Present, { anchor, head }: Spot, origin: DOMRect): void {
    const drawn = this.drawn.get(person.conn) ?? this.put(person)
    const at = this.view.coordsAtPos(head)
    const [x, y] = [at.left - origin.left, at.top - origin.top]
    drawn.caret.style.transform = `translate(${x}px, ${y}px)`
    drawn.caret.style.height = `${at.bottom - at.top}px`
    drawn.caret.toggleAttribute('data-left', x > origin.width / 2)
    drawn.boxes.replaceChildren(...(anchor === head ? [] : this.boxes(Math.min(anchor, head), Math.max(anchor, head), origin)))
    if (drawn.place !== person.place) this.name(drawn)
    drawn.place = person.place
  }

  private put({ conn, person }: Present): Drawn {
    const name = personName(person)
    const look = String(lookOf(person))
    const caret = make('div', { 'class': 'fp-caret', 'data-look': look }, make('span', { class: 'fp-caret__flag' }, make('b', {}, initialsOf(name)), make('i', {}, name)))
    const boxes = make('div', { 'class': 'fp-chosen', 'data-look': look })
    this.layer.append(boxes, caret)
    const drawn: Drawn = { caret, boxes, place: '', timer: undefined }
    this.drawn.set(conn, drawn)
    return drawn
  }

  /** Her name, for a moment after she has moved. */
  private name(drawn: Drawn): void {
    drawn.caret.toggleAttribute('data-named', true)
    clearTimeout(drawn.timer)
    drawn.timer = setTimeout(() => drawn.caret.removeAttribute('data-named'), NAME_MS)
  }

  private boxes(from: number, to: number, origin: DOMRect): HTMLElement[] {
    const range = document.createRange()
    const [start, end] = [this.view.domAtPos(from, 1), this.view.domAtPos(to, -1)]
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return Array.from(range.getClientRects()).filter((r) => r.width > 0 && r.width < origin.width).slice(0, MOST_BOXES).map((r) => {
      const box = make('div')
      box.style.transform = `translate(${r.left - origin.left}px, ${r.top - origin.top}px)`
      box.style.width = `${r.width}px`
      box.style.height = `${r.height}px`
      return box
    })
  }
}
