// The columns of the table, each with its words, its cell, and what it sorts by.
import type { ReactNode } from 'react'
import { PhaseTag, StatusTag } from '../design'
import { formatKroner, formatShortDate } from '../engine/i18n'
import type { Row } from '../engine/live'
import { Link } from '../engine/route'
import type { InnforingKort, OkonomiKort, TiltakKort } from '../domain/rows'
import type { Names, RoomName } from '../domain/say'
import type { SortBy } from './search'
import { lateCount } from './late'
import { inSentence } from './time'
import { Oppdikta } from '../domain/Sources'
import { Why } from '../domain/Why'
import type { OversynWords } from './words'

export const COLUMNS = ['eigar', 'fase', 'status', 'okonomi', 'risiko', 'tid', 'neste', 'avgjerd', 'utval', 'omrade', 'grupper', 'malgrupper', 'ansvarleg', 'innfort', 'budsjett', 'kostnad', 'innvilga', 'omsokt', 'gevinst', 'endra'] as const
export type ColumnId = (typeof COLUMNS)[number]

/** What is shown where nobody has chosen. */
export const USUAL: readonly ColumnId[] = ['eigar', 'fase', 'status', 'tid', 'neste', 'utval', 'endra']

/** The columns that an address names, in the order of all; the usual ones where it names none. */
export function chosen(named: readonly string[]): readonly ColumnId[] {
  const found = COLUMNS.filter((c) => named.includes(c))
  return found.length ? found : USUAL
}

export type CellContext = {
  names: Names; w: OversynWords; today: number
  uptake: ReadonlyMap<string, InnforingKort>; money: ReadonlyMap<string, OkonomiKort>
}

export type Column = { head: (w: OversynWords) => string; sort?: SortBy; number?: boolean; cell: (row: Row<TiltakKort>, c: CellContext) => ReactNode }

const IN_USE = new Set(['innfort', 'malt'])

/** How many have it in use, of those for whom it is meant. */
export function inUse(kort: InnforingKort | undefined): { n: number; all: number } {
  const meant = (kort?.grader ?? []).filter((g) => g.grad !== 'ikkje-aktuelt')
  return { n: meant.filter((g) => IN_USE.has(g.grad)).length, all: meant.length }
}

/** The milestone that is next, and how many deadlines have passed: of steps too, which have no column. */
function Next({ row, c }: { row: TiltakKort; c: CellContext }) {
  const late = lateCount(row, c.today)
  const when = row.neste ? inSentence(row.neste.frist, c.names.periode(row.neste.frist)) : ''
  return <>{row.neste?.namn}{when ? ` (${c.w.due(when)})` : ''}{late ? <> <span className="fp-late">{c.w.lateOnes(late)}</span></> : null}</>
}

/** The columns of money, by the sums that they show. */
export const SUMS = ['budsjett', 'kostnad', 'innvilga', 'omsokt', 'gevinst'] as const satisfies readonly ColumnId[]

/** A sum is marked when any part of it is made up. */
const money = (row: Row<TiltakKort>, c: CellContext, of: (typeof SUMS)[number]) => {
  const kort = c.money.get(row.row.id)
  return kort?.[of] ? <>{formatKroner(kort[of])}{kort.oppdikta.includes(of) ? <> <Oppdikta /></> : null}</> : ''
}

/** Where in the row of which room the value of a column stands, for who asks why. */
export const FELT: Partial<Record<ColumnId, readonly [RoomName, string]>> = {
  eigar: ['tiltak', 'eigar'], fase: ['tiltak', 'fase'], okonomi: ['tiltak', 'status.okonomi'], risiko: ['tiltak', 'status.risiko'], tid: ['tiltak', 'tidsramme'], avgjerd: ['tiltak', 'status.avgjerd'],
  utval: ['tiltak', 'utval'], omrade: ['tiltak', 'omrade'], grupper: ['tiltak', 'pasientgrupper'], malgrupper: ['tiltak', 'malgrupper'], ansvarleg: ['tiltak', 'ansvarleg'], innfort: ['innforing', 'partnarar'], budsjett: ['okonomi', 'budsjett'],
  kostnad: ['okonomi', 'kostnader'], innvilga: ['okonomi', 'soknader'], omsokt: ['okonomi', 'soknader'], gevinst: ['okonomi', 'gevinstar'],
}

export const columns: Record<ColumnId, Column> = {
  eigar: { head: (w) => w.eigar, sort: 'eigar', cell: (r, c) => c.names.aktor(r.row.eigar) },
  fase: { head: (w) => w.phase, sort: 'fase', cell: (r) => <PhaseTag fase={r.row.fase} /> },
  status: { head: (w) => w.status, sort: 'status', cell: (r) => <><StatusTag lys={r.row.status?.framdrift} /><Why trace={r.row.status?.sidan} /></> },
  okonomi: { head: (w) => w.money, cell: (r) => (r.row.status?.okonomi ? <StatusTag lys={r.row.status.okonomi} om="okonomi" /> : null) },
  risiko: { head: (w) => w.risk, cell: (r) => (r.row.status?.risiko ? <StatusTag lys={r.row.status.risiko} om="risiko" /> : null) },
  tid: { head: (w) => w.tid, sort: 'tid', cell: (r, c) => c.names.periode(r.row.tidsramme) },
  neste: { head: (w) => w.next, sort: 'neste', cell: (r, c) => <Next row={r.row} c={c} /> },
  avgjerd: { head: (w) => w.decision, cell: (r) => (r.row.status?.avgjerd ? <span lang={r.row.status.malform}>{r.row.status.avgjerd}</span> : null) },
  utval: { head: (w) => w.utval, cell: (r, c) => r.row.utval.map(c.names.utval).join(', ') },
  omrade: { head: (w) => w.omrade, cell: (r, c) => r.row.omrade.map((k) => c.names.kode('innsatsomrade', r.row.omradeVersjon ?? 0, k)).join(', ') },
  grupper: { head: (w) => w.group, cell: (r, c) => r.row.pasientgrupper.map((k) => c.names.kode('pasientgruppe', r.row.gruppeVersjon ?? 0, k)).join(', ') },
  malgrupper: { head: (w) => w.target, cell: (r, c) => r.row.malgrupper.map((k) => c.names.kode('malgruppe', r.row.malgruppeVersjon ?? 0, k)).join(', ') },
  ansvarleg: { head: (w) => w.person, cell: (r, c) => (r.row.ansvarleg ? c.names.person(r.row.ansvarleg) : null) },
  innfort: {
    head: (w) => w.uptake, number: true, cell: (r, c) => {
      const { n, all } = inUse(c.uptake.get(r.row.id))
      const made = c.uptake.get(r.row.id)?.grader.some((g) => g.oppdikta)
      return all ? <><Link href={`/tiltak?vising=kart&tiltak=${r.row.id}`}>{c.w.uptakeOf(n, all)}</Link>{made ? <> <Oppdikta /></> : null}</> : null
    },
  },
  budsjett: { head: (w) => w.budget, number: true, cell: (r, c) => money(r, c, 'budsjett') },
  kostnad: { head: (w) => w.cost, number: true, cell: (r, c) => money(r, c, 'kostnad') },
  innvilga: { head: (w) => w.granted, number: true, cell: (r, c) => money(r, c, 'innvilga') },
  omsokt: { head: (w) => w.sought, number: true, cell: (r, c) => money(r, c, 'omsokt') },
  gevinst: { head: (w) => w.gain, number: true, cell: (r, c) => money(r, c, 'gevinst') },
  endra: { head: (w) => w.moved, sort: 'endra', cell: (r) => <time dateTime={r.at}>{formatShortDate(r.at)}</time> },
}
