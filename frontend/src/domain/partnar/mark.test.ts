import { expect, it } from 'vitest'
import { markOf } from './mark'

it.each([
  [{ namn: { nn: 'Alver' }, kommunenummer: '4631' }, '4631'],
  [{ namn: { nn: 'Helse Bergen HF' }, kortnamn: 'Helse Bergen' }, 'HB'],
  [{ namn: { nn: 'Haraldsplass Diakonale Sykehus AS' } }, 'HD'],
  [{ namn: { nn: 'NKS Olaviken alderspsykiatriske sykehus AS' } }, 'NKSO'],
  [{ namn: { nn: 'Betanien' } }, 'BET'],
])('%j', (row, mark) => expect(markOf(row)).toBe(mark))
