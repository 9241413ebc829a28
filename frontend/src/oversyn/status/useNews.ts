// What has happened since a day, asked of the server, which has the list of what is news. The rows at hand tell when to
// ask again; what none of them tells of is asked for now and then, while the house goes on.
import { useCallback, useEffect, useRef, useState } from 'react'
import { store } from '../../engine/live'
import { useLooking, useShown } from '../../engine/looking'
import { read } from '../../engine/read'
import type { Problem } from '../../engine/http'
import type { News } from '../../domain/rows'

const REST_MS = 500 // many changes at once are one question
const LATER_MS = 12_000

type Held = { path: string; data?: News; problem?: Problem }

/** `moved` is another whenever a row of what is told of has changed. */
export function useNews(utval: string, since: string, moved: string): { data?: News | undefined; problem?: Problem | undefined } {
  const past = useLooking()
  const { seq } = useShown()
  const path = `/api/utval/${utval}/nytt?sidan=${since}${past ? `&at=${seq}` : ''}`
  const [held, setHeld] = useState<Held>()
  const wanted = useRef('')
  const running = useRef(false)
  const there = useRef(true)
  const askedAt = useRef(0)
  const ask = useCallback(async () => {
    if (running.current) return
    running.current = true
    const isThere = () => there.current
    while (wanted.current && isThere()) {
      const asked = wanted.current
      wanted.current = ''
      askedAt.current = store.seq
      const answer = await read<News>(asked)
      if (isThere()) setHeld((before) => (answer.ok ? { path: asked, data: answer.data } : { ...(before?.path === asked ? before : {}), path: asked, problem: answer.problem }))
      await new Promise((done) => setTimeout(done, REST_MS))
    }
    running.current = false
  }, [])
  useEffect(() => {
    there.current = true
    wanted.current = past && seq === 0 ? '' : path
    void ask()
    return () => { there.current = false }
  }, [path, past, seq, moved, ask])
  useEffect(() => {
    if (past) return undefined
    const timer = setInterval(() => {
      if (store.seq <= askedAt.current || document.hidden) return
      wanted.current = path
      void ask()
    }, LATER_MS)
    return () => clearInterval(timer)
  }, [path, past, ask])
  return held?.path === path ? held : {}
}
