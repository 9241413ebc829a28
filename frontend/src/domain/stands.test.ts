import { expect, it } from 'vitest'
import { kapittel, plan, tekst } from './samples'
import { standingOf } from './stands'

it('a thing stands in the chapters whose texts hold its card, and not in those that are withdrawn', () => {
  const plans = [
    plan({ kapittel: [kapittel('a', { nummer: '1' }), kapittel('b', { nummer: '2' }), kapittel('c', { trekt: true })] }),
    plan({ id: 'pl2', kapittel: [kapittel('d', { nummer: '1' })] }),
  ]
  const card = { rom: 'tiltak', ting: 'x' } as const
  const texts = [tekst('t-b', { kort: [card] }), tekst('t-c', { kort: [card] }), tekst('t-d', { kort: [card] }), tekst('t-a', { kort: [{ rom: 'planelement', ting: 'x' }] })]
  expect(standingOf('tiltak', 'x', plans, texts).map((s) => `${s.plan.id} ${s.chapter.kapittel}`)).toEqual(['pl1 b', 'pl2 d'])
})
