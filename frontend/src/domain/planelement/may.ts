// Whose own an element is, as backend/domain/planelement/may.go says it: a planleggar's, whose partner is responsible.
import { useCallback } from 'react'
import { useSession } from '../../engine/session'
import type { PlanelementRow } from '../rows'

export type Act = 'Reword' | 'Number' | 'Place' | 'NameResponsible' | 'Withdraw' | 'Restore'

export function useMayOn(row: PlanelementRow): (act: Act) => boolean {
  const session = useSession()
  return useCallback((act) => {
    const scope = session?.may[`planelement.${act}`]
    const own = !!row.ansvarleg && !!session?.roles.some((r) => r.role === 'planleggar' && r.partnar === row.ansvarleg)
    return scope === 'all' || (scope === 'own' && own)
  }, [session, row.ansvarleg])
}
