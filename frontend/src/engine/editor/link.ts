// A session's way to the server: opens the document on each new line, sends one commit at a time and
// the same one again until it is answered, and hands on what comes, in order and once.
import type { Problem } from '../http'
import { Timer, type Clock } from './clock'
import type { Flight } from './collab'
import { schemaVersion } from './schema'
import type { Commit, TextCommits, TextDoc, TextHash, TextMessage, TextRefused, TextRequest, TextState } from './wire'

const ANSWER_MS = 20_000 // no answer within this: ask again, twice is once
const BACKOFF_MIN_MS = 500
const BACKOFF_MAX_MS = 15_000

/** The line as a session sees it. conn is '' while nothing can go; another conn is another line. */
export type Line = { conn: string; person: string; signedOut: boolean }

/** What a session needs of the one socket. */
export interface TextPort {
  line(): Line
  onLine(tell: () => void): () => void
  send(message: TextRequest): void
  listen(doc: string, hear: (message: TextMessage) => void): () => void
}

/** Where the session stands: undefined while it has no document. */
export type Position = { version: number; n: number; flight?: Flight | undefined }

/** The session, as the link sees it. */
export type LinkOwner = {
  position: () => Position | undefined
  doc: (message: TextDoc) => void
  commits: (commits: Commit[]) => void
  /** All that was missed is here; n is the highest of ours that the log holds. */
  caughtUp: (n: number) => void
  /** The commit under way is to be sent, again or at last. */
  resend: () => void
  refused: (problem: Problem) => void
  /** The server cannot tell what came since, or we have lost track: the document is to be fetched anew. */
  astray: (why: 'too-old' | 'lost-track') => void
  hash: (message: TextHash) => void
  state: (message: TextState) => void
  /** The phase is another. */
  changed: () => void
}

/** aside = another session of this page has the document on the line just now. */
export type Phase = 'down' | 'opening' | 'open' | 'refused' | 'aside' | 'closed'

export class Link {
  phase: Phase = 'down'
  problem: Problem | undefined
  private conn = ''
  private failures = 0
  private readonly waiting: Timer
  private stops: (() => void)[] = []

  constructor(private readonly port: TextPort, private readonly doc: string, private readonly client: string, private readonly person: string,
    clock: Clock, private readonly owner: LinkOwner) {
    this.waiting = new Timer(clock)
  }

  start(): void {
    this.stops = [this.port.onLine(() => this.lineChanged()), this.port.listen(this.doc, (m) => this.hear(m))]
    this.lineChanged()
  }

  /** Nobody hears more of it. */
  stop(tellServer = true): void {
    this.stops.forEach((stop) => stop())
    if (tellServer) this.leave()
    this.waiting.stop()
    this.phase = 'closed'
  }

  /** Lets another session of this page have the document, until back. */
  stepAside(): void {
    this.leave()
    this.waiting.stop()
    this.become('aside')
  }

  back(): void {
    this.conn = ''
    this.become('down')
    this.lineChanged()
  }

  private leave(): void {
    if (this.phase === 'open' || this.phase === 'opening') this.port.send({ type: 'text.close', doc: this.doc })
  }

  private become(phase: Phase): void {
    if (this.phase === phase) return
    this.phase = phase
    this.owner.changed()
  }

  private lineChanged(): void {
    if (this.phase === 'aside' || this.phase === 'closed') return
    const { conn, person } = this.port.line()
    // Another person's line: nothing of hers is ours to send, and nothing of ours hers.
    const usable = person === this.person ? conn : ''
    if (usable === this.conn && usable !== '') return this.owner.changed()
    this.conn = usable
    this.waiting.stop()
    if (usable) this.open()
    else this.become('down')
    this.owner.changed()
  }

  private open(): void {
    this.problem = undefined
    this.become('opening')
    const at = this.owner.position()
    const resume = at ? { version: at.version, n: at.flight?.n ?? at.n } : {}
    this.port.send({ type: 'text.open', doc: this.doc, client: this.client, schema: schemaVersion, ...resume })
    this.waiting.set(ANSWER_MS, () => this.open())
  }

  /** Fetches the document, or what is missing, once more. */
  reopen(): void {
    if (this.phase === 'open' || this.phase === 'opening' || this.phase === 'refused') this.open()
  }

  /** Sends the commit under way, for the first time or again. */
  send(flight: Flight): void {
    const { n, version, steps, intent, partnar } = flight
    this.port.send({ type: 'text.commit', doc: this.doc, n, version, steps, ...(intent ? { intent } : {}), ...(partnar ? { partnar } : {}) })
    this.waiting.set(ANSWER_MS, () => this.again())
  }

  private again(): void {
    if (this.owner.position()?.flight && this.phase === 'open') this.owner.resend()
  }

  private hear(m: TextMessage): void {
    if ((this.phase !== 'open' && this.phase !== 'opening') || !this.isOurs(m)) return
    switch (m.type) {
      case 'text.doc': return this.hearDoc(m)
      case 'text.commits': return this.hearCommits(m)
      case 'text.refused': return m.opening ? this.openRefused(m) : this.commitRefused(m)
      case 'text.hash': return this.owner.hash(m)
      case 'text.state': return this.owner.state(m)
    }
  }

  // Another session of this page may have had the document on this line before: what was on its way to
  // that one is not for us. Commits that are for everybody are.
  private isOurs(m: TextMessage): boolean {
    if (m.type === 'text.refused' && m.client === undefined) return this.phase === 'open'
    return !('client' in m) || m.client === this.client
  }

  private hearDoc(m: TextDoc): void {
    const at = this.owner.position()
    if (at && m.version > at.version) return this.reopen()
    if (!at) this.owner.doc(m)
    this.opened(m.n)
  }

  private opened(n: number): void {
    this.failures = 0
    this.waiting.stop()
    this.become('open')
    this.owner.caughtUp(n)
    this.again()
  }

  private hearCommits(m: TextCommits): void {
    const at = this.owner.position()
    if (!at) return // we wait for the document
    const first = m.version - m.commits.length
    if (first > at.version) return this.missing(m)
    const news = m.commits.slice(at.version - first)
    if (news.length > 0) this.owner.commits(news)
    this.settle(m)
  }

  // Something is missing between. The answer to our opening brings it; where that is here, we ask.
  private missing(m: TextCommits): void {
    if (this.phase === 'open' || m.n !== undefined) this.reopen()
  }

  // n tells how far the log has come with us.
  private settle(m: TextCommits): void {
    const at = this.owner.position()
    if (!at?.flight) this.answered()
    if (m.n === undefined || !at) return
    const unheard = at.flight && m.n >= at.flight.n && m.commits.length === 0
    if (unheard) return this.owner.astray('lost-track') // it is in the log, and never came to us
    if (this.phase === 'opening') this.opened(m.n)
  }

  private answered(): void {
    if (this.phase !== 'open') return
    this.failures = 0
    this.waiting.stop()
  }

  private openRefused({ problem, retry }: TextRefused): void {
    if (problem.status === 410 && this.phase === 'open') return this.open() // we were let go: back to where we stand
    if (problem.status === 410 && this.owner.position()) return this.owner.astray('too-old')
    if (waits(problem.status)) return this.later(problem.retry ?? retry, () => this.open())
    this.waiting.stop()
    this.problem = problem
    this.become('refused')
  }

  // While the document is being opened nothing of ours is under way: it was before, and is sent again.
  private commitRefused({ n, problem, retry }: TextRefused): void {
    const flight = this.owner.position()?.flight
    if (flight?.n !== n || this.phase !== 'open') return
    if (waits(problem.status)) return this.later(problem.retry ?? retry, () => this.again())
    this.answered()
    if (problem.status === 410) this.owner.astray('too-old')
    else this.owner.refused(problem)
  }

  private later(seconds: number | undefined, work: () => void): void {
    const backoff = Math.min(BACKOFF_MAX_MS, BACKOFF_MIN_MS * 2 ** this.failures++)
    this.waiting.set(seconds ? seconds * 1000 : backoff, work)
  }
}

/** Too much, or trouble on the server's side: the same is to be asked again. */
function waits(status: number): boolean {
  return status === 429 || status === 408 || status >= 500
}
