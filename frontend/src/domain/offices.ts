// What one may do by the seats and offices that one holds in an utval. The server decides; the page only hides what
// would be refused.
import { useMay, useSession } from '../engine/session'
import { useRow } from '../engine/live'
import { hasCome, isOver, today } from './moments'
import { rowKey } from './names'
import type { Plass, UtvalRow } from './rows'

/** Whether the person may do something of an utval: everywhere, or where she leads it. */
export function useMayIn(action: string): (utval: string | undefined) => boolean {
  const scope = useMay(action)
  const session = useSession()
  return (utval) => scope === 'all' || (scope === 'own' && !!utval && !!session?.roles.some((r) => r.role === 'utvalsleiar' && r.utval === utval))
}

const now = (one: { person: string; fra: string; til?: string | undefined }, person: string, day: string) => one.person === person && hasCome(one.fra, day) && !isOver(one.til, day)

/** The open seats in which a person sits today, or for which she is alternate. */
export function seatsOf(row: UtvalRow | undefined, person: string, day: string): Plass[] {
  return (row?.plassar ?? []).filter((p) => !p.lukka && [...p.sete, ...p.vara].some((s) => now(s, person, day)))
}

/** The alternates of a seat, in their order. */
export function alternatesOf(seat: Plass): Plass['vara'] {
  return [...seat.vara].sort((a, b) => a.rekkje - b.rekkje)
}

/** The seats that I may speak for in an utval. */
export function useOwnSeats(utval: string): Plass[] {
  const session = useSession()
  const { row } = useRow<UtvalRow>(rowKey('utval', utval))
  return seatsOf(row?.row, session?.person ?? '', today())
}
