// A small world for tests: one document, one authority, pages on lines that are slow and break, and a
// clock that stands still until it is told to go. All chance comes from a seed.
import type { Clock } from '../clock'
import { MemoryKeep } from '../keep'
import type { Line, TextPort } from '../link'
import { TextSession, type SessionOptions } from '../session'
import type { TextMessage, TextRequest } from '../wire'
import { Authority, isCommit, isOpen } from './authority'

/** Numbers of a seed (mulberry32). */
export class Chance {
  constructor(private seed: number) {}

  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  is(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T
  }
}

type Job = { at: number; order: number; work: () => void }

export class Time implements Clock {
  private jobs: Job[] = []
  private order = 0
  private time = Date.UTC(2026, 10, 21, 8)

  now = () => this.time

  setTimeout = (work: () => void, ms: number): unknown => {
    const job = { at: this.time + ms, order: this.order++, work }
    this.jobs.push(job)
    return job
  }

  clearTimeout = (handle: unknown): void => {
    this.jobs = this.jobs.filter((j) => j !== handle)
  }

  /** Lets time pass; between two jobs, what waits for a promise gets its turn. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms
    for (;;) {
      await turn()
      const job = this.jobs.filter((j) => j.at <= end).sort((a, b) => a.at - b.at || a.order - b.order)[0]
      if (!job) break
      this.jobs = this.jobs.filter((j) => j !== job)
      this.time = Math.max(this.time, job.at)
      job.work()
    }
    this.time = end
  }
}

/** Everything that waits for a promise gets its turn. */
export async function turn(): Promise<void> {
  for (let i = 0; i < 12; i++) await Promise.resolve()
}

/** A page's line to the authority. What is under way when it is cut is lost, in both directions. */
export class Wire implements TextPort {
  delay = 20
  /** Each message of the page's goes twice. */
  doubled = false
  sent: TextRequest[] = []
  private conn = ''
  private opened = 0
  private client: string | undefined
  private heard = 0 // commits that were pushed, or part of the answer
  private readonly ears = new Set<(m: TextMessage) => void>()
  private readonly tells = new Set<() => void>()

  constructor(private readonly world: World, public person: string) {}

  line = (): Line => ({ conn: this.conn, person: this.conn ? this.person : '', signedOut: false })

  onLine = (tell: () => void) => {
    this.tells.add(tell)
    return () => this.tells.delete(tell)
  }

  listen = (_doc: string, hear: (m: TextMessage) => void) => {
    this.ears.add(hear)
    return () => this.ears.delete(hear)
  }

  up(): void {
    if (this.conn) return
    this.conn = `line ${++this.opened}`
    this.tells.forEach((tell) => tell())
  }

  cut(): void {
    this.conn = ''
    this.client = undefined
    this.tells.forEach((tell) => tell())
  }

  get isUp(): boolean {
    return this.conn !== ''
  }

  send = (m: TextRequest): void => {
    if (!this.conn) return
    this.sent.push(structuredClone(m))
    this.carry(() => this.arrive(m))
    if (this.doubled && isCommit(m)) this.carry(() => this.arrive(m))
  }

  // One line carries in order; who comes on another line is another's.
  private carry(work: () => void): void {
    const conn = this.conn
    this.world.time.setTimeout(() => {
      if (this.conn === conn) work()
    }, this.delay)
  }

  private arrive(m: TextRequest): void {
    const { authority, time } = this.world
    if (m.type === 'text.close') this.client = undefined
    else if (isOpen(m)) this.open(m, authority)
    else if (isCommit(m) && this.client !== undefined) {
      const answer = authority.take(m, this.client, this.person, new Date(time.now()))
      this.world.pushAll()
      if (answer) this.tell(answer)
    }
  }

  private open(m: Parameters<Authority['open']>[0], authority: Authority): void {
    const answer = authority.open(m, this.person)
    if (answer.type !== 'text.refused') {
      this.client = m.client
      this.heard = authority.version
    }
    this.tell(answer)
  }

  tell(m: TextMessage): void {
    const copy = structuredClone(m)
    this.carry(() => this.ears.forEach((hear) => hear(copy)))
  }

  /** Tells what is new in the log. */
  push(): void {
    const { authority } = this.world
    if (this.client === undefined || this.heard === authority.version) return
    const commits = authority.told(this.heard, this.client)
    this.heard = authority.version
    if (authority.faults.has('lose-commit') && commits.length > 0 && commits[0]?.client !== this.client && this.heard % 5 === 0) return
    this.tell({ type: 'text.commits', doc: this.world.doc, version: this.heard, commits })
  }
}

export class World {
  readonly doc = 'a-text'
  readonly time = new Time()
  readonly authority = new Authority()
  readonly reports: string[] = []
  readonly wires: Wire[] = []
  private ids = 0

  newId = () => `00000000-0000-7000-8000-${String(++this.ids).padStart(12, '0')}`

  pushAll(): void {
    this.wires.forEach((wire) => wire.push())
  }

  wire(person: string): Wire {
    const wire = new Wire(this, person)
    this.wires.push(wire)
    return wire
  }

  session(wire: Wire, keep = new MemoryKeep(), more: Partial<SessionOptions> = {}): TextSession {
    return new TextSession({
      doc: this.doc, port: wire, person: wire.person, keep, clock: this.time, newId: this.newId, report: (what, cause) => this.reports.push(`${what} ${String(cause)}`), ...more,
    })
  }

  /** Until nothing more happens. */
  async rest(): Promise<void> {
    for (let i = 0; i < 20; i++) await this.time.pass(1_000)
  }
}
