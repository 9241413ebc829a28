// One text that is open in this page: what the server has confirmed, what the writer has done since,
// and the way from the one to the other. With a view attached it writes into the view; without one
// it works on a plain EditorState, as the simulator drives it.
import { Node } from 'prosemirror-model'
import type { EditorState, Plugin, Transaction } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import type { EditorView } from 'prosemirror-view'
import type { Problem } from '../http'
import { newId } from '../id'
import { realClock, type Clock } from './clock'
import { collab, fetched, receive, replacePending, withdraw, type Collab, type Outcome, type Pending } from './collab'
import { Composing } from './composing'
import { Desk } from './desk'
import { differs } from './hash'
import { MemoryKeep, type Keep, type Taken } from './keep'
import { limitProblem, overLimit } from './limits'
import { Link, type Phase, type Position } from './link'
import { LostWords, type Why } from './lost'
import { Outbox } from './outbox'
import { changesIn } from './parcel'
import { passages, type Passage } from './passages'
import { Places } from './places'
import { blank, Recorder, restored, wordsIn } from './record'
import { Reunion, type Decision, type Stray } from './reunion'
import { schema } from './schema'
import { isHeavy, splitTransaction } from './split'
import { saveKind, type SaveState, type SessionOptions, type TextState } from './state'
import { readStep } from './steps'
import { untracked } from './suggest/track'
import { asSuggestions, ownAmong, withSuggestions } from './suggested'
import { Takeover, type Revived } from './takeover'
import type { Commit, Intent, Locked, Role, Suggestions, TextDoc, TextHash, TextState as StateMessage } from './wire'

export type { Clock } from './clock'
export type { Keep } from './keep'
export type { Line, TextPort } from './link'
export type { Lost } from './lost'
export type { Choice, Decision } from './reunion'
export type { SaveState, SessionOptions, TextState } from './state'
export type { Intent, Locked, Role, Suggestions } from './wire'

const FITS = 'fellesplan.fits' // meta of a local change that was made light enough

export class TextSession {
  readonly client: string
  private readonly clock: Clock
  private readonly keep: Keep
  private readonly newId: () => string
  private readonly plugin: Plugin<Collab>
  private readonly desk: Desk
  private readonly outbox: Outbox
  private readonly recorder: Recorder
  private readonly link: Link
  private readonly composing: Composing
  private readonly takeover: Takeover | undefined
  private readonly words: LostWords
  private readonly reunion = new Reunion()
  private readonly places = new Places()
  private readonly listeners = new Set<() => void>()

  private ready = false
  private astray = false // the document is to be fetched anew
  private closed = false
  private role: Role = 'read'
  private locked: Locked | undefined
  private suggestions: Suggestions = {}
  private savedAt: Date | undefined
  private mended: Date | undefined
  private shown: TextState | undefined

  constructor(private readonly options: SessionOptions) {
    const { adopt, doc, person, port } = options
    this.clock = options.clock ?? realClock
    this.keep = options.keep ?? new MemoryKeep(true)
    this.newId = options.newId ?? newId
    this.client = adopt?.kept.client ?? this.newId()
    this.plugin = this.makePlugin()
    this.desk = new Desk((adopt && restored(adopt, [this.plugin])) ?? blank([this.plugin]), () => this.changed())
    this.composing = new Composing(this.clock, (commits) => this.take(commits))
    this.words = new LostWords(this.keep, { doc, person }, this.clock, this.newId, () => this.tell())
    this.recorder = new Recorder(this.keep, { client: this.client, doc, person }, this.clock, () => ({ collab: this.desk.collab, n: this.outbox.n }), adopt)
    this.outbox = this.makeOutbox()
    this.link = new Link(port, doc, this.client, person, this.clock, this.ears())
    this.takeover = adopt ? undefined : this.makeTakeover()
    if (adopt) this.adopted(adopt)
    else void this.words.load()
    this.link.start()
  }

  private makePlugin(): Plugin<Collab> {
    return collab({
      local: (tr) => this.outbox.local(tr),
      allow: (tr, state) => this.allow(tr, state),
      spec: {
        view: (view) => {
          this.attach(view)
          return { update: () => this.changed(), destroy: () => this.detach() }
        },
        props: { handleDOMEvents: { compositionend: () => this.composing.ended(), blur: () => this.flush() } },
      },
    })
  }

  private makeOutbox(): Outbox {
    return new Outbox(this.desk, this.clock, {
      open: () => this.link.phase === 'open' && !this.closed,
      held: () => this.reunion.asked !== undefined || this.reunion.decision !== undefined,
      keep: () => this.recorder.write(),
      send: (flight) => this.link.send(flight),
      tooHeavy: () => this.takeOut((_, i) => i === 0, 'refused', limitProblem('heavy')),
      partnar: () => this.options.partnar?.(),
    })
  }

  private ears(): ConstructorParameters<typeof Link>[5] {
    return {
      position: () => this.position(),
      doc: (m) => this.hearDoc(m),
      commits: (commits) => this.hear(commits),
      caughtUp: (n) => this.caughtUp(n),
      resend: () => this.outbox.resend(),
      refused: (problem) => this.refused(problem),
      astray: (why) => this.goAstray(why),
      hash: (m) => void this.compare(m),
      state: (m) => this.hearState(m),
      changed: () => this.phased(this.link.phase),
    }
  }

  private makeTakeover(): Takeover {
    const { person, doc } = this.options
    return new Takeover({
      person, doc, keep: this.keep,
      revive: (taken) => this.revive(taken),
      stepAside: () => this.link.stepAside(),
      comeBack: () => this.comeBack(),
      changed: () => this.tell(),
      done: () => void this.words.load(),
    })
  }

  private revive(taken: Taken): Revived {
    const session = new TextSession({ ...this.options, adopt: taken })
    return {
      rests: () => session.rests(),
      choice: () => session.state().choice,
      pending: () => changesIn(session.desk.collab.pending),
      subscribe: (tell) => session.subscribe(tell),
      stepAside: () => session.link.stepAside(),
      comeBack: () => session.comeBack(),
      end: () => session.close(),
      crash: () => session.crash(),
    }
  }

  private comeBack(): void {
    if (this.link.phase === 'aside') this.link.back()
  }

  // The dead page's document and steps are ours now, and its number.
  private adopted({ kept }: Taken): void {
    const { pending, flight } = this.desk.collab
    this.ready = pending.length > 0 || flight !== undefined
    this.outbox.n = kept.n
    if (!this.ready) this.words.add([{ words: wordsIn(kept), slice: null }], 'too-old')
    this.outbox.flush()
  }

  private rests(): 'done' | 'choice' | undefined {
    if (this.reunion.asked) return 'choice'
    const { pending, flight } = this.desk.collab
    return pending.length === 0 && !flight ? 'done' : undefined
  }

  // What a view and the page need.

  /** The state as it is now, with the document that the writer sees. */
  get editor(): EditorState {
    return this.desk.state
  }

  /** The document as the server has it, and at which version. */
  confirmed(): { version: number; doc: Node } {
    const { version, confirmed } = this.desk.collab
    return { version, doc: confirmed }
  }

  subscribe(tell: () => void): () => void {
    this.listeners.add(tell)
    return () => this.listeners.delete(tell)
  }

  private tell(): void {
    this.shown = undefined
    this.listeners.forEach((tell) => tell())
  }

  /** What there is to show. The same object until something changes. */
  state(): TextState {
    this.shown ??= this.show()
    return this.shown
  }

  private show(): TextState {
    const choice = this.reunion.choice(() => this.decided()) ?? this.takeover?.choice()
    return {
      ready: this.ready, role: this.role, version: this.desk.collab.version, save: this.saveState(), lost: this.words.all(), suggestions: this.suggestions,
      ...(this.locked ? { locked: this.locked } : {}), ...(choice ? { choice } : {}), ...(this.mended ? { mended: this.mended } : {}),
    }
  }

  private saveState(): SaveState {
    const pending = changesIn(this.desk.collab.pending) + (this.takeover?.pending() ?? 0)
    const { phase, problem } = this.link
    return {
      kind: saveKind({ options: this.options, phase, ready: this.ready, role: this.role, pending }), pending, kept: !this.keep.refused,
      ...(this.savedAt ? { savedAt: this.savedAt } : {}), ...(problem ? { problem } : {}),
    }
  }

  /** The state for a view: the plugins given, and the one that keeps the text together with the others'. */
  editorState(plugins: readonly Plugin[]): EditorState {
    return this.desk.reconfigure([...plugins, this.plugin])
  }

  /** From now on the view's state counts. */
  attach(view: EditorView): void {
    this.desk.attach(view)
  }

  /** The view goes; what is in it stays. */
  detach(): void {
    this.desk.detach()
    this.composing.ended()
  }

  /** A change by the writer of this page, through the view where there is one. */
  dispatch(tr: Transaction): void {
    this.desk.dispatch(tr)
  }

  /** Says what the writer's next change is. */
  intent(intent: Intent): void {
    this.outbox.next(intent)
  }

  /** Sends what waits at once, not when the timer is out. */
  flush(): void {
    this.outbox.flush()
  }

  /** Where the writer is, as the others are told. */
  place(anchor: number, head: number): string {
    const { collab } = this.desk
    return [this.options.doc, collab.version, this.places.outward(collab, anchor), this.places.outward(collab, head)].join(':')
  }

  /** Where another is on this screen; undefined where she is elsewhere, or at a version that is not here (yet). */
  fromPlace(place: string): { anchor: number; head: number } | undefined {
    const [doc, ...numbers] = place.split(':')
    const [version = NaN, a = NaN, h = NaN] = numbers.map(Number)
    if (doc !== this.options.doc || ![version, a, h].every(Number.isSafeInteger)) return undefined
    const anchor = this.places.inward(this.desk.collab, version, a)
    const head = this.places.inward(this.desk.collab, version, h)
    return anchor === undefined || head === undefined ? undefined : { anchor, head }
  }

  forgetLost(id: string): void {
    this.words.forget(id)
  }

  /** The page is hidden, or goes: writes now what is not confirmed. */
  keepNow(): Promise<void> {
    return this.recorder.write()
  }

  /** Nothing that is written to disk is under way. */
  async settled(): Promise<void> {
    await this.recorder.settled()
    await this.words.settled()
  }

  /** Ends the session. What is not confirmed is kept, and sent by the next one. */
  async close(): Promise<void> {
    if (this.closed) return
    this.composing.flush()
    this.end()
    this.link.stop()
    await this.takeover?.stop()
    await this.recorder.end()
    await this.words.settled()
  }

  /** For tests: the page is gone in this instant. */
  crash(): void {
    this.end()
    this.link.stop(false)
    this.recorder.crash()
    this.takeover?.crash()
  }

  private end(): void {
    this.closed = true
    this.composing.clear()
    this.outbox.stop()
  }

  // The writer's changes.

  private changed(): void {
    if (this.outbox.changed()) this.recorder.touch()
    this.tell()
  }

  private allow(tr: Transaction, state: EditorState): boolean {
    if (!this.ready || this.role === 'read' || this.reunion.asked || this.closed) return false
    if (tr.getMeta(FITS)) return true
    const over = overLimit(tr.before, tr.doc)
    if (!over && !tr.steps.some(isHeavy)) return true
    const part = tr.getMeta('appendedTransaction') !== undefined // it shares the fate of what it was appended to
    if (!part) queueMicrotask(() => (over ? this.forgo(tr, limitProblem(over)) : this.lighten(tr, state)))
    return false
  }

  // The transaction was refused as it was: the same change in lighter steps.
  private lighten(tr: Transaction, state: EditorState): void {
    const made = this.desk.state.doc === state.doc ? splitTransaction(tr, this.desk.state) : undefined
    if (made) this.desk.dispatch(made.setMeta(FITS, true).setMeta(untracked, true))
    else this.forgo(tr, limitProblem('heavy'))
  }

  private forgo(tr: Transaction, problem: Problem): void {
    this.lose(passages(tr.doc, tr.steps, () => true), 'refused', problem)
  }

  // A refusal is told even where there are no words to copy.
  private lose(pieces: readonly Passage[], why: Why, problem?: Problem): string[] {
    const silent = pieces.length === 0 && why === 'refused'
    return this.words.add(silent ? [{ words: '', slice: null }] : pieces, why, problem)
  }

  // What comes from the server.

  private position(): Position | undefined {
    if (!this.ready || this.astray) return undefined
    const { version, flight } = this.desk.collab
    return { version: version + this.composing.waiting, n: this.outbox.n, flight }
  }

  private phased(phase: Phase): void {
    if (phase === 'opening' && this.position()) this.reunion.begin(this.desk.collab)
    if (phase === 'refused' && this.options.adopt) this.takeOut(() => true, 'refused', this.link.problem)
    this.tell()
  }

  private hear(commits: Commit[]): void {
    if (!this.composing.hold(this.desk.view, commits)) this.take(commits)
  }

  private take(commits: Commit[]): void {
    let outcome: Outcome
    try {
      outcome = receive(this.desk.state, this.client, commits)
    } catch (err) {
      return this.goAstray('diverged', err)
    }
    const unknown = commits.some((c) => c.client === this.client && c.n > this.outbox.n)
    this.note(commits, outcome)
    this.desk.dispatch(outcome.tr)
    this.tellNoPlace(outcome)
    if (unknown) this.forgetful()
    this.proceed()
  }

  // What the writer said is done when the commit under way is answered; then the next may go.
  private proceed(): void {
    const { decision } = this.reunion
    if (decision && !this.desk.collab.flight) this.carryOut(decision)
    this.outbox.pump()
  }

  private note(commits: readonly Commit[], { acked }: Outcome): void {
    const { version } = this.desk.collab
    this.recorder.confirmed(commits)
    commits.forEach((c, i) => this.places.add(version + i + 1, c.steps.map((s) => readStep(s).getMap())))
    for (const c of commits) this.suggestions = withSuggestions(this.suggestions, c)
    if (acked) this.savedAt = new Date(acked.at)
  }

  private tellNoPlace(outcome: Outcome): void {
    const ids = this.lose(outcome.lost, 'no-place')
    this.reunion.add(outcome, outcome.lost.map(({ words, slice, from }, i) => {
      const at = outcome.moved(from)
      return { id: ids[i] ?? '', words, slice, place: this.place(at, at) }
    }))
  }

  // The log has more of ours than the dead page's record tells (the power went): which of the pending
  // steps these were nobody knows, and twice would be worse than by hand.
  private forgetful(): void {
    this.report('the record of a dead page is older than the log', this.client)
    this.takeOut(() => true, 'too-old')
  }

  private caughtUp(n: number): void {
    this.outbox.n = Math.max(this.outbox.n, n)
    this.reunion.end()
    this.proceed()
    this.tell()
    void this.takeover?.look()
  }

  private decided(): void {
    this.proceed()
    this.tell()
    this.outbox.flush()
  }

  private carryOut(decision: Decision): void {
    const { strays } = this.reunion
    this.reunion.done()
    const steps = decision === 'suggestions' ? this.suggest(strays) : undefined
    if (!steps) return this.takeOut((p) => p.sent === undefined, 'no-place')
    this.desk.dispatch(replacePending(this.desk.state, steps, 'suggest'))
    strays.forEach((s) => this.words.forget(s.id))
  }

  private suggest(strays: readonly Stray[]): Step[] | undefined {
    const { collab, state } = this.desk
    const end = state.doc.content.size
    const placed = strays.map((s) => ({ ...s, at: this.fromPlace(s.place)?.head ?? end }))
    try {
      return asSuggestions(collab, state.doc, placed, { own: ownAmong(this.suggestions, this.options.person), newId: this.newId })
    } catch (err) {
      this.report('work could not be made into suggestions', err)
      return undefined
    }
  }

  private hearDoc(m: TextDoc): void {
    const { pending, flight } = this.desk.collab
    const inLog = flight !== undefined && m.n >= flight.n
    const mine = passages(this.desk.state.doc, pending.map((p) => p.step), (i) => !(inLog && pending[i]?.sent !== undefined))
    const stash = inLog ? [] : (flight?.stash ?? []).map((s) => s.passage)
    this.lose([...stash, ...mine], 'too-old')
    this.composing.clear()
    this.places.clear()
    this.recorder.rebase()
    this.ready = true
    this.astray = false
    this.suggestions = m.suggestions
    this.hearRole(m)
    this.desk.dispatch(fetched(this.desk.state, Node.fromJSON(schema, m.content), m.version))
  }

  private hearRole({ role, locked }: { role: Role; locked?: Locked }): void {
    this.role = role
    this.locked = locked
  }

  private hearState(m: StateMessage): void {
    this.hearRole(m)
    this.tell()
  }

  // Where nobody may write now, what waits would be refused too, one commit after the other.
  private refused(problem: Problem): void {
    const all = problem.status === 409 || this.role === 'read'
    this.takeOut((p) => all || p.sent !== undefined, 'refused', problem)
    this.proceed()
  }

  private takeOut(chosen: (p: Pending, i: number) => boolean, why: Why, problem?: Problem): void {
    const outcome = withdraw(this.desk.state, chosen)
    this.lose(outcome.lost, why, problem)
    this.desk.dispatch(outcome.tr)
  }

  private report(what: string, cause?: unknown): void {
    if (this.options.report) this.options.report(what, cause)
    else console.error(`${this.options.doc}: ${what}`, cause)
  }

  private goAstray(why: string, cause?: unknown): void {
    if (why !== 'too-old') {
      this.mended = new Date(this.clock.now())
      this.report(`the document is fetched anew: ${why}`, cause)
    }
    this.astray = true
    this.link.reopen()
  }

  private async compare({ version, hash }: TextHash): Promise<void> {
    const { collab } = this.desk
    if (collab.version !== version || this.composing.waiting > 0) return
    if (await differs(collab.confirmed, hash)) this.goAstray('another hash', { version, hash })
  }
}
