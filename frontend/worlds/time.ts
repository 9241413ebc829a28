// The one clock of a world. It goes only when the world lets it, so that a seed repeats it.
import type { Clock } from '../src/engine/editor/clock'

type Job = { at: number; order: number; work: () => void; dead: boolean }

const START = Date.UTC(2026, 10, 23, 8)

export class Time {
  private readonly heap: Job[] = []
  private order = 0
  now = START

  /** Does work after so many milliseconds. */
  after(ms: number, work: () => void): Job {
    const job = { at: this.now + Math.max(0, ms), order: this.order++, work, dead: false }
    this.push(job)
    return job
  }

  /** Lets time pass. Between two jobs what waits for a promise gets its turn. */
  async pass(ms: number, between: () => void): Promise<void> {
    const end = this.now + ms
    await turn()
    between()
    for (let job = this.heap[0]; job && job.at <= end; job = this.heap[0]) {
      this.pop()
      if (job.dead) continue
      this.now = job.at
      job.work()
      await turn()
      between()
    }
    this.now = end
  }

  private push(job: Job): void {
    let i = this.heap.push(job) - 1
    for (let parent = (i - 1) >> 1; i > 0 && before(job, this.heap[parent]); parent = (i - 1) >> 1) {
      this.heap[i] = this.heap[parent] as Job
      i = parent
    }
    this.heap[i] = job
  }

  private pop(): void {
    const last = this.heap.pop()
    if (!last || this.heap.length === 0) return
    let i = 0
    for (;;) {
      const left = 2 * i + 1
      const right = left + 1
      const least = before(this.heap[right], this.heap[left]) ? right : left
      const child = this.heap[least]
      if (!child || !before(child, last)) break
      this.heap[i] = child
      i = least
    }
    this.heap[i] = last
  }
}

function before(a: Job | undefined, b: Job | undefined): boolean {
  if (!a || !b) return a !== undefined
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}

/** Everything that waits for a promise gets its turn. */
export async function turn(): Promise<void> {
  for (let i = 0; i < 12; i++) await Promise.resolve()
}

/** A page's own clock: it may be wrong, and jump. Its timers are not, as in a browser. */
export class PageClock implements Clock {
  skew = 0

  constructor(private readonly time: Time) {}

  now = () => this.time.now + this.skew
  setTimeout = (work: () => void, ms: number): unknown => this.time.after(ms, work)
  clearTimeout = (handle: unknown): void => {
    if (handle) (handle as Job).dead = true
  }
}
