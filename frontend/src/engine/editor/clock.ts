// Time, as the parts of a text session see it; the simulator has its own.

export type Clock = {
  now: () => number
  setTimeout: (work: () => void, ms: number) => unknown
  clearTimeout: (handle: unknown) => void
  /** Does work when the next frame has been painted: behind what the writer has just typed. Missing where nothing is painted. */
  frame?: (work: () => void) => void
}

const LONGEST_FRAME_MS = 250 // a page that is hidden paints nothing

function afterPaint(work: () => void): void {
  let done = false
  const once = () => {
    if (!done) work()
    done = true
  }
  requestAnimationFrame(() => setTimeout(once, 0))
  setTimeout(once, LONGEST_FRAME_MS)
}

export const realClock: Clock = {
  now: () => Date.now(),
  setTimeout: (work, ms) => setTimeout(work, ms),
  clearTimeout: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
  ...(typeof requestAnimationFrame === 'undefined' ? {} : { frame: afterPaint }),
}

/** One thing that is to be done later, at most once at a time. */
export class Timer {
  private handle: unknown

  constructor(private readonly clock: Clock) {}

  get running(): boolean {
    return this.handle !== undefined
  }

  /** Does work after a while, in place of what was to be done. */
  set(ms: number, work: () => void): void {
    this.stop()
    this.handle = this.clock.setTimeout(() => {
      this.handle = undefined
      work()
    }, ms)
  }

  stop(): void {
    if (this.handle !== undefined) this.clock.clearTimeout(this.handle)
    this.handle = undefined
  }
}
