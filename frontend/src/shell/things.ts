// Several lists of rows at once, for the command menu: how many is known only when the rooms are.
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { socket, store, type Row } from '../engine/live'

/** The rows under each of the keys. The keys are the same for the whole life of the page. */
export function useRowsOf(keys: string[]): readonly (readonly Row<unknown>[])[] {
  const kept = useRef(keys)
  const last = useRef<readonly (readonly Row<unknown>[])[]>([])
  useEffect(() => {
    const stops = kept.current.map((key) => socket.watch(key))
    return () => stops.forEach((stop) => stop())
  }, [])
  const subscribe = useCallback((tell: () => void) => {
    const stops = kept.current.map((key) => store.subscribe(key, tell))
    return () => stops.forEach((stop) => stop())
  }, [])
  return useSyncExternalStore(subscribe, () => {
    const now = kept.current.map((key) => store.picture(key).rows)
    if (now.some((rows, i) => rows !== last.current[i])) last.current = now
    return last.current
  })
}
