// One transaction that undoes the writer's unconfirmed steps, applies what came, and does them again.
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { Mapping, ReplaceStep, type Step } from 'prosemirror-transform'
import type { Collab, Pending } from './collab'
import { foreignSteps, undoneSteps } from './others'
import { secureSelection } from './selection'
import { hasPlace, merged, moved, readStep } from './steps'
import type { Commit, Intent } from './wire'

/** A final step that does not apply to what this page holds as confirmed: the page must fetch anew. */
export class Diverged extends Error {}

// prosemirror-transform keeps this to itself and to prosemirror-collab, whose place we take.
type Mirrored = { setMirror: (n: number, m: number) => void }

export class Rebase {
  readonly tr: Transaction
  confirmed: Node
  // From the document as it was shown to the one under way. It differs from tr.mapping where a run
  // of steps was sent as one: only the map of the whole run mirrors what the server made of it.
  private readonly way = new Mapping()
  private readonly undone = new Map<Pending, number>() // where in the way a step was undone
  private readonly runs = new Map<number, number>() // and a step of the commit under way, by its index
  private exact = true
  private readonly foreign: number[] = [] // which steps of tr are others'
  private readonly again: number[] = [] // and which do once more what she undid or redid

  constructor(private readonly state: EditorState, private readonly before: Collab, acked: boolean) {
    this.tr = state.tr
    this.confirmed = before.confirmed
    this.undo()
    this.layWay(acked)
    this.secure()
  }

  /** The final steps of a commit. */
  static read(commit: Commit): Step[] {
    return commit.steps.map(readStep)
  }

  private undo(): void {
    for (const { inverted } of [...this.before.pending].reverse()) {
      if (this.step(inverted)) continue
      this.exact = false
      return
    }
  }

  private step(step: Step): boolean {
    try {
      return this.tr.maybeStep(step).failed === null
    } catch {
      return false
    }
  }

  private layWay(acked: boolean): void {
    const { pending } = this.before
    const single = acked ? pending.filter((p) => p.sent === undefined) : pending
    for (const p of [...single].reverse()) this.undone.set(p, this.lay(p.step))
    if (!acked) return
    for (const [sent, run] of [...runsOf(pending)].reverse()) {
      const whole = merged(run.map((p) => p.step))
      if (whole) this.runs.set(sent, this.lay(whole))
      else for (const p of [...run].reverse()) this.lay(p.step)
    }
  }

  private lay(step: Step): number {
    this.way.appendMap(step.getMap().invert())
    return this.way.maps.length - 1
  }

  // Some inverses do not give back all (a mark that shut out another): the net beneath the rule.
  private secure(): void {
    // The way needs no map of this: by the maps of the inverses, positions are those of the confirmed document.
    if (!this.tr.doc.eq(this.confirmed) && !replaceAll(this.tr, this.confirmed)) this.exact = false
  }

  /** Where a position of the document as it was is now. */
  moved(pos: number): number {
    return this.way.map(pos, -1)
  }

  /** Applies a commit. Own = the commit under way: its steps take the place of ours. */
  take(commit: Commit, own: boolean): void {
    const places = commit.steps.map((_, i) => this.tr.steps.length + i)
    if (!own) this.foreign.push(...places)
    else if (commit.intent === 'undo') this.again.push(...places)
    const first = this.tr.steps.length
    const sent = (i: number) => commit.origin?.[i] ?? i
    Rebase.read(commit).forEach((step, i) => {
      if (!this.step(step)) throw new Diverged(`step ${i} of ${commit.client}/${commit.n}`)
      this.way.appendMap(step.getMap(), own ? this.runs.get(sent(i)) : undefined)
    })
    this.confirmed = this.tr.doc
    if (own) this.remember(commit.steps.map((_, i) => ({ sent: sent(i), at: first + i })))
  }

  // So that undo still knows what became of the steps. A run has one step now: the first stands for it.
  // History takes what comes after the first step that is remembered as remembered: so all, or none.
  private remember(final: { sent: number; at: number }[]): void {
    const found = final.map(({ sent, at }) => ({ at, run: this.before.pending.filter((p) => p.sent === sent) }))
    const simple = (run: Pending[]) => run.length === 1 || run.every(({ step }) => step instanceof ReplaceStep && step.from === step.to)
    if (!found.every(({ run }) => run.length > 0 && simple(run))) return
    for (const { at, run } of found) if (run[0]) this.mirror(run[0], at)
  }

  // tr.steps begins with the inverses, last step first.
  private mirror(p: Pending, at: number): void {
    if (!this.exact) return
    const { pending } = this.before
    const mapping = this.tr.mapping as unknown as Mirrored
    mapping.setMirror(pending.length - 1 - pending.indexOf(p), at)
  }

  /** Does the own steps again, but for those left out. gone = those that have no place any more, by index. */
  redo(leftOut: (p: Pending) => boolean): { pending: Pending[]; gone: number[] } {
    const pending: Pending[] = []
    const gone: number[] = []
    this.before.pending.forEach((p, i) => {
      if (leftOut(p)) return
      const again = this.doAgain(p)
      if (again) pending.push(again)
      else gone.push(i)
    })
    return { pending, gone }
  }

  private doAgain(p: Pending): Pending | undefined {
    const at = this.undone.get(p) ?? 0
    const step = moved(p.step, this.way.slice(at + 1))
    const doc = this.tr.doc
    if (!step || !hasPlace(doc, step) || !this.step(step)) return undefined
    this.way.appendMap(step.getMap(), at)
    this.mirror(p, this.tr.steps.length - 1)
    if (p.intent === 'undo') this.again.push(this.tr.steps.length - 1)
    return { ...p, step, inverted: step.invert(doc) }
  }

  /** Adds steps of the writer's that were not there before. */
  add(steps: readonly Step[], intent: Intent): Pending[] {
    return steps.map((step) => {
      const doc = this.tr.doc
      this.tr.step(step)
      this.way.appendMap(step.getMap())
      return { step, inverted: step.invert(doc), intent }
    })
  }

  /** The transaction: not the writer's to undo, her caret where it was, others' words after it. */
  finish(): Transaction {
    const { selection, storedMarks } = this.state
    if (selection instanceof TextSelection) {
      const [anchor, head] = [selection.anchor, selection.head].map((pos) => this.tr.doc.resolve(this.moved(pos)))
      if (anchor && head) this.tr.setSelection(TextSelection.between(anchor, head))
    } else secureSelection(this.tr, this.moved(selection.from))
    if (storedMarks) this.tr.setStoredMarks(storedMarks)
    this.tr.setMeta('addToHistory', false).setMeta(foreignSteps, this.foreign).setMeta(undoneSteps, this.again)
    return this.exact ? this.tr.setMeta('rebased', this.before.pending.length) : this.tr
  }
}

/** The own steps of the commit under way, by the step that they were sent as. */
function runsOf(pending: readonly Pending[]): Map<number, Pending[]> {
  const runs = new Map<number, Pending[]>()
  for (const p of pending) {
    if (p.sent !== undefined) runs.set(p.sent, [...(runs.get(p.sent) ?? []), p])
  }
  return runs
}

/** Makes the document another one. False where all of it had to be put in place of all of the old one. */
export function replaceAll(tr: Transaction, doc: Node): boolean {
  try {
    if (tr.maybeStep(difference(tr.doc, doc)).failed === null && tr.doc.eq(doc)) return true
  } catch {
    // The difference cuts where it cannot be cut.
  }
  tr.step(whole(tr.doc, doc))
  return false
}

function whole(from: Node, to: Node): Step {
  return new ReplaceStep(0, from.content.size, to.slice(0, to.content.size))
}

/** A step from one document to another that touches as little as may be. */
function difference(from: Node, to: Node): Step {
  const start = from.content.findDiffStart(to.content)
  const end = from.content.findDiffEnd(to.content)
  if (start === null || end === null) return whole(from, to)
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return new ReplaceStep(start, end.a + overlap, to.slice(start, end.b + overlap))
}
