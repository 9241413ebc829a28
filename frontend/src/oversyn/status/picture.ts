// What an utval has to look at: what changed, what is late, who owes a report, what waits for a decision. Reckoned
// from the short rows alone. Pure.
import type { Row } from '../../engine/live'
import type { Periode, Trafikklys } from '../../events.gen'
import type { TiltakKort, UtvalRow } from '../../domain/rows'
import { owed, rhythmOf, type Owed } from '../../domain/tiltak/rhythm'
import { dayOf, isPast, momentOf, spanOf } from '../time'

export type Late = { row: TiltakKort; frist: { namn: string; frist: Periode; slag: 'steg' | 'milepael' | 'ramme' } }
export type Owes = { row: TiltakKort; owed: Owed }

export type Picture = {
  all: TiltakKort[]
  lights: Record<Trafikklys | 'ingen', number>
  decisions: TiltakKort[]
  late: Late[]
  owes: Owes[]
  /** The rows that say something else than before the day, the newest first. */
  changed: Row<TiltakKort>[]
}

const DONE = new Set(['gjennomfort', 'i-drift', 'evaluert', 'avslutta'])
const RANK = { raud: 0, gul: 1, gron: 2, ingen: 3 }

const light = (row: TiltakKort) => row.status?.framdrift ?? 'ingen'
/** When a deadline was, for telling the oldest first. */
const due = (p: Periode) => spanOf(p)?.to ?? 1e9

/** The deadlines of one tiltak that have gone by, and its time frame where that has. */
function lateOf(row: TiltakKort, today: number): Late[] {
  if (row.fase === 'evaluert' || row.fase === 'avslutta') return []
  const items = row.fristar.filter((f) => isPast(f.frist, today)).map((frist): Late => ({ row, frist }))
  if (DONE.has(row.fase) || !isPast(row.tidsramme, today)) return items
  return [...items, { row, frist: { namn: '', frist: row.tidsramme, slag: 'ramme' } }]
}

function owesOf(row: TiltakKort, rule: UtvalRow['rapportering'], today: number): Owes[] {
  const { status } = row
  const newest = status ? { dag: (status.sidan.occurred ?? status.sidan.time).slice(0, 10), periode: status.periode } : undefined
  const found = owed(rhythmOf(rule), row.fase, newest, momentOf(today), row.arbeidSidan)
  return found && !found.given ? [{ row, owed: found }] : []
}

export function pictureOf(rows: readonly Row<TiltakKort>[], utval: Pick<UtvalRow, 'id' | 'rapportering'>, since: string, today: number): Picture {
  const mine = rows.filter((r) => r.row.utval.includes(utval.id))
  const all = mine.map((r) => r.row).sort((a, b) => RANK[light(a)] - RANK[light(b)] || a.tittel.localeCompare(b.tittel, 'nb'))
  const lights: Picture['lights'] = { raud: 0, gul: 0, gron: 0, ingen: 0 }
  for (const row of all) lights[light(row)]++
  return {
    all, lights,
    decisions: all.filter((row) => row.status?.avgjerd),
    late: all.flatMap((row) => lateOf(row, today)).sort((a, b) => due(a.frist.frist) - due(b.frist.frist)),
    owes: all.flatMap((row) => owesOf(row, utval.rapportering, today)).sort((a, b) => Number(b.owed.overdue) - Number(a.owed.overdue) || a.owed.frist.localeCompare(b.owed.frist)),
    changed: mine.filter((r) => r.at.slice(0, 10) >= since).sort((a, b) => b.at.localeCompare(a.at)),
  }
}

const MONTH = 30

/** Since when changes are told where nobody has chosen: the last time that the utval went through them, else a month ago. */
export function sinceOf(asked: string, reviewed: string | undefined, today: number): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked)) return asked
  if (!reviewed) return momentOf(today - MONTH)
  const [year = 0, month = 1, day = 1] = reviewed.slice(0, 10).split('-').map(Number)
  return momentOf(dayOf(year, month, day))
}
