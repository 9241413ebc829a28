// What a component shows of a session. A session tells at each key; a component is drawn only when
// what it chose has become another.
import { useCallback, useSyncExternalStore } from 'react'
import type { TextSession, TextState } from './session'

/** `choose` gives something that is compared by identity: a text, a number, a list that the session keeps. */
export function useTold<T>(session: TextSession, choose: (state: TextState) => T): T {
  const subscribe = useCallback((tell: () => void) => session.subscribe(tell), [session])
  return useSyncExternalStore(subscribe, () => choose(session.state()))
}
