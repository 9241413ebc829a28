// What waits for a person, reckoned from the rows alone. Pure.
import type { Row } from '../engine/live'
import type { Session } from '../engine/session'
import type { Kapittel, PlanRow, TekstRow, TiltakKort, TradRow, UtvalRow } from '../domain/rows'
import { owed, rhythmOf, toldOn } from '../domain/tiltak/rhythm'
import { today } from '../domain/moments'
import { waitsIn } from '../domain/trad/thread'

export type Wait =
  | { kind: 'mention'; thread: Row<TradRow>; by: string | undefined; place: ChapterPlace }
  | { kind: 'chapter'; place: ChapterPlace; reasons: Reason[] }
  | { kind: 'report'; tiltak: Row<TiltakKort>; last?: string | undefined; /** By the rhythm of an utval: the last day for it. */ due?: string | undefined; overdue?: boolean }
  | { kind: 'proposal'; tiltak: Row<TiltakKort> }
  | { kind: 'seats'; utval: Row<UtvalRow>; missing: number }

export type ChapterPlace = { plan: PlanRow; chapter: Kapittel }
/** Why a chapter waits: nobody has begun, it is to be looked through, suggestions or innspel stand open. */
export type Reason = { why: 'begin' | 'review' } | { why: 'suggestions' | 'innspel'; count: number }

export type Written = { plan: Row<PlanRow>[]; tekst: Row<TekstRow>[]; trad: Row<TradRow>[] }

// A status report is good for one tertial; partnerships report three times a year.
const REPORT_DAYS = 122
const DAY_MS = 86_400_000

// In these phases somebody is at work, and the others want to know how it goes.
const atWork = new Set(['vedteke', 'planlagt', 'i-gang', 'i-drift'])

/** What waits for the person: first what somebody asks of her, then the longest first. */
export function waitsFor(session: Session, tiltak: Row<TiltakKort>[], utval: Row<UtvalRow>[], written: Written, now: Date): Wait[] {
  return [
    ...mentions(session, written),
    ...chapters(session, written),
    ...reports(session, tiltak, utval, now),
    ...proposals(session, tiltak),
    ...seats(session, utval, now),
  ]
}

/** Tiltak that are hers to report on, and that owe a report: by the rhythm of an utval that follows them, else when the last word is too old. */
function reports(session: Session, tiltak: Row<TiltakKort>[], utval: Row<UtvalRow>[], now: Date): Wait[] {
  const partners = new Set(session.roles.filter((r) => r.role === 'planleggar' || r.role === 'partnarkontakt').map((r) => r.partnar))
  const led = new Set(session.roles.filter((r) => r.role === 'utvalsleiar').map((r) => r.utval))
  const hers = (t: TiltakKort) => t.ansvarleg === session.person || (t.eigar.partnar !== undefined && partners.has(t.eigar.partnar)) || t.utval.some((u) => led.has(u))
  const rules = new Map(utval.map((u) => [u.row.id, u.row.rapportering]))
  return tiltak
    .filter(({ row }) => hers(row))
    .flatMap((t) => owes(t, rules, now) ?? [])
    .sort((a, b) => Number(b.overdue ?? false) - Number(a.overdue ?? false) || (a.last ?? '').localeCompare(b.last ?? ''))
}

function owes(tiltak: Row<TiltakKort>, rules: ReadonlyMap<string, UtvalRow['rapportering']>, now: Date): (Wait & { kind: 'report' }) | undefined {
  const { row } = tiltak
  const last = saidAt(row)
  const ruled = row.utval.map((u) => rules.get(u)).filter((r) => r !== undefined)
  if (ruled.length === 0) {
    const old = last === undefined || now.getTime() - Date.parse(last) > REPORT_DAYS * DAY_MS
    return atWork.has(row.fase) && old ? { kind: 'report', tiltak, last } : undefined
  }
  const newest = row.status ? { dag: toldOn(row.status.sidan), periode: row.status.periode } : undefined
  const found = ruled.flatMap((rule) => owed(rhythmOf(rule), row.fase, newest, today(now), row.arbeidSidan) ?? []).filter((o) => !o.given)
    .sort((a, b) => a.frist.localeCompare(b.frist))[0]
  return found && { kind: 'report', tiltak, last, due: found.frist, overdue: found.overdue }
}

/** When the last report was true: when it happened, where that is known, else when it was recorded. */
function saidAt(t: TiltakKort): string | undefined {
  return t.status && (t.status.sidan.occurred ?? t.status.sidan.time)
}

/** Proposals in an utval that she leads. */
function proposals(session: Session, tiltak: Row<TiltakKort>[]): Wait[] {
  const led = new Set(session.roles.filter((r) => r.role === 'utvalsleiar').map((r) => r.utval))
  return tiltak
    .filter(({ row }) => row.fase === 'forslag' && row.utval.some((u) => led.has(u)))
    .map((t) => ({ kind: 'proposal', tiltak: t }))
}

/** Utval in which a rule of composition is broken today and she can fill the seat: any, or that of her own partner. */
function seats(session: Session, utval: Row<UtvalRow>[], now: Date): Wait[] {
  const fill = session.may['utval.FillSeat']
  const partners = new Set(session.roles.filter((r) => r.role === 'partnarkontakt').map((r) => r.partnar))
  const hers = (k: Krav) => fill === 'all' || (fill === 'own' && k.partnar !== undefined && partners.has(k.partnar))
  return utval.flatMap((u): Wait[] => {
    const missing = u.row.reglar.reduce((sum, rule) => sum + rule.krav.filter(hers).reduce((s, k) => s + missingIn(k, today(now)), 0), 0)
    return missing > 0 && !u.row.nedlagt ? [{ kind: 'seats', utval: u, missing }] : []
  })
}

type Krav = UtvalRow['reglar'][number]['krav'][number]

/** How many are missing of what one rule asks for on a day; dagar is what holds from a day on. */
function missingIn(krav: Krav, day: string): number {
  const now = krav.dagar.filter((d) => !d.fra || d.fra <= day).at(-1)
  return now?.brote ? Math.max(0, (krav.minst ?? 0) - now.besette) : 0
}

/** Posts in open threads in which she is mentioned and which she has not answered. */
function mentions(session: Session, { plan, trad }: Written): Wait[] {
  return trad.flatMap((thread): Wait[] => {
    const post = waitsIn(thread.row, session.person)
    const place = post && placeOf(plan, thread.row.tekst)
    return place ? [{ kind: 'mention', thread, by: post.person, place }] : []
  })
}

function placeOf(plans: Row<PlanRow>[], tekst: string): ChapterPlace | undefined {
  for (const { row: plan } of plans) {
    const chapter = plan.kapittel.find((c) => c.tekst === tekst && c.nummer)
    if (chapter) return { plan, chapter }
  }
  return undefined
}

// While a plan is in one of these phases its chapters are written.
const beingWritten = new Set(['utkast', 'innspel'])

/** Chapters that wait for the partner she plans for; and for the secretariat those that are to be looked through. */
function chapters(session: Session, { plan, tekst, trad }: Written): Wait[] {
  const partners = new Set(session.roles.filter((r) => r.role === 'planleggar').map((r) => r.partnar))
  const reviews = session.roles.some((r) => r.role === 'sekretariat')
  return plan.filter((p) => beingWritten.has(p.row.fase)).flatMap(({ row }) => row.kapittel.filter((c) => c.nummer).flatMap((chapter): Wait[] => {
    const own = !!chapter.ansvarleg && partners.has(chapter.ansvarleg)
    const reasons = [...(own ? reasonsOf(chapter, tekst, trad) : []), ...(reviews && chapter.tilstand === 'til-gjennomsyn' ? [{ why: 'review' as const }] : [])]
    return reasons.length > 0 ? [{ kind: 'chapter', place: { plan: row, chapter }, reasons }] : []
  }))
}

function reasonsOf(chapter: Kapittel, tekst: Row<TekstRow>[], trad: Row<TradRow>[]): Reason[] {
  const suggestions = tekst.find((t) => t.row.id === chapter.tekst)?.row.forslag ?? 0
  const innspel = trad.filter((t) => t.row.tekst === chapter.tekst && t.row.slag === 'innspel' && !t.row.loysing).length
  return [
    ...(chapter.tilstand === 'ikkje-starta' ? [{ why: 'begin' as const }] : []),
    ...(suggestions > 0 ? [{ why: 'suggestions' as const, count: suggestions }] : []),
    ...(innspel > 0 ? [{ why: 'innspel' as const, count: innspel }] : []),
  ]
}
