import { expect, it } from 'vitest'
import type { Plass } from '../rows'
import { trace, utval } from '../samples'
import { ledBy, turnOf } from './leading'

const rule = { kjelder: [], spor: trace }
const seat = (side: Plass['side'], verv: 'leiar' | 'nestleiar'): Plass => ({ plass: `${side} ${verv}`, rolle: 'representant', side, verv, sete: [], vara: [], opphav: trace })

it('a leader of another side than the rule says is told', () => {
  const row = utval({ leiing: { ...rule, leiarSide: 'kommune', nestleiarSide: 'spesialist' }, plassar: [seat('spesialist', 'leiar'), seat('spesialist', 'nestleiar')] })
  expect(ledBy(row, '2026-11-25')).toEqual([{ verv: 'leiar', wanted: 'kommune', is: 'spesialist' }, { verv: 'nestleiar', wanted: 'spesialist', is: 'spesialist' }])
  expect(ledBy(utval(), '2026-11-25')).toEqual([])
})

it('the sides take turns from the first year on', () => {
  const turns = { ...rule, vekslarKvart: 2, forsteAar: 2023, forsteSide: 'kommune' as const }
  expect([2022, 2023, 2024, 2025, 2026, 2027].map((y) => turnOf(turns, y))).toEqual([undefined, 'kommune', 'kommune', 'spesialist', 'spesialist', 'kommune'])
})
