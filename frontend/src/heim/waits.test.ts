import { expect, test } from 'vitest'
import type { Row } from '../engine/live'
import type { HeldRole, Session } from '../engine/session'
import type { TiltakKort, UtvalRow } from '../domain/rows'
import { kapittel, plan, tekst, trace, trad } from '../domain/samples'
import { waitsFor, type Written } from './waits'

const NOW = new Date('2026-11-21T12:00:00Z')

const session = (roles: HeldRole[], may: Session['may'] = {}): Session => ({ person: 'p', namn: 'P', roles, may, demo: false })

function tiltak(id: string, row: { fase: string; eigar?: string; utval?: string[]; said?: string; ansvarleg?: string }): Row<TiltakKort> {
  const value = {
    fase: row.fase, eigar: row.eigar ? { partnar: row.eigar } : { namn: 'Andre' }, utval: row.utval ?? [], opphav: trace, ...(row.ansvarleg ? { ansvarleg: row.ansvarleg } : {}),
    ...(row.said ? { status: { framdrift: 'gron', periode: {}, sidan: { time: row.said } } } : {}),
  }
  return { key: `tiltak/${id}`, seq: 1, at: '', row: value as unknown as TiltakKort }
}

const NOTHING: Written = { plan: [], tekst: [], trad: [] }

const told = (s: Session, rows: Row<TiltakKort>[], utval: Row<UtvalRow>[] = []) =>
  waitsFor(s, rows, utval, NOTHING, NOW).map((w) => `${w.kind} ${w.kind === 'seats' ? w.utval.key : 'tiltak' in w ? w.tiltak.key : ''}`)

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

test('an utval that rules a rhythm decides what is owed, and to the one responsible it is told', () => {
  const ruled = (kvar: number, frist: number): Row<UtvalRow>[] => [{ key: 'utval/ou', seq: 1, at: '', row: { id: 'ou', reglar: [], rapportering: { kvar, frist, spor: { seq: 1, time: '2026-01-01T00:00:00Z' } } } as unknown as UtvalRow }]
  const rows = [
    tiltak('given', { fase: 'i-gang', eigar: 'alver', utval: ['ou'], said: '2026-10-02T00:00:00Z' }),
    tiltak('owed', { fase: 'i-gang', eigar: 'alver', utval: ['ou'], said: '2026-06-30T00:00:00Z' }),
    tiltak('mine', { fase: 'i-gang', eigar: 'voss', utval: ['ou'], said: '2026-06-30T00:00:00Z', ansvarleg: 'p' }),
    tiltak('decided', { fase: 'vedteke', eigar: 'alver', utval: ['ou'] }),
  ]
  const planner = session([{ role: 'planleggar', partnar: 'alver' }])
  expect(told(planner, rows, ruled(3, 14))).toEqual(['report tiltak/owed', 'report tiltak/mine'])
  const [first] = waitsFor(planner, rows, ruled(3, 14), NOTHING, NOW)
  expect(first).toMatchObject({ due: '2026-10-14', overdue: true })
  expect(waitsFor(planner, rows, ruled(3, 90), NOTHING, NOW)[0]).toMatchObject({ due: '2026-12-29', overdue: false })
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

const rowOf = <T extends { id: string }>(room: string, row: T) => ({ key: `${room}/${row.id}`, seq: 1, at: '', row })

test('who is mentioned is waited for until she answers, and only where the chapter is part of the plan', () => {
  const post = { innlegg: 'i', person: 'kari', ord: '', malform: 'nn' as const, nemnde: ['p'], opphav: trace }
  const written: Written = {
    plan: [rowOf('plan', plan({ kapittel: [kapittel('a', { nummer: '1' }), kapittel('b', { trekt: true })] }))], tekst: [],
    trad: [
      rowOf('trad', trad('x', { tekst: 't-a', innlegg: [post] })), rowOf('trad', trad('y', { tekst: 't-b', innlegg: [post] })),
      rowOf('trad', trad('z', { tekst: 't-a', innlegg: [post, { ...post, person: 'p', nemnde: [] }] })),
    ],
  }
  const waits = waitsFor(session([]), [], [], written, NOW)
  expect(waits.map((w) => (w.kind === 'mention' ? `${w.thread.key} ${w.by ?? ''} ${w.place.chapter.kapittel}` : w.kind))).toEqual(['trad/x kari a'])
})

test('a planner is waited for by her partner’s chapters; the secretariat by those to be looked through', () => {
  const chapters = [
    kapittel('a', { nummer: '1', ansvarleg: 'alver' }), kapittel('b', { nummer: '2', ansvarleg: 'alver', tilstand: 'under-arbeid' }),
    kapittel('c', { nummer: '3', ansvarleg: 'alver', tilstand: 'ferdig' }), kapittel('d', { nummer: '4', ansvarleg: 'voss' }),
    kapittel('e', { nummer: '5', ansvarleg: 'voss', tilstand: 'til-gjennomsyn' }), kapittel('f', { ansvarleg: 'alver', trekt: true }),
  ]
  const written: Written = {
    plan: [rowOf('plan', plan({ kapittel: chapters })), rowOf('plan', plan({ id: 'done', fase: 'gjeldande', kapittel: chapters }))],
    tekst: [rowOf('tekst', tekst('t-b', { forslag: 2 }))],
    trad: [rowOf('trad', trad('x', { tekst: 't-b', slag: 'innspel' })), rowOf('trad', trad('y', { tekst: 't-b', slag: 'innspel', loysing: { spor: trace } })), rowOf('trad', trad('z', { tekst: 't-b' }))],
  }
  const reasons = (s: Session) => waitsFor(s, [], [], written, NOW).flatMap((w) => (w.kind === 'chapter' ? [`${w.place.plan.id} ${w.place.chapter.kapittel}: ${w.reasons.map((r) => r.why + ('count' in r ? String(r.count) : '')).join(' ')}`] : []))
  expect(reasons(session([{ role: 'planleggar', partnar: 'alver' }]))).toEqual(['pl1 a: begin', 'pl1 b: suggestions2 innspel1'])
  expect(reasons(session([{ role: 'sekretariat' }]))).toEqual(['pl1 e: review'])
  expect(reasons(session([{ role: 'partnarkontakt', partnar: 'alver' }]))).toEqual([])
})
