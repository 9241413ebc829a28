// Coming back after an absence with much that nobody else has seen. Where more than a tenth of it has
// no place any more, its writer says what becomes of it before any of it is sent.
import type { Collab, Outcome } from './collab'

const MANY = 20 // of a few changes those without a place are told, and that is that

/** Own work with no place, told among the lost words; `place` is where it stood. */
export type Stray = { id: string; words: string; slice: unknown; place: string }
export type Decision = 'suggestions' | 'copy' | 'place'

/** More than a tenth of what was written offline had no place: the writer says what becomes of it. */
export type Choice = {
  changes: number
  noPlace: number
  /** suggestions: all of it as suggestions; copy: out of the text, in the list of lost words; place: what has a place stays, the rest is in the list. */
  decide: (how: Decision) => void
}

type Absence = { mine: number; noPlace: number; strays: Stray[] }

export class Reunion {
  /** What the writer is asked about. */
  asked: Absence | undefined
  /** What she said and we have not done yet. */
  decision: Decision | undefined
  strays: readonly Stray[] = []
  private absence: Absence | undefined
  private decided = false
  private shown: Choice | undefined

  /** We ask what was missed. */
  begin({ pending }: Collab): void {
    this.absence ??= { mine: pending.filter((p) => p.sent === undefined).length, noPlace: 0, strays: [] }
  }

  add({ noPlace }: Outcome, strays: readonly Stray[]): void {
    if (!this.absence) return
    this.absence.noPlace += noPlace
    this.absence.strays.push(...strays)
  }

  /** All that was missed is here. */
  end(): void {
    const { absence } = this
    this.absence = undefined
    if (!absence || this.decided || absence.mine < MANY || absence.noPlace * 10 <= absence.mine) return
    this.asked = absence
  }

  /** What the writer is shown; the same object as long as she is asked the same. */
  choice(decide: () => void): Choice | undefined {
    const { asked } = this
    if (!asked) return undefined
    this.shown ??= { changes: asked.mine, noPlace: asked.noPlace, decide: (how) => this.decide(how, decide) }
    return this.shown
  }

  private decide(how: Decision, tell: () => void): void {
    if (!this.asked) return
    this.decided = true
    this.strays = this.asked.strays
    this.decision = how === 'place' ? undefined : how
    this.asked = this.shown = undefined
    tell()
  }

  done(): void {
    this.decision = undefined
    this.strays = []
  }
}
