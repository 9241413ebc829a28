// A game of one seed: what the people do in a world, and what is wrong with it at rest.
import { MemoryKeep } from '../keep'
import { HISTORY, past } from '../past'
import type { TextSession } from '../session'
import type { StepJson } from '../wire'
import type { Fault } from './authority'
import { edit, Letters, lettersIn, repeatedIn } from './edits'
import { Chance, World, type Wire } from './world'

const UNWRITTEN_MS = 260 // what a page wrote this short a time before it crashed may be gone

type Page = { session: TextSession; wire: Wire; keep: MemoryKeep }

class Game {
  readonly chance: Chance
  readonly world = new World()
  readonly pages: Page[] = []
  private readonly letters = new Letters()
  private readonly typed = new Map<string, { at: number; page: number }>()
  private readonly takenAway = new Set<string>()
  private readonly excused = new Set<string>()
  private readonly wrong: string[] = []
  private readonly rough: boolean

  constructor(readonly seed: number) {
    this.chance = new Chance(seed)
    this.rough = this.chance.is(0.6)
    for (let i = 2 + this.chance.below(4); i > 0; i--) this.join(i)
  }

  private join(i: number): void {
    const wire = this.world.wire(`person ${i}`)
    wire.delay = this.chance.pick([2, 20, 60, 250])
    wire.doubled = this.chance.is(0.15)
    const keep = new MemoryKeep()
    this.pages.push({ wire, keep, session: this.open(wire, keep) })
    wire.up()
  }

  private open(wire: Wire, keep: MemoryKeep): TextSession {
    const session = this.world.session(wire, keep)
    session.editorState([past()])
    return session
  }

  async run(): Promise<void> {
    await this.world.time.pass(1_000)
    for (let i = 60 + this.chance.below(120); i > 0; i--) await this.act()
    await this.calm()
  }

  private async act(): Promise<void> {
    const which = this.chance.below(this.pages.length)
    const page = this.pages[which] as Page
    const kind = this.chance.next()
    if (kind < 0.72) this.write(which)
    else if (kind < 0.9 || !this.rough) await this.world.time.pass(this.chance.below(400))
    else if (kind < 0.95) await this.shake(page)
    else await this.fall(which)
    this.choose()
  }

  private write(which: number): void {
    const { session } = this.pages[which] as Page
    const text = session.editor.doc.textContent
    const before = new Set(lettersIn(text))
    const made = edit(session, this.chance, this.letters)
    const after = new Set(lettersIn(session.editor.doc.textContent))
    if (made.some((tr) => tr.getMeta(HISTORY))) this.undid(which, text, session.editor.doc.textContent)
    for (const c of before) if (!after.has(c)) this.takenAway.add(c)
    for (const c of after) {
      if (before.has(c)) continue
      this.takenAway.delete(c)
      this.typed.set(c, { at: this.world.time.now(), page: which })
    }
  }

  // What one takes back or does again is one's own, and comes once.
  private undid(which: number, before: string, after: string): void {
    const twice = [...repeatedIn(after)].filter((c) => !repeatedIn(before).has(c))
    this.wrong.push(...twice.map((c) => `page ${which}'s undo or redo put ${c} in twice`))
  }

  // The line breaks, for a moment or a long while, or comes back; or the server has had enough.
  private async shake({ wire }: Page): Promise<void> {
    if (!wire.isUp) return wire.up()
    wire.cut()
    if (this.chance.is(0.5)) {
      await this.world.time.pass(this.chance.below(300))
      wire.up()
    }
  }

  private async fall(which: number): Promise<void> {
    const page = this.pages[which] as Page
    const kind = this.chance.next()
    if (kind < 0.4) await page.session.stop()
    else await this.crash(page, which, kind < 0.7)
    page.wire.cut()
    page.session = this.open(page.wire, page.keep)
    page.wire.up()
  }

  private async crash(page: Page, which: number, hidden: boolean): Promise<void> {
    if (hidden) await page.session.keepNow()
    const now = this.world.time.now()
    for (const [c, { at, page: by }] of this.typed) if (!hidden && by === which && at > now - UNWRITTEN_MS) this.excused.add(c)
    page.session.crash()
    page.keep.killAll()
  }

  private choose(): void {
    for (const { session } of this.pages) session.state().choice?.decide(this.chance.pick(['suggestions', 'copy', 'place']))
  }

  async calm(): Promise<void> {
    for (let i = 0; i < 4; i++) {
      this.pages.forEach(({ wire }) => wire.up())
      await this.world.rest()
      this.choose()
    }
    await Promise.all(this.pages.map(({ session }) => session.settled()))
  }

  /** What is wrong at rest, in words; nothing where all is well. */
  faults(): string[] {
    return [...this.wrong, ...this.standTwice(), ...this.apart(), ...this.restless(), ...this.doubled(), ...this.untold(), ...this.world.reports]
  }

  private apart(): string[] {
    const { authority } = this.world
    const server = authority.replay().eq(authority.doc) ? [] : ['the server is not what its log gives']
    return this.pages.flatMap(({ session }, i) => {
      const wrong = !session.editor.doc.eq(authority.doc) || !session.confirmed().doc.eq(authority.doc)
      return wrong ? [`page ${i} is apart`] : []
    }).concat(server)
  }

  // Nothing in these worlds copies, but for work that is offered as suggestions beside what others made of it.
  private standTwice(): string[] {
    const { doc, log } = this.world.authority
    const suggested = new Set(lettersIn(textIn(log.filter((c) => c.intent === 'suggest').map((c) => c.steps))))
    return [...repeatedIn(doc.textContent)].filter((c) => !suggested.has(c)).map((c) => `${c} stands twice`)
  }

  private restless(): string[] {
    return this.pages.flatMap(({ session, keep }, i) => {
      const { kind, pending } = session.state().save
      return [...(kind === 'saved' && pending === 0 ? [] : [`page ${i} is ${kind}, ${pending} pending`]), ...(keep.isEmpty() ? [] : [`page ${i} leaves a record`])]
    })
  }

  // Undo brings back what was there, and so does moving: only what is put in as mere text counts.
  private doubled(): string[] {
    const seen = new Set<string>()
    const typed = this.world.authority.log.filter((c) => c.intent === undefined).flatMap((c) => c.steps).filter(isText)
    return typed.flatMap((step) => lettersIn(textIn(step))).flatMap((c) => {
      const twice = seen.has(c)
      seen.add(c)
      return twice ? [`${c} twice`] : []
    })
  }

  private untold(): string[] {
    const logged = new Set(lettersIn(textIn(this.world.authority.log.map((c) => c.steps))))
    const told = new Set(this.pages.flatMap(({ session }) => session.state().lost.flatMap((l) => lettersIn(l.words))))
    return [...this.typed.keys()].filter((c) => !logged.has(c) && !told.has(c) && !this.takenAway.has(c) && !this.excused.has(c)).map((c) => `${c} is lost untold`)
  }
}

function isText(step: StepJson): boolean {
  const content = (step['slice'] as { content?: { type: string }[] } | undefined)?.content ?? []
  return content.every((node) => node.type === 'text')
}

function textIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  const own = 'text' in value && typeof value.text === 'string' ? value.text : ''
  return own + Object.values(value).map(textIn).join('')
}

/** Plays a seed. Gives what is wrong at rest, in words; nothing where all is well. */
export async function play(seed: number, fault?: Fault): Promise<string[]> {
  const game = new Game(seed)
  if (fault) game.world.authority.faults.add(fault)
  await game.run()
  return game.faults()
}
