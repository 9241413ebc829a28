// Writes what is unconfirmed where it outlives the page, and builds a session's state from it again.
import { EditorState, type Plugin } from 'prosemirror-state'
import { Node } from 'prosemirror-model'
import { Timer, type Clock } from './clock'
import { become, type Collab, type Pending } from './collab'
import type { Base, Keep, Kept, Taken } from './keep'
import { emptyDocument, schema } from './schema'
import { applied, readStep, writeStep } from './steps'
import type { Commit, StepJson } from './wire'

const WRITE_MS = 200
const STEPS_SINCE = 600 // more than this, and the document itself is written anew

export type Who = { client: string; doc: string; person: string }

export class Recorder {
  private readonly timer: Timer
  private readonly held: Promise<() => void>
  private since: StepJson[] = []
  private based = false // what lies in since starts from the base that is written
  private written = false
  private refused = false
  private last: Promise<void> = Promise.resolve()

  constructor(private readonly keep: Keep, private readonly who: Who, private readonly clock: Clock,
    private readonly read: () => { collab: Collab; n: number }, private readonly first: () => Promise<void>, taken: Taken | undefined) {
    this.timer = new Timer(clock)
    this.held = taken ? Promise.resolve(taken.release) : keep.hold(who.client)
    this.written = taken !== undefined
  }

  /** Something is different: it will be written soon. */
  touch(): void {
    if (!this.timer.running) this.timer.set(WRITE_MS, () => void this.write())
  }

  /** The server confirmed something. */
  confirmed(commits: readonly Commit[]): void {
    if (!this.based) return
    this.since.push(...commits.flatMap((c) => c.steps))
    if (this.since.length > STEPS_SINCE) this.based = false
  }

  /** The confirmed document is another than what came of the base. */
  rebase(): void {
    this.based = false
  }

  /** Writes now. Done when it is where it outlives the page. */
  write(): Promise<void> {
    this.timer.stop()
    const { collab, n } = this.read()
    const empty = collab.pending.length === 0 && !collab.flight
    if (empty && !this.written) return this.last
    // What is written is how things stand now; the writing itself is done in order.
    const work = empty ? this.forget() : this.put(collab, n)
    // Words that are lost stand in the record until they stand in the list.
    const next = () => this.first().catch(() => undefined).then(work)
    this.last = this.last.then(next, next)
    return this.last
  }

  private put(collab: Collab, n: number): () => Promise<void> {
    if (this.refused !== this.keep.refused) this.based = false // what was on disk is out of reach
    this.refused = this.keep.refused
    const base = this.based ? undefined : this.base(collab.confirmed)
    this.written = true
    const kept = { ...this.who, at: this.clock.now(), n, ...written(collab), since: [...this.since] }
    return async () => {
      await this.held
      await this.keep.write(kept, base)
    }
  }

  private base(confirmed: Node): Base {
    this.based = true
    this.since = []
    return { client: this.who.client, content: confirmed.toJSON() as Base['content'] }
  }

  private forget(): () => Promise<void> {
    this.written = false
    this.based = false
    return () => this.keep.forget(this.who.client)
  }

  /** What was to be written is. */
  async settled(): Promise<void> {
    await (this.timer.running ? this.write() : this.last)
  }

  /** The page load ends here; what is not confirmed is for the next one. */
  async end(): Promise<void> {
    await this.write()
    const release = await this.held
    release()
  }

  /** As a crash does: nothing more is written. */
  crash(): void {
    this.timer.stop()
  }
}

function written({ version, pending, flight }: Collab): Pick<Kept, 'version' | 'pending' | 'flight'> {
  return {
    version,
    pending: pending.map(({ step, intent, sent }) => ({ step: writeStep(step), ...(intent ? { intent } : {}), ...(sent === undefined ? {} : { sent }) })),
    ...(flight ? { flight } : {}),
  }
}

/** A state as a dead page load left it; undefined where its record cannot be built upon. */
export function restored({ kept, base }: Taken, plugins: readonly Plugin[]): EditorState | undefined {
  try {
    const confirmed = kept.since.map(readStep).reduce<Node | undefined>((doc, step) => doc && applied(doc, step), base && Node.fromJSON(schema, base.content))
    if (!confirmed) return undefined
    let doc = confirmed
    const pending = kept.pending.map(({ step: json, intent, sent }): Pending => {
      const step = readStep(json)
      const before = doc
      const after = applied(before, step)
      if (!after) throw new RangeError('a kept step has no place')
      doc = after
      return { step, inverted: step.invert(before), intent, ...(sent === undefined ? {} : { sent }) }
    })
    const state = EditorState.create({ doc, plugins })
    return state.apply(become(state, { version: kept.version, confirmed, pending, flight: kept.flight }))
  } catch {
    return undefined
  }
}

/** All words in a record, where nothing better can be made of it. */
export function wordsIn(kept: Kept): string {
  const found: string[] = []
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    if ('text' in value && typeof value.text === 'string') found.push(value.text)
    Object.values(value).forEach(look)
  }
  kept.pending.forEach((p) => look(p.step))
  return found.join(' ')
}

export const blank = (plugins: readonly Plugin[]): EditorState => EditorState.create({ doc: emptyDocument, plugins })
