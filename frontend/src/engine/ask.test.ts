// Commands, from hand to answer, against a scripted server and a real (in memory) IndexedDB.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const ANNE = '01900000-0000-7000-8000-00000000000a'
const BO = '01900000-0000-7000-8000-00000000000b'
const THING = '01900000-0000-7000-8000-000000000001'

type Call = { path: string; body: unknown; key: string | null }
type Answers = (call: Call) => Response | Promise<Response> | 'down'

let calls: Call[]
let cookie: string // who the browser's cookie belongs to
let answer: Answers
let seq: number

const json = (status: number, data: object, headers = {}) =>
  new Response(JSON.stringify(data), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers } })
const yes: Answers = () => json(200, { seq: ++seq, id: THING })
const no = (status: number) => json(status, { type: '/problem/x', title: 'Nei', status, detail: 'Det går ikkje.' })

function session(person: string) {
  return person ? json(200, { person, namn: 'N', roles: [], may: {}, demo: true }) : no(401)
}

async function serve(path: string, init: RequestInit): Promise<Response> {
  if (path === '/api/session') {
    if (init.method === 'DELETE') cookie = ''
    return session(cookie)
  }
  if (path === '/api/session/demo') {
    cookie = (JSON.parse(init.body as string) as { person: string }).person
    return json(200, {})
  }
  const call = { path, body: JSON.parse(init.body as string) as unknown, key: new Headers(init.headers).get('Idempotency-Key') }
  calls.push(call)
  const given = await answer(call)
  if (given === 'down') throw new TypeError('Failed to fetch')
  return given
}

// A fresh tab: the modules hold the state of one.
async function openTab() {
  vi.resetModules()
  const [ask, queue, sessions, live] = await Promise.all([import('./ask'), import('./queue'), import('./session'), import('./live')])
  await sessions.checkSession()
  await queue.waiting.show(sessions.me())
  return { ...ask, ...sessions, waiting: queue.waiting, store: live.store }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

let turn: Promise<unknown> = Promise.resolve()
const locks = { request: (_: string, work: () => Promise<unknown>) => (turn = turn.then(work, work)) }
let stored: Map<string, string>

beforeEach(() => {
  calls = []
  seq = 100
  cookie = ANNE
  answer = yes
  turn = Promise.resolve()
  stored = new Map()
  indexedDB.deleteDatabase('fellesplan')
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => serve(path, init))
  vi.stubGlobal('navigator', { onLine: true, locks })
  vi.stubGlobal('location', { origin: 'http://localhost' })
  vi.stubGlobal('localStorage', { getItem: (k: string) => stored.get(k) ?? null, setItem: (k: string, v: string) => void stored.set(k, v) })
})

afterEach(() => {
  vi.unstubAllGlobals()
  indexedDB = new IDBFactory()
})

describe('a command', () => {
  test('is answered, and is then kept no longer', async () => {
    const tab = await openTab()
    const got = await tab.ask('tiltak', 'ChangePhase', { id: THING, fase: 'vedteke' })
    expect(got).toEqual({ ok: true, seq: 101, id: THING })
    expect(calls).toEqual([{ path: '/api/tiltak/ChangePhase', body: { id: THING, fase: 'vedteke' }, key: expect.stringMatching(/-7[0-9a-f]{3}-/) as string }])
    expect(await tab.waiting.next(ANNE)).toBeUndefined()
  })

  test('goes in the order in which it was made', async () => {
    const tab = await openTab()
    await Promise.all(['a', 'b', 'c', 'd'].map((tittel) => tab.ask('tiltak', 'Retitle', { id: THING, tittel })))
    expect(calls.map((c) => (c.body as { tittel: string }).tittel)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('shows at once, and is taken back with words when refused', async () => {
    const tab = await openTab()
    tab.store.answer('tiltak', 5, [{ key: `tiltak/${THING}`, seq: 5, at: '', row: { fase: 'forslag' } }], true)
    const shown = () => tab.store.picture('tiltak').rows[0]?.row
    answer = () => no(422)
    const asked = tab.ask<{ fase: string }>('tiltak', 'ChangePhase', { fase: 'evaluert' }, {
      key: `tiltak/${THING}`, optimistic: (r) => ({ ...r, fase: 'evaluert' }), describe: { nn: 'Flytta', nb: 'Flyttet', en: 'Moved' },
    })
    expect(shown()).toEqual({ fase: 'evaluert' })
    expect(await asked).toMatchObject({ ok: false, problem: { status: 422, detail: 'Det går ikkje.' } })
    expect(shown()).toEqual({ fase: 'forslag' })
    expect(tab.waiting.refusals()).toMatchObject([{ describe: { nn: 'Flytta' }, problem: { detail: 'Det går ikkje.' } }])
    expect(tab.waiting.all()).toEqual([])
  })

  test('a refusal does not hold up the next', async () => {
    const tab = await openTab()
    answer = (c) => ((c.body as { n: number }).n === 1 ? no(409) : yes(c))
    const got = await Promise.all([tab.ask('tiltak', 'X', { n: 1 }), tab.ask('tiltak', 'X', { n: 2 })])
    expect(got.map((g) => g.ok)).toEqual([false, true])
  })

  test('a refusal outlives the tab until it is seen', async () => {
    const tab = await openTab()
    answer = () => no(422)
    await tab.ask('tiltak', 'X', { tekst: 'Det eg skreiv' })
    const next = await openTab()
    expect(next.waiting.refusals()).toMatchObject([{ data: { tekst: 'Det eg skreiv' } }])
  })
})

describe('no answer', () => {
  test.each([['the line is down', () => 'down' as const], ['503, unknown outcome', () => no(503)], ['429', () => json(429, { title: 'Vent', status: 429 }, { 'Retry-After': '1' })], ['500', () => no(500)]])(
    '%s: it is kept, and asked again with the same id', async (_, trouble) => {
      const tab = await openTab()
      answer = trouble
      const asked = tab.ask('tiltak', 'X', { n: 1 })
      await settle()
      expect(tab.waiting.all()).toMatchObject([{ state: 'unknown', tries: 1 }])
      answer = yes
      await tab.pump()
      expect(await asked).toMatchObject({ ok: true })
      expect(new Set(calls.map((c) => c.key)).size).toBe(1)
    })

  test('a command made offline survives a reload and arrives once', async () => {
    answer = () => 'down'
    const tab = await openTab()
    void tab.ask('tiltak', 'X', { n: 1 })
    void tab.ask('tiltak', 'X', { n: 2 })
    await settle()
    const key = calls[0]?.key
    calls = []
    answer = yes
    const next = await openTab()
    expect(next.waiting.all().map((c) => c.data)).toEqual([{ n: 1 }, { n: 2 }])
    await next.pump()
    expect(calls.map((c) => c.body)).toEqual([{ n: 1 }, { n: 2 }])
    expect(calls[0]?.key).toBe(key)
    await next.pump()
    expect(calls).toHaveLength(2)
  })

  test('two tabs send a command once', async () => {
    answer = () => 'down'
    const one = await openTab()
    void one.ask('tiltak', 'X', { n: 1 })
    await settle()
    calls = []
    answer = yes
    const two = await openTab()
    await Promise.all([one.pump(), two.pump()])
    expect(calls).toHaveLength(1)
  })

  test('a fault of the server that never ends does not hold up the rest for ever', async () => {
    const tab = await openTab()
    answer = (c) => ((c.body as { n: number }).n === 1 ? no(500) : yes(c))
    const asked = Promise.all([tab.ask('tiltak', 'X', { n: 1 }), tab.ask('tiltak', 'X', { n: 2 })])
    for (let i = 0; i < 9; i++) await tab.pump()
    expect((await asked).map((a) => a.ok)).toEqual([false, true])
  })
})

describe('persons are kept apart', () => {
  test('what Anne asked is not sent while Bo is signed in, and is sent when she is back', async () => {
    answer = () => 'down'
    const tab = await openTab()
    void tab.ask('tiltak', 'X', { n: 1 })
    await settle()
    calls = []
    answer = yes
    await tab.signInDemo(BO)
    await tab.waiting.show(tab.me())
    await tab.pump()
    expect(calls).toEqual([])
    expect(tab.waiting.all()).toEqual([])
    await tab.signInDemo(ANNE)
    await tab.waiting.show(tab.me())
    await tab.pump()
    expect(calls).toHaveLength(1)
  })

  test('another tab signs in as Bo while ours is still Anne: nothing of hers is sent', async () => {
    const ours = await openTab()
    const other = await openTab()
    await other.signInDemo(BO)
    void ours.ask('tiltak', 'X', { n: 1 })
    await settle()
    expect(calls).toEqual([])
    expect(ours.waiting.all()).toHaveLength(1)
  })

  test('the session ends: the command waits, and the page still knows who typed it', async () => {
    const tab = await openTab()
    cookie = ''
    answer = () => no(401)
    void tab.ask('tiltak', 'X', { n: 1 })
    await settle()
    expect(tab.sessionState()).toMatchObject({ status: 'ended', session: { person: ANNE } })
    expect(tab.waiting.all()).toMatchObject([{ state: 'waiting' }])
    answer = yes
    await tab.signInDemo(ANNE)
    await tab.pump()
    expect(tab.waiting.all()).toEqual([])
  })
})

describe('the browser keeps nothing', () => {
  test('the queue goes on in memory and says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('no', 'SecurityError') })
    const tab = await openTab()
    answer = () => 'down'
    const asked = tab.ask('tiltak', 'X', { n: 1 })
    await settle()
    expect(tab.waiting.refused).toBe(true)
    expect(tab.waiting.all()).toHaveLength(1)
    answer = yes
    await tab.pump()
    expect(await asked).toMatchObject({ ok: true })
  })

  test('bytes that we did not write are passed by', async () => {
    const tab = await openTab()
    answer = () => 'down'
    void tab.ask('tiltak', 'X', { n: 1 })
    await settle()
    const db = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('fellesplan')
      open.onsuccess = () => resolve(open.result)
    })
    db.transaction('commands', 'readwrite').objectStore('commands').put({ id: 'x', room: '../session', person: ANNE, n: 0 })
    await settle()
    const next = await openTab()
    expect(next.waiting.all()).toHaveLength(1)
  })
})
