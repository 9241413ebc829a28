import { describe, expect, test, vi } from 'vitest'
import { Store, covers, type Incoming } from './store'

const row = (key: string, seq: number, value: unknown = { seq }, by = 'other'): Incoming => ({ key, seq, at: '2026-11-21T12:00:00.000Z', by, row: value })
const keys = (store: Store, watched: string) => store.picture(watched).rows.map((r) => `${r.key}@${r.seq}`)

test('a key covers its own row and those one segment beneath', () => {
  expect(covers('tiltak', 'tiltak/a')).toBe(true)
  expect(covers('tiltak/a', 'tiltak/a')).toBe(true)
  expect(covers('tiltak/a/historikk', 'tiltak/a/historikk/7')).toBe(true)
  expect(covers('tiltak', 'tiltak/a/historikk/7')).toBe(false)
  expect(covers('tiltak/a', 'tiltak/ab')).toBe(false)
  expect(covers('til', 'tiltak/a')).toBe(false)
})

describe('rows', () => {
  test('a full picture replaces all under its key, and only that', () => {
    const store = new Store()
    store.answer('utval', 1, [row('utval/x', 1)], true)
    store.answer('tiltak', 2, [row('tiltak/a', 1), row('tiltak/b', 2)], true)
    store.answer('tiltak', 5, [row('tiltak/b', 4)], true)
    expect(keys(store, 'tiltak')).toEqual(['tiltak/b@4'])
    expect(keys(store, 'utval')).toEqual(['utval/x@1'])
  })

  test('what changed since is added, and a null row goes', () => {
    const store = new Store()
    store.answer('tiltak', 2, [row('tiltak/a', 1), row('tiltak/b', 2)], true)
    store.answer('tiltak', 5, [row('tiltak/a', 5, null), row('tiltak/c', 4)], false)
    expect(keys(store, 'tiltak')).toEqual(['tiltak/b@2', 'tiltak/c@4'])
  })

  test('a late picture never hides a newer row', () => {
    const store = new Store()
    store.answer('tiltak', 9, [row('tiltak/a', 9)], true)
    store.push(9, [row('tiltak/a', 3)])
    expect(keys(store, 'tiltak')).toEqual(['tiltak/a@9'])
  })

  test('what nobody watches is not kept', () => {
    const store = new Store()
    store.push(3, [row('tiltak/a', 3)])
    store.answer('tiltak', 4, [], true)
    expect(keys(store, 'tiltak')).toEqual([])
    store.answer('tiltak/a', 4, [row('tiltak/a', 3)], true)
    store.forget('tiltak')
    expect(keys(store, 'tiltak/a')).toEqual(['tiltak/a@3'])
    store.forget('tiltak/a')
    expect(keys(store, 'tiltak/a')).toEqual([])
  })

  test('the picture is the same object until something under its key changes', () => {
    const store = new Store()
    const tell = vi.fn()
    store.subscribe('tiltak', tell)
    store.answer('tiltak', 1, [row('tiltak/a', 1)], true)
    const before = store.picture('tiltak')
    store.answer('utval', 2, [row('utval/x', 2)], true)
    expect(store.picture('tiltak')).toBe(before)
    expect(tell).toHaveBeenCalledTimes(1)
    store.push(3, [row('tiltak/a', 3)])
    expect(store.picture('tiltak')).not.toBe(before)
    expect(tell).toHaveBeenCalledTimes(2)
  })

  test('a push is told with what was before; a first picture is not', () => {
    const store = new Store()
    const seen: string[] = []
    store.onSeen((all) => all.forEach(({ now, before }) => seen.push(`${before?.seq ?? 'new'} → ${now.seq}`)))
    store.answer('tiltak', 1, [row('tiltak/a', 1)], true)
    store.push(2, [row('tiltak/a', 2), row('tiltak/b', 2)])
    store.answer('tiltak', 4, [row('tiltak/a', 4)], false)
    expect(seen).toEqual(['1 → 2', 'new → 2', '2 → 4'])
  })
})

describe('what is shown before the server has answered', () => {
  const base = () => {
    const store = new Store()
    store.answer('tiltak', 5, [row('tiltak/a', 5, { fase: 'forslag' })], true)
    return store
  }
  const lay = (store: Store, id: string, change: object, key = 'tiltak/a') =>
    store.lay({ id, key, at: '2026-11-21T12:00:01.000Z', by: 'me', apply: (r) => ({ ...(r as object), ...change }) })
  const shown = (store: Store, key = 'tiltak/a') => store.picture('tiltak').rows.find((r) => r.key === key)?.row

  test('shows at once and goes when the row is here', () => {
    const store = base()
    lay(store, '1', { fase: 'vedteke' })
    expect(shown(store)).toEqual({ fase: 'vedteke' })
    store.confirm('1', 8)
    expect(shown(store)).toEqual({ fase: 'vedteke' })
    store.push(8, [row('tiltak/a', 8, { fase: 'vedteke', real: true })])
    expect(shown(store)).toEqual({ fase: 'vedteke', real: true })
  })

  test('the row may come before the answer', () => {
    const store = base()
    lay(store, '1', { fase: 'vedteke' })
    store.push(8, [row('tiltak/a', 8, { fase: 'vedteke', real: true })])
    store.confirm('1', 8)
    expect(shown(store)).toEqual({ fase: 'vedteke', real: true })
  })

  test('another change to the row does not hide ours', () => {
    const store = base()
    lay(store, '1', { fase: 'vedteke' })
    store.push(6, [row('tiltak/a', 6, { fase: 'forslag', tittel: 'ny' })])
    expect(shown(store)).toEqual({ fase: 'vedteke', tittel: 'ny' })
  })

  test('a refusal takes back its own and leaves the others', () => {
    const store = base()
    lay(store, '1', { fase: 'vedteke' })
    lay(store, '2', { tittel: 'ny' })
    store.takeBack('1')
    expect(shown(store)).toEqual({ fase: 'forslag', tittel: 'ny' })
  })

  test('a new thing is there before it is there', () => {
    const store = base()
    lay(store, '1', { fase: 'forslag' }, 'tiltak/new')
    expect(shown(store, 'tiltak/new')).toEqual({ fase: 'forslag' })
    store.confirm('1', 9)
    store.push(9, [row('tiltak/new', 9, { fase: 'forslag', real: true })])
    expect(keys(store, 'tiltak')).toEqual(['tiltak/a@5', 'tiltak/new@9'])
  })

  test('a change that altered no row of ours settles when the log has passed it', () => {
    const store = base()
    lay(store, '1', { fase: 'vedteke' })
    store.confirm('1', 7)
    store.reach(7)
    expect(shown(store)).toEqual({ fase: 'forslag' })
  })
})
