// Saker by their ids, for the rooms that name them.
import { useMemo } from 'react'
import { useRows } from '../engine/live'
import type { SakKort } from './rows'

export function useSaker(): { of: (id: string | undefined) => SakKort | undefined; all: SakKort[]; ready: boolean } {
  const { rows, ready } = useRows<SakKort>('sak.kort')
  return useMemo(() => {
    const by = new Map(rows.map((r) => [r.row.id, r.row]))
    return { of: (id) => by.get(id ?? ''), all: rows.map((r) => r.row), ready }
  }, [rows, ready])
}
