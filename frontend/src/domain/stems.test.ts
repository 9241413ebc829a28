import { expect, it } from 'vitest'
import { kort } from './samples'
import { aimsAt, stemsFrom } from './stems'

it('a tiltak came from the chapter and its plan, and not from another chapter or an element of the same id', () => {
  const row = kort({ opphavFra: [{ rom: 'plan', ting: 'p', del: 'k' }] })
  const of = (rom: 'plan' | 'planelement', ting: string, del?: string) => stemsFrom(row, { rom, ting, ...(del ? { del } : {}) })
  expect([of('plan', 'p', 'k'), of('plan', 'p'), of('plan', 'p', 'x'), of('plan', 'k'), of('planelement', 'p')]).toEqual([true, true, false, false, false])
})

it('a tiltak aims at the goals that it names, and what it came from is no goal', () => {
  const row = kort({ malElement: ['m'], opphavFra: [{ rom: 'planelement', ting: 'e' }] })
  expect([aimsAt(row, 'm'), aimsAt(row, 'e'), stemsFrom(row, { rom: 'planelement', ting: 'e' })]).toEqual([true, false, true])
})
