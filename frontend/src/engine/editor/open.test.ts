// The sessions of a page over the real socket, with a scripted server behind it.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Authority, isCommit, isOpen } from './testing/authority'
import type { TextRequest } from './wire'

const ANNE = '01900000-0000-7000-8000-00000000000a'
const BO = '01900000-0000-7000-8000-00000000000b'
const DOC = '01900000-0000-7000-8000-000000000001'

let cookie: string
let authority: Authority
let wires: Wire[]
let conns = 0

/** The server's end of one socket. */
class Wire {
  readyState = 0
  onopen: (() => void) | null = null
  onmessage: ((e: { data: string }) => void) | null = null
  onclose: ((e: { code: number }) => void) | null = null
  private client = ''
  private heard = 0
  constructor() {
    wires.push(this)
    setTimeout(() => {
      this.readyState = 1
      this.onopen?.()
      this.say({ type: 'welcome', conn: `c${++conns}`, seq: 1, person: cookie, incarnation: 'i' })
    }, 1)
  }
  send(data: string) {
    const m = JSON.parse(data) as TextRequest & { short?: boolean }
    if (isOpen(m)) this.open(m)
    if (isCommit(m)) this.commit(m)
    if (m.type === 'text.close') this.client = ''
  }
  private open(m: Parameters<Authority['open']>[0]) {
    this.client = m.client
    this.heard = authority.version
    this.say(authority.open(m, cookie))
  }
  private commit(m: Parameters<Authority['take']>[0]) {
    const answer = authority.take(m, this.client, cookie, new Date())
    if (answer) return this.say(answer)
    const commits = authority.told(this.heard, this.client)
    this.heard = authority.version
    this.say({ type: 'text.commits', doc: m.doc, version: this.heard, commits })
  }
  say(message: object) {
    setTimeout(() => this.onmessage?.({ data: JSON.stringify(message) }), 1)
  }
  close() {
    this.readyState = 3
  }
  end() {
    this.readyState = 3
    this.onclose?.({ code: 1006 })
  }
}

const held = new Set<string>()
const locks = {
  request: async (name: string, a: unknown, b?: (lock: object | null) => unknown) => {
    const work = (b ?? a) as (lock: object | null) => unknown
    if (b && held.has(name)) return work(null)
    held.add(name)
    await work({})
    held.delete(name)
    return undefined
  },
}

const json = (data: object) => new Response(JSON.stringify(data), { status: 200, headers: { 'Content-Type': 'application/json' } })
const settle = (ms = 200) => new Promise((resolve) => setTimeout(resolve, ms))
const words = () => authority.doc.textContent

// A fresh page: the modules hold the state of one.
async function openPage() {
  vi.resetModules()
  const [{ checkSession }, { socket }, open, kept] = await Promise.all([import('../session'), import('../live'), import('./open'), import('./kept')])
  await checkSession()
  socket.start()
  await settle(20)
  return { socket, ...open, ...kept }
}

beforeEach(() => {
  cookie = ANNE
  authority = new Authority()
  wires = []
  held.clear()
  vi.stubGlobal('fetch', () => Promise.resolve(json({ person: cookie, namn: 'N', roles: [], may: {}, demo: true })))
  vi.stubGlobal('WebSocket', Wire)
  vi.stubGlobal('navigator', { onLine: true, locks })
  vi.stubGlobal('location', { origin: 'http://localhost' })
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
  vi.stubGlobal('document', { visibilityState: 'hidden' })
  vi.stubGlobal('addEventListener', (type: string, hear: (e: Event) => void) => listeners.push([type, hear]))
})

const listeners: [string, (e: Event) => void][] = []
const happens = (type: string) => {
  const event = { preventDefault: vi.fn() }
  for (const [t, hear] of listeners) if (t === type) hear(event as unknown as Event)
  return event
}

afterEach(() => {
  vi.unstubAllGlobals()
  listeners.length = 0
  indexedDB = new IDBFactory()
})

test('one session for each document, also while it is closing; another when it is gone', async () => {
  const page = await openPage()
  const session = page.openText(DOC)
  expect(page.openText(DOC)).toBe(session)
  await settle()
  session.dispatch(session.editor.tr.insertText('hei', 1))
  void session.close()
  expect(page.openText(DOC)).toBe(session)
  await settle()
  expect([words(), session.isClosed]).toEqual(['hei', false])
  await session.close()
  const next = page.openText(DOC)
  expect(next).not.toBe(session)
  await settle()
  expect(next.editor.doc.textContent).toBe('hei')
})

test('what a page left is sent by the next one, though nobody opens the document', async () => {
  const page = await openPage()
  const session = page.openText(DOC)
  await settle()
  page.socket.networkGone()
  session.dispatch(session.editor.tr.insertText('frå før', 1))
  happens('visibilitychange')
  await settle(50)
  session.crash()
  held.clear()
  const next = await openPage()
  await next.sendKept(BO)
  expect(words()).toBe('')
  await next.sendKept(ANNE)
  expect(words()).toBe('frå før')
  expect(await (await import('./disk')).keep.orphans(ANNE)).toEqual([])
})

test('where nothing was ever kept, nothing is looked for', async () => {
  const page = await openPage()
  const opened = vi.spyOn(indexedDB, 'open')
  await page.sendKept(ANNE)
  expect(opened).not.toHaveBeenCalled()
})

test('another person: her predecessor\'s sessions end, and are not hers', async () => {
  const page = await openPage()
  const session = page.openText(DOC)
  await settle()
  page.socket.networkGone()
  session.dispatch(session.editor.tr.insertText('Anne sitt', 1))
  cookie = BO
  const { checkSession } = await import('../session')
  await checkSession()
  await settle(50)
  expect(session.isClosed).toBe(true)
  page.socket.wake()
  await settle()
  const hers = page.openText(DOC)
  await settle()
  expect([hers.person, hers.editor.doc.textContent, words()]).toEqual([BO, '', ''])
})

test('leaving is asked about only where nothing outlives the page', async () => {
  const page = await openPage()
  const session = page.openText(DOC)
  await settle()
  page.socket.networkGone()
  session.dispatch(session.editor.tr.insertText('x', 1))
  await settle(250)
  expect(happens('beforeunload').preventDefault).not.toHaveBeenCalled()
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError') })
  session.dispatch(session.editor.tr.insertText('y', 2))
  await settle(300)
  expect(session.state().save.kept).toBe(false)
  expect(happens('beforeunload').preventDefault).toHaveBeenCalled()
})
