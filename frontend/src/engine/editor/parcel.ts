// What goes into the next commit: the writer's oldest steps of one intent, neighbours merged, as many
// as one message carries.
import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import type { Pending } from './collab'
import { MAX_STEP_BYTES } from './split'
import { applied, bytesOf, writeStep } from './steps'
import { MESSAGE_BYTES, STEPS_A_COMMIT, type Intent, type StepJson } from './wire'

const AROUND_BYTES = 1_000 // what else stands in the message

/** counts = how many pending steps each of the steps stands for. */
export type Parcel = { steps: StepJson[]; counts: number[]; intent: Intent }

// bytes is never too small; exact tells that it is not too large either.
type Run = { step: Step; count: number; bytes: number; exact: boolean }

const single = (step: Step): Run => ({ step, count: 1, bytes: bytesOf(writeStep(step)), exact: true })

function tight(run: Run): Run {
  return run.exact ? run : { ...run, bytes: bytesOf(writeStep(run.step)), exact: true }
}

function join(run: Run, next: Run): Run | undefined {
  const step = run.step.merge(next.step)
  if (!step) return undefined
  const loose = { step, count: run.count + 1, bytes: run.bytes + next.bytes, exact: false }
  const joined = loose.bytes > MAX_STEP_BYTES ? tight(loose) : loose
  return joined.bytes > MAX_STEP_BYTES ? undefined : joined
}

function weightOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.bytes, 0)
}

function fits(runs: Run[]): boolean {
  const most = MESSAGE_BYTES - AROUND_BYTES - runs.length
  if (weightOf(runs) <= most) return true
  runs.forEach((run, i) => (runs[i] = tight(run)))
  return weightOf(runs) <= most
}

function gather(steps: readonly Step[], mayMerge: boolean): Run[] {
  let runs: Run[] = []
  for (const step of steps) {
    const next = single(step)
    const last = runs[runs.length - 1]
    const joined = mayMerge && last ? join(last, next) : undefined
    const more = joined ? [...runs.slice(0, -1), joined] : [...runs, next]
    if (more.length > STEPS_A_COMMIT || !fits(more)) break
    runs = more
  }
  return runs
}

/** Merging must not change what the steps do. */
function sameOutcome(doc: Node, steps: readonly Step[], runs: readonly Run[]): boolean {
  const end = (all: readonly Step[]) => all.reduce<Node | undefined>((now, step) => now && applied(now, step), doc)
  const one = end(steps)
  const other = end(runs.map((run) => run.step))
  return one !== undefined && other !== undefined && one.eq(other)
}

/** The next commit; undefined where the first step alone is too heavy for the line. doc is the document before the steps. */
export function pack(doc: Node, pending: readonly Pending[]): Parcel | undefined {
  const intent = pending[0]?.intent
  const end = pending.findIndex((p) => p.intent !== intent)
  const steps = pending.slice(0, end < 0 ? undefined : end).map((p) => p.step)
  let runs = gather(steps, true)
  const count = runs.reduce((sum, run) => sum + run.count, 0)
  if (!sameOutcome(doc, steps.slice(0, count), runs)) runs = gather(steps, false)
  if (runs.length === 0) return undefined
  return { steps: runs.map((run) => writeStep(run.step)), counts: runs.map((run) => run.count), intent }
}

/** How many changes the writer would say that she has made: neighbours are one. Asked at each key, so only what is new is counted. */
export class Changes {
  private seen: readonly Pending[] = []
  private count = 0
  private last: Step | undefined

  in(pending: readonly Pending[]): number {
    const known = this.seen.length
    const grown = known > 0 && pending.length >= known && pending[0] === this.seen[0] && pending[known - 1] === this.seen[known - 1]
    if (!grown) this.count = 0
    if (!grown) this.last = undefined
    for (const { step } of grown ? pending.slice(known) : pending) this.add(step)
    this.seen = pending
    return this.count
  }

  private add(step: Step): void {
    const joined = this.last?.merge(step) ?? undefined
    if (!joined) this.count++
    this.last = joined ?? step
  }
}
