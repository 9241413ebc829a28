import { describe, expect, it } from 'vitest'
import { kort, tiltak, trace } from '../../domain/samples'
import { dayOf } from '../time'
import { frameOf, lanesOf, marksOf, piecesOf, tooEarly } from './lanes'

const step = (steg: string, fra: string, til: string, over = {}) => ({ steg, namn: steg, periode: { fra, til }, kjelder: [], spor: trace, ...over })
const milestone = (milepael: string, over = {}) => ({ milepael, namn: milepael, frist: { til: '2026' }, kjelder: [], spor: trace, ...over })
const today = dayOf(2026, 11, 25)

describe('the pieces of a tiltak', () => {
  it('lie beside one another where they are at the same time', () => {
    const row = tiltak({ steg: [step('a', '2026-01', '2026-06'), step('b', '2026-03', '2026-04'), step('c', '2026-07', '2026-08'), step('d', '2026-03', '2026-05')] })
    const pieces = piecesOf(row, today)
    expect(Object.fromEntries(pieces.map((p) => [p.id, p.lane]))).toEqual({ a: 0, b: 1, d: 2, c: 0 })
    expect(lanesOf(pieces)).toBe(3)
  })

  it('tell what is done, late and ahead; what is dropped is not there', () => {
    const row = tiltak({
      steg: [step('done', '2020', '2020', { ferdig: true }), step('late', '2020', '2021'), step('gone', '2020', '2020', { borte: true })],
      milepaelar: [milestone('ahead'), milestone('late too', { frist: { sagt: 'våren 2026' } }), milestone('reached', { nadd: true, dato: '2026-03' })],
    })
    expect(Object.fromEntries(piecesOf(row, today).map((p) => [p.id, p.stand]))).toEqual({ done: 'done', late: 'late', ahead: 'ahead', 'late too': 'late', reached: 'done' })
    expect(piecesOf(row, today).find((p) => p.id === 'reached')?.span).toEqual({ from: dayOf(2026, 3), to: dayOf(2026, 4) })
  })
})

describe('the frame', () => {
  it('spans whole years around everything, and the present', () => {
    expect(frameOf([kort({ tidsramme: { sagt: 'våren 2027' } })], today, undefined)).toEqual({ from: dayOf(2026), to: dayOf(2028) })
    expect(frameOf([kort({ tidsramme: { fra: '1950', til: '2199' } })], today, undefined)).toEqual({ from: dayOf(2020), to: dayOf(2035) })
    expect(frameOf([], today, { from: 1, to: 2 })).toEqual({ from: 1, to: 2 })
  })

  it('has marks that are not too near one another', () => {
    const frame = { from: dayOf(2020), to: dayOf(2030) }
    for (const width of [150, 300, 700, 1500, 4000]) {
      const marks = marksOf(frame, width)
      const gap = width / marks.length
      expect(gap).toBeGreaterThan(25)
      expect(marks[0]?.day).toBe(frame.from)
    }
  })
})

it('one that begins before what it waits for has ended', () => {
  expect(tooEarly({ fra: '2026', til: '2027' }, { fra: '2026', til: '2026-06' })).toBe(true)
  expect(tooEarly({ fra: '2026-07' }, { fra: '2026', til: '2026-06' })).toBe(false)
  expect(tooEarly({}, { til: '2026' })).toBe(false)
})
