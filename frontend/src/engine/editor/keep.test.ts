// What outlives a page, in a real (in memory) IndexedDB, with locks as the browser has them.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DiskKeep, MemoryKeep, type Keep, type Kept } from './keep'

const held = new Map<string, () => void>()

/** The Web Locks of one browser, as far as we use them. */
const locks = {
  request: async (name: string, _: object, work: (lock: object | null) => unknown) => {
    if (held.has(name)) return work(null)
    held.set(name, () => held.delete(name))
    await work({})
    held.delete(name)
    return undefined
  },
}

const kept = (client: string, over: Partial<Kept> = {}): Kept => ({ client, doc: 'd', person: 'anne', at: 1, n: 0, version: 3, since: [], pending: [], ...over })
const base = (client: string) => ({ client, content: { type: 'doc' } })
const lost = (id: string, person = 'anne') => ({ id, doc: 'd', person, at: new Date(1), words: 'ord', slice: { content: [] }, why: 'refused' as const, problem: { title: 'Nei', status: 403 } })

beforeEach(() => {
  held.clear()
  vi.stubGlobal('navigator', { locks })
})

afterEach(() => {
  vi.unstubAllGlobals()
  indexedDB = new IDBFactory()
})

describe.each([['disk', () => new DiskKeep()], ['memory', () => new MemoryKeep()]] as [string, () => Keep][])('on %s', (_, make) => {
  test('a record of a page that lives is nobody else\'s; of one that is dead, the first that asks', async () => {
    const keep = make()
    const die = await keep.hold('c1')
    await keep.write(kept('c1', { n: 4 }), base('c1'))
    expect(await keep.take('anne', 'd')).toBeUndefined()
    expect(await keep.orphans('anne')).toEqual([])
    die()
    await Promise.resolve()
    expect(await keep.orphans('anne')).toEqual(['d'])
    const taken = await keep.take('anne', 'd')
    expect(taken).toMatchObject({ kept: { client: 'c1', n: 4, version: 3 }, base: { content: { type: 'doc' } } })
    expect(await keep.take('anne', 'd')).toBeUndefined()
    taken?.release()
    await Promise.resolve()
    expect(await keep.take('anne', 'd')).toBeDefined()
  })

  test('another person\'s and another document\'s are left alone', async () => {
    const keep = make()
    await keep.write(kept('c1', { person: 'bo' }))
    await keep.write(kept('c2', { doc: 'e' }))
    expect(await keep.take('anne', 'd')).toBeUndefined()
    expect(await keep.orphans('anne')).toEqual(['e'])
    expect(await keep.orphans('bo')).toEqual(['d'])
  })

  test('the oldest comes first, and what is forgotten is gone', async () => {
    const keep = make()
    await keep.write(kept('young', { at: 9 }))
    await keep.write(kept('old', { at: 2 }), base('old'))
    expect((await keep.take('anne', 'd'))?.kept.client).toBe('old')
    await keep.forget('old')
    await keep.forget('young')
    expect(await keep.orphans('anne')).toEqual([])
  })

  test('lost words are kept for their person until she puts them away', async () => {
    const keep = make()
    await keep.addLost(lost('l1'))
    await keep.addLost(lost('l2', 'bo'))
    expect(await keep.lost('anne', 'd')).toEqual([lost('l1')])
    await keep.forgetLost('l1')
    expect(await keep.lost('anne', 'd')).toEqual([])
    expect(await keep.lost('bo', 'd')).toHaveLength(1)
  })
})

test('the disk outlives the page', async () => {
  const die = await new DiskKeep().hold('c1')
  await new DiskKeep().write(kept('c1', { pending: [{ step: { stepType: 'replace', from: 1, to: 1 }, intent: 'paste' }] }), base('c1'))
  die()
  await Promise.resolve()
  expect(await new DiskKeep().take('anne', 'd')).toMatchObject({ kept: { pending: [{ intent: 'paste' }] } })
})

test('what is not ours in the store is left alone', async () => {
  const keep = new DiskKeep()
  await keep.write({ ...kept('c1'), n: 'x' } as unknown as Kept)
  await keep.write(kept('c2'))
  expect((await keep.take('anne', 'd'))?.kept.client).toBe('c2')
  expect(await keep.take('anne', 'd')).toBeUndefined()
})

test('a browser that refuses: it goes on in memory, and says so', async () => {
  vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('no', 'SecurityError') } })
  const keep = new DiskKeep('refused')
  await keep.write(kept('c1'))
  expect(keep.refused).toBe(true)
  expect((await keep.take('anne', 'd'))?.kept.client).toBe('c1')
})

test('a disk that becomes full: the same', async () => {
  const keep = new DiskKeep()
  await keep.write(kept('c1'))
  expect(keep.refused).toBe(false)
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError') })
  await keep.write(kept('c2', { at: 5 }))
  put.mockRestore()
  expect(keep.refused).toBe(true)
  expect((await keep.take('anne', 'd'))?.kept.client).toBe('c2')
})

test('without locks, what is younger than a day may be of a tab that lives', async () => {
  vi.stubGlobal('navigator', {})
  const keep = new DiskKeep()
  await keep.write(kept('young', { at: Date.now() }))
  expect(await keep.orphans('anne')).toEqual([])
  await keep.write(kept('old', { at: Date.now() - 90_000_000 }))
  expect(await keep.orphans('anne')).toEqual(['d'])
})
