// Commits that wait before they are drawn. Where many write at once each frame would be spent on them, and
// one's own keys would wait: so they are drawn together, some times a second, behind the paint of what the
// writer has typed herself. And while she writes with an input method (Japanese, dead keys, most keyboards
// of a phone), a change drawn into her paragraph breaks what she is composing: what touches it waits until
// she is done with the word, and all after it.
import type { EditorView } from 'prosemirror-view'
import { Mapping } from 'prosemirror-transform'
import { Timer, type Clock } from './clock'
import { collabOf } from './collab'
import { readStep } from './steps'
import type { Commit, StepJson } from './wire'

const LONGEST_MS = 10_000
const AFTER_MS = 50 // the browser writes the last of it just after compositionend
const EACH_MS = 100 // others' changes are drawn so often at most; the first after a while at the next frame

type Range = { from: number; to: number }

export class Composing {
  private queue: Commit[] = []
  private breaks = false // what waits would break what is being composed
  private drawn = -EACH_MS // when
  private readonly timer: Timer

  constructor(private readonly clock: Clock, private readonly release: (commits: Commit[]) => void) {
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

  /** Keeps commits that must wait, or may; false where they are to be drawn now. What answers the writer's own does not wait for a frame. */
  hold(view: EditorView | undefined, commits: Commit[], answer = false): boolean {
    const breaks = view !== undefined && view.composing && touches(view, [...this.queue, ...commits])
    const first = this.queue.length === 0
    if (first && !breaks && (answer || !this.clock.frame)) return false
    this.queue.push(...commits)
    if (breaks && !this.breaks) this.timer.set(LONGEST_MS, () => this.flush())
    this.breaks ||= breaks
    if (!this.breaks && answer) this.flush()
    else if (!this.breaks && first) this.pace(view)
    return true
  }

  private pace(view: EditorView | undefined): void {
    const soon = () => {
      if (this.breaks || this.queue.length === 0) return
      if (view?.composing && touches(view, this.queue)) {
        this.breaks = true
        return this.timer.set(LONGEST_MS, () => this.flush())
      }
      this.flush()
    }
    this.timer.set(Math.max(0, this.drawn + EACH_MS - this.clock.now()), () => this.clock.frame?.(soon))
  }

  /** What waits only for a frame waits no longer. */
  settle(): void {
    if (!this.breaks) this.flush()
  }

  /** She is done with a word. */
  ended(): void {
    if (this.queue.length > 0) this.timer.set(AFTER_MS, () => this.flush())
  }

  flush(): void {
    this.timer.stop()
    const commits = this.queue
    this.queue = []
    this.breaks = false
    this.drawn = this.clock.now()
    if (commits.length > 0) this.release(commits)
  }

  /** The document is fetched anew: what waited is in it. */
  clear(): void {
    this.timer.stop()
    this.queue = []
    this.breaks = false
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
