// What somebody is typing, kept for as long as the tab: a reload, a session that runs out or a
// closed lid does not take it. It never leaves the browser.
import { useCallback, useState } from 'react'

const PREFIX = 'fellesplan.draft.'

function read(key: string): unknown {
  try {
    const kept = sessionStorage.getItem(PREFIX + key)
    return kept === null ? undefined : JSON.parse(kept)
  } catch {
    return undefined // storage is refused, or what lies there is not ours
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(PREFIX + key)
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(value))
  } catch {
    // Storage is refused or full: the draft then lives in memory.
  }
}

/** A draft under a key; undefined = nobody is typing. */
export function useDraft<T>(key: string): [T | undefined, (draft: T | undefined) => void] {
  const [draft, setDraft] = useState(() => read(key) as T | undefined)
  const keep = useCallback((next: T | undefined) => {
    write(key, next)
    setDraft(next)
  }, [key])
  return [draft, keep]
}
