import { expect, it } from 'vitest'
import { trace } from '../domain/samples'
import type { MoteKort, SakKort, VedtakRow } from '../domain/rows'
import { followedUp, tiltakByDecision, treatedSaker } from './treated'

const tiltak = { rom: 'tiltak', ting: 't' }
const sak = (id: string, over: Partial<SakKort> = {}): SakKort => ({
  id, tittel: id, malform: 'nn', slag: 'vedtak', emne: 'anna', utval: 'ou', stopp: ['ou'], stand: 'i-ko', brukarord: [], stemmer: 0, lenkjer: [tiltak], komen: trace, opphav: { ...trace, time: `2026-01-0${id}T10:00:00.000Z` }, ...over,
})
const mote = (id: string, over: Partial<MoteKort>): MoteKort => ({ id, utval: 'ou', start: '2026-12-09', stand: 'planlagt', talPunkt: 1, saker: [], opne: [], vidare: [], vedtak: [], opphav: trace, ...over })
const follow = (id: string, folgjer: { rom: 'tiltak' | 'sak'; ting: string }[], grad?: 'gjort'): VedtakRow => ({
  id, tidlegare: [], folgjer: folgjer.map((f) => ({ ...f, folgje: id, spor: trace })), ...(grad ? { framdrift: { grad, spor: trace } } : {}),
})

it('a tiltak has the saker that are tied to it, open ones first, with the meeting ahead and what was decided', () => {
  const decided = { punkt: 'p', vedtak: 'v', sak: '1', utfall: 'vedteke' as const, spor: trace }
  const meetings = [
    mote('later', { start: '2027-02-01', saker: ['2'] }), mote('next', { saker: ['2'], stand: 'innkalla' }), mote('done', { start: '2026-01-01', stand: 'godkjent', saker: ['1', '2'], vedtak: [decided, { ...decided, sak: '3' }] }),
  ]
  const found = treatedSaker([sak('1', { stand: 'avslutta' }), sak('2'), sak('3', { lenkjer: [{ rom: 'tiltak', ting: 'x' }, { rom: 'plan', ting: 't' }] }), sak('4')], meetings, tiltak)
  expect(found.map((f) => [f.sak.id, f.next?.id, f.decisions.map((d) => d.vedtak)])).toEqual([['4', undefined, []], ['2', 'next', []], ['1', undefined, ['v']]])
})

it('decisions that a tiltak follows up, and the tiltak of a decision, each once', () => {
  const rows = [follow('v', [{ rom: 'tiltak', ting: 't' }], 'gjort'), follow('w', [{ rom: 'sak', ting: 't' }])]
  expect([...followedUp(rows, tiltak)].map(([id, f]) => [id, f?.grad])).toEqual([['v', 'gjort']])
  const from = (id: string, rom: string, ting: string) => ({ id, opphavFra: [{ rom, ting }] })
  expect([...tiltakByDecision(rows, [from('t', 'vedtak', 'v'), from('u', 'vedtak', 'v'), from('x', 'sak', 'v')])]).toEqual([['v', ['t', 'u']]])
})
