import { expect, test } from 'vitest'
import type { Row } from '../engine/live'
import type { HeldRole, Session } from '../engine/session'
import type { TiltakRow, UtvalRow } from '../domain/rows'
import { waitsFor } from './waits'

const NOW = new Date('2026-11-21T12:00:00Z')

const session = (roles: HeldRole[], may: Session['may'] = {}): Session => ({ person: 'p', namn: 'P', roles, may, demo: false })

function tiltak(id: string, row: { fase: string; eigar?: string; utval?: string[]; said?: string }): Row<TiltakRow> {
  const value = {
    fase: row.fase, eigar: row.eigar ? { partnar: row.eigar } : { namn: 'Andre' }, utval: (row.utval ?? []).map((utval) => ({ utval })),
    ...(row.said ? { status: { framdrift: 'gron', spor: { time: row.said } } } : {}),
  }
  return { key: `tiltak/${id}`, seq: 1, at: '', row: value as unknown as TiltakRow }
}

const told = (s: Session, rows: Row<TiltakRow>[], utval: Row<UtvalRow>[] = []) =>
  waitsFor(s, rows, utval, NOW).map((w) => `${w.kind} ${(w.kind === 'seats' ? w.utval : w.tiltak).key}`)

test('a planner is waited for by her partner’s tiltak without a fresh report, the longest first', () => {
  const rows = [
    tiltak('fresh', { fase: 'i-gang', eigar: 'alver', said: '2026-10-01T00:00:00Z' }),
    tiltak('old', { fase: 'i-gang', eigar: 'alver', said: '2026-06-01T00:00:00Z' }),
    tiltak('never', { fase: 'planlagt', eigar: 'alver' }),
    tiltak('ended', { fase: 'avslutta', eigar: 'alver' }),
    tiltak('theirs', { fase: 'i-gang', eigar: 'bergen' }),
    tiltak('nobodys', { fase: 'i-gang' }),
  ]
  expect(told(session([{ role: 'planleggar', partnar: 'alver' }]), rows)).toEqual(['report tiltak/never', 'report tiltak/old'])
  expect(told(session([{ role: 'revisor' }]), rows)).toEqual([])
})

test('the leader of an utval is waited for by its proposals too', () => {
  const rows = [tiltak('new', { fase: 'forslag', utval: ['ou'] }), tiltak('other', { fase: 'forslag', utval: ['fsu'] }), tiltak('late', { fase: 'i-drift', utval: ['ou'] })]
  expect(told(session([{ role: 'utvalsleiar', utval: 'ou' }]), rows)).toEqual(['report tiltak/late', 'proposal tiltak/new'])
  expect(told(session([{ role: 'utvalsmedlem', utval: 'ou' }]), rows)).toEqual([])
})

test('who fills all seats is waited for by rules that are broken today', () => {
  const utval = (id: string, dagar: object[], more = {}): Row<UtvalRow> =>
    ({ key: `utval/${id}`, seq: 1, at: '', row: { reglar: [{ krav: [{ minst: 3, plassar: 3, dagar }] }], ...more } as unknown as UtvalRow })
  const rows = [
    utval('broken', [{ besette: 3, brote: false }, { fra: '2026-01-01', besette: 1, brote: true }]),
    utval('later', [{ besette: 3, brote: false }, { fra: '2027-01-01', besette: 1, brote: true }]),
    utval('closed', [{ besette: 0, brote: true }], { nedlagt: true }),
  ]
  expect(told(session([], { 'utval.FillSeat': 'all' }), [], rows)).toEqual(['seats utval/broken'])
  expect(told(session([], { 'utval.FillSeat': 'own' }), [], rows)).toEqual([])
})

test('the contact of a partner is waited for by the seat that the partner itself should fill', () => {
  const krav = [{ partnar: 'fedje', minst: 1, plassar: 1, dagar: [{ besette: 0, brote: true }] }, { partnar: 'voss', minst: 1, plassar: 1, dagar: [{ besette: 1, brote: false }] }]
  const rows = [{ key: 'utval/ou', seq: 1, at: '', row: { reglar: [{ krav }] } as unknown as UtvalRow }]
  const contact = (partnar: string) => session([{ role: 'partnarkontakt', partnar }], { 'utval.FillSeat': 'own' })
  expect(told(contact('fedje'), [], rows)).toEqual(['seats utval/ou'])
  expect(told(contact('voss'), [], rows)).toEqual([])
})
