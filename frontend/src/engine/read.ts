// Reading what does not change, or not often: an old version, a comparison. Rows that live come by live.ts.
import { useCallback, useEffect, useState } from 'react'
import { NoAnswer, noAnswerProblem, request, type Problem } from './http'

/** An answer, or why there is none. It never throws. */
export type Answered<T> = { ok: true; data: T } | { ok: false; problem: Problem }

export async function read<T>(path: string, stop?: AbortSignal): Promise<Answered<T>> {
  try {
    const reply = await request<T>('GET', path, undefined, {}, stop)
    return reply.ok ? { ok: true, data: reply.data } : { ok: false, problem: reply.problem }
  } catch (err) {
    if (!(err instanceof NoAnswer)) throw err
    return { ok: false, problem: noAnswerProblem() }
  }
}

export type Reading<T> = { data?: T; problem?: Problem; again: () => void }

/** What stands at a path, once it has come. Without a path nothing is asked. */
export function useRead<T>(path: string | undefined): Reading<T> {
  const [answer, setAnswer] = useState<{ path: string; answered: Answered<T> }>()
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((n) => n + 1), [])
  useEffect(() => {
    if (path === undefined) return undefined
    let wanted = true
    void read<T>(path).then((answered) => {
      if (wanted) setAnswer({ path, answered })
    })
    return () => {
      wanted = false
    }
  }, [path, turn])
  if (path === undefined || answer?.path !== path) return { again }
  const { answered } = answer
  return answered.ok ? { data: answered.data, again } : { problem: answered.problem, again }
}
