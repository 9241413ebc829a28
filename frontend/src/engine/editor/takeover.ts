// What a dead page load left of this document: its session is run again without a view until the
// server has answered for all of it. Meanwhile the session that is seen stands aside, since one line
// has a document for one client at a time; its writer writes on.
import type { Keep, Taken } from './keep'
import type { Choice } from './reunion'

/** A session that is run for a dead page load. */
export type Revived = {
  /** Nothing of it is left, or it waits for its writer's choice, or the server will not have it. */
  rests: () => 'done' | 'choice' | undefined
  choice: () => Choice | undefined
  pending: () => number
  subscribe: (tell: () => void) => () => void
  stepAside: () => void
  comeBack: () => void
  end: () => Promise<void>
  crash: () => void
}

type Host = {
  person: string
  doc: string
  keep: Keep
  revive: (taken: Taken) => Revived
  stepAside: () => void
  comeBack: () => void
  /** What is shown is another. */
  changed: () => void
  /** Nothing of the dead is to be sent, any more or at all; they may have left lost words. */
  done: () => void
}

export class Takeover {
  private revived: Revived | undefined
  private unsubscribe: (() => void) | undefined
  private looking = false
  private stopped = false
  private asked: Choice | undefined // what the revived session asks, and how we show it
  private shown: Choice | undefined

  constructor(private readonly host: Host) {}

  /** Whether a dead page load's work is being sent. */
  get busy(): boolean {
    return this.looking || (this.revived !== undefined && this.revived.rests() !== 'choice')
  }

  /** How many changes of dead page loads are not confirmed. */
  pending(): number {
    return this.revived?.pending() ?? 0
  }

  choice(): Choice | undefined {
    const choice = this.revived?.choice()
    if (choice !== this.asked) this.shown = choice && { ...choice, decide: (how) => this.decide(choice, how) }
    this.asked = choice
    return this.shown
  }

  private decide(choice: Choice, how: Parameters<Choice['decide']>[0]): void {
    this.host.stepAside()
    choice.decide(how)
    this.revived?.comeBack()
    this.follow()
  }

  /** Looks for work of the dead, one page load after the other. */
  async look(): Promise<void> {
    if (this.looking || this.revived || this.stopped) return
    this.looking = true
    const taken = await this.host.keep.take(this.host.person, this.host.doc).catch(() => undefined)
    if (taken && this.isStopped()) taken.release()
    else if (taken) this.run(taken)
    else this.host.done()
    this.looking = false
    this.follow()
  }

  private run(taken: Taken): void {
    this.host.stepAside()
    this.revived = this.host.revive(taken)
    this.unsubscribe = this.revived.subscribe(() => this.follow())
  }

  private isStopped(): boolean {
    return this.stopped
  }

  private follow(): void {
    const rests = this.revived?.rests()
    if (rests === 'choice') {
      this.revived?.stepAside()
      this.host.comeBack()
    }
    if (rests === 'done') void this.done()
    this.host.changed()
  }

  private async done(): Promise<void> {
    const revived = this.revived
    this.unsubscribe?.()
    this.looking = true // busy until the next has been looked for
    this.revived = undefined
    const ended = revived?.end() // at once on the line; what it still has to do with the disk may take long
    if (!this.isStopped()) this.host.comeBack()
    await ended
    this.looking = false
    if (this.isStopped()) return
    this.host.done()
    this.host.changed()
    await this.look()
  }

  /** The session ends: what is not done is for the next page load. */
  async stop(): Promise<void> {
    this.stopped = true
    this.unsubscribe?.()
    await this.revived?.end()
    this.revived = undefined
  }

  crash(): void {
    this.stopped = true
    this.unsubscribe?.()
    this.revived?.crash()
  }
}
