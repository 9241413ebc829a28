// The partners for which one speaks in threads.
import { useMemo } from 'react'
import { usePartnarChoices, type Choice } from '../domain/names'
import { useSession } from '../engine/session'

export function useActsFor(): Choice[] {
  const session = useSession()
  const all = usePartnarChoices()
  return useMemo(() => {
    const own = new Set(session?.roles.flatMap((r) => ((r.role === 'planleggar' || r.role === 'partnarkontakt') && r.partnar ? [r.partnar] : [])))
    return session?.may['trad.Start'] ? all.filter((p) => own.has(p.value)) : []
  }, [session, all])
}
