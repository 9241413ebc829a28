// One text that is open in this page: what the server has confirmed, what the writer has done since,
// and the way from the one to the other. With a view attached it writes into the view; without one
// it works on a plain EditorState, as the simulator drives it.
import type { Node } from 'prosemirror-model'
import type { EditorState, Plugin, Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Problem } from '../http'
import { newId } from '../id'
import { realClock, type Clock } from './clock'
import { collab, type Collab } from './collab'
import { Desk } from './desk'
import { Inbox } from './inbox'
import { MemoryKeep, type Keep, type Taken } from './keep'
import { limitProblem, overLimit } from './limits'
import { Link } from './link'
import { LostWords } from './lost'
import { Outbox } from './outbox'
import { others } from './others'
import { Changes } from './parcel'
import { passages } from './passages'
import { Places } from './places'
import { blank, Recorder, restored, wordsIn } from './record'
import { Reunion } from './reunion'
import { isHeavy, splitTransaction } from './split'
import { saveKind, unlessSame, type SaveState, type SessionOptions, type TextState } from './state'
import { hasPlace } from './steps'
import { untracked } from './suggest/track'
import { Takeover, type Revived } from './takeover'
import type { Intent } from './wire'

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
  readonly person: string
  private readonly clock: Clock
  private readonly keep: Keep
  private readonly newId: () => string
  private readonly plugin: Plugin<Collab>
  private readonly desk: Desk
  private readonly outbox: Outbox
  private readonly recorder: Recorder
  private readonly link: Link
  private readonly inbox: Inbox
  private readonly takeover: Takeover | undefined
  private readonly words: LostWords
  private readonly reunion = new Reunion()
  private readonly changes = new Changes()
  private readonly places: Places
  private readonly listeners = new Set<() => void>()

  private closed = false
  private shown: TextState | undefined
  private stale = true // what is shown may not hold
  private leaving: Promise<void> | undefined
  private left: (() => void) | undefined

  constructor(private readonly options: SessionOptions) {
    const { adopt, doc, person, port } = options
    this.person = person
    this.clock = options.clock ?? realClock
    this.keep = options.keep ?? new MemoryKeep(true)
    this.newId = options.newId ?? newId
    this.client = adopt?.kept.client ?? this.newId()
    this.plugin = this.makePlugin()
    this.desk = new Desk((adopt && restored(adopt, [this.plugin])) ?? blank([this.plugin]), () => this.changed())
    this.places = new Places(doc)
    this.words = new LostWords(this.keep, { doc, person }, this.clock, this.newId, () => this.tell())
    this.recorder = new Recorder(this.keep, { client: this.client, doc, person }, this.clock, () => ({ collab: this.desk.collab, n: this.outbox.n }), () => this.words.settled(), adopt)
    this.outbox = this.makeOutbox()
    this.inbox = this.makeInbox()
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
        props: { handleDOMEvents: { compositionend: () => this.inbox.composing.ended(), blur: () => this.flush() } },
      },
    })
  }

  private makeOutbox(): Outbox {
    return new Outbox(this.desk, this.clock, {
      open: () => this.link.phase === 'open' && !this.closed,
      held: () => this.reunion.asked !== undefined || this.reunion.decision !== undefined,
      keep: () => this.recorder.write(),
      send: (flight) => this.link.send(flight),
      tooHeavy: () => this.inbox.takeOut((_, i) => i === 0, 'refused', limitProblem('heavy')),
      partnar: () => this.options.partnar?.(),
    })
  }

  private makeInbox(): Inbox {
    const { desk, outbox, recorder, words, places, reunion, clock, client, newId } = this
    return new Inbox({
      desk, outbox, recorder, words, places, reunion, clock, client, newId,
      person: this.person,
      adopted: this.options.adopt !== undefined,
      reopen: () => this.link.reopen(),
      report: (what, cause) => this.report(what, cause),
      tell: () => this.tell(),
      look: () => void this.takeover?.look(),
    })
  }

  private report(what: string, cause?: unknown): void {
    if (this.options.report) this.options.report(what, cause)
    else console.error(`${this.options.doc}: ${what}`, cause)
  }

  private ears(): ConstructorParameters<typeof Link>[5] {
    const { inbox } = this
    return {
      position: () => inbox.position(),
      doc: (m) => inbox.hearDoc(m),
      commits: (commits) => inbox.hear(commits),
      caughtUp: (n) => inbox.caughtUp(n),
      resend: () => this.outbox.resend(),
      refused: (problem) => inbox.refused(problem),
      astray: (why) => inbox.goAstray(why),
      hash: (m) => void inbox.compare(m),
      state: (m) => inbox.hearRole(m),
      changed: () => inbox.phased(this.link.phase, this.link.problem),
    }
  }

  private makeTakeover(): Takeover {
    const { person } = this
    const { doc } = this.options
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
      pending: () => session.changes.in(session.desk.collab.pending),
      subscribe: (tell) => session.subscribe(tell),
      stepAside: () => session.link.stepAside(),
      comeBack: () => session.comeBack(),
      end: () => session.stop(),
      crash: () => session.crash(),
    }
  }

  private comeBack(): void {
    if (this.link.phase === 'aside') this.link.back()
  }

  // The dead page's document and steps are ours now, and its number.
  private adopted({ kept }: Taken): void {
    const { pending, flight } = this.desk.collab
    this.inbox.ready = pending.length > 0 || flight !== undefined
    this.outbox.n = kept.n
    if (!this.inbox.ready) this.words.add([{ words: wordsIn(kept), slice: null }], 'too-old')
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
    this.stale = true
    this.listeners.forEach((tell) => tell())
    this.leave()
  }

  /** What there is to show. The same object until something changes. */
  state(): TextState {
    if (this.stale || !this.shown) this.shown = unlessSame(this.shown, this.show())
    this.stale = false
    return this.shown
  }

  private show(): TextState {
    const { ready, role, suggestions, locked, mended } = this.inbox
    const choice = this.reunion.choice(() => this.inbox.decided()) ?? this.takeover?.choice()
    return {
      ready, role, suggestions, version: this.desk.collab.version, save: this.saveState(), lost: this.words.all(),
      ...(locked ? { locked } : {}), ...(choice ? { choice } : {}), ...(mended ? { mended } : {}),
    }
  }

  private saveState(): SaveState {
    const pending = this.changes.in(this.desk.collab.pending) + (this.takeover?.pending() ?? 0)
    const { phase, problem } = this.link
    const { ready, role, savedAt } = this.inbox
    return {
      kind: saveKind({ options: this.options, phase, ready, role, pending }), pending, kept: !this.keep.refused,
      ...(savedAt ? { savedAt } : {}), ...(problem ? { problem } : {}),
    }
  }

  /** The state for a view: the plugins given, and the one that keeps the text together with the others'. */
  editorState(plugins: readonly Plugin[]): EditorState {
    return this.desk.reconfigure([...plugins, others(), this.plugin])
  }

  /** From now on the view's state counts. */
  attach(view: EditorView): void {
    this.desk.attach(view)
  }

  /** The view goes; what is in it stays. */
  detach(): void {
    this.desk.detach()
    this.inbox.composing.ended()
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
    return this.places.told(this.desk.collab, anchor, head)
  }

  /** Where another is on this screen; undefined where she is elsewhere, or at a version that is not here (yet). */
  fromPlace(place: string): { anchor: number; head: number } | undefined {
    return this.places.found(this.desk.collab, place)
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

  /** Ends the session when the server has all of it; at once where the line is down. What is not confirmed is kept, and sent by the next one. */
  close(): Promise<void> {
    if (this.closed) return Promise.resolve()
    this.leaving ??= new Promise((gone) => (this.left = gone))
    this.outbox.flush()
    this.leave()
    return this.leaving
  }

  get isClosed(): boolean {
    return this.closed
  }

  /** Somebody came back before the session had ended. False where it is too late. */
  stay(): boolean {
    if (this.closed) return false
    this.left?.()
    this.leaving = this.left = undefined
    return true
  }

  private leave(): void {
    if (!this.left || this.closed) return
    const { pending, flight } = this.desk.collab
    const sends = this.inbox.ready && (this.link.phase === 'open' || this.link.phase === 'aside') && !this.reunion.asked
    if (sends && (pending.length > 0 || flight || this.takeover?.busy)) return
    void this.stop().then(this.left)
  }

  /** Ends the session now. */
  async stop(): Promise<void> {
    if (this.closed) return
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
    this.inbox.stop()
    this.outbox.stop()
  }

  // The writer's changes.

  private changed(): void {
    if (this.outbox.changed()) this.recorder.touch()
    this.tell()
  }

  private allow(tr: Transaction, state: EditorState): boolean {
    if (!this.inbox.ready || this.inbox.role === 'read' || this.reunion.asked || this.closed) return false
    if (tr.getMeta(FITS)) return true
    // A command may go wrong on what several people have made of a table. Nobody would take such a step.
    if (!tr.steps.every((step, i) => hasPlace(tr.docs[i] ?? tr.before, step))) return false
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
    this.inbox.lose(passages(tr.doc, tr.steps, () => true), 'refused', problem)
  }
}
