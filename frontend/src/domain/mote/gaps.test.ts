import { expect, test } from 'vitest'
import type { MoteKort, SakKort } from '../rows'
import { twiceOn, unraisedOf, unsentOf } from './gaps'

const spor = (seq: number) => ({ seq, time: '2026-11-25T10:00:00.000Z' })
const meeting = (id: string, more: Partial<MoteKort>): MoteKort => ({
  id, utval: 'ou', start: '2026-12-01', stand: 'i-gang', talPunkt: 1, saker: ['s'], opne: [], vidare: [], vedtak: [], opphav: spor(1), ...more,
})
const sak = (utval: string, komen: number, stand: SakKort['stand'] = 'i-ko') => ({ id: 's', utval, komen: spor(komen), stand }) as SakKort
const goesOn = meeting('m', { vidare: [{ punkt: 'p', sak: 's', tilUtval: 'ssu', spor: spor(20) }] })

test('a sak that a meeting sent on and that is still where it was, is found', () => {
  expect(unsentOf([goesOn], [sak('ou', 5)])).toEqual([{ mote: 'm', punkt: 'p', sak: 's', fra: 'ou', til: 'ssu' }])
  expect(unsentOf([goesOn], [sak('ssu', 21)])).toEqual([])
  expect(unsentOf([goesOn], [sak('ou', 30)])).toEqual([]) // it went, and came back since
  expect(unsentOf([goesOn], [sak('ou', 5, 'avslutta')])).toEqual([])
})

test('a disagreement that no room has is found', () => {
  const blocked = meeting('m', { vedtak: [{ punkt: 'p', sak: 's', utfall: 'usemje', usemje: 'u', spor: spor(20) }] })
  expect(unraisedOf([blocked], new Set())).toEqual([{ mote: 'm', punkt: 'p', utval: 'ou', usemje: 'u', sak: 's' }])
  expect(unraisedOf([blocked], new Set(['u']))).toEqual([])
})

test('a sak on two agendas is found; one that a meeting is done with stands on the other alone', () => {
  const [first, second] = [meeting('a', { opne: ['s'] }), meeting('b', { opne: ['s'], start: '2026-11-30' })]
  expect(twiceOn('s', [first, second]).map((m) => m.id)).toEqual(['b', 'a'])
  expect(twiceOn('s', [first, meeting('b', { opne: [] })])).toEqual([])
})
