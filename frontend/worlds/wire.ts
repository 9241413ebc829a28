// A page's line to a replica: slow, in order, and cut at any time. When it is cut, what was on its way
// to the server may still come there for a while, also after the page is back on another line.
import type { Line, TextPort } from '../src/engine/editor/link'
import type { Chance } from '../src/engine/editor/testing/world'
import type { TextMessage, TextRequest } from '../src/engine/editor/wire'
import type { Cluster } from './cluster'
import type { Ledger } from './ledger'
import type { Time } from './time'
import { trace } from './trace'

const LINGERS = 3_000 // ms: how long a server may not know that a socket is gone

/** One socket. dead = from when on nothing arrives at the server any more. */
type Socket = { name: string; replica: number; dead: number; client: string; sent: number; heard: number }

let sockets = 0

export class Wire implements TextPort {
  delay = 20
  /** Now and then the page says the same twice. */
  stutters = false
  honest = true
  private signedOut = false
  private socket: Socket | undefined
  private readonly ears = new Set<(m: TextMessage) => void>()
  private readonly tells = new Set<() => void>()

  constructor(private readonly around: { time: Time; chance: Chance; cluster: Cluster; ledger: Ledger }, readonly person: string) {}

  line = (): Line => ({ conn: this.socket?.name ?? '', person: this.socket ? this.person : '', signedOut: this.signedOut })

  onLine = (tell: () => void) => {
    this.tells.add(tell)
    return () => this.tells.delete(tell)
  }

  listen = (_doc: string, hear: (m: TextMessage) => void) => {
    this.ears.add(hear)
    return () => this.ears.delete(hear)
  }

  get isUp(): boolean {
    return this.socket !== undefined
  }

  get replica(): number | undefined {
    return this.socket?.replica
  }

  /** A new socket, to any of the replicas. */
  up(): void {
    if (this.socket) return
    const { cluster, chance } = this.around
    const socket: Socket = { name: `socket ${++sockets}`, replica: chance.below(cluster.replicas.length), dead: Infinity, client: '', sent: 0, heard: 0 }
    this.socket = socket
    this.signedOut = false
    trace(this.around.time.now, socket.name, 'of', this.person, 'to replica', socket.replica)
    this.carry(socket, () => cluster.open(socket.replica, socket.name, this.person, (m) => this.told(socket, m)))
    this.tells.forEach((tell) => tell())
  }

  /** The line is gone: for the page at once, for the server when it learns of it. */
  cut(): void {
    const { socket } = this
    if (!socket) return
    const { time, chance, cluster } = this.around
    this.socket = undefined
    trace(time.now, socket.name, 'is cut')
    socket.dead = time.now + (chance.is(0.5) ? 0 : chance.below(LINGERS))
    time.after(socket.dead - time.now + chance.below(LINGERS), () => cluster.cut(socket.replica, socket.name))
    this.tells.forEach((tell) => tell())
  }

  /** The server ends the socket since the person's sign-in is over. */
  signOut(): void {
    this.signedOut = true
    this.cut()
    this.tells.forEach((tell) => tell())
  }

  send = (m: TextRequest): void => {
    const { socket } = this
    if (!socket) return
    const times = this.stutters && m.type === 'text.commit' && this.around.chance.is(0.2) ? 2 : 1
    trace(this.around.time.now, socket.name, 'says', m)
    if (m.type === 'text.open') socket.client = m.client
    if (m.type === 'text.commit') this.around.ledger.note({ person: this.person, client: socket.client }, m, this.honest)
    const message = JSON.parse(JSON.stringify(m)) as unknown
    for (let i = 0; i < times; i++) this.carry(socket, () => this.around.cluster.at(socket.replica, { op: 'say', socket: socket.name, message }))
  }

  // To the server, in order.
  private carry(socket: Socket, work: () => void): void {
    const { time, chance } = this.around
    socket.sent = Math.max(socket.sent, time.now + this.delay + chance.below(this.delay))
    time.after(socket.sent - time.now, () => {
      if (time.now < socket.dead) work()
    })
  }

  // From the server, in order.
  private told(socket: Socket, m: TextMessage | undefined): void {
    const { time, chance, ledger } = this.around
    if (m?.type === 'text.refused' && m.problem.status < 500 && m.problem.status !== 429) ledger.refuse({ person: this.person, client: m.client ?? socket.client }, m.n)
    socket.heard = Math.max(socket.heard, time.now + this.delay + chance.below(this.delay))
    time.after(socket.heard - time.now, () => {
      if (this.socket !== socket) return
      trace(time.now, socket.name, 'hears', m)
      if (m) this.ears.forEach((hear) => hear(m))
      else this.cut()
    })
  }
}
