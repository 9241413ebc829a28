// Whose own the money of a tiltak is, as backend/domain/okonomi/may.go says it. The server decides; the page only
// hides what would be refused.
import { useMay, useSession } from '../../engine/session'
import type { Aktor } from '../../events.gen'

export type OfTiltak = { id: string; tittel: string; eigar: Aktor }

/** The partners that a person plans for. */
export function usePlansFor(): ReadonlySet<string> {
  const session = useSession()
  return new Set(session?.roles.flatMap((r) => (r.role === 'planleggar' && r.partnar ? [r.partnar] : [])))
}

/** Hers where she plans for the partner that owns the tiltak. */
export function useMayOn(tiltak: OfTiltak): (action: string) => boolean {
  const session = useSession()
  const plansFor = usePlansFor()
  const owns = !!tiltak.eigar.partnar && plansFor.has(tiltak.eigar.partnar)
  return (action) => {
    const scope = session?.may[`okonomi.${action}`]
    return scope === 'all' || (scope === 'own' && owns)
  }
}

/** For whom she may enter a cost or a gain: undefined = for anybody; else for these. */
export function useMayEnterFor(tiltak: OfTiltak, action: string): ReadonlySet<string> | undefined {
  const scope = useMay(`okonomi.${action}`)
  const may = useMayOn(tiltak)
  const plansFor = usePlansFor()
  if (may(action)) return undefined
  return scope === 'own' ? plansFor : new Set()
}
