// Who writes in a plan, as the rows of its texts tell it.
import { useEffect, useState } from 'react'
import type { TekstRow } from '../rows'

// A row of a text is renewed at most every ten seconds while somebody writes.
const NOW_MS = 90_000
const TICK_MS = 30_000

export type Written = { now: string[]; at: string }

/** By plan: those who have written within the last minute and a half, and when somebody last did. */
export function writersOf(texts: readonly TekstRow[], now: Date): Map<string, Written> {
  const found = new Map<string, Written>()
  for (const { feste, sist } of texts) {
    if (!sist || feste.rom !== 'plan') continue
    const plan = found.get(feste.ting) ?? { now: [], at: '' }
    const fresh = now.getTime() - Date.parse(sist.at) < NOW_MS && !plan.now.includes(sist.person)
    found.set(feste.ting, { now: fresh ? [...plan.now, sist.person] : plan.now, at: sist.at > plan.at ? sist.at : plan.at })
  }
  return found
}

/** The time, fresh now and then, so that «for 3 minutt sidan» does not stand still. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
