// While somebody writes with an input method (Japanese, dead keys, most keyboards of a phone), a change
// drawn into her paragraph breaks what she is composing. Commits that touch it wait, and all after them.
import type { EditorView } from 'prosemirror-view'
import { Mapping } from 'prosemirror-transform'
import { Timer, type Clock } from './clock'
import { collabOf } from './collab'
import { readStep } from './steps'
import type { Commit, StepJson } from './wire'

const LONGEST_MS = 10_000
const AFTER_MS = 50 // the browser writes the last of it just after compositionend

type Range = { from: number; to: number }

export class Composing {
  private queue: Commit[] = []
  private readonly timer: Timer

  constructor(clock: Clock, private readonly release: (commits: Commit[]) => void) {
    this.timer = new Timer(clock)
  }

  /** How many commits wait. */
  get waiting(): number {
    return this.queue.length
  }

  /** Whether a commit of a page load's waits. */
  holds(client: string, n: number): boolean {
    return this.queue.some((c) => c.client === client && c.n === n)
  }

  /** Keeps commits that must wait; false where they may be drawn now. */
  hold(view: EditorView | undefined, commits: Commit[]): boolean {
    const waits = this.queue.length > 0 || (view !== undefined && view.composing && touches(view, commits))
    if (!waits) return false
    if (this.queue.length === 0) this.timer.set(LONGEST_MS, () => this.flush())
    this.queue.push(...commits)
    return true
  }

  /** She is done with a word. */
  ended(): void {
    if (this.queue.length > 0) this.timer.set(AFTER_MS, () => this.flush())
  }

  flush(): void {
    this.timer.stop()
    const commits = this.queue
    this.queue = []
    if (commits.length > 0) this.release(commits)
  }

  /** The document is fetched anew: what waited is in it. */
  clear(): void {
    this.timer.stop()
    this.queue = []
  }
}

function touches(view: EditorView, commits: readonly Commit[]): boolean {
  const { $from } = view.state.selection
  const { pending } = collabOf(view.state)
  const inverse = new Mapping([...pending].reverse().map((p) => p.step.getMap().invert()))
  let block: Range = { from: inverse.map($from.start(), -1), to: inverse.map($from.end(), 1) }
  return commits.flatMap((c) => c.steps).some((json) => {
    const hit = meets(json, block)
    const map = readStep(json).getMap()
    block = { from: map.map(block.from, -1), to: map.map(block.to, 1) }
    return hit
  })
}

function meets(json: StepJson, block: Range): boolean {
  if (json.stepType === 'markSet') return (json['steps'] as StepJson[]).some((inner) => meets(inner, block))
  const { from, to, pos } = json as { from?: number; to?: number; pos?: number }
  const start = from ?? pos ?? 0
  const end = to ?? pos ?? Infinity
  return start <= block.to && end >= block.from
}
