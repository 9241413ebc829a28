// Whose own a plan and its chapters are, as backend/domain/plan/may.go says it. The server decides;
// the page only hides what would be refused.
import { useCallback, useMemo } from 'react'
import { useSession, type Session } from '../../engine/session'
import type { Kapittel, PlanRow } from '../rows'
import { within } from './tree'

const leads = (session: Session, utval: string | undefined) => !!utval && session.roles.some((r) => r.role === 'utvalsleiar' && r.utval === utval)
const plansFor = (session: Session, partnar: string | undefined) => !!partnar && session.roles.some((r) => r.role === 'planleggar' && r.partnar === partnar)

export type Act =
  | 'Retitle' | 'SetPeriod' | 'NameUtval' | 'ChangePhase' | 'NameVersion'
  | 'AddChapter' | 'RetitleChapter' | 'MoveChapter' | 'WithdrawChapter' | 'RestoreChapter' | 'NameResponsible' | 'AddContributor' | 'RemoveContributor'
  | 'ChooseChapterMalform' | 'SetChapterState'

/** Hers by the utval in charge, or by the partner responsible for the chapter. */
function isOwn(session: Session, row: PlanRow, act: Act, chapter: Kapittel | undefined): boolean {
  if (leads(session, row.utval)) return true
  if (!chapter) return false
  switch (act) {
    case 'WithdrawChapter': case 'RestoreChapter': {
      const branch = within(row.kapittel, chapter.kapittel)
      return row.kapittel.every((c) => !branch.has(c.kapittel) || plansFor(session, c.ansvarleg))
    }
    case 'SetChapterState': return [chapter.ansvarleg, ...chapter.bidragsytarar].some((p) => plansFor(session, p))
    case 'NameResponsible': return plansFor(session, chapter.ansvarleg) || (!chapter.ansvarleg && session.roles.some((r) => r.role === 'planleggar' && r.partnar))
    case 'RemoveContributor': return [chapter.ansvarleg, ...chapter.bidragsytarar].some((p) => plansFor(session, p))
    default: return plansFor(session, chapter.ansvarleg)
  }
}

export type May = (act: Act, chapter?: Kapittel) => boolean

/** What the person may do with a plan, or with a chapter of it. */
export function useMayOn(row: PlanRow): May {
  const session = useSession()
  return useCallback((act, chapter) => {
    const scope = session?.may[`plan.${act}`]
    return scope === 'all' || (scope === 'own' && !!session && isOwn(session, row, act, chapter))
  }, [session, row])
}

/** Whether the person may make any partner responsible, and not only her own where nobody is. */
export function useNamesAnybody(row: PlanRow): boolean {
  const session = useSession()
  return !!session && (session.may['plan.NameResponsible'] === 'all' || leads(session, row.utval))
}

/** The partners that the person plans for. */
export function useOwnPartners(): readonly string[] {
  const session = useSession()
  return useMemo(() => session?.roles.flatMap((r) => (r.role === 'planleggar' && r.partnar ? [r.partnar] : [])) ?? [], [session])
}

/** Whether the text of a chapter is hers to edit by her roles, whatever the phase: as backend/domain/tekst.go says it. */
export function useWritesOn(chapter: Kapittel): boolean {
  const session = useSession()
  const scope = session?.may['tekst.edit']
  if (scope === 'all') return true
  if (scope !== 'own' || !session) return false
  return !chapter.ansvarleg || [chapter.ansvarleg, ...chapter.bidragsytarar].some((p) => plansFor(session, p))
}
