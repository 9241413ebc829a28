import { expect, it } from 'vitest'
import { planelement } from '../samples'
import { mayStandUnder, ofPlan, ringOf, says, treeOf, type Branch } from './tree'

const told = (branches: readonly Branch[]): string => branches.map((b) => `${b.ring ? '°' : ''}${b.row.id}${b.beneath.length ? `(${told(b.beneath)})` : ''}`).join(' ')

const rows = [
  planelement('b', { nummer: '2' }), planelement('a', { nummer: '1' }), planelement('a2', { nummer: '1.10', over: 'a' }), planelement('a1', { nummer: '1.9', over: 'a' }),
  planelement('x'), planelement('d', { over: 'elsewhere' }), planelement('s', { slag: 'strategi', malslag: undefined }),
]

it('stand under one another by their numbers', () => {
  expect(told(treeOf(rows))).toBe('a(a1 a2) b x d s')
})

// p under q under r under p, t beneath p; and somebody who stands in no ring.
const ring = [planelement('p', { over: 'q', nummer: '2' }), planelement('q', { over: 'r', nummer: '1' }), planelement('r', { over: 'p' }), planelement('t', { over: 'p' }), planelement('a')]

it('a ring is shown once, with what stands beneath it, and hangs no page', () => {
  expect(told(treeOf(ring))).toBe('a °q(p(r t))')
  expect(ringOf(ring, 'p').map((r) => r.id).sort()).toEqual(['p', 'q', 'r'])
  expect(ringOf(ring, 't')).toEqual([])
  expect(ringOf(ring, 'a')).toEqual([])
  expect(told(treeOf([planelement('self', { over: 'self' })]))).toBe('°self')
})

it('who stands in a ring may be moved out of it, and nobody into it', () => {
  expect(mayStandUnder(ring, ring[0] ?? planelement('p')).map((r) => r.id)).toEqual(['a'])
  expect(mayStandUnder(ring, planelement('x')).map((r) => r.id)).toEqual(['a'])
  expect(ofPlan(ring, '-', new Set(['t'])).map((r) => r.id)).toEqual(['p', 'q', 'r', 't'])
})

it('of a plan: those with a card in it, its clauses, and those above them', () => {
  const clause = planelement('k', { slag: 'avtalepunkt', malslag: undefined, avtale: 'pl1' })
  expect(ofPlan([...rows, clause], 'pl1', new Set(['a1', 's'])).map((r) => r.id)).toEqual(['a', 'a1', 's', 'k'])
})

it('may stand under its own kind, and never under itself', () => {
  expect(mayStandUnder(rows, rows[1] ?? planelement('a')).map((r) => r.id)).toEqual(['b', 'x', 'd'])
  expect(mayStandUnder(rows, planelement('a1')).map((r) => r.id)).toEqual(['a', 'a2', 'b', 'x', 'd'])
})

it('is found by all the words', () => {
  const row = planelement('a', { nummer: '1', ordlyd: 'Pasienten møter éi helseteneste', utdjuping: 'På tvers av nivå' })
  expect(says(row, 'helseteneste nivå')).toBe(true)
  expect(says(row, 'helseteneste sjukehus')).toBe(false)
  expect(says(row, '')).toBe(true)
})
