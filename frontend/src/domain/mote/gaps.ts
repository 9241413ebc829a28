// What a meeting concluded and nothing came of, or too much: as when a program ended between two rooms, or two agendas
// took the same sak in the same second. Seen from the short rows, so that it is found wherever one looks.
import { useMemo } from 'react'
import { useRows } from '../../engine/live'
import type { MoteKort, SakKort, UsemjeRow } from '../rows'

export type Unsent = { mote: string; punkt: string; sak: string; fra: string; til: string }
export type Unraised = { mote: string; punkt: string; utval: string; usemje: string; sak: string }

/** Saker that a meeting concluded go on, and that are still with its utval as they were then. */
export function unsentOf(meetings: readonly MoteKort[], saker: readonly SakKort[]): Unsent[] {
  const by = new Map(saker.map((s) => [s.id, s]))
  return meetings.flatMap((m) => m.vidare.flatMap(({ punkt, sak, tilUtval, spor }): Unsent[] => {
    const now = by.get(sak)
    const stays = now && now.utval === m.utval && now.stand !== 'avslutta' && spor.seq > now.komen.seq && tilUtval !== m.utval
    return stays ? [{ mote: m.id, punkt, sak, fra: m.utval, til: tilUtval }] : []
  }))
}

/** Disagreements that a meeting concluded with, and that are not there. */
export function unraisedOf(meetings: readonly MoteKort[], raised: ReadonlySet<string>): Unraised[] {
  return meetings.flatMap((m) => m.vedtak.flatMap((v): Unraised[] => (v.usemje && !raised.has(v.usemje) ? [{ mote: m.id, punkt: v.punkt, utval: m.utval, usemje: v.usemje, sak: v.sak ?? '' }] : [])))
}

/** The meetings that all have a sak on their agendas and are not done with it; none where only one has. */
export function twiceOn(sak: string, meetings: readonly MoteKort[]): MoteKort[] {
  const on = meetings.filter((m) => m.opne.includes(sak)).sort((a, b) => a.start.localeCompare(b.start))
  return on.length > 1 ? on : []
}

export function useMeetings(): MoteKort[] {
  const { rows } = useRows<MoteKort>('mote.kort')
  return useMemo(() => rows.map((r) => r.row), [rows])
}

export function useUnsent(): Unsent[] {
  const meetings = useMeetings()
  const saker = useRows<SakKort>('sak.kort').rows
  return useMemo(() => unsentOf(meetings, saker.map((r) => r.row)), [meetings, saker])
}

export function useUnraised(): { unraised: Unraised[]; ready: boolean } {
  const meetings = useMeetings()
  const { rows, ready } = useRows<UsemjeRow>('usemje')
  return useMemo(() => ({ unraised: ready ? unraisedOf(meetings, new Set(rows.map((r) => r.row.id))) : [], ready }), [meetings, rows, ready])
}
