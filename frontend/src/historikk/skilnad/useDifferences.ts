// What is other between two moments, page by page.
import { useCallback, useEffect, useState } from 'react'
import type { components } from '../../api.gen'
import type { Problem } from '../../engine/http'
import { read } from '../../engine/read'

type Shape = components['schemas']
type Moments = Shape['Differences']
/** What stood there may be any JSON. */
export type FieldDifference = Omit<Shape['FieldDifference'], 'for' | 'etter'> & { for?: unknown; etter?: unknown }
export type ThingDifference = Omit<Shape['ThingDifference'], 'namn' | 'skilnader'> & { namn?: unknown; skilnader: FieldDifference[] }
export type Differences = Omit<Moments, 'rader'> & { rader: ThingDifference[] }

export type Query = { fra: number; til: number; rom: string; ting: string }

const PAGE = 100

export function pathOf({ fra, til, rom, ting }: Query, rest: Record<string, string> = {}, file = ''): string {
  const query = new URLSearchParams({ fra: String(fra), til: String(til), ...(rom ? { rom } : {}), ...(rom && ting ? { ting } : {}), ...rest })
  return `/api/skilnad${file}?${query.toString()}`
}

type Held = { path: string; found: Differences }

export function useDifferences(query: Query | undefined): { found?: Differences; problem?: Problem; more?: () => void; again: () => void } {
  const path = query && pathOf(query, { limit: String(PAGE) })
  const [held, setHeld] = useState<Held>()
  const [problem, setProblem] = useState<Problem>()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!path) return undefined
    const stop = new AbortController()
    setProblem(undefined)
    void read<Differences>(path, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      if (answer.ok) setHeld({ path, found: answer.data })
      else setProblem(answer.problem)
    })
    return () => stop.abort()
  }, [path, turn])
  const found = held?.path === path ? held?.found : undefined
  const next = found?.next
  const more = useCallback(() => {
    if (!path || !next) return
    void read<Differences>(`${path}&etter=${encodeURIComponent(next)}`).then((answer) => {
      if (!answer.ok) return setProblem(answer.problem)
      const { rader, next: after } = answer.data
      setHeld((h) => {
        if (h?.path !== path || h.found.next !== next) return h
        const { next: _done, ...rest } = h.found
        return { path, found: { ...rest, rader: [...rest.rader, ...rader], ...(after ? { next: after } : {}) } }
      })
    })
  }, [path, next])
  const again = useCallback(() => setTurn((n) => n + 1), [])
  return { again, ...(found ? { found } : {}), ...(problem ? { problem } : {}), ...(next ? { more } : {}) }
}
