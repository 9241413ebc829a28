// Rows as they were: the same hooks give them to the same views, while one looks back. Pure but for the
// question to the server, which is handed in, and one timer. One question at a time: while it is answered, the
// wish for another moment waits, and the newest wish is asked next, so that a slider that is dragged shows
// moments on its way. An answer is only what is other than at the moment that is shown.
import type { Problem } from './http'
import type { Incoming, Picture, Row } from './store'

export type ThenAnswer = { seq: number; tid?: string; full: boolean; rows: Incoming[] }
export type Asks = (keys: string[], at: number, since: number | undefined, signal: AbortSignal) => Promise<{ ok: true; data: ThenAnswer } | { ok: false; problem: Problem }>

/** What is shown: a moment, when its last record was made, and which rows came with it that were other before. */
export type Shown = { seq: number; tid?: string; changed: ReadonlySet<string> }

const MOST_KEYS = 20 // in one question: the address may not be longer
const KEPT = 300 // moments that are kept
const SLOW_MS = 600 // an answer that takes longer than this is given up for a newer wish; the next may take twice as long, so that some answer comes
const REST_MS = 120 // before what may be wished for next is asked ahead
const FEW = 12 // rows that changed: more of them are another picture, and not a change that one can follow

type Held = { tid?: string; pictures: Map<string, Picture> }

const nothing: Picture = { rows: [], ready: false }

export class PastRows {
  /** The moment that is wished for. */
  wanted: number
  shown: Shown
  problem: Problem | undefined
  private watched = new Map<string, number>()
  private moments = new Map<number, Held>()
  private listeners = new Map<string, Set<() => void>>()
  private watchers = new Set<() => void>()
  private asking: { at: number; since: number; stop: AbortController } | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private ahead: number[] = []
  private patience = SLOW_MS

  constructor(private asks: Asks, at: number) {
    this.wanted = at
    this.shown = { seq: at, changed: new Set() }
  }

  /** Tells of the moment: wished for, shown, or refused. */
  onMoment = (tell: () => void): (() => void) => {
    this.watchers.add(tell)
    return () => this.watchers.delete(tell)
  }

  currentShown = (): Shown => this.shown

  subscribe(key: string, tell: () => void): () => void {
    const tells = this.listeners.get(key) ?? new Set()
    this.listeners.set(key, tells.add(tell))
    return () => tells.delete(tell)
  }

  picture(key: string): Picture {
    return this.moments.get(this.shown.seq)?.pictures.get(key) ?? nothing
  }

  watch(key: string): () => void {
    this.watched.set(key, (this.watched.get(key) ?? 0) + 1)
    this.problem = undefined // another page is shown
    this.next(0)
    return () => {
      const left = (this.watched.get(key) ?? 1) - 1
      if (left > 0) this.watched.set(key, left)
      else this.watched.delete(key)
    }
  }

  /** Goes to a moment. `ahead` are those that one may wish for next. */
  go(at: number, ahead: number[] = []): void {
    this.wanted = at
    this.ahead = ahead
    this.problem = undefined
    if (this.lacks(at).length === 0) this.show(at)
    else if (this.asking && this.asking.at !== at && Date.now() - this.asking.since > this.patience) {
      this.patience *= 2
      this.asking.stop.abort()
    }
    this.tell()
    this.next(0)
  }

  /** Asks again for what was refused. */
  again(): void {
    this.go(this.wanted, this.ahead)
  }

  /** Everything that is held of a moment is right for ever; what nobody watches any more is not asked for. */
  private lacks(at: number): string[] {
    const pictures = this.moments.get(at)?.pictures
    return [...this.watched.keys()].filter((key) => !pictures?.has(key))
  }

  private next(wait: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.work(), wait)
  }

  close(): void {
    clearTimeout(this.timer)
    this.asking?.stop.abort()
  }

  private async work(): Promise<void> {
    if (this.asking || this.problem) return
    const at = this.lacks(this.wanted).length > 0 ? this.wanted : this.ahead.find((m) => this.lacks(m).length > 0)
    if (at === undefined) return
    const stop = new AbortController()
    this.asking = { at, since: Date.now(), stop }
    const problem = await this.fetch(at, stop.signal)
    this.asking = undefined
    if (stop.signal.aborted) return this.next(0)
    this.patience = SLOW_MS
    if (problem && at === this.wanted) this.problem = problem
    if (problem && at !== this.wanted) this.ahead = []
    this.shorten()
    // What was asked on the way to another moment is shown too: the slider never stands still.
    if (!problem && at !== this.shown.seq && !this.isAhead(at) && this.lacks(at).length === 0) this.show(at)
    this.tell()
    const more = this.lacks(this.wanted).length > 0
    this.next(more ? 0 : REST_MS)
  }

  private isAhead(at: number): boolean {
    return at !== this.wanted && this.ahead.includes(at)
  }

  /** Fetches what is lacking of a moment: what is held of the one shown is only told on. */
  private async fetch(at: number, signal: AbortSignal): Promise<Problem | undefined> {
    const from = this.moments.get(this.shown.seq)?.pictures
    const lacking = this.lacks(at)
    const known = this.shown.seq > 0 && this.shown.seq !== at ? lacking.filter((key) => from?.has(key)) : []
    const fresh = lacking.filter((key) => !known.includes(key))
    for (const [keys, since] of [...chunks(known).map((k) => [k, this.shown.seq] as const), ...chunks(fresh).map((k) => [k, undefined] as const)]) {
      const base = since === undefined ? undefined : from
      const answer = await this.asks([...keys], at, since, signal)
      if (!answer.ok) return answer.problem
      if (signal.aborted) return undefined
      this.take(at, keys, answer.data, base)
    }
    return undefined
  }

  private take(at: number, keys: readonly string[], data: ThenAnswer, base: Map<string, Picture> | undefined): void {
    const held = this.moments.get(at) ?? { pictures: new Map<string, Picture>() }
    if (data.tid) held.tid = data.tid
    for (const key of keys) held.pictures.set(key, pictureOf(key, data.rows, base?.get(key)))
    this.moments.delete(at)
    this.moments.set(at, held)
    if (at === this.shown.seq) this.show(at)
  }

  private show(at: number): void {
    const before = this.moments.get(this.shown.seq)
    const held = this.moments.get(at)
    const moved = at !== this.shown.seq
    const tid = held?.tid ?? (moved ? undefined : this.shown.tid)
    this.shown = { seq: at, changed: moved ? changedBetween(before, held, this.watched.keys()) : this.shown.changed, ...(tid ? { tid } : {}) }
    for (const [key, tells] of this.listeners) if (moved ? before?.pictures.get(key) !== held?.pictures.get(key) : held?.pictures.has(key)) tells.forEach((tell) => tell())
  }

  private shorten(): void {
    for (const at of this.moments.keys()) {
      if (this.moments.size <= KEPT) return
      if (at !== this.shown.seq && at !== this.wanted) this.moments.delete(at)
    }
  }

  private tell(): void {
    this.watchers.forEach((tell) => tell())
  }
}

function chunks(keys: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(keys.length / MOST_KEYS) }, (_, i) => keys.slice(i * MOST_KEYS, (i + 1) * MOST_KEYS))
}

/** A watched key covers its own row, and those one segment beneath. */
const covers = (watched: string, key: string) => watched === key || (key.startsWith(`${watched}/`) && !key.slice(watched.length + 1).includes('/'))

/** The rows under a key. With a base only what is other was told; where nothing is, it is the same picture. */
function pictureOf(key: string, rows: Incoming[], base: Picture | undefined): Picture {
  const news = rows.filter((r) => covers(key, r.key))
  if (base && news.length === 0) return base
  const all = new Map<string, Row<unknown>>(base?.rows.map((r) => [r.key, r]))
  for (const row of news) {
    if (row.row === null) all.delete(row.key)
    else all.set(row.key, row)
  }
  return { rows: [...all.values()], ready: true }
}

/** The rows that are other in a moment than in the one before, where they are few. */
function changedBetween(before: Held | undefined, held: Held | undefined, keys: Iterable<string>): ReadonlySet<string> {
  const changed = new Set<string>()
  for (const key of keys) {
    const [was, is] = [before?.pictures.get(key), held?.pictures.get(key)]
    if (!was || !is || was === is) continue
    const known = new Map(was.rows.map((r) => [r.key, r]))
    for (const row of is.rows) if (known.get(row.key) !== row) changed.add(row.key)
    if (changed.size > FEW) return new Set()
  }
  return changed
}
