// The rows that this tab knows, by key, and the changes that are shown before the server has
// answered. Pure but for its listeners: no network, no clock of its own, no React.

/** The newest picture of one thing. T is the row's shape, from api.gen.ts. */
export type Row<T> = { key: string; seq: number; at: string; by?: string; row: T }

/** A row as it comes; a null row tells that the thing is gone, or no longer for this reader. */
export type Incoming = { key: string; seq: number; at: string; by?: string; row: unknown }

/** A change that is shown at once. apply gives the row as it will be. */
export type Overlay = { id: string; key: string; apply: (row: unknown) => unknown; at: string; by: string; seq?: number }

/** One row that somebody changed while we watched. */
export type Seen = { now: Row<unknown>; before: Row<unknown> | undefined }

export type Picture = { rows: Row<unknown>[]; ready: boolean }

const nothing: Picture = { rows: [], ready: false }

/** A watched key covers its own row, and those one segment beneath. */
export function covers(watched: string, key: string): boolean {
  if (watched === key) return true
  return key.startsWith(`${watched}/`) && !key.slice(watched.length + 1).includes('/')
}

export class Store {
  private rows = new Map<string, Row<unknown>>()
  private overlays: Overlay[] = []
  private ready = new Set<string>()
  private pictures = new Map<string, Picture>()
  private listeners = new Map<string, Set<() => void>>()
  private watchers = new Set<(seen: Seen[]) => void>()
  /** The newest sequence that this tab has heard of. */
  seq = 0

  /** Draws anew when anything under the key changes. */
  subscribe(watched: string, tell: () => void): () => void {
    const tells = this.listeners.get(watched) ?? new Set()
    this.listeners.set(watched, tells.add(tell))
    return () => {
      tells.delete(tell)
      if (tells.size > 0) return
      this.listeners.delete(watched)
    }
  }

  /** Hears of each row that a push changed; not of first pictures, nor of our own overlays. */
  onSeen(tell: (seen: Seen[]) => void): () => void {
    this.watchers.add(tell)
    return () => this.watchers.delete(tell)
  }

  isReady(watched: string): boolean {
    return this.ready.has(watched)
  }

  /** The rows under a key as they shall be shown. The same object until something changes. */
  picture(watched: string): Picture {
    const known = this.pictures.get(watched)
    if (known) return known
    const made = this.draw(watched)
    this.pictures.set(watched, made)
    return made
  }

  private draw(watched: string): Picture {
    const rows = [...this.rows.values()].filter((r) => covers(watched, r.key))
    const shown = rows.map((r) => this.shown(r.key, r)).filter((r) => r !== undefined)
    const made = new Set(this.overlays.map((o) => o.key).filter((key) => covers(watched, key) && !this.rows.has(key)))
    for (const key of made) {
      const row = this.shown(key, undefined)
      if (row) shown.push(row)
    }
    if (shown.length === 0 && !this.ready.has(watched)) return nothing
    return { rows: shown, ready: this.ready.has(watched) }
  }

  private shown(key: string, base: Row<unknown> | undefined): Row<unknown> | undefined {
    let row = base
    for (const o of this.overlays) {
      if (o.key !== key) continue
      row = { key, seq: row?.seq ?? 0, at: o.at, by: o.by, row: o.apply(row?.row) }
    }
    return row
  }

  /** The answer to a watch: with full it replaces all under the key, else it adds what changed. */
  answer(watched: string, seq: number, rows: Incoming[], full: boolean): void {
    const news = new Set(rows.map((r) => r.key))
    const before = new Map(this.rows)
    if (full) {
      for (const key of this.rows.keys()) if (covers(watched, key) && !news.has(key)) this.rows.delete(key)
    }
    rows.forEach((row) => this.put(row))
    this.ready.add(watched)
    this.reach(seq)
    if (!full) this.tellSeen(rows, before)
    this.changed([watched, ...news])
  }

  /** Rows that changed just now. */
  push(seq: number, news: Incoming[]): void {
    // What came for a key that nobody watches any more would only grow old here.
    const rows = news.filter((r) => [...this.ready].some((watched) => covers(watched, r.key)))
    const before = new Map(rows.map((r) => [r.key, this.rows.get(r.key)]))
    rows.forEach((row) => this.put(row))
    const settled = this.reach(seq)
    this.tellSeen(rows, before)
    this.changed([...rows.map((r) => r.key), ...settled])
  }

  private tellSeen(rows: Incoming[], before: Map<string, Row<unknown> | undefined>): void {
    const seen = rows.flatMap((r) => {
      const now = this.rows.get(r.key)
      const old = before.get(r.key)
      return now && now !== old ? [{ now, before: old }] : []
    })
    if (seen.length > 0) this.watchers.forEach((tell) => tell(seen))
  }

  // Sequence numbers only go up: a late picture never hides a newer row.
  private put(row: Incoming): void {
    const old = this.rows.get(row.key)
    if (old && old.seq > row.seq) return
    if (row.row === null) this.rows.delete(row.key)
    else this.rows.set(row.key, row)
    this.overlays = this.overlays.filter((o) => !(o.key === row.key && o.seq !== undefined && o.seq <= row.seq))
  }

  /** We are told of everything up to seq. Gives the keys of overlays that are true by now. */
  reach(seq: number): string[] {
    this.seq = Math.max(this.seq, seq)
    const settled = this.overlays.filter((o) => o.seq !== undefined && o.seq <= this.seq)
    if (settled.length === 0) return []
    this.overlays = this.overlays.filter((o) => !settled.includes(o))
    const keys = settled.map((o) => o.key)
    this.changed(keys)
    return keys
  }

  /** Shows a change at once. */
  lay(overlay: Overlay): void {
    this.overlays.push(overlay)
    this.changed([overlay.key])
  }

  /** The server did it, at seq: the overlay goes when the row is here. */
  confirm(id: string, seq: number): void {
    for (const o of this.overlays) {
      if (o.id !== id) continue
      o.seq = seq
      if ((this.rows.get(o.key)?.seq ?? 0) >= seq || this.seq >= seq) this.takeBack(id)
    }
  }

  /** Takes a change back: refused, or true by now. */
  takeBack(id: string): void {
    const gone = this.overlays.filter((o) => o.id === id)
    this.overlays = this.overlays.filter((o) => o.id !== id)
    this.changed(gone.map((o) => o.key))
  }

  /** Nobody watches the key any more: what no other watch covers would grow old, so it goes. */
  forget(watched: string): void {
    this.ready.delete(watched)
    for (const key of this.rows.keys()) {
      if (covers(watched, key) && ![...this.ready].some((other) => covers(other, key))) this.rows.delete(key)
    }
    this.changed([watched])
  }

  /** Another log, or another person: nothing that we know holds. */
  clear(): void {
    this.rows.clear()
    this.ready.clear()
    this.overlays = []
    this.seq = 0
    this.changed([...this.pictures.keys(), ...this.listeners.keys()])
  }

  private changed(keys: string[]): void {
    const touched = (watched: string) => keys.some((key) => covers(watched, key))
    // A picture may be older than its listener: a component draws before it subscribes.
    for (const watched of this.pictures.keys()) if (touched(watched)) this.pictures.delete(watched)
    for (const [watched, tells] of this.listeners) if (touched(watched)) tells.forEach((tell) => tell())
  }
}
