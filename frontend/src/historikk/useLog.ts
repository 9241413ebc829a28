// The pages of the log that one has read, and what came since. Nothing is put in before one asks for it.
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '../engine/http'
import { store } from '../engine/live'
import { read } from '../engine/read'
import { newTo, PAGE, pathOf, withNewer, withOlder, type Line, type LogPage, type Search } from './log'

const TYPING_MS = 300 // a letter more is often on its way
const LOOK_MS = 3_000

type Held = { path: string; lines: Line[]; next?: string; /** How far the log had come when we looked last. */ seq: number; newest?: LogPage; news: number }

export type Log = {
  lines: Line[]; ready: boolean; problem?: Problem
  /** Fetches older entries; undefined where there are none. */
  older?: () => void
  /** How many entries came since. */
  news: number
  takeNews: () => void
  again: () => void
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

const heldOf = (path: string, page: LogPage): Held => ({ path, lines: page.rows, seq: page.seq, news: 0, ...(page.next ? { next: page.next } : {}) })

export function useLog(search: Search): Log {
  const settled = useSettled(search)
  const path = pathOf(settled)
  const [held, setHeld] = useState<Held>()
  const [problem, setProblem] = useState<Problem>()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let wanted = true
    setProblem(undefined)
    void read<LogPage>(path).then((answer) => {
      if (!wanted) return
      if (answer.ok) setHeld(heldOf(path, answer.data))
      else setProblem(answer.problem)
    })
    return () => {
      wanted = false
    }
  }, [path, turn])
  useNews(path, held, setHeld)
  const next = held?.path === path ? held.next : undefined
  const older = useCallback(() => {
    void read<LogPage>(pathOf(settled, next)).then((answer) => {
      if (!answer.ok) return setProblem(answer.problem)
      const { rows, next: after } = answer.data
      setHeld((h) => (h?.path === path && h.next === next ? { ...h, lines: withOlder(h.lines, rows), next: after ?? '' } : h))
    })
  }, [settled, path, next])
  const takeNews = useCallback(() => setHeld(withNews), [])
  const again = useCallback(() => setTurn((n) => n + 1), [])
  return {
    lines: held?.lines ?? [], ready: held?.path === path, news: held?.path === path ? held.news : 0, takeNews, again,
    ...(problem ? { problem } : {}), ...(next ? { older } : {}),
  }
}

/** Looks now and then whether the log has grown by something that is asked for. */
function useNews(path: string, held: Held | undefined, setHeld: (set: (held: Held | undefined) => Held | undefined) => void): void {
  const seq = held?.path === path ? held.seq : Infinity
  useEffect(() => {
    let busy = false
    const timer = setInterval(() => {
      if (busy || store.seq <= seq) return
      busy = true
      void read<LogPage>(path).then((answer) => {
        busy = false
        if (!answer.ok) return
        const newest = answer.data
        setHeld((h) => (h?.path === path ? { ...h, seq: newest.seq, newest, news: newTo(h.lines, newest.rows) } : h))
      })
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [path, seq, setHeld])
}

/** The new ones on top. Where more came than fit a page, the list begins anew, so that there is no hole in it. */
function withNews(held: Held | undefined): Held | undefined {
  if (!held?.newest) return held
  const { path, lines, newest, news, next } = held
  if (news >= PAGE) return heldOf(path, newest)
  return { path, lines: withNewer(lines, newest.rows), seq: newest.seq, news: 0, ...(next ? { next } : {}) }
}
