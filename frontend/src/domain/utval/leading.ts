// Whether leader and deputy are of the sides that the rule says, on a day.
import type { Side, Verv } from '../../events.gen'
import type { UtvalRow } from '../rows'

export type Led = { verv: Verv; wanted: Side; is: Side }

const OTHER: Partial<Record<Side, Side>> = { kommune: 'spesialist', spesialist: 'kommune' }

/** The side that leads in a year, where the sides take turns. */
export function turnOf({ vekslarKvart, forsteAar, forsteSide }: NonNullable<UtvalRow['leiing']>, year: number): Side | undefined {
  if (!vekslarKvart || !forsteAar || !forsteSide || year < forsteAar) return undefined
  return Math.floor((year - forsteAar) / vekslarKvart) % 2 === 0 ? forsteSide : OTHER[forsteSide]
}

/** Each office that somebody holds, and for which the rule says a side. */
export function ledBy(row: UtvalRow, day: string): Led[] {
  const rule = row.leiing
  if (!rule) return []
  const turn = turnOf(rule, Number(day.slice(0, 4)))
  const wanted: Record<Verv, Side | undefined> = { leiar: turn ?? rule.leiarSide, nestleiar: turn ? OTHER[turn] : rule.nestleiarSide }
  return row.plassar.flatMap((p) => {
    const side = p.verv ? wanted[p.verv] : undefined
    return p.verv && side && !p.lukka ? [{ verv: p.verv, wanted: side, is: p.side }] : []
  })
}
