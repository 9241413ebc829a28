// Whose own a sak is, as backend/domain/sak/may.go says it. The server decides; the page only hides.
import { useMay, useSession } from '../../engine/session'
import type { SakRow } from '../rows'
import { stopOf } from './commands'

export type May = (action: string) => boolean

/** Hers who leads the utval where it is; of what is said of the sak itself also hers whose partner reported it. */
const REPORTERS = new Set(['Retitle', 'Link', 'Unlink', 'AddAttachment', 'RemoveAttachment'])

export function useMayOn(row: SakRow): May {
  const session = useSession()
  const at = stopOf(row)?.utval
  return (action) => {
    const scope = session?.may[`sak.${action}`] ?? ''
    if (scope !== 'own') return scope === 'all'
    return !!session?.roles.some((r) => (r.role === 'utvalsleiar' && r.utval === at)
      || (REPORTERS.has(action) && (r.role === 'planleggar' || r.role === 'partnarkontakt') && !!r.partnar && r.partnar === row.fraPartnar))
  }
}

/** Whether she may give it a number: the secretariat, and who leads the utval. */
export function useMayNumber(utval: string | undefined): boolean {
  const scope = useMay('saksnummer.Give')
  const session = useSession()
  return scope === 'all' || (scope === 'own' && !!session?.roles.some((r) => r.role === 'utvalsleiar' && r.utval === utval))
}
