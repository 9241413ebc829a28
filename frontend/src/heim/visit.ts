// How far a person had seen, last time she was here. Kept in this browser, for her alone.
import { useEffect, useState } from 'react'
import { store } from '../engine/live'

export type Visit = { seq: number; at: string }

const keyOf = (person: string) => `fellesplan.seen.${person}`
const KEEP_MS = 20_000

function read(person: string): Visit | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(person)) ?? 'null') as Partial<Visit> | null
    return typeof kept?.seq === 'number' && typeof kept.at === 'string' ? { seq: kept.seq, at: kept.at } : undefined
  } catch {
    return undefined // storage refused, or somebody else's bytes
  }
}

function keep(person: string): void {
  if (store.seq === 0) return
  try {
    localStorage.setItem(keyOf(person), JSON.stringify({ seq: store.seq, at: new Date().toISOString() } satisfies Visit))
  } catch {
    // Then each visit is the first.
  }
}

// One visit lasts as long as the tab: what was new when it began stays marked as new.
const begun = new Map<string, Visit | undefined>()

/** The last visit before this one, and a way to say that all is seen. */
export function useLastVisit(person: string): [Visit | undefined, () => void] {
  if (!begun.has(person)) begun.set(person, read(person))
  const [visit, setVisit] = useState(begun.get(person))
  useEffect(() => {
    const save = () => keep(person)
    const timer = setInterval(save, KEEP_MS)
    addEventListener('pagehide', save)
    return () => {
      clearInterval(timer)
      removeEventListener('pagehide', save)
      save()
    }
  }, [person])
  return [visit, () => {
    const now = { seq: store.seq, at: new Date().toISOString() }
    begun.set(person, now)
    setVisit(now)
    keep(person)
  }]
}
