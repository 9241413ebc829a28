// The one socket of a tab: opens it, keeps it, comes back with what was missed, and knows at each
// moment whether what the screen shows is true. Rows go to the store; React is not known here.
import type { Incoming, Store } from './store'

export const SUBPROTOCOL = 'fellesplan.1'

// The server lets go of who is silent for 30 s; we notice a dead line well before that.
const PING_MS = 15_000
const SILENCE_MS = 8_000 // no word after a ping: the line is dead
const CONNECT_MS = 15_000 // the line must be up within this
const BACKOFF_MIN_MS = 300
const BACKOFF_MAX_MS = 30_000
const TOO_MUCH_MS = 10_000
const UNWATCH_MS = 8_000 // going back within this finds the rows still there
const KEYS_A_MESSAGE = 200
const PLACE_MS = 150 // a caret moves more often than anybody can follow

export type SocketState = 'live' | 'connecting' | 'offline' | 'signedout'
export type Present = { conn: string; person: string; place: string }

type Watch = { count: number; forget?: ReturnType<typeof setTimeout> | undefined }

type Message =
  | { type: 'welcome'; conn: string; seq: number; person: string; incarnation: string }
  | { type: 'rows'; key?: string; seq: number; full: boolean; rows: Incoming[] }
  | { type: 'presence'; room: string; people: Present[] }
  | { type: 'pong'; seq: number }

/** What concerns texts goes on as it came; editor/port.ts knows what it means. Short messages are lists. */
export type TextFrame = { type: `text.${string}` } | unknown[]

const isText = (m: Message | TextFrame): m is TextFrame => Array.isArray(m) || m.type.startsWith('text.')

export type SocketHooks = {
  open: () => WebSocket
  lang: () => string
  /** The server says that nobody is signed in, or a socket could not be opened: find out. */
  checkSession: () => void
  /** A line is up. */
  onLive?: () => void
}

/** What the close codes ask of us. */
export function afterClose(code: number): 'again' | 'again-without-since' | 'later' | 'sign-in' | 'stop' {
  switch (code) {
    case 4400: return 'again-without-since'
    case 4401: return 'sign-in'
    case 4403: return 'stop'
    case 4429: return 'later'
    default: return 'again' // 4000 going away, 4008 too slow, and every broken line
  }
}

export class Socket {
  state: SocketState = 'connecting'
  /** When the screen was last known to be up to date. */
  since: Date | undefined
  conn = ''
  /** Who the server says that the line is of. */
  person = ''
  private ws: WebSocket | undefined
  private wanted = false
  private failures = 0
  private notUnderstood = 0
  private incarnation: string | undefined
  private resume = 0
  private unanswered = new Set<string>()
  private watches = new Map<string, Watch>()
  private retry: ReturnType<typeof setTimeout> | undefined
  private beat: ReturnType<typeof setTimeout> | undefined
  private place: { room: string; place: string } = { room: '', place: '' }
  private placing: ReturnType<typeof setTimeout> | undefined
  private present = new Map<string, Present[]>()
  private listeners = new Set<() => void>()
  private textListeners = new Set<(frame: TextFrame) => void>()

  constructor(private store: Store, private hooks: SocketHooks) {}

  onChange(tell: () => void): () => void {
    this.listeners.add(tell)
    return () => this.listeners.delete(tell)
  }

  private tell(): void {
    this.listeners.forEach((tell) => tell())
  }

  private become(state: SocketState): void {
    if (this.state === state) return
    this.state = state
    this.tell()
  }

  /** Somebody is signed in: open, and stay open. */
  start(): void {
    this.wanted = true
    this.failures = 0
    this.connect()
  }

  /** Nobody is signed in. What the screen shows may stay, for who signs in again. */
  stop(): void {
    this.wanted = false
    this.drop()
    this.become('signedout')
  }

  /** Another person: nothing of what we hold is hers. */
  clear(): void {
    this.drop()
    this.resume = 0
    this.incarnation = undefined
    this.present.clear()
    this.store.clear()
  }

  /** The browser says that the network went, or came, or that the page is looked at again. */
  networkGone(): void {
    this.drop()
    if (this.wanted) this.become('offline')
  }

  wake(): void {
    if (!this.wanted) return
    if (this.ws?.readyState === 1) this.ping()
    else this.connect()
  }

  private drop(): void {
    clearTimeout(this.retry)
    clearTimeout(this.beat)
    const ws = this.ws
    this.ws = undefined
    this.unanswered.clear()
    if (!ws) return
    ws.onopen = ws.onmessage = ws.onclose = null
    ws.close()
  }

  private connect(): void {
    this.drop()
    if (this.state !== 'offline') this.become('connecting')
    const ws = this.hooks.open()
    this.ws = ws
    ws.onopen = () => this.hello()
    ws.onmessage = (e) => this.hear(JSON.parse(String(e.data)) as Message | TextFrame)
    ws.onclose = (e) => this.closed(e.code)
    this.beat = setTimeout(() => this.dead(), CONNECT_MS)
  }

  private hello(): void {
    const resumed = this.resume > 0 && this.incarnation !== undefined
    this.send({ type: 'hello', lang: this.hooks.lang(), ...(resumed ? { since: this.resume, incarnation: this.incarnation } : {}) })
  }

  private send(message: object): void {
    if (this.ws?.readyState === 1) this.ws.send(JSON.stringify(message))
  }

  private hear(m: Message | TextFrame): void {
    this.expectSilence()
    if (isText(m)) return this.textListeners.forEach((hear) => hear(m))
    switch (m.type) {
      case 'welcome': return this.welcome(m)
      case 'rows': return this.rows(m)
      case 'pong': return this.reached(m.seq)
      case 'presence':
        this.present.set(m.room, m.people)
        return this.tell()
    }
  }

  private welcome(m: Message & { type: 'welcome' }): void {
    // Another log, or one that is shorter than we remember: a restored house. Nothing holds.
    if (this.incarnation !== undefined && this.incarnation !== m.incarnation) {
      this.resume = 0
      this.store.clear()
    }
    this.incarnation = m.incarnation
    this.conn = m.conn
    this.person = m.person
    this.failures = 0
    this.watchAll()
    if (this.place.room) this.sendPlace()
    this.since = new Date()
    this.become('live')
    this.hooks.onLive?.()
  }

  // since in hello counts for the first watch message alone, and so for what we held before the
  // cut; what we never had is asked for in messages of its own, from the beginning.
  private watchAll(): void {
    const keys = [...this.watches.keys()]
    const held = this.resume > 0 ? keys.filter((key) => this.store.isReady(key)) : []
    const fresh = keys.filter((key) => !held.includes(key))
    this.watchNow(held, this.resume)
    this.watchNow(fresh, 0)
  }

  private watchNow(keys: string[], since: number): void {
    for (let i = 0; i < keys.length; i += KEYS_A_MESSAGE) {
      const some = keys.slice(i, i + KEYS_A_MESSAGE)
      some.forEach((key) => this.unanswered.add(key))
      this.send({ type: 'watch', keys: some, since })
    }
  }

  private rows(m: Message & { type: 'rows' }): void {
    if (m.key === undefined) {
      this.store.push(m.seq, m.rows)
    } else {
      this.unanswered.delete(m.key)
      if (this.watches.has(m.key)) this.store.answer(m.key, m.seq, m.rows, m.full)
    }
    this.reached(m.seq)
  }

  private reached(seq: number): void {
    this.store.reach(seq)
    this.notUnderstood = 0
    // While a picture is under way we have not everything up to seq.
    if (this.unanswered.size === 0) this.resume = Math.max(this.resume, seq)
    this.since = new Date()
    this.tell()
  }

  private closed(code: number): void {
    this.ws = undefined
    clearTimeout(this.beat)
    this.unanswered.clear()
    const what = afterClose(code)
    if (what === 'sign-in') {
      this.hooks.checkSession()
      return this.become('connecting')
    }
    if (what === 'again-without-since') {
      this.resume = 0
      this.notUnderstood++
    }
    if (what === 'stop' || this.notUnderstood > 1) return this.become('offline')
    this.again(what === 'later' ? TOO_MUCH_MS : 0)
  }

  private again(least: number): void {
    this.failures++
    const far = Math.min(BACKOFF_MAX_MS, BACKOFF_MIN_MS * 2 ** this.failures)
    // Full jitter: a thousand pages that lost the same server do not come back in step.
    const wait = least + BACKOFF_MIN_MS + Math.random() * (far - BACKOFF_MIN_MS)
    this.retry = setTimeout(() => this.connect(), wait)
    this.become(this.failures > 1 || !navigator.onLine ? 'offline' : 'connecting')
    if (this.failures === 2) this.hooks.checkSession()
  }

  private ping(): void {
    this.send({ type: 'ping' })
    clearTimeout(this.beat)
    this.beat = setTimeout(() => this.dead(), SILENCE_MS)
  }

  private expectSilence(): void {
    clearTimeout(this.beat)
    this.beat = setTimeout(() => this.ping(), PING_MS)
  }

  private dead(): void {
    this.drop()
    this.again(0)
  }

  /** Watches a key while anybody needs it. */
  watch(key: string): () => void {
    const known = this.watches.get(key)
    if (known) {
      known.count++
      clearTimeout(known.forget)
    } else {
      this.watches.set(key, { count: 1 })
      if (this.state === 'live') this.watchNow([key], 0)
    }
    return () => this.unwatch(key)
  }

  private unwatch(key: string): void {
    const watch = this.watches.get(key)
    if (!watch || --watch.count > 0) return
    watch.forget = setTimeout(() => {
      this.watches.delete(key)
      this.unanswered.delete(key)
      this.send({ type: 'unwatch', keys: [key] })
      this.store.forget(key)
    }, UNWATCH_MS)
  }

  /** Tells the others in a room where we are; an empty room: nowhere. Within a room only so often, the last place always. */
  goTo(room: string, place: string): void {
    if (this.place.room === room && this.place.place === place) return
    const elsewhere = this.place.room !== room
    this.place = { room, place }
    if (elsewhere || this.placing === undefined) this.sendPlace()
  }

  private sendPlace(): void {
    clearTimeout(this.placing)
    const told = this.place
    this.send({ type: 'presence', ...told })
    this.placing = setTimeout(() => {
      this.placing = undefined
      if (this.place !== told) this.sendPlace()
    }, PLACE_MS)
  }

  /** Sends a message about a text; without a line it is nothing. */
  sendText(message: object): void {
    if (this.state === 'live') this.send(message)
  }

  onText(hear: (frame: TextFrame) => void): () => void {
    this.textListeners.add(hear)
    return () => this.textListeners.delete(hear)
  }

  /** Who else is in the room. */
  others(room: string): Present[] {
    return this.present.get(room) ?? none
  }
}

const none: Present[] = []
