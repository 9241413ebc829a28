import { expect, it } from 'vitest'
import { tekst } from '../samples'
import { writersOf } from './writers'

it('tells who writes now, and when somebody last did', () => {
  const now = new Date('2026-03-14T13:00:00Z')
  const at = (time: string, person: string) => ({ sist: { person, at: `2026-03-14T${time}Z` } })
  const texts = [
    tekst('a', at('12:59:30', 'kari')), tekst('b', at('12:00:00', 'ola')), tekst('c', at('12:59:50', 'kari')), tekst('d'),
    tekst('e', { ...at('11:00:00', 'per'), feste: { rom: 'plan', ting: 'other' } }),
  ]
  expect([...writersOf(texts, now)]).toEqual([
    ['pl1', { now: ['kari'], at: '2026-03-14T12:59:50Z' }], ['other', { now: [], at: '2026-03-14T11:00:00Z' }],
  ])
})
