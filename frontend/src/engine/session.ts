export type RoleName = 'planleggar' | 'partnarkontakt' | 'utvalsmedlem' | 'utvalsleiar' | 'sekretariat' | 'revisor' | 'administrator'
export type HeldRole = { role: RoleName; partnar?: string; utval?: string }
export type Scope = 'all' | 'own' | ''
export type Session = { person: string; namn: string; omtale?: string; roles: HeldRole[]; demo: boolean; access?: Record<string, Scope> }

/** Who is signed in; undefined = nobody, or not known yet. */
export function useSession(): Session | undefined { return undefined }

/** What the person may of an action such as "tiltak.ChangePhase". The server decides; the page only hides. */
export function useMay(_action: string): Scope { return '' }
