// The replicas and their log, as the world lets them fare: how long a record is on its way, whether
// the log answers, how far each replica lags behind, when one crashes.
import type { Chance } from '../src/engine/editor/testing/world'
import type { TextMessage } from '../src/engine/editor/wire'
import { host, type Effect, type Op } from './host'
import type { Time } from './time'

const WORKS = 5 // ms: how long the log takes at least

/** A replica as the driver sees it: its core, how many records it has been told of or is going to be, how many it has, and when it gets the last of them. */
type Replica = { core: number; told: number; has: number; last: number; skew: number }

export class Cluster {
  /** How often, of a hundred, the log does not answer. */
  silent = 0
  readonly replicas: Replica[]
  private readonly queue: Op[] = []
  private readonly sockets = new Map<string, (m: TextMessage | undefined) => void>()
  private cores: number
  private records = 0

  constructor(private readonly time: Time, private readonly chance: Chance, count: number, fault: string) {
    host.begin(count, fault)
    this.cores = count
    this.replicas = Array.from({ length: count }, (_, i) => ({ core: i + 1, told: 0, has: 0, last: 0, skew: 0 }))
  }

  /** Something happens at a replica, when all that is due now has been said. */
  at(replica: number, op: Omit<Op, 'replica'>): void {
    const { core, skew } = this.replicas[replica] as Replica
    this.queue.push({ core, ...op, replica, now: this.time.now + skew })
  }

  say(op: Op): void {
    this.queue.push({ ...op, now: this.time.now })
  }

  /** Tells the host what happened, and takes in what comes of it. */
  flush = (): void => {
    while (this.queue.length > 0) for (const effect of host.do(this.queue.splice(0))) this.take(effect)
  }

  /** A page's socket to a replica. hear gets undefined when the replica closes it. */
  open(replica: number, socket: string, person: string, hear: (m: TextMessage | undefined) => void): void {
    this.sockets.set(socket, hear)
    this.at(replica, { op: 'open', socket, person })
  }

  /** The replica learns that a socket is gone. */
  cut(replica: number, socket: string): void {
    this.sockets.delete(socket)
    this.at(replica, { op: 'cut', socket })
  }

  /** The program goes, and comes again with what it reads from the log. */
  crash(replica: number): void {
    this.flush()
    const { skew } = this.replicas[replica] as Replica
    const has = this.chance.is(0.7) ? this.records : this.chance.below(this.records + 1)
    this.say({ op: 'crash', replica, upto: has })
    this.replicas[replica] = { core: ++this.cores, told: has, has, last: 0, skew }
    this.flush()
    this.catchUp(replica)
  }

  /** A replica hears nothing of the log for a while. */
  partition(replica: number, ms: number): void {
    const r = this.replicas[replica] as Replica
    r.last = Math.max(r.last, this.time.now + ms)
  }

  /** The clock of a replica is so much off. */
  skew(replica: number, ms: number): void {
    ;(this.replicas[replica] as Replica).skew = ms
  }

  /** From now on the log answers. */
  mend(): void {
    this.silent = 0
    for (const r of this.replicas) r.last = 0
  }

  /** Every replica knows the whole log. */
  get level(): boolean {
    return this.replicas.every((r) => r.has === this.records)
  }

  private replicaOf(core: number): number {
    return this.replicas.findIndex((r) => r.core === core)
  }

  private take(e: Effect): void {
    if (e.want === 'frame' || e.want === 'closed') return this.sockets.get(e.socket ?? '')?.(e.frame)
    const replica = this.replicaOf(e.core)
    switch (e.want) {
      case 'append': return this.send(replica, e)
      case 'appended': return this.arrived(replica, e)
      case 'wake': return this.later(e.after ?? 0, replica, { op: 'wake', token: e.token })
      case 'read': return this.later(WORKS + this.chance.below(30), replica, { op: 'read', token: e.token })
      case 'look': return this.look(replica, e.records ?? 0)
    }
  }

  private later(ms: number, replica: number, op: Omit<Op, 'replica'>): void {
    const { core } = this.replicas[replica] as Replica
    this.time.after(ms, () => {
      const now = this.replicaOf(core)
      if (now >= 0) this.at(now, op)
    })
  }

  // A record goes to the log. It may get lost on the way, or come much later than its sender waits for.
  private send(replica: number, { core, token }: Effect): void {
    const lost = this.chance.below(200) < this.silent
    const slow = this.chance.below(200) < this.silent
    if (lost) return this.later(this.chance.below(600), replica, { op: 'appended', token, failed: 'unknown' })
    if (slow) this.later(300, replica, { op: 'appended', token, failed: 'unknown' })
    const ms = WORKS + this.chance.below(slow ? 6_000 : 20)
    this.time.after(ms, () => this.queue.push({ op: 'commit', core, token }))
  }

  // It came there. The answer may get lost on the way back.
  private arrived(replica: number, { token, failed, records = 0 }: Effect): void {
    this.records = Math.max(this.records, records)
    this.replicas.forEach((_, i) => this.catchUp(i))
    if (replica < 0) return
    const lost = this.chance.below(100) < this.silent
    this.later(WORKS + this.chance.below(lost ? 500 : 10), replica, { op: 'appended', token, failed: lost ? 'unknown' : (failed ?? '') })
  }

  // Each replica hears of each record, none before the one before it.
  private catchUp(replica: number): void {
    const r = this.replicas[replica] as Replica
    for (; r.told < this.records; r.told++) {
      r.last = Math.max(r.last, this.time.now + WORKS + this.chance.below(this.silent > 0 ? 200 : 20))
      this.time.after(r.last - this.time.now, () => {
        if (this.replicas[replica] !== r) return
        r.has++
        this.at(replica, { op: 'follow' })
      })
    }
  }

  private look(replica: number, upto: number): void {
    const r = this.replicas[replica] as Replica
    const wait = () => {
      if (this.replicas[replica] !== r) return
      if (r.has >= upto) this.at(replica, { op: 'look' })
      else this.time.after(20, wait)
    }
    this.time.after(WORKS, wait)
  }
}
