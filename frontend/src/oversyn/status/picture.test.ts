import { describe, expect, it } from 'vitest'
// The cases stand beside what makes the paper.
import told from '../../../../backend/cmd/fellesplan/testdata/status.json'
import { kort, tiltak, trace } from '../../domain/samples'
import type { MoteKort, OkonomiKort, TiltakKort, TiltakRow, UtvalRow } from '../../domain/rows'
import { lateCount, lateOf, needsDecision } from '../late'
import { dayNow, dayOf } from '../time'
import { lateBeyond, moneyOf, pictureOf, SUMS } from './picture'
import { sinceOf } from './since'

const today = dayOf(2026, 11, 25)
const row = (id: string, over: Partial<TiltakKort> = {}) => kort({ id, tittel: id, utval: ['u1'], fase: 'i-gang', ...over })
const status = (over: object = {}) => ({ framdrift: 'gul' as const, tekst: 'Ventar', malform: 'nn' as const, periode: {}, sidan: { ...trace, time: '2026-10-02T08:00:00Z' }, ...over })
const see = (rows: TiltakKort[], rule?: { kvar: number; frist?: number }) => pictureOf({ rows, rule: rule && { ...rule, for: [], spor: trace }, today })

type Case = {
  namn: string; no: string; rad: Partial<Omit<TiltakRow, 'spor'>> & { spor?: { fase: { time: string } } }; kort: Pick<TiltakKort, 'fristar' | 'fleire'>
  seint: [string, string, string][]; avgjerd: boolean; rapportering?: UtvalRow['rapportering']; skuldar?: { fra: string; til: string; frist: string; overdue: boolean }
}

/** The row of a case as the page gets it, short and whole. */
function rowsOf({ rad, kort: short }: Case): { short: TiltakKort; whole: TiltakRow } {
  const { spor, steg = [], milepaelar = [], status: said, ...rest } = rad
  const whole = tiltak({ tidsramme: {}, steg: steg.map((s) => ({ ...s, periode: s.periode })), milepaelar, ...(rest as Partial<TiltakRow>) })
  return {
    whole,
    short: kort({ fase: whole.fase, tidsramme: whole.tidsramme, ...(rest.arbeidSidan ? { arbeidSidan: rest.arbeidSidan } : {}), faseSidan: spor?.fase.time ?? '2020-01-01T00:00:00Z', ...(said ? { status: { ...said, sidan: said.spor } } : {}), ...short }),
  }
}

describe('the screen says what the paper says', () => {
  const cases = told.tilfelle as unknown as Case[]
  it.each(cases.map((c) => [c.namn, c] as const))('%s', (_, c) => {
    const { short, whole } = rowsOf(c)
    const day = dayNow(new Date(c.no))
    expect(lateOf(short, day, whole).late.map((f) => [f.slag, f.namn, f.sist])).toEqual(c.seint)
    // From the short row alone: fewer names, but the right number.
    const alone = lateOf(short, day)
    expect(alone.late.length + alone.more).toBe(c.seint.length)
    expect(lateCount(short, day)).toBe(c.seint.filter(([slag]) => slag !== 'ramme').length)
    expect(needsDecision(short)).toBe(c.avgjerd)
    const owes = pictureOf({ rows: [short], rule: c.rapportering, today: day }).owes.map(({ owed: { fra, til, frist, overdue } }) => ({ fra, til, frist, overdue }))
    expect(owes).toEqual(c.skuldar ? [c.skuldar] : [])
  })

  it('since the same day', () => {
    for (const c of told.sidan as { namn: string; bede?: string; mote: MoteKort[]; gjennomgatt?: string; idag: string; ventar: string }[]) {
      expect(sinceOf(c.bede ?? '', c.mote, '0190a6c4-1d2e-7abc-8def-000000000001', c.gjennomgatt, c.idag).day, c.namn).toBe(c.ventar)
    }
    expect(sinceOf('i fjor', [], 'u1', '2026-05-20', '2026-11-25')).toEqual({ day: '2026-05-20', why: 'review' })
    expect(sinceOf('2026-13', [], 'u1', undefined, '2026-11-25').why).toBe('usual')
  })

  it('the same sums, and which of them are partly made up', () => {
    const { rader, okonomi, ventar } = told.pengar
    const money = moneyOf(rader.map((id) => row(id)), new Map((okonomi as unknown as OkonomiKort[]).map((k) => [k.id, k])))
    expect(money.of.map(({ row: { id } }) => id)).toEqual(ventar.av)
    for (const sum of SUMS) expect(money.all[sum], sum).toBe(ventar[sum])
    expect([...money.all.oppdikta].sort()).toEqual(ventar.oppdikta)
  })
})

describe('what an utval has to look at', () => {
  it('is the worst first', () => {
    const found = see([row('a', { status: status({ framdrift: 'gron' }) }), row('b', { status: status({ framdrift: 'raud' }) }), row('c')])
    expect(found.all.map((t) => t.id)).toEqual(['b', 'a', 'c'])
    expect(found.lights).toEqual({ raud: 1, gul: 0, gron: 1, ingen: 1 })
  })

  it('what waits for a decision', () => {
    expect(see([row('a', { status: status({ avgjerd: 'Kven betaler?' }) }), row('b', { status: status() })]).decisions.map((t) => t.id)).toEqual(['a'])
  })

  it('what is late, the oldest of all tiltak first, and then how much more there is of each', () => {
    const frist = (namn: string, til: string) => ({ namn, frist: { til }, slag: 'milepael' as const })
    const rows = [row('a', { fristar: [frist('c', '2026-05'), frist('d', '2027')], tidsramme: { til: '2026-08' } }), row('b', { fristar: [frist('x', '2026-01'), frist('y', '2026-06'), frist('z', '2026-07')], fleire: ['2026-09-30', '2026-10-31', '2027-01-31'] })]
    expect(see(rows).late.map((l) => ('more' in l ? [l.row.id, l.more] : [l.row.id, l.frist.namn]))).toEqual([['b', 'x'], ['a', 'c'], ['b', 'y'], ['b', 'z'], ['a', ''], ['b', 2]])
    expect(lateBeyond(rows, today)).toEqual(['b'])
  })

  it('who owes a report, what is overdue first', () => {
    const { owes } = see([row('given', { status: status() }), row('old', { status: status({ sidan: { ...trace, time: '2026-03-01T08:00:00Z' } }) }), row('never'), row('proposal', { fase: 'forslag' })], { kvar: 3, frist: 14 })
    expect(owes.map((o) => [o.row.id, o.owed.til, o.owed.overdue])).toEqual([['old', '2026-09-30', true], ['never', '2026-09-30', true]])
  })
})
