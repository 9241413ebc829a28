// To which sides of an utval one belongs, as backend/domain/formote says it. The server decides; the page only hides.
import { useRow } from '../../engine/live'
import { useMay, useSession, type Session } from '../../engine/session'
import type { Side } from '../../events.gen'
import { today } from '../moments'
import { rowKey } from '../names'
import { seatsOf } from '../offices'
import type { UtvalRow } from '../rows'

const SIDES = ['kommune', 'spesialist'] as const satisfies readonly Side[]

/** Where one sits or is alternate, and where a partner for which one acts holds a seat. */
export function sidesOf(row: UtvalRow | undefined, session: Pick<Session, 'person' | 'roles'> | undefined, day: string): Side[] {
  if (!row || !session) return []
  const sits = new Set(seatsOf(row, session.person, day).map((p) => p.side))
  const partners = new Set(session.roles.flatMap((r) => ((r.role === 'planleggar' || r.role === 'partnarkontakt') && r.partnar ? [r.partnar] : [])))
  return SIDES.filter((side) => sits.has(side) || row.plassar.some((p) => !p.lukka && p.side === side && !!p.partnar && partners.has(p.partnar)))
}

export function useOwnSides(utval: string): Side[] {
  const may = useMay('formote.Post') !== ''
  const session = useSession()
  const { row } = useRow<UtvalRow>(rowKey('utval', utval))
  return may ? sidesOf(row?.row, session, today()) : []
}
