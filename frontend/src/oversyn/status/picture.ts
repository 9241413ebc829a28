// What an utval has to look at: what is late, who owes a report, what waits for a decision, and the money. Reckoned from
// rows alone; the paper reckons the same (status_lists.go), and both are tried by the same cases. Pure.
import type { OkonomiKort, TiltakKort, TiltakRow, UtvalRow } from '../../domain/rows'
import { owed, rhythmOf, toldOn, type Owed } from '../../domain/tiltak/rhythm'
import type { Trafikklys } from '../../events.gen'
import { compareText } from '../../engine/i18n'
import { lateOf, needsDecision, type Frist } from '../late'
import { momentOf } from '../time'

/** A deadline that has passed; or so many more of one tiltak, while its whole row is not here. */
export type Late = { row: TiltakKort; frist: Frist } | { row: TiltakKort; more: number }
export type Owes = { row: TiltakKort; owed: Owed }

/** The sums that are told; of some a part may be made up. */
export const SUMS = ['budsjett', 'kostnad', 'innvilga', 'gevinst'] as const
export type Sum = (typeof SUMS)[number]
export type Sums = Record<Sum, number> & { oppdikta: ReadonlySet<string> }
export type Money = { of: { row: TiltakKort; sums: Sums }[]; all: Sums }

export type Picture = {
  all: TiltakKort[]
  lights: Record<Trafikklys | 'ingen', number>
  decisions: TiltakKort[]
  late: Late[]
  owes: Owes[]
  money: Money
}

const RANK = { raud: 0, gul: 1, gron: 2, ingen: 3 }

const light = (row: TiltakKort) => row.status?.framdrift ?? 'ingen'

/** What needs eyes first, then by title. */
export const inOrder = (rows: readonly TiltakKort[]) => [...rows].sort((a, b) => RANK[light(a)] - RANK[light(b)] || compareText(a.tittel, b.tittel))

function owesOf(row: TiltakKort, rule: UtvalRow['rapportering'], today: number): Owes[] {
  const { status } = row
  const newest = status ? { dag: toldOn(status.sidan), periode: status.periode } : undefined
  const found = owed(rhythmOf(rule), row.fase, newest, momentOf(today), row.arbeidSidan)
  return found && !found.given ? [{ row, owed: found }] : []
}

const sumsOf = (k: Pick<OkonomiKort, Sum | 'oppdikta'>): Sums => ({ budsjett: k.budsjett, kostnad: k.kostnad, innvilga: k.innvilga, gevinst: k.gevinst, oppdikta: new Set(k.oppdikta) })

/** The sums of each that has any, and of all together. */
export function moneyOf(rows: readonly TiltakKort[], money: ReadonlyMap<string, OkonomiKort>): Money {
  const of = rows.flatMap((row) => {
    const kort = money.get(row.id)
    return kort && SUMS.some((s) => kort[s] !== 0) ? [{ row, sums: sumsOf(kort) }] : []
  })
  const total = (sum: Sum) => of.reduce((all, { sums }) => all + sums[sum], 0)
  return { of, all: { budsjett: total('budsjett'), kostnad: total('kostnad'), innvilga: total('innvilga'), gevinst: total('gevinst'), oppdikta: new Set(of.flatMap(({ sums }) => [...sums.oppdikta])) } }
}

type Given = {
  /** Those that the utval follows and the filters let stay. */
  rows: readonly TiltakKort[]
  rule: UtvalRow['rapportering']
  today: number
  money?: ReadonlyMap<string, OkonomiKort>
  /** The whole rows of those of which more is late than their short rows name. */
  whole?: ReadonlyMap<string, TiltakRow>
}

export function pictureOf({ rows, rule, today, money = new Map(), whole = new Map() }: Given): Picture {
  const all = inOrder(rows)
  const lights: Picture['lights'] = { raud: 0, gul: 0, gron: 0, ingen: 0 }
  for (const row of all) lights[light(row)]++
  const late = all.map((row) => ({ row, ...lateOf(row, today, whole.get(row.id)) }))
  return {
    all, lights,
    decisions: all.filter(needsDecision),
    late: [
      ...late.flatMap(({ row, late: found }) => found.map((frist) => ({ row, frist }))).sort((a, b) => a.frist.sist.localeCompare(b.frist.sist)),
      ...late.filter(({ more }) => more > 0).map(({ row, more }) => ({ row, more })),
    ],
    owes: all.flatMap((row) => owesOf(row, rule, today)).sort((a, b) => Number(b.owed.overdue) - Number(a.owed.overdue) || a.owed.frist.localeCompare(b.owed.frist)),
    money: moneyOf(all, money),
  }
}

/** Which of them have more that is late than their short rows name. */
export const lateBeyond = (rows: readonly TiltakKort[], today: number) => rows.filter((row) => lateOf(row, today).more > 0).map((row) => row.id)
