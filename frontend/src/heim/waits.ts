// What waits for a person, reckoned from the rows alone. Pure.
import type { Row } from '../engine/live'
import type { Session } from '../engine/session'
import type { Kapittel, PlanRow, TekstRow, TiltakRow, TradRow, UtvalRow } from '../domain/rows'
import { waitsIn } from '../domain/trad/thread'

export type Wait =
  | { kind: 'mention'; thread: Row<TradRow>; by: string | undefined; place: ChapterPlace }
  | { kind: 'chapter'; place: ChapterPlace; reasons: Reason[] }
  | { kind: 'report'; tiltak: Row<TiltakRow>; last?: string | undefined }
  | { kind: 'proposal'; tiltak: Row<TiltakRow> }
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
export function waitsFor(session: Session, tiltak: Row<TiltakRow>[], utval: Row<UtvalRow>[], written: Written, now: Date): Wait[] {
  return [
    ...mentions(session, written),
    ...chapters(session, written),
    ...reports(session, tiltak, now),
    ...proposals(session, tiltak),
    ...seats(session, utval, now),
  ]
}

/** Tiltak that are hers to report on and whose last word is too old. */
function reports(session: Session, tiltak: Row<TiltakRow>[], now: Date): Wait[] {
  const partners = new Set(session.roles.filter((r) => r.role === 'planleggar' || r.role === 'partnarkontakt').map((r) => r.partnar))
  const led = new Set(session.roles.filter((r) => r.role === 'utvalsleiar').map((r) => r.utval))
  const hers = (t: TiltakRow) => (t.eigar.partnar !== undefined && partners.has(t.eigar.partnar)) || t.utval.some((u) => led.has(u.utval))
  return tiltak
    .filter(({ row }) => atWork.has(row.fase) && hers(row))
    .map((t): Wait & { kind: 'report' } => ({ kind: 'report', tiltak: t, last: saidAt(t.row) }))
    .filter(({ last }) => last === undefined || now.getTime() - Date.parse(last) > REPORT_DAYS * DAY_MS)
    .sort((a, b) => (a.last ?? '').localeCompare(b.last ?? ''))
}

/** When the last report was true: when it happened, where that is known, else when it was recorded. */
function saidAt(t: TiltakRow): string | undefined {
  return t.status && (t.status.spor.occurred ?? t.status.spor.time)
}

/** Proposals in an utval that she leads. */
function proposals(session: Session, tiltak: Row<TiltakRow>[]): Wait[] {
  const led = new Set(session.roles.filter((r) => r.role === 'utvalsleiar').map((r) => r.utval))
  return tiltak
    .filter(({ row }) => row.fase === 'forslag' && row.utval.some((u) => led.has(u.utval)))
    .map((t) => ({ kind: 'proposal', tiltak: t }))
}

/** Utval in which a rule of composition is broken today and she can fill the seat: any, or that of her own partner. */
function seats(session: Session, utval: Row<UtvalRow>[], now: Date): Wait[] {
  const fill = session.may['utval.FillSeat']
  const partners = new Set(session.roles.filter((r) => r.role === 'partnarkontakt').map((r) => r.partnar))
  const hers = (k: Krav) => fill === 'all' || (fill === 'own' && k.partnar !== undefined && partners.has(k.partnar))
  const today = now.toISOString().slice(0, 10)
  return utval.flatMap((u): Wait[] => {
    const missing = u.row.reglar.reduce((sum, rule) => sum + rule.krav.filter(hers).reduce((s, k) => s + missingIn(k, today), 0), 0)
    return missing > 0 && !u.row.nedlagt ? [{ kind: 'seats', utval: u, missing }] : []
  })
}

type Krav = UtvalRow['reglar'][number]['krav'][number]

/** How many are missing of what one rule asks for on a day; dagar is what holds from a day on. */
function missingIn(krav: Krav, today: string): number {
  const now = krav.dagar.filter((d) => !d.fra || d.fra <= today).at(-1)
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
