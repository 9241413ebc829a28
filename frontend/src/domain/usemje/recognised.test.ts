import { expect, it } from 'vitest'
import { recognised } from './recognised'

const names = ['Alver kommune', 'Voss', 'Kari Nordmann', '']

it('finds names as words of their own, and in the genitive', () => {
  expect(recognised('Saka gjeld alvers plikt. KARI NORDMANN meiner det.', names)).toEqual(['Alver', 'Kari Nordmann'])
  expect(recognised('Vossinga, Alverheim og Kari seier nei.', names)).toEqual([])
  expect(recognised('Vossinga, og Voss', names)).toEqual(['Voss'])
})
