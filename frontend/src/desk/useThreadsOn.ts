// The threads on a thing as a whole, and how many of them are open.
import { useMemo } from 'react'
import { useRows } from '../engine/live'
import type { TradRow } from '../domain/rows'
import { isOpen } from '../domain/trad/thread'

export function useThreadsOn(rom: string, ting: string) {
  const { rows, ready } = useRows<TradRow>('trad')
  const threads = useMemo(() => rows.filter((t) => t.row.rom === rom && t.row.ting === ting), [rows, rom, ting])
  return { threads, ready, open: threads.filter((t) => isOpen(t.row)).length }
}
