// The one socket as text sessions have it: lines, ears, and the short form in its long one.
import { beforeEach, expect, test, vi } from 'vitest'
import type { Socket, SocketState, TextFrame } from '../socket'
import { Door, portOver } from './port'
import type { TextMessage } from './wire'

const now = new Date('2026-11-21T08:00:00.000Z')
const state = (doc: string): TextMessage => ({ type: 'text.state', doc, role: 'read' })

/** A socket that only does what a test says. */
class FakeSocket {
  state: SocketState = 'connecting'
  conn = ''
  person = 'p'
  sent: object[] = []
  private changes = new Set<() => void>()
  private ears = new Set<(frame: TextFrame) => void>()
  onChange(tell: () => void) {
    this.changes.add(tell)
    return () => this.changes.delete(tell)
  }
  onText(hear: (frame: TextFrame) => void) {
    this.ears.add(hear)
    return () => this.ears.delete(hear)
  }
  sendText(message: object) {
    this.sent.push(message)
  }
  become(next: SocketState, conn = this.conn) {
    this.state = next
    this.conn = conn
    this.changes.forEach((tell) => tell())
  }
  say(frame: TextFrame) {
    this.ears.forEach((hear) => hear(frame))
  }
}

let socket: FakeSocket
let port: ReturnType<typeof portOver>

beforeEach(() => {
  socket = new FakeSocket()
  port = portOver(socket as unknown as Socket)
})

test('a line is told when it comes, goes or is another, not for each beat', () => {
  const tell = vi.fn()
  port.onLine(tell)
  expect(port.line()).toEqual({ conn: '', person: '', signedOut: false })
  socket.become('live', 'c1')
  socket.become('live', 'c1')
  expect(port.line()).toEqual({ conn: 'c1', person: 'p', signedOut: false })
  socket.become('connecting')
  socket.become('live', 'c2')
  socket.become('signedout')
  expect(tell).toHaveBeenCalledTimes(4)
  expect(port.line()).toEqual({ conn: '', person: '', signedOut: true })
})

test('each document hears its own, as long as somebody listens', () => {
  const [a, b] = [vi.fn(), vi.fn()]
  const stop = port.listen('a', a)
  port.listen('b', b)
  socket.say(state('a'))
  stop()
  socket.say(state('a'))
  socket.say(state('b'))
  expect([a.mock.calls.length, b.mock.calls.length]).toEqual([1, 1])
})

test('it asks for the short form when it opens, and only then', () => {
  port.send({ type: 'text.open', doc: 'a', client: 'c', schema: 1 })
  port.send({ type: 'text.close', doc: 'a' })
  expect(socket.sent).toEqual([{ type: 'text.open', doc: 'a', client: 'c', schema: 1, short: true }, { type: 'text.close', doc: 'a' }])
})

const opened = { type: 'text.doc', doc: 'a', version: 6, n: 0, content: { type: 'doc' }, role: 'edit', suggestions: {}, short: 7, clients: { 4: { client: 'k', person: 'q' } } }

test('the short form has all that the long one has', () => {
  const door = new Door()
  door.read(opened as TextFrame, now)
  expect(door.read(['c', 7, 8, [[4, 17, 412, 412, 'x'], [4, 18, 3, 5, '']]], now)).toEqual({
    type: 'text.commits', doc: 'a', version: 8, commits: [
      { client: 'k', person: 'q', n: 17, at: now.toISOString(), steps: [{ stepType: 'replace', from: 412, to: 412, slice: { content: [{ type: 'text', text: 'x' }] } }] },
      { client: 'k', person: 'q', n: 18, at: now.toISOString(), steps: [{ stepType: 'replace', from: 3, to: 5 }] },
    ],
  })
})

test('a page load that is new is made known before it writes', () => {
  const door = new Door()
  door.read(opened as TextFrame, now)
  // Nobody knows number 5: no commit, so that the session sees a gap and asks anew.
  expect(door.read(['c', 7, 7, [[5, 1, 1, 1, 'x']]], now)).toEqual({ type: 'text.commits', doc: 'a', version: 7, commits: [] })
  expect(door.read({ type: 'text.clients', doc: 'a', clients: { 5: { client: 'l', person: 'r', partnar: 's' } } } as TextFrame, now)).toBeUndefined()
  expect(door.read(['c', 7, 7, [[5, 1, 1, 1, 'x']]], now)).toMatchObject({ commits: [{ client: 'l', person: 'r', partnar: 's', n: 1 }] })
})

test('numbers are of one line', () => {
  const heard = vi.fn()
  port.listen('a', heard)
  socket.become('live', 'c1')
  socket.say(opened as TextFrame)
  socket.say(['c', 7, 7, [[4, 1, 1, 1, 'x']]])
  socket.become('connecting')
  socket.become('live', 'c2')
  socket.say(['c', 7, 8, [[4, 1, 1, 1, 'x']]])
  expect(heard).toHaveBeenCalledTimes(2)
})
