// The list of words that had no place, or were refused: kept until their writer puts them away.
import type { Problem } from '../http'
import type { Clock } from './clock'
import type { Keep } from './keep'

export type Why = 'no-place' | 'refused' | 'too-old'

/** Words for their writer to copy. slice is a ProseMirror slice as JSON; it may be null. */
export type Lost = { id: string; at: Date; words: string; slice: unknown; why: Why; problem?: Problem }

export class LostWords {
  private list: Lost[] = []
  private readonly gone = new Set<string>()
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly keep: Keep, private readonly of: { doc: string; person: string }, private readonly clock: Clock,
    private readonly newId: () => string, private readonly tell: () => void) {}

  /** The same array until it changes. */
  all(): Lost[] {
    return this.list
  }

  /** Takes in what is kept: from before, or from another session of this page. */
  load(): Promise<void> {
    const work = async () => {
      const kept = await this.keep.lost(this.of.person, this.of.doc)
      const news = kept.filter((k) => !this.gone.has(k.id) && !this.list.some((l) => l.id === k.id))
      if (news.length === 0) return
      this.list = [...this.list, ...news.map(({ doc: _, person: __, ...lost }) => lost)].sort((a, b) => a.at.getTime() - b.at.getTime())
      this.tell()
    }
    const done = this.last.then(work)
    this.last = done
    return done
  }

  /** Tells and keeps. Gives the ids, in the order of the pieces. */
  add(pieces: readonly { words: string; slice: unknown }[], why: Why, problem?: Problem): string[] {
    const made = pieces.map(({ words, slice }): Lost => ({ id: this.newId(), at: new Date(this.clock.now()), words, slice, why, ...(problem ? { problem } : {}) }))
    if (made.length === 0) return []
    this.list = [...this.list, ...made]
    for (const lost of made) this.after(() => this.keep.addLost({ ...lost, ...this.of }))
    this.tell()
    return made.map((l) => l.id)
  }

  forget(id: string): void {
    this.gone.add(id)
    this.list = this.list.filter((l) => l.id !== id)
    this.after(() => this.keep.forgetLost(id))
    this.tell()
  }

  private after(work: () => Promise<void>): void {
    this.last = this.last.then(work, work)
  }

  async settled(): Promise<void> {
    await this.last
  }
}
