// Which refusals a page shows itself, where the thing was typed. The shell leaves those out, so
// that nothing is said twice and nothing comes in above what somebody reads.
import { useEffect, useSyncExternalStore } from 'react'

const shown = new Map<string, number>() // by how many places
const listeners = new Set<() => void>()
let ids: ReadonlySet<string> = new Set()

function tell(): void {
  ids = new Set(shown.keys())
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A place on the page shows this refusal, as long as the place is there. */
export function useShows(id: string | undefined): void {
  useEffect(() => {
    if (!id) return undefined
    shown.set(id, (shown.get(id) ?? 0) + 1)
    tell()
    return () => {
      const left = (shown.get(id) ?? 1) - 1
      if (left > 0) shown.set(id, left)
      else shown.delete(id)
      tell()
    }
  }, [id])
}

/** The refusals that some place on the page shows. */
export function useShown(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => ids)
}
