// Who is signed in. One browser has one session for all its tabs, so whoever changes it holds a
// lock that the sender of commands (ask.ts) takes too.
import { useMemo, useSyncExternalStore } from 'react'
import { NoAnswer, noAnswerProblem, request, type Problem } from './http'
import { useLooking } from './looking'

export type RoleName = 'planleggar' | 'partnarkontakt' | 'utvalsmedlem' | 'utvalsleiar' | 'sekretariat' | 'revisor' | 'administrator'
export type HeldRole = { role: RoleName; partnar?: string; utval?: string }
export type Scope = 'all' | 'own' | ''
export type Session = { person: string; namn: string; omtale?: string; roles: HeldRole[]; demo: boolean; may: Record<string, Scope> }
export type DemoPerson = { id: string; namn: string; omtale?: string; roles: HeldRole[] }

/**
 * unknown = we have not asked yet; unreachable = we asked and got no answer; in; out = nobody;
 * ended = somebody was, until the session ran out or was ended elsewhere: what she typed is still in the page.
 */
export type SessionState = { status: 'unknown' | 'unreachable' | 'in' | 'out' | 'ended'; session?: Session }

const LOCK = 'fellesplan.session'
const PERSON = 'fellesplan.person'
const RETRY_MS = 3_000

let state: SessionState = { status: 'unknown' }
const listeners = new Set<() => void>()
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(LOCK)
if (channel) channel.onmessage = () => void checkSession()

function become(next: SessionState): void {
  state = next
  listeners.forEach((tell) => tell())
}

export function onSession(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const sessionState = () => state

export function useSessionState(): SessionState {
  return useSyncExternalStore(onSession, sessionState)
}

/** Who is signed in; undefined = nobody, or not known yet. While one looks back nobody may do anything. */
export function useSession(): Session | undefined {
  const past = useLooking()
  const { session } = useSessionState()
  return useMemo(() => (past && session ? { ...session, roles: [], may: {} } : session), [past, session])
}

/** The person of this tab: who is signed in, or was until the session ended. */
export function me(): string {
  return state.session?.person ?? ''
}

/** What the person may of an action such as "tiltak.ChangePhase". The server decides; the page only hides. */
export function useMay(action: string): Scope {
  const session = useSession()
  if (!session) return ''
  return session.may[action] ?? ''
}

let asking: Promise<void> | undefined
let changes = 0 // an answer that was under way while somebody signed in or out says nothing any more

/** Asks the server who is signed in. */
export function checkSession(): Promise<void> {
  asking ??= askSession().finally(() => {
    asking = undefined
  })
  return asking
}

async function askSession(): Promise<void> {
  const asked = changes
  try {
    const reply = await request<Session>('GET', '/api/session')
    if (asked !== changes) return
    if (reply.ok) return signedIn(reply.data)
    if (reply.status === 401) return signedOut()
    throw new NoAnswer('session')
  } catch (err) {
    if (!(err instanceof NoAnswer)) throw err
    if (state.status === 'unknown' || state.status === 'unreachable') {
      become({ status: 'unreachable' })
      setTimeout(() => void checkSession(), RETRY_MS)
    }
  }
}

function signedIn(session: Session): void {
  remember(session.person)
  become({ status: 'in', session })
}

function signedOut(): void {
  remember('')
  become(state.session ? { status: 'ended', session: state.session } : { status: 'out' })
}

// Which person the browser's cookie belongs to, for the other tabs. Not a secret and not a name.
function remember(person: string): void {
  try {
    localStorage.setItem(PERSON, person)
  } catch {
    // underLock asks the server instead.
  }
}

async function remembered(): Promise<string> {
  try {
    const person = localStorage.getItem(PERSON)
    if (person !== null) return person
  } catch {
    // Storage is refused: ask.
  }
  const reply = await request<Session>('GET', '/api/session').catch(() => undefined)
  return reply?.ok ? reply.data.person : ''
}

async function locked(work: () => Promise<void>): Promise<void> {
  // Without locks (a very old browser) two tabs may send the same command; its id makes that one.
  if ('locks' in navigator) await navigator.locks.request(LOCK, work)
  else await work()
}

/** Does work while nobody can sign in or out in this browser; it is told who is signed in. */
export function underLock(work: (person: string) => Promise<void>): Promise<void> {
  return locked(async () => work(await remembered()))
}

async function change(method: string, path: string, body?: object): Promise<Problem | undefined> {
  let problem: Problem | undefined
  await locked(async () => {
    try {
      const reply = await request(method, path, body)
      if (!reply.ok) {
        problem = reply.problem
        return
      }
      changes++
      await askSession()
    } catch (err) {
      if (!(err instanceof NoAnswer)) throw err
      problem = noAnswerProblem()
    }
  })
  if (!problem) channel?.postMessage('')
  return problem
}

/** Signs in with a local account. Gives what is wrong, or nothing. */
export function signIn(epost: string, passord: string): Promise<Problem | undefined> {
  return change('POST', '/api/session', { epost, passord })
}

/** Signs in as one of the invented persons of the demonstration. */
export function signInDemo(person: string): Promise<Problem | undefined> {
  return change('POST', '/api/session/demo', { person })
}

/** Signs out, in every tab. What is not sent waits for the same person. */
export async function signOut(): Promise<Problem | undefined> {
  const problem = await change('DELETE', '/api/session')
  if (!problem) become({ status: 'out' })
  return problem
}

/** The invented persons that one may be in the demonstration. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const reply = await request<{ people: DemoPerson[] }>('GET', '/api/session/demo')
  return reply.ok ? reply.data.people : []
}
