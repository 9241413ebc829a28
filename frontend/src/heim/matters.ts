// What waits for a person in saker, meetings, the partners' decisions and disagreements, reckoned from the short rows. Pure.
import type { HeldRole, Session } from '../engine/session'
import { unraisedOf, unsentOf } from '../domain/mote/gaps'
import type { MoteKort, PartnarvedtakKort, SakKort, UsemjeRow } from '../domain/rows'

/** What waits in saker, meetings and decisions, each by the page that deals with it. */
export type MatterWait = { why: MatterWhy; href: string; /** What it is called; a meeting by its utval and day. */ title: string; lang?: string; utval?: string; day?: string; due?: string | undefined; overdue?: boolean }
export type MatterWhy = 'receive' | 'papers' | 'decide' | 'protocol' | 'read' | 'usemje' | 'unsent' | 'unraised'

export type Matters = { saker: SakKort[]; mote: MoteKort[]; partnarvedtak: PartnarvedtakKort[]; usemje: UsemjeRow[] }

const OF_ALL = 'sekretariat'
const heldIn = (roles: HeldRole[], role: HeldRole['role'], of: 'utval' | 'partnar') => new Set(roles.flatMap((r) => (r.role === role && r[of] ? [r[of]] : [])))

/** First what has a deadline, the nearest first; then what has none. */
export function mattersFor(session: Session, all: Matters, today: string): MatterWait[] {
  const led = heldIn(session.roles, 'utvalsleiar', 'utval')
  const sits = heldIn(session.roles, 'utvalsmedlem', 'utval')
  const clerk = session.roles.some((r) => r.role === OF_ALL)
  const runs = (utval: string) => led.has(utval) || clerk
  return [
    ...owedDecisions(session, all.partnarvedtak, today), ...gaps(all, runs), ...received(all.saker, led), ...meetings(all.mote, sits, led, today), ...disagreements(all, led, clerk),
  ].sort((a, b) => Number(b.overdue ?? false) - Number(a.overdue ?? false) || (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}

/** Decisions that a partner owes, for who records them for it. */
function owedDecisions(session: Session, matters: PartnarvedtakKort[], today: string): MatterWait[] {
  const mine = heldIn(session.roles, 'partnarkontakt', 'partnar')
  return matters.filter((m) => !m.lukka && m.partnarar.some((p) => mine.has(p.partnar) && (!p.utfall || p.paaNytt || p.utfall === 'utsett')))
    .map((m) => ({ why: 'decide', href: `/partnarvedtak/${m.id}`, title: m.tittel, lang: m.malform, due: m.frist, overdue: !!m.frist && m.frist < today }))
}

/** What a meeting concluded and nothing came of, for who can mend it. */
function gaps({ mote, saker, usemje }: Matters, runs: (utval: string) => boolean): MatterWait[] {
  const titles = new Map(saker.map((s) => [s.id, s]))
  const named = (sak: string) => ({ title: titles.get(sak)?.tittel ?? '', ...(titles.get(sak) ? { lang: titles.get(sak)?.malform } : {}) })
  return [
    ...unsentOf(mote, saker).filter((u) => runs(u.fra)).map((u) => ({ why: 'unsent' as const, href: `/sak/${u.sak}`, ...named(u.sak) })),
    ...unraisedOf(mote, new Set(usemje.map((u) => u.id))).filter((u) => runs(u.utval)).map((u) => ({ why: 'unraised' as const, href: `/mote/${u.mote}/rom?folg=nei&punkt=${u.punkt}`, ...named(u.sak) })),
  ] as MatterWait[]
}

/** Saker that wait to be taken on by an utval that she leads. */
function received(saker: SakKort[], led: ReadonlySet<string>): MatterWait[] {
  return saker.filter((s) => s.stand === 'meld' && led.has(s.utval)).map((s) => ({ why: 'receive', href: `/sak/${s.id}`, title: s.tittel, lang: s.malform, due: s.frist }))
}

/** Papers to read before a meeting; a protocol to read through, or to send out and approve. */
function meetings(all: MoteKort[], sits: ReadonlySet<string>, led: ReadonlySet<string>, today: string): MatterWait[] {
  return all.flatMap((m): MatterWait[] => {
    const one = { title: m.tittel ?? '', utval: m.utval, day: m.start.slice(0, 10) }
    const member = sits.has(m.utval) || led.has(m.utval)
    if (m.stand === 'innkalla' && member && one.day >= today) return [{ ...one, why: 'papers', href: `/mote/${m.id}`, due: one.day }]
    if ((m.stand === 'heva' || m.stand === 'protokoll-ute') && led.has(m.utval)) return [{ ...one, why: 'protocol', href: `/mote/${m.id}/protokoll` }]
    return m.stand === 'protokoll-ute' && member ? [{ ...one, why: 'read', href: `/mote/${m.id}/protokoll` }] : []
  })
}

/** Disagreements that are with an utval that she leads; and with the leadership or the board, for the secretariat. */
function disagreements({ usemje, saker }: Matters, led: ReadonlySet<string>, clerk: boolean): MatterWait[] {
  const titles = new Map(saker.map((s) => [s.id, s.tittel]))
  const at = (u: UsemjeRow) => u.steg[u.steg.length - 1]?.utval
  return usemje.filter((u) => !u.slutt && (at(u) ? led.has(at(u) ?? '') : clerk))
    .map((u) => ({ why: 'usemje', href: `/usemje/${u.id}`, title: titles.get(u.sak ?? '') ?? u.ord.slice(0, 80), lang: u.malform }))
}
