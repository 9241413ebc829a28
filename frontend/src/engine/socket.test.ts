// The socket against a scripted other end: what it says first, how it comes back, when it stops.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Socket, afterClose } from './socket'
import { Store } from './store'

class Wire {
  static all: Wire[] = []
  readyState = 0
  sent: Record<string, unknown>[] = []
  onopen: (() => void) | null = null
  onmessage: ((e: { data: string }) => void) | null = null
  onclose: ((e: { code: number }) => void) | null = null
  constructor() {
    Wire.all.push(this)
  }
  send(data: string) {
    this.sent.push(JSON.parse(data) as Record<string, unknown>)
  }
  close() {
    this.readyState = 3
  }
  open(incarnation = 'i1') {
    this.readyState = 1
    this.onopen?.()
    this.say({ type: 'welcome', conn: 'c', seq: 1, person: 'p', incarnation })
  }
  say(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) })
  }
  end(code: number) {
    this.readyState = 3
    this.onclose?.({ code })
  }
  said(type: string) {
    return this.sent.filter((m) => m['type'] === type)
  }
}

const newest = () => Wire.all[Wire.all.length - 1] as Wire
const rows = (key: string, seq: number, full = true) => ({ type: 'rows', key, seq, full, rows: [{ key: `${key}/a`, seq, at: '', row: {} }] })

// Lets time pass until another line is tried, half a minute at most.
function untilTried() {
  const before = Wire.all.length
  for (let i = 0; i < 400 && Wire.all.length === before; i++) vi.advanceTimersByTime(100)
  expect(Wire.all.length).toBe(before + 1)
}

let store: Store
let socket: Socket
const checkSession = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { onLine: true })
  Wire.all = []
  checkSession.mockReset()
  store = new Store()
  socket = new Socket(store, { open: () => new Wire() as unknown as WebSocket, lang: () => 'nn', checkSession })
  socket.start()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('says hello without since the first time, and asks for what is watched', () => {
  socket.watch('tiltak')
  newest().open()
  expect(newest().said('hello')).toEqual([{ type: 'hello', lang: 'nn' }])
  expect(newest().said('watch')).toEqual([{ type: 'watch', keys: ['tiltak'], since: 0 }])
  expect(socket.state).toBe('live')
})

test('two components watch a key once, and the last to go lets it go after a while', () => {
  newest().open()
  const stop = [socket.watch('tiltak'), socket.watch('tiltak')]
  expect(newest().said('watch')).toHaveLength(1)
  stop.forEach((s) => s())
  vi.advanceTimersByTime(5_000)
  socket.watch('tiltak')()
  expect(newest().said('unwatch')).toEqual([])
  vi.advanceTimersByTime(9_000)
  expect(newest().said('unwatch')).toEqual([{ type: 'unwatch', keys: ['tiltak'] }])
})

test('comes back with since for what it held, and from the beginning for the rest', () => {
  socket.watch('tiltak')
  newest().open()
  newest().say(rows('tiltak', 40))
  newest().say({ type: 'rows', seq: 42, full: false, rows: [] })
  newest().end(4008)
  socket.watch('utval')
  untilTried()
  newest().open()
  expect(newest().said('hello')).toEqual([{ type: 'hello', lang: 'nn', since: 42, incarnation: 'i1' }])
  expect(newest().said('watch')).toEqual([{ type: 'watch', keys: ['tiltak'], since: 42 }, { type: 'watch', keys: ['utval'], since: 0 }])
})

test('does not take a newer since while a picture is under way', () => {
  socket.watch('tiltak')
  newest().open()
  newest().say(rows('tiltak', 40))
  socket.watch('utval')
  newest().say({ type: 'rows', seq: 45, full: false, rows: [] })
  newest().end(1006)
  untilTried()
  newest().open()
  expect(newest().said('hello')[0]).toMatchObject({ since: 40 })
})

test('another log: nothing that was held holds', () => {
  socket.watch('tiltak')
  newest().open('i1')
  newest().say(rows('tiltak', 40))
  newest().end(1006)
  untilTried()
  newest().open('i2')
  expect(store.picture('tiltak')).toEqual({ rows: [], ready: false })
  expect(newest().said('watch')).toEqual([{ type: 'watch', keys: ['tiltak'], since: 0 }])
})

test('keeps what it shows while the line is gone, and tells the truth about it', () => {
  socket.watch('tiltak')
  newest().open()
  newest().say(rows('tiltak', 40))
  const since = socket.since
  socket.networkGone()
  expect(socket.state).toBe('offline')
  expect(store.picture('tiltak').rows).toHaveLength(1)
  vi.advanceTimersByTime(60_000)
  expect(socket.since).toBe(since)
  socket.wake()
  newest().open()
  expect(socket.state).toBe('live')
})

test('a line that says nothing is noticed, and another is tried', () => {
  newest().open()
  vi.advanceTimersByTime(15_000)
  expect(newest().said('ping')).toHaveLength(1)
  newest().say({ type: 'pong', seq: 7 })
  vi.advanceTimersByTime(15_000)
  expect(newest().said('ping')).toHaveLength(2)
  vi.advanceTimersByTime(8_001)
  expect(socket.state).toBe('connecting')
  vi.advanceTimersByTime(2_000)
  expect(Wire.all).toHaveLength(2)
})

test('the close codes are obeyed', () => {
  expect([4000, 4008, 1006, 1001].map(afterClose)).toEqual(['again', 'again', 'again', 'again'])
  expect([4400, 4401, 4403, 4429].map(afterClose)).toEqual(['again-without-since', 'sign-in', 'stop', 'later'])

  newest().open()
  newest().end(4401)
  vi.advanceTimersByTime(600_000)
  expect(Wire.all).toHaveLength(1)
  expect(checkSession).toHaveBeenCalled()
})

test('a since that is not understood is dropped once; twice, and it stops', () => {
  socket.watch('tiltak')
  newest().open()
  newest().say(rows('tiltak', 40))
  newest().end(4400)
  untilTried()
  newest().open()
  expect(newest().said('hello')).toEqual([{ type: 'hello', lang: 'nn' }])
  newest().end(4400)
  vi.advanceTimersByTime(600_000)
  expect(Wire.all).toHaveLength(2)
  expect(socket.state).toBe('offline')
})

test('waits longer each time, never more than half a minute, and asks whether anybody is signed in', () => {
  for (let i = 0; i < 10; i++) {
    newest().end(1006)
    untilTried()
  }
  expect(Wire.all).toHaveLength(11)
  expect(checkSession).toHaveBeenCalledTimes(1)
  expect(socket.state).toBe('offline')
})

test('tells where it is again when it comes back', () => {
  newest().open()
  socket.goTo('tiltak/a', 'status')
  newest().say({ type: 'presence', room: 'tiltak/a', people: [{ conn: 'c2', person: 'q', place: '' }] })
  expect(socket.others('tiltak/a')).toHaveLength(1)
  newest().end(4000)
  untilTried()
  newest().open()
  expect(newest().said('presence')).toEqual([{ type: 'presence', room: 'tiltak/a', place: 'status' }])
})

test('a caret that runs is told now and then, and where it stops', () => {
  newest().open()
  for (let i = 0; i < 10; i++) {
    socket.goTo('plan/a', `t:1:${i}:${i}`)
    vi.advanceTimersByTime(50)
  }
  vi.advanceTimersByTime(1_000)
  const told = newest().said('presence').map((m) => m['place'])
  expect(told).toEqual(['t:1:0:0', 't:1:2:2', 't:1:5:5', 't:1:8:8', 't:1:9:9'])
  socket.goTo('plan/b', '')
  socket.goTo('', '')
  expect(newest().said('presence').slice(-2).map((m) => m['room'])).toEqual(['plan/b', ''])
})

test('what concerns texts goes through as it came, both ways, while the line is up', () => {
  const heard: unknown[] = []
  const stop = socket.onText((frame) => heard.push(frame))
  socket.sendText({ type: 'text.close', doc: 'd' })
  newest().open()
  socket.sendText({ type: 'text.close', doc: 'e' })
  newest().say({ type: 'text.state', doc: 'd', role: 'read' })
  newest().say(['c', 1, 2, []])
  stop()
  newest().say(['c', 1, 3, []])
  expect(newest().said('text.close')).toEqual([{ type: 'text.close', doc: 'e' }])
  expect(heard).toEqual([{ type: 'text.state', doc: 'd', role: 'read' }, ['c', 1, 2, []]])
  expect(socket.person).toBe('p')
})
