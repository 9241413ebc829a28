import { expect, test } from 'vitest'
import days from '../../../../backend/engine/view/testdata/days.json'
import { along, dayOf, drawn, near, placeOf, step, years, type Axis, type Mark } from './axis'
import { today } from '../../domain/moments'
import { hasPast, pastOf, presentOf } from './views'

const mark = (seq: number, type = 'plan.VersionNamed', rom = 'plan') => ({ seq, tid: '2026-03-14T09:00:00Z', rom, ting: 't', fakta: { type, data: {} } }) as unknown as Mark
const axis: Axis = {
  seq: 20,
  dagar: [{ dag: '2024-12-30', fra: 1, til: 5 }, { dag: '2025-03-14', fra: 6, til: 6 }, { dag: '2026-03-14', fra: 7, til: 20 }],
  merke: [mark(3), mark(6), mark(15, 'utval.Dissolved', 'utval')],
}

test('the day of a record is found', () => {
  expect([1, 5, 6, 7, 20].map((seq) => dayOf(axis, seq)?.dag)).toEqual(['2024-12-30', '2024-12-30', '2025-03-14', '2026-03-14', '2026-03-14'])
  expect(dayOf(axis, 21)).toBeUndefined()
})

test('a number is an event, and a date is its end', () => {
  expect(placeOf(axis, ' 7 ')).toEqual({ seq: 7 })
  for (const [written, seq] of [['14.3.2025', 6], ['2025', 6], ['mars 2025', 6], ['2025-03-13', 5], ['2026-03-20', 20]] as const) expect(placeOf(axis, written, '2026-11-25')).toEqual({ seq })
  // As long as there are so many events, four digits are one of them.
  expect(placeOf({ ...axis, seq: 3000, dagar: [{ dag: '2026-03-14', fra: 1, til: 3000 }] }, '2025', '2026-11-25')).toEqual({ seq: 2025 })
})

// The server means the same: backend/engine/view/days_test.go reads the same table.
test('a day is the day in Norway, also when the clocks are changed', () => {
  const told: Axis = { seq: days.tider.length, dagar: days.dagar, merke: [] }
  for (const { sagt, seq, problem } of days.saker) expect([sagt, placeOf(told, sagt, days.idag)]).toEqual([sagt, problem ? { problem } : { seq }])
  days.tider.forEach((tid, i) => expect([tid, today(new Date(tid))]).toEqual([tid, dayOf(told, i + 1)?.dag]))
})

test('what is out of reach is told apart', () => {
  for (const [written, problem] of [['0', 'before'], ['2024-12-29', 'before'], ['2024-11', 'before'], ['21', 'after'], ['99999', 'after'], ['2026-11-26', 'future'], ['2031', 'future'], ['', 'unread'], ['i går', 'unread'], ['-3', 'unread']] as const) {
    expect([written, placeOf(axis, written, '2026-11-25')]).toEqual([written, { problem }])
  }
})

test('one steps by event, by day and by mark, and stops at the ends', () => {
  expect([step(axis, 1, 'hending', -1), step(axis, 1, 'hending', 1), step(axis, 20, 'hending', 1)]).toEqual([undefined, 2, undefined])
  expect([step(axis, 3, 'dag', 1), step(axis, 5, 'dag', 1), step(axis, 6, 'dag', 1), step(axis, 20, 'dag', 1)]).toEqual([5, 6, 20, undefined])
  expect([step(axis, 20, 'dag', -1), step(axis, 8, 'dag', -1), step(axis, 6, 'dag', -1), step(axis, 3, 'dag', -1), step(axis, 1, 'dag', -1)]).toEqual([6, 6, 5, 1, undefined])
  expect([step(axis, 1, 'merke', 1), step(axis, 3, 'merke', 1), step(axis, 15, 'merke', 1), step(axis, 15, 'merke', -1), step(axis, 3, 'merke', -1)]).toEqual([3, 6, undefined, 6, undefined])
  expect(near(axis, 6)).toEqual([7, 5, 20, 15, 3])
})

test('the axis runs from end to end, and years that stand too near are left out', () => {
  expect([along(axis, 1), along(axis, 20), along({ ...axis, seq: 1 }, 1)]).toEqual([0, 1, 0])
  expect(years(axis, 0.1).map((y) => y.year)).toEqual(['2024', '2025'])
  expect(years(axis, 0.01).map((y) => y.year)).toEqual(['2024', '2025', '2026'])
  // A year that has no room is left out, and does not come later in its days.
  const close = { ...axis, seq: 100, dagar: [{ dag: '2022-01-01', fra: 1, til: 4 }, { dag: '2023-01-01', fra: 5, til: 40 }, { dag: '2023-06-01', fra: 41, til: 60 }, { dag: '2024-01-01', fra: 61, til: 100 }] }
  expect(years(close, 0.16).map((y) => y.year)).toEqual(['2022', '2024'])
  expect(drawn({ ...axis, merke: [...axis.merke, mark(3)] }).map((m) => m.kind)).toEqual(['versjon', 'versjon', 'utval'])
})

test('a page has the same page in the past, and the way back', () => {
  expect(pastOf('/tiltak?vising=kart#x', 7)).toBe('/historikk/tid/tiltak?vising=kart&hending=7#x')
  expect(pastOf('/plan/a/kapittel/b', 7)).toBe('/historikk/tid/plan/a/kapittel/b?hending=7')
  for (const href of ['/historikk/7', '/tiltak/ny', '/api/tiltak', 'https://example.no/tiltak', '#x', '/plan/a/versjon/b']) expect(pastOf(href, 7)).toBe(href)
  expect(hasPast('/tiltak/ny')).toBe(false)
  expect(presentOf('/tiltak', '?vising=kart&hending=7')).toBe('/tiltak?vising=kart')
  expect(presentOf('', '?hending=7')).toBe('/')
})
