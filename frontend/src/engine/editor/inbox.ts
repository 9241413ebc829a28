// What a session hears from the server, and what it makes of it.
import { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import type { Problem } from '../http'
import { Timer, type Clock } from './clock'
import { fetched, ownIn, receive, replacePending, withdraw, type Outcome, type Pending } from './collab'
import { Composing } from './composing'
import type { Desk } from './desk'
import { differs } from './hash'
import type { Phase, Position } from './link'
import type { LostWords, Why } from './lost'
import type { Outbox } from './outbox'
import { passages, type Passage } from './passages'
import type { Places } from './places'
import type { Recorder } from './record'
import type { Decision, Reunion, Stray } from './reunion'
import { schema } from './schema'
import { readStep } from './steps'
import { asSuggestions, ownAmong, withSuggestions } from './suggested'
import type { Commit, Locked, Role, Suggestions, TextDoc, TextHash } from './wire'

const CALM_MS = 30_000

/** The parts of the session that it works with. */
type Parts = {
  desk: Desk
  outbox: Outbox
  recorder: Recorder
  words: LostWords
  places: Places
  reunion: Reunion
  clock: Clock
  client: string
  person: string
  newId: () => string
  /** The session of a dead page load, which has nobody to look at it. */
  adopted: boolean
  reopen: () => void
  report: (what: string, cause?: unknown) => void
  tell: () => void
  /** All is here: is there something of the dead? */
  look: () => void
}

export class Inbox {
  ready = false
  role: Role = 'read'
  locked: Locked | undefined
  suggestions: Suggestions = {}
  savedAt: Date | undefined
  mended: Date | undefined
  readonly composing: Composing
  private readonly fetching: Timer
  private astray = false // the document is to be fetched anew
  private often = 0 // how many times shortly after one another
  private calmAt = 0

  constructor(private readonly on: Parts) {
    this.fetching = new Timer(on.clock)
    this.composing = new Composing(on.clock, (commits) => this.take(commits))
  }

  /** Where we stand; undefined while the document is to be fetched. */
  position(): Position | undefined {
    if (!this.ready || this.astray) return undefined
    const { version, flight } = this.on.desk.collab
    const answered = flight !== undefined && this.composing.holds(this.on.client, flight.n)
    return { version: version + this.composing.waiting, n: this.on.outbox.n, flight: answered ? undefined : flight }
  }

  /** The line is another, or the opening went further. */
  phased(phase: Phase, problem: Problem | undefined): void {
    if (phase === 'opening' && this.position()) this.on.reunion.begin(this.on.desk.collab)
    if (phase === 'refused' && this.on.adopted) this.takeOut(() => true, 'refused', problem)
    this.on.tell()
  }

  /** Commits in log order, each once. */
  hear(commits: Commit[]): void {
    const answer = ownIn(commits, this.on.client, this.on.desk.collab) >= 0
    if (!this.composing.hold(this.on.desk.view, commits, answer)) this.take(commits)
  }

  private take(commits: readonly Commit[]): void {
    const own = ownIn(commits, this.on.client, this.on.desk.collab)
    const parts = own < 0 ? [commits] : [commits.slice(0, own), commits.slice(own, own + 1), commits.slice(own + 1)]
    parts.forEach((part, i) => {
      if (part.length > 0 && !this.astray) this.takeIn(part, own >= 0 && i === 1)
    })
    this.proceed()
  }

  private takeIn(commits: readonly Commit[], own: boolean): void {
    let outcome: Outcome
    try {
      outcome = receive(this.on.desk.state, commits, own)
    } catch (err) {
      return this.goAstray('diverged', err)
    }
    const unknown = commits.some((c) => c.client === this.on.client && c.n > this.on.outbox.n)
    this.note(commits, outcome)
    this.on.desk.dispatch(outcome.tr)
    this.tellNoPlace(outcome)
    if (unknown) this.forgetful()
  }

  // What the writer said is done when the commit under way is answered; then the next may go.
  private proceed(): void {
    const { decision } = this.on.reunion
    if (decision && !this.on.desk.collab.flight) this.carryOut(decision)
    this.on.outbox.pump()
  }

  private note(commits: readonly Commit[], { acked }: Outcome): void {
    const { version } = this.on.desk.collab
    this.on.recorder.confirmed(commits)
    commits.forEach((c, i) => this.on.places.add(version + i + 1, c.steps.map((s) => readStep(s).getMap())))
    for (const c of commits) this.suggestions = withSuggestions(this.suggestions, c)
    if (acked) this.savedAt = new Date(acked.at)
  }

  private tellNoPlace(outcome: Outcome): void {
    const ids = this.lose(outcome.lost, 'no-place')
    this.on.reunion.add(outcome, outcome.lost.map(({ words, slice, from }, i) => {
      const at = outcome.moved(from)
      return { id: ids[i] ?? '', words, slice, place: this.on.places.told(this.on.desk.collab, at, at) }
    }))
  }

  // The log has more of ours than the dead page's record tells (the power went): which of the pending
  // steps these were nobody knows, and twice would be worse than by hand.
  private forgetful(): void {
    this.on.report('the record of a dead page is older than the log', this.on.client)
    this.takeOut(() => true, 'too-old')
  }

  /** All that was missed is here; n is the highest of ours in the log. */
  caughtUp(n: number): void {
    this.composing.settle()
    this.on.outbox.n = Math.max(this.on.outbox.n, n)
    this.on.reunion.end()
    this.proceed()
    this.on.tell()
    this.on.look()
  }

  /** The writer has said what becomes of her work. */
  decided(): void {
    this.proceed()
    this.on.tell()
    this.on.outbox.flush()
  }

  private carryOut(decision: Decision): void {
    const { strays } = this.on.reunion
    this.on.reunion.done()
    const steps = decision === 'suggestions' ? this.suggest(strays) : undefined
    if (!steps) return this.takeOut((p) => p.sent === undefined, 'no-place')
    this.on.desk.dispatch(replacePending(this.on.desk.state, steps, 'suggest'))
    // They stand in the text again. Until that is kept, the list has them: the page may be gone before.
    void this.on.recorder.write().then(() => strays.filter((s) => s.words.trim() !== '').forEach((s) => this.on.words.forget(s.id)))
  }

  private suggest(strays: readonly Stray[]): Step[] | undefined {
    const { collab, state } = this.on.desk
    const end = state.doc.content.size
    const placed = strays.map((s) => ({ ...s, at: this.on.places.found(collab, s.place)?.head ?? end }))
    try {
      return asSuggestions(collab, state.doc, placed, { own: ownAmong(this.suggestions, this.on.person), newId: this.on.newId })
    } catch (err) {
      this.on.report('work could not be made into suggestions', err)
      return undefined
    }
  }

  /** The whole document: for the first time, or anew. Own work that is not in it becomes a copy. */
  hearDoc(m: TextDoc): void {
    const { pending, flight } = this.on.desk.collab
    const inLog = flight !== undefined && m.n >= flight.n
    const mine = passages(this.on.desk.state.doc, pending.map((p) => p.step), (i) => !(inLog && pending[i]?.sent !== undefined))
    const stash = inLog ? [] : (flight?.stash ?? []).map((s) => s.passage)
    this.lose([...stash, ...mine], 'too-old')
    this.composing.clear()
    this.on.places.clear()
    this.on.recorder.rebase()
    this.ready = true
    this.astray = false
    this.suggestions = m.suggestions
    this.hearRole(m)
    this.on.desk.dispatch(fetched(this.on.desk.state, Node.fromJSON(schema, m.content), m.version))
  }

  /** The role, the phase or the lock is another. */
  hearRole({ role, locked }: { role: Role; locked?: Locked }): void {
    this.role = role
    this.locked = locked
    this.on.tell()
  }

  // Where nobody may write now, what waits would be refused too, one commit after the other.
  refused(problem: Problem): void {
    const all = problem.status === 409 || this.role === 'read'
    this.takeOut((p) => all || p.sent !== undefined, 'refused', problem)
    this.proceed()
  }

  /** Takes own steps out of the document, and tells their words. */
  takeOut(chosen: (p: Pending, i: number) => boolean, why: Why, problem?: Problem): void {
    const outcome = withdraw(this.on.desk.state, chosen)
    this.lose(outcome.lost, why, problem)
    this.on.desk.dispatch(outcome.tr)
  }

  /** What stands here is not what the server has: the document is fetched anew; if that happens again and again, with longer and longer waits. */
  goAstray(why: string, cause?: unknown): void {
    if (why !== 'too-old') {
      this.mended = new Date(this.on.clock.now())
      this.on.report(`the document is fetched anew: ${why}`, cause)
    }
    this.astray = true
    const now = this.on.clock.now()
    this.often = now < this.calmAt ? this.often + 1 : 0
    this.calmAt = now + CALM_MS
    this.fetching.set(this.often === 0 ? 0 : Math.min(CALM_MS, 500 * 2 ** this.often), () => this.on.reopen())
  }

  stop(): void {
    this.composing.clear()
    this.fetching.stop()
  }

  /** The server says what the document's hash is. */
  async compare({ version, hash }: TextHash): Promise<void> {
    this.composing.settle()
    const { collab } = this.on.desk
    if (collab.version !== version || this.composing.waiting > 0) return
    if (await differs(collab.confirmed, hash)) this.goAstray('another hash', { version, hash })
  }

  /** Tells words that are lost. A refusal is told even where there are no words to copy. */
  lose(pieces: readonly Passage[], why: Why, problem?: Problem): string[] {
    const silent = pieces.length === 0 && why === 'refused'
    return this.on.words.add(silent ? [{ words: '', slice: null }] : pieces, why, problem)
  }
}
