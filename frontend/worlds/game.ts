// A world of one seed: some people at one document, a few replicas, one log; what happens to them; and
// then clear weather, until all is at rest.
import { MemoryKeep } from '../src/engine/editor/keep'
import { Letters, repeatedIn } from '../src/engine/editor/testing/edits'
import { Chance } from '../src/engine/editor/testing/world'
import { act } from './acts'
import { Cluster } from './cluster'
import { Hostile } from './hostile'
import { Ledger } from './ledger'
import { Tab, type Role } from './tab'
import { Time } from './time'
import { trace } from './trace'
import { Wire } from './wire'
import { lettersWithin, Words } from './words'

/** Rounds of a second until everybody must have come to rest. */
export const MOST_ROUNDS = 400

export class Game {
  readonly chance: Chance
  readonly time = new Time()
  readonly ledger = new Ledger()
  readonly letters = new Letters()
  readonly words = new Words(this.time)
  readonly cluster: Cluster
  readonly tabs: Tab[] = []
  readonly reports: string[] = []
  readonly faults: string[] = []
  /** Who has brought which letter into the text, also one that somebody else typed: a suggestion may repeat it. */
  private readonly handled = new Set<string>()
  /** Who has taken away which letter, or brought it back by undo: then she may do so again. */
  private readonly taken = new Set<string>()
  /** What stands beside itself, as what is suggested in place of a block does. */
  private readonly copied = new Set<string>()
  /** How often each page has moved or repeated a letter that was there: so often its commits may bring it again. */
  readonly moves = new Map<string, number>()
  acts = 0
  rounds = 0
  private readonly wires: Wire[] = []
  hostile: Hostile | undefined
  private readonly rough: boolean
  private ids = 0

  constructor(seed: number, private readonly fault: string) {
    this.chance = new Chance(seed)
    this.rough = this.chance.is(0.75)
    this.cluster = new Cluster(this.time, this.chance, 1 + this.chance.below(3), fault)
    if (this.rough) this.cluster.silent = this.chance.pick([0, 0, 5, 20])
    // Most worlds are small: more of them are lived through in the same time.
    const people = this.chance.is(0.8) ? 2 + this.chance.below(4) : 2 + this.chance.below(11)
    for (let i = 1; i <= people; i++) this.person(i)
    if (this.chance.is(0.25)) this.intruder()
    this.cluster.flush()
  }

  readonly newId = (): string => `01900000-0000-7000-a000-${String(++this.ids).padStart(12, '0')}`

  private wire(person: string): Wire {
    const wire = new Wire(this, person)
    wire.delay = this.chance.pick([2, 20, 60, 250])
    this.wires.push(wire)
    return wire
  }

  // Somebody with one browser, and now and then two tabs in it.
  private person(i: number): void {
    const person = this.newId()
    const role: Role = i > 1 && this.chance.is(0.2) ? 'suggest' : 'edit'
    const browser = new MemoryKeep()
    this.cluster.say({ op: 'person', person, role })
    for (let tab = this.chance.is(0.1) ? 2 : 1; tab > 0; tab--) {
      const wire = this.wire(person)
      wire.stutters = this.chance.is(0.15)
      this.tabs.push(new Tab(`person ${i}.${tab}`, wire, browser, role, {
        time: this.time, newId: this.newId, report: (what) => this.reported(what), keepsClient: this.fault === 'same-client',
      }))
      wire.up()
    }
  }

  private reported(what: string): void {
    this.reports.push(what)
    trace(this.time.now, 'reported:', what)
  }

  private intruder(): void {
    const person = this.newId()
    this.cluster.say({ op: 'person', person, role: 'edit' })
    const wire = this.wire(person)
    this.hostile = new Hostile(wire, this.chance, this.newId, () => this.tabs.map((t) => t.session.client))
    wire.up()
  }

  private pass(ms: number): Promise<void> {
    return this.time.pass(ms, this.cluster.flush)
  }

  /** Time passes until something is done. */
  private async meanwhile(work: Promise<unknown>): Promise<void> {
    const state = { done: false }
    const end = () => (state.done = true)
    void work.then(end, end)
    for (let i = 0; i < 1_000 && !state.done; i++) await this.pass(20)
    if (!state.done) this.faults.push('something that a page does has no end')
  }

  async play(): Promise<void> {
    await this.pass(1_000)
    this.acts = this.chance.is(0.85) ? 100 + this.chance.below(120) : 200 + this.chance.below(800)
    for (let i = this.acts; i > 0; i--) await this.happen()
    await this.rest()
  }

  private async happen(): Promise<void> {
    const kind = this.chance.next()
    if (kind < 0.72) this.write(this.chance.pick(this.tabs))
    else if (kind < 0.9 || !this.rough) await this.pass(this.chance.below(400))
    else if (kind < 0.92 && this.hostile) this.hostile.act()
    else await this.trouble(this.chance.pick(this.tabs))
    this.choose()
    this.cluster.flush()
  }

  private write(tab: Tab): void {
    let redo: boolean | undefined
    const repeated = repeatedIn(tab.session.editor.doc.textContent)
    for (const c of repeated) this.copied.add(c) // two have taken it away and put it back, each his own
    const { come, gone } = this.words.watch(tab, () => {
      for (const tr of act(tab, this)) {
        const past = tr.getMeta('history$') as { redo: boolean } | undefined
        redo = past?.redo ?? redo
        if (!past) this.handles(tab, lettersWithin(tr.steps.map((s) => s.toJSON() as unknown)))
        trace(this.time.now, tab.name, 'does', tr.steps)
      }
    })
    trace(this.time.now, tab.name, 'has put in', come.join(''), 'and taken out', gone.join(''))
    if (redo !== undefined) this.undone(tab, redo, gone, repeated)
    for (const c of redo === false ? come : redo ? [] : gone) this.taken.add(`${tab.wire.person} ${c}`)
    if (redo !== undefined) return
    for (const c of repeatedIn(tab.session.editor.doc.textContent)) this.copied.add(c)
  }

  private handles({ wire, session }: Tab, letters: readonly string[]): void {
    for (const c of letters) {
      this.handled.add(`${wire.person} ${c}`)
      const key = `${session.client} ${c}`
      if (this.words.by(c)) this.moves.set(key, (this.moves.get(key) ?? 0) + 1)
    }
  }

  // Undo takes back what one has done oneself, and nothing of anybody else's; nor is anything there twice
  // when it comes again.
  private undone(tab: Tab, redo: boolean, gone: readonly string[], repeated: ReadonlySet<string>): void {
    const hers = (c: string) => [this.handled, ...(redo ? [this.taken] : [])].some((all) => all.has(`${tab.wire.person} ${c}`))
    const twice = [...repeatedIn(tab.session.editor.doc.textContent)].filter((c) => !repeated.has(c) && !this.copied.has(c) && this.words.by(c))
    this.faults.push(...twice.map((c) => `${tab.name}'s ${redo ? 'redo' : 'undo'} put in ${c} of ${this.words.by(c)?.name ?? ''} twice`))
    for (const c of gone) {
      const by = this.words.by(c)
      if (by && by.wire.person !== tab.wire.person && !hers(c) && !this.copied.has(c)) this.faults.push(`${tab.name}'s ${redo ? 'redo' : 'undo'} took away ${c} of ${by.name}`)
    }
  }

  private async trouble(tab: Tab): Promise<void> {
    const kind = this.chance.below(10)
    const replica = this.chance.below(this.cluster.replicas.length)
    if (kind < 4) await this.shake(tab.wire)
    else if (kind < 7) await this.fall(tab)
    else if (kind === 7) this.topple(replica)
    else if (kind === 8) this.cluster.partition(replica, this.chance.below(4_000))
    else this.jump(tab, replica)
  }

  // The line breaks, for a moment or a long while, or the sign-in is over; or all comes back.
  private async shake(wire: Wire): Promise<void> {
    if (!wire.isUp) return wire.up()
    if (this.chance.is(0.1)) wire.signOut()
    else wire.cut()
    if (this.chance.is(0.5)) {
      await this.pass(this.chance.below(300))
      wire.up()
    }
  }

  private async fall(tab: Tab): Promise<void> {
    const how = this.chance.pick(['closed', 'hidden', 'crashed'] as const)
    trace(this.time.now, tab.name, how, tab.session.client)
    if (how === 'crashed') this.words.crashes(tab)
    // She leaves the text; if that takes long, since not all is sent, she closes the tab.
    if (how === 'closed') void tab.session.close()
    if (how === 'closed') await this.pass(this.chance.below(400))
    await this.meanwhile(tab.reload(how))
    trace(this.time.now, tab.name, 'is', tab.session.client)
    tab.wire.up()
  }

  // A replica goes down with every socket that it has.
  private topple(replica: number): void {
    trace(this.time.now, 'replica', replica, 'crashes')
    this.cluster.crash(replica)
    for (const wire of this.wires) {
      if (wire.replica !== replica) continue
      wire.cut()
      if (this.chance.is(0.7)) wire.up()
    }
  }

  private jump(tab: Tab, replica: number): void {
    const hour = 3_600_000
    tab.clock.skew = this.chance.pick([0, hour, -hour])
    this.cluster.skew(replica, this.chance.pick([0, hour, -hour, 1_500]))
  }

  // More than a tenth of what was written offline had no place: the writer is asked, and answers.
  private choose(): void {
    for (const { session, name } of this.tabs) {
      const { choice } = session.state()
      if (!choice) continue
      const decision = this.chance.pick(['suggestions', 'copy', 'place'] as const)
      trace(this.time.now, name, 'decides on', choice, decision)
      choice.decide(decision)
    }
  }

  // Clear weather.
  private async rest(): Promise<void> {
    this.cluster.mend()
    this.cluster.replicas.forEach((_, i) => this.cluster.skew(i, 0))
    let calm = 0
    while (calm < 3 && this.rounds < MOST_ROUNDS) {
      this.rounds++
      this.wires.forEach((wire) => wire.up())
      await this.pass(1_000)
      this.choose()
      await this.meanwhile(Promise.all(this.tabs.map(({ session }) => session.settled())))
      calm = this.quiet() ? calm + 1 : 0
    }
  }

  private quiet(): boolean {
    return this.cluster.level && this.tabs.every((t) => t.session.state().save.kind === 'saved' && t.browser.isEmpty())
  }
}
