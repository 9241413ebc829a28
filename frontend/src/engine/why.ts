// Whether each value shows the way to the event that set it. It is off, so that nothing stands in the way of
// reading; an auditor, who comes to follow values, has it on from the start.
import { useSyncExternalStore } from 'react'
import { onSession, sessionState } from './session'

const KEY = 'fellesplan.kvifor'
const listeners = new Set<() => void>()
let chosen: boolean | undefined = stored()

function stored(): boolean | undefined {
  try {
    const said = localStorage.getItem(KEY)
    return said === null ? undefined : said === 'ja'
  } catch {
    return undefined // storage is refused: the choice then lasts as long as the tab
  }
}

const on = () => chosen ?? !!sessionState().session?.roles.some((r) => r.role === 'revisor')

export function setAsking(next: boolean): void {
  chosen = next
  try {
    localStorage.setItem(KEY, next ? 'ja' : 'nei')
  } catch {
    // See stored().
  }
  listeners.forEach((tell) => tell())
}

function subscribe(tell: () => void): () => void {
  const stop = onSession(tell)
  listeners.add(tell)
  return () => {
    stop()
    listeners.delete(tell)
  }
}

/** Whether she asks why. */
export function useAsking(): boolean {
  return useSyncExternalStore(subscribe, on)
}
