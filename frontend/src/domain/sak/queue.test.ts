import { describe, expect, it } from 'vitest'
import type { SakKort } from '../rows'
import { trace, utval } from '../samples'
import { queues, type Sought } from './queue'

const sak = (id: string, over: Partial<SakKort> = {}): SakKort =>
  ({ id, tittel: `Sak ${id}`, malform: 'nn', slag: 'vedtak', emne: 'anna', utval: 'ou', komen: trace, stopp: ['ou'], stand: 'i-ko', brukarord: [], stemmer: 0, lenkjer: [], opphav: { ...trace, time: `2026-01-0${id}T10:00:00.000Z` }, ...over })
const all: Sought = { utval: '', vis: 'opne', slag: '', sok: '' }
const utvala = [utval({ id: 'ou', niva: 3 }), utval({ id: 'ssu', niva: 2 })]
const of = (saker: SakKort[], sought: Partial<Sought> = {}) => queues(saker, { ...all, ...sought }, utvala, (u) => u.id).map((q) => [q.utval, ...q.parts.map((p) => `${p.kind}: ${p.saker.map((s) => s.id).join(' ')}`)].join(', '))

describe('queues', () => {
  it('what matters most stands first, then what came first; what is not prioritised last', () => {
    expect(of([sak('1'), sak('2', { prioritet: 'kan-vente' }), sak('3', { prioritet: 'no' }), sak('4', { prioritet: 'no' })])).toEqual(['ou, queue: 3 4 2 1'])
  })

  it('what waits to be taken on stands before the queue, and the higher utval first', () => {
    expect(of([sak('1', { stand: 'meld' }), sak('2'), sak('3', { utval: 'ssu' })])).toEqual(['ssu, queue: 3', 'ou, waiting: 1, queue: 2'])
  })

  it('what is closed is found by each utval that it was in', () => {
    const done = sak('1', { stand: 'avslutta', utfall: 'ferdig', utval: 'ssu', stopp: ['ou', 'ssu'] })
    expect(of([done])).toEqual([])
    expect(of([done], { vis: 'lukka', utval: 'ou' })).toEqual([', closed: 1'])
  })

  it('every word that is sought must be in the title', () => {
    expect(of([sak('1', { tittel: 'Døgnopne tenester' }), sak('2', { tittel: 'Døgnopne senger' })], { sok: 'døgn TENESTER' })).toEqual(['ou, queue: 1'])
  })
})
