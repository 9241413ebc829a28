// When the writer's changes go, and in which commits: the first one starts a short timer, some go at
// once, and while a commit is under way the next one grows.
import type { Transaction } from 'prosemirror-state'
import { Timer, type Clock } from './clock'
import { become, intentMeta, type Flight, type Pending } from './collab'
import type { Desk } from './desk'
import { PUT_BACK } from './others'
import { pack } from './parcel'
import type { Intent } from './wire'

const BATCH_MS = 60
// A disk that does not answer must not keep words from the server: not for long, and the next time not
// even so long. Long enough all the same for a slow machine, where what is sent before it is kept cannot
// be known again after a crash.
const PATIENCE_MS = 10_000
const IMPATIENCE_MS = 1_000

type Hooks = {
  /** Whether the line carries now. */
  open: () => boolean
  /** Whether the writer is asked something before more of hers goes. */
  held: () => boolean
  /** Writes what is unconfirmed where it outlives the page. */
  keep: () => Promise<void>
  send: (flight: Flight) => void
  /** The oldest change alone is more than a message carries. */
  tooHeavy: () => void
  partnar: () => string | undefined
}

type Sliced = { stepType: string; slice?: { content?: { type: string }[]; openStart?: number } }

// Enter, and all that makes or joins blocks.
function makesBlocks(step: Sliced): boolean {
  if (step.stepType === 'replaceAround') return true
  return !!step.slice?.openStart || (step.slice?.content ?? []).some((node) => node.type !== 'text' && node.type !== 'hard_break')
}

export class Outbox {
  /** The highest n that this page load has used. */
  n = 0
  private readonly batch: Timer
  private readonly patience: Timer
  private due = false
  private urgent = false
  private writing = false
  private slow = false // the disk did not answer the last time
  private intent: Intent
  private seen: readonly Pending[] = []

  constructor(private readonly desk: Desk, clock: Clock, private readonly hooks: Hooks) {
    this.batch = new Timer(clock)
    this.patience = new Timer(clock)
  }

  /** Says what the writer's next change is. */
  next(intent: Intent): void {
    this.intent = intent
  }

  /** A change is being made: what is it, and can it wait? */
  local(tr: Transaction): Intent {
    const root = (tr.getMeta('appendedTransaction') as Transaction | undefined) ?? tr // what is put back after an undo goes with it
    const undo = root.getMeta('history$') !== undefined || tr.getMeta(PUT_BACK) === true
    const paste = tr.getMeta('paste') === true || tr.getMeta('uiEvent') === 'drop'
    if (undo || paste || tr.steps.some((step) => makesBlocks(step.toJSON() as Sliced))) this.urgent = true
    const told = tr.getMeta(intentMeta) as Intent
    return told ?? this.intent ?? (undo ? 'undo' : paste ? 'paste' : undefined)
  }

  /** The document is another. Tells whether what is unconfirmed is another too. */
  changed(): boolean {
    this.intent = undefined
    const { pending } = this.desk.collab
    if (pending === this.seen) return false
    this.seen = pending
    this.plan()
    return true
  }

  // Some changes go at once, but never within the dispatch that made them.
  private plan(): void {
    if (this.seen.length > 0 && !this.due) {
      if (this.urgent) this.batch.set(0, () => this.flush())
      else if (!this.batch.running) this.batch.set(BATCH_MS, () => this.flush())
    }
    this.urgent = false
  }

  /** Sends what waits, now or as soon as may be. */
  flush(): void {
    this.due = true
    this.pump()
  }

  /** Sends the next commit, where one is due and none is under way. */
  pump(): void {
    const { confirmed, pending, flight } = this.desk.collab
    if (!this.due || flight || !this.hooks.open() || this.hooks.held()) return
    this.batch.stop()
    this.due = pending.length > 0
    if (!this.due) return
    const parcel = pack(confirmed, pending)
    if (!parcel) return this.hooks.tooHeavy()
    const tagged = tag(pending, parcel.counts)
    this.due = tagged.some((p) => p.sent === undefined)
    this.depart(tagged, parcel.steps, parcel.intent)
  }

  // Kept before it is sent: who takes over from a dead page must know what may have been sent, and as what.
  private depart(pending: Pending[], steps: Flight['steps'], intent: Intent): void {
    const { collab, state } = this.desk
    const partnar = this.hooks.partnar()
    const flight: Flight = { n: ++this.n, version: collab.version, steps, stash: [], ...(intent ? { intent } : {}), ...(partnar ? { partnar } : {}) }
    this.writing = true
    this.desk.dispatch(become(state, { ...collab, pending, flight }))
    let waits = true
    const go = (slow: boolean) => {
      if (!waits) return
      waits = this.writing = false
      this.slow = slow
      this.patience.stop()
      this.resend()
    }
    this.patience.set(this.slow ? IMPATIENCE_MS : PATIENCE_MS, () => go(true))
    const kept = () => go(false)
    void this.hooks.keep().then(kept, kept)
  }

  /** Sends the commit under way, at last or again. */
  resend(): void {
    const { flight } = this.desk.collab
    if (flight && !this.writing && this.hooks.open()) this.hooks.send(flight)
  }

  stop(): void {
    this.batch.stop()
    this.patience.stop()
  }
}

function tag(pending: readonly Pending[], counts: readonly number[]): Pending[] {
  const sent = counts.flatMap((count, i) => Array<number>(count).fill(i))
  return pending.map((p, i) => (i < sent.length ? { ...p, sent: sent[i] } : p))
}
