// Whether what is drawn is the present or the past. The hooks of live.ts, session.ts and route.tsx ask here,
// so that a view need not know: under a Looking it is given the rows of a moment, and nobody may do anything.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { PastRows, Shown } from './past'

export type Looking = {
  rows: PastRows
  /** Where a link leads while one looks back: to the same page in the past, where it has one. */
  href: (href: string, at: number) => string
}

export const LookingBack = createContext<Looking | undefined>(undefined)

/** The past that is looked at; undefined in the present. */
export function useLooking(): Looking | undefined {
  return useContext(LookingBack)
}

const never = () => () => undefined
const NOW: Shown = { seq: 0, changed: new Set() }
const present = () => NOW

/** The moment that is shown; 0 in the present. */
export function useShown(): Shown {
  const past = useLooking()?.rows
  return useSyncExternalStore(past?.onMoment ?? never, past?.currentShown ?? present)
}
