// Whose own a tiltak is, as backend/domain/tiltak/may.go says it. The server decides; the page
// only hides what would be refused.
import { useMay, useSession, type Session } from '../../engine/session'
import type { Aktor, TiltakDel } from '../../events.gen'
import type { TiltakRow } from '../rows'

/** What tells whose a tiltak is; the short row names its utval by their ids alone. */
export type Owned = Pick<TiltakRow, 'eigar'> & { utval: readonly (string | { utval: string })[]; deltakarar: readonly { aktor: Aktor; del: TiltakDel }[] }

type Own = (row: Owned, session: Session) => boolean

function isFor(session: Session, partnar: string | undefined): boolean {
  return !!partnar && session.roles.some((r) => (r.role === 'planleggar' || r.role === 'partnarkontakt') && r.partnar === partnar)
}

function leads(session: Session, utval: string): boolean {
  return session.roles.some((r) => r.role === 'utvalsleiar' && r.utval === utval)
}

/** Hers by its owner, or by an utval that she leads and that follows it. */
export const runs: Own = (row, session) => isFor(session, row.eigar.partnar) || row.utval.some((u) => leads(session, typeof u === 'string' ? u : u.utval))

/** For reporting the status: also where her partner takes part. */
export const takesPart: Own = (row, session) =>
  runs(row, session) || row.deltakarar.some((d) => d.del === 'deltakar' && isFor(session, d.aktor.partnar))

/** Hers by its owner alone: for naming another, and for who takes part. */
export const ownsIt: Own = (row, session) => isFor(session, row.eigar.partnar)

/** For taking away an utval that follows it: hers to lead. */
export const leadsTheOne = (utval: string): Own => (_row, session) => leads(session, utval)

/** For taking out one who takes part: also where it is her own partner. */
export const isTheOne = (aktor: Aktor): Own => (row, session) => runs(row, session) || isFor(session, aktor.partnar)

/** Whether the person may do something with a tiltak. */
export function useMayOn(action: string, own: Own = runs): (row: Owned) => boolean {
  const scope = useMay(`tiltak.${action}`)
  const session = useSession()
  return (row) => scope === 'all' || (scope === 'own' && !!session && own(row, session))
}
