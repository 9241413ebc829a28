import { expect, test } from 'vitest'
import type { HeldRole, Session } from '../engine/session'
import type { MoteKort, PartnarvedtakKort, SakKort, UsemjeRow } from '../domain/rows'
import { mattersFor, type Matters } from './matters'

const NONE: Matters = { saker: [], mote: [], partnarvedtak: [], usemje: [] }
const session = (...roles: HeldRole[]): Session => ({ person: 'p', namn: 'P', roles, may: {}, demo: false })
const told = (s: Session, all: Partial<Matters>) => mattersFor(s, { ...NONE, ...all }, '2026-11-25').map((m) => `${m.why} ${m.href}${m.overdue ? ' late' : ''}`)

const spor = (seq: number) => ({ seq, time: '2026-11-20T10:00:00.000Z' })
const sak = (id: string, over: Partial<SakKort>) => ({ id, tittel: id, malform: 'nn', utval: 'ou', stand: 'meld', komen: spor(1), ...over }) as SakKort
const mote = (id: string, over: Partial<MoteKort>) => ({ id, utval: 'ou', start: '2026-12-01T08:00:00.000Z', stand: 'innkalla', vidare: [], vedtak: [], opne: [], saker: [], ...over }) as unknown as MoteKort
const matter = (id: string, over: Partial<PartnarvedtakKort>) => ({ id, tittel: id, malform: 'nn', partnarar: [{ partnar: 'alver' }, { partnar: 'voss', utfall: 'vedteke' }], ...over }) as unknown as PartnarvedtakKort

test('a partner’s contact owes its decisions, the late ones first; not what it has decided', () => {
  const all = { partnarvedtak: [matter('later', { frist: '2027-01-01' }), matter('late', { frist: '2026-11-01' }), matter('closed', { lukka: true })] }
  expect(told(session({ role: 'partnarkontakt', partnar: 'alver' }), all)).toEqual(['decide /partnarvedtak/late late', 'decide /partnarvedtak/later'])
  expect(told(session({ role: 'partnarkontakt', partnar: 'voss' }), all)).toEqual([])
})

test('a member reads papers and protocols; the leader takes saker on and has protocols to approve', () => {
  const all = { saker: [sak('new', {}), sak('queued', { stand: 'i-ko' })], mote: [mote('soon', {}), mote('done', { stand: 'protokoll-ute', start: '2026-11-01' }), mote('over', { start: '2026-11-01' })] }
  expect(told(session({ role: 'utvalsmedlem', utval: 'ou' }), all)).toEqual(['papers /mote/soon', 'read /mote/done/protokoll'])
  expect(told(session({ role: 'utvalsleiar', utval: 'ou' }), all)).toEqual(['papers /mote/soon', 'receive /sak/new', 'protocol /mote/done/protokoll'])
  expect(told(session({ role: 'utvalsleiar', utval: 'ssu' }), all)).toEqual([])
})

test('what a meeting concluded and nothing came of waits for who leads, and for the secretariat', () => {
  const all = { saker: [sak('s', { stand: 'i-ko' })], mote: [mote('m', { stand: 'godkjent', vidare: [{ punkt: 'x', sak: 's', tilUtval: 'ssu', spor: spor(9) }] })] }
  expect(told(session({ role: 'sekretariat' }), all)).toEqual(['unsent /sak/s'])
  expect(told(session({ role: 'utvalsmedlem', utval: 'ou' }), all)).toEqual([])
})

test('a disagreement waits for the leader of where it is', () => {
  const usemje = [{ id: 'u', ord: 'Kven betaler?', malform: 'nn', steg: [{ niva: 'OU', utval: 'ou' }], standpunkt: [] }] as unknown as UsemjeRow[]
  expect(told(session({ role: 'utvalsleiar', utval: 'ou' }), { usemje })).toEqual(['usemje /usemje/u'])
  expect(told(session({ role: 'utvalsleiar', utval: 'ssu' }), { usemje })).toEqual([])
})
