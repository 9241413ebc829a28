// Moments that go by by themselves.
import { useEffect, useRef, useState } from 'react'
import { step, type Axis, type Unit } from './axis'

/** Goes to a moment; with those that one may ask for next. */
export type Go = (seq: number, ahead?: number[]) => void

const PACE_MS: Record<Unit, number> = { hending: 800, dag: 1000, merke: 1600 }

/** Goes on by itself, a step at a time, as soon as what was asked for is shown. */
export function usePlay(axis: Axis, wanted: number, rests: boolean, go: Go): { plays: boolean; unit: Unit; play: (on: boolean) => void; setUnit: (unit: Unit) => void } {
  const [plays, play] = useState(false)
  const [unit, setUnit] = useState<Unit>('hending')
  const now = useRef(go)
  useEffect(() => {
    now.current = go
  })
  useEffect(() => {
    if (!plays || !rests) return undefined
    const next = step(axis, wanted, unit, 1)
    if (next === undefined) {
      play(false)
      return undefined
    }
    const after = step(axis, next, unit, 1)
    const timer = setTimeout(() => now.current(next, after === undefined ? [] : [after]), PACE_MS[unit])
    return () => clearTimeout(timer)
  }, [axis, plays, rests, wanted, unit])
  return { plays, unit, play, setUnit }
}
