import { expect, it } from 'vitest'
import { trace } from '../domain/samples'
import { summed } from './uptake'

const told = (partnar: string, grad: 'informert' | 'innfort', dato: string, before: { grad: 'informert'; dato: string }[] = []) =>
  ({ partnar, grad, dato, kjelder: [], spor: trace, for: before.map((b) => ({ ...b, spor: trace })) })

it('the take-up of several tiltak is one curve: each partner of each tiltak counts, from the day it reports', () => {
  const points = summed([
    { partnarar: [told('a', 'innfort', '2026-03-01', [{ grad: 'informert', dato: '2025' }])] },
    { partnarar: [told('a', 'informert', '2026'), told('b', 'informert', '2026-03-01')] },
  ])
  expect(points.map((p) => [p.dag, p.tal.informert, p.tal.innfort])).toEqual([['2025-01-01', 1, 0], ['2026-01-01', 2, 0], ['2026-03-01', 2, 1]])
})
