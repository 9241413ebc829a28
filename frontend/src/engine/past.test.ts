import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PastRows, type Asks } from './past'
import type { Incoming } from './store'

// A log in which record n sets row "ting/<n mod 3>" to n; the server answers in 10 ms.
const rowAt = (thing: number, at: number) => {
  const seq = Array.from({ length: at }, (_, i) => i + 1).filter((n) => n % 3 === thing).pop()
  return seq === undefined ? undefined : { key: `ting/${thing}`, seq, at: '', row: { n: seq } }
}

type Asked = { keys: string[]; at: number; since: number | undefined }

function server(ms = 10) {
  const asked: Asked[] = []
  const asks: Asks = (keys, at, since, signal) => {
    asked.push({ keys, at, since })
    return new Promise((answer) => {
      const no = () => answer({ ok: false, problem: { title: 'no', status: 0 } })
      signal.addEventListener('abort', no)
      setTimeout(() => {
        const rows = [0, 1, 2].flatMap((thing): Incoming[] => {
          const [is, was] = [rowAt(thing, at), since === undefined ? undefined : rowAt(thing, since)]
          if (is && is.seq !== was?.seq) return [is]
          return was && !is ? [{ key: `ting/${thing}`, seq: at, at: '', row: null }] : []
        })
        answer({ ok: true, data: { seq: at, tid: `t${at}`, full: since === undefined, rows } })
      }, ms)
    })
  }
  return { asked, asks }
}

const told = (rows: PastRows) => rows.picture('ting').rows.map((r) => (r.row as { n: number }).n).sort((a, b) => a - b)
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is watched is fetched whole, then only what is other', async () => {
  const { asked, asks } = server()
  const rows = new PastRows(asks, 5)
  rows.watch('ting')
  expect(rows.picture('ting').ready).toBe(false)
  await pass(20)
  expect([told(rows), rows.shown.seq, rows.shown.tid]).toEqual([[3, 4, 5], 5, 't5'])
  rows.go(6)
  await pass(20)
  expect([told(rows), [...rows.shown.changed]]).toEqual([[4, 5, 6], ['ting/0']])
  rows.go(1)
  await pass(20)
  expect(told(rows)).toEqual([1])
  expect(asked).toEqual([{ keys: ['ting'], at: 5, since: undefined }, { keys: ['ting'], at: 6, since: 5 }, { keys: ['ting'], at: 1, since: 6 }])
})

test('any walk ends where a fetch of the moment alone would', async () => {
  const { asks } = server()
  const rows = new PastRows(asks, 1)
  rows.watch('ting')
  await pass(20)
  for (let i = 0; i < 300; i++) {
    const at = 1 + ((i * 7919) % 40)
    rows.go(at, [at + 1, Math.max(1, at - 1)])
    await pass((i * 31) % 25)
    if (i % 10 !== 0) continue
    await pass(400)
    expect([at, told(rows)]).toEqual([at, [0, 1, 2].flatMap((t) => rowAt(t, at)?.seq ?? []).sort((a, b) => a - b)])
  }
})

test('while the slider is dragged, moments on the way are shown, and the newest wish is asked next', async () => {
  const { asked, asks } = server()
  const rows = new PastRows(asks, 10)
  rows.watch('ting')
  await pass(20)
  const seen = new Set<number>()
  rows.onMoment(() => seen.add(rows.shown.seq))
  for (let at = 11; at <= 30; at++) {
    rows.go(at)
    await pass(4)
  }
  await pass(50)
  expect(rows.shown.seq).toBe(30)
  expect(seen.size).toBeGreaterThan(4) // it did not wait for the end
  expect(asked.length).toBeLessThan(12) // and did not ask for each
})

test('what is held is shown at once, and what is near is asked ahead', async () => {
  const { asked, asks } = server()
  const rows = new PastRows(asks, 5)
  rows.watch('ting')
  await pass(20)
  rows.go(6, [7, 5])
  await pass(300)
  expect(asked.map((a) => a.at)).toEqual([5, 6, 7])
  rows.go(7)
  expect([rows.shown.seq, told(rows)]).toEqual([7, [5, 6, 7]])
  rows.go(5)
  expect([rows.shown.seq, told(rows)]).toEqual([5, [3, 4, 5]])
})

test('a slow answer is given up for a newer wish, and a refusal is told and asked again', async () => {
  const { asks } = server()
  let stuck = true
  const rows = new PastRows((keys, at, since, signal) => (stuck && at === 8 ? new Promise((answer) => {
    signal.addEventListener('abort', () => answer({ ok: false, problem: { title: 'cut', status: 0 } }))
  }) : at === 9 && stuck ? Promise.resolve({ ok: false, problem: { title: 'no', status: 403 } }) : asks(keys, at, since, signal)), 5)
  rows.watch('ting')
  await pass(20)
  rows.go(8)
  await pass(700)
  rows.go(7)
  await pass(50)
  expect([rows.shown.seq, rows.problem]).toEqual([7, undefined])
  rows.go(9)
  await pass(50)
  expect([rows.shown.seq, rows.problem?.status]).toEqual([7, 403])
  stuck = false
  rows.again()
  await pass(50)
  expect([rows.shown.seq, rows.problem, told(rows)]).toEqual([9, undefined, [7, 8, 9]])
})

test('who comes later to a moment is given it, and who leaves is not asked for', async () => {
  const { asked, asks } = server()
  const rows = new PastRows(asks, 5)
  const leave = rows.watch('anna')
  await pass(20)
  let heard = 0
  rows.subscribe('ting', () => heard++)
  rows.watch('ting')
  await pass(20)
  expect([heard, told(rows)]).toEqual([1, [3, 4, 5]])
  leave()
  rows.go(6)
  await pass(20)
  expect(asked[asked.length - 1]).toEqual({ keys: ['ting'], at: 6, since: 5 })
  rows.close()
})

test('a slider that is dragged over a slow server shows something on its way', async () => {
  const { asks } = server(2_000)
  const rows = new PastRows(asks, 1)
  rows.watch('ting')
  await pass(2_500)
  const seen = new Set<number>()
  for (let at = 2; at < 200; at++) {
    rows.go(at)
    await pass(50)
    seen.add(rows.shown.seq)
  }
  expect(seen.size).toBeGreaterThan(2)
})
