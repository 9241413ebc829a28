// Time, as the parts of a text session see it; the simulator has its own.

export type Clock = {
  now: () => number
  setTimeout: (work: () => void, ms: number) => unknown
  clearTimeout: (handle: unknown) => void
}

export const realClock: Clock = {
  now: () => Date.now(),
  setTimeout: (work, ms) => setTimeout(work, ms),
  clearTimeout: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
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
