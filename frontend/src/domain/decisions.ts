// The decisions that a tiltak can come from: those of the organs, from their meetings, and the matters that the partners
// decide each for itself.
import { useMemo } from 'react'
import { useRows } from '../engine/live'
import type { Malform } from '../events.gen'
import type { MoteKort, PartnarvedtakRow } from './rows'
import { useSaker } from './saker'

export type Decision = { rom: 'vedtak' | 'partnarvedtak'; id: string; tittel: string; lang: Malform | undefined; /** The day of the meeting; '' for what the partners decide. */ dato: string; /** The organ; '' for the partners. */ utval: string }

export function decisionsFrom(meetings: readonly MoteKort[], matters: readonly PartnarvedtakRow[], titleOf: (sak: string | undefined) => string): Decision[] {
  const organs = meetings.flatMap((m) => m.vedtak.flatMap((v): Decision[] => (v.vedtak
    ? [{ rom: 'vedtak', id: v.vedtak, tittel: titleOf(v.sak) || (v.tittel ?? v.ordlyd ?? ''), lang: v.malform, dato: m.start.slice(0, 10), utval: m.utval }] : [])))
  const partners = matters.map((m): Decision => ({ rom: 'partnarvedtak', id: m.id, tittel: m.tittel, lang: m.malform, dato: '', utval: '' }))
  return [...organs.sort((a, b) => b.dato.localeCompare(a.dato)), ...partners]
}

export function useDecisions(): { all: Decision[]; of: (rom: string | undefined, id: string | undefined) => Decision | undefined } {
  const meetings = useRows<MoteKort>('mote.kort').rows
  const matters = useRows<PartnarvedtakRow>('partnarvedtak').rows
  const saker = useSaker()
  return useMemo(() => {
    const all = decisionsFrom(meetings.map((r) => r.row), matters.map((r) => r.row), (sak) => saker.of(sak)?.tittel ?? '')
    const by = new Map(all.map((d) => [`${d.rom}/${d.id}`, d]))
    return { all, of: (rom, id) => by.get(`${rom ?? ''}/${id ?? ''}`) }
  }, [meetings, matters, saker])
}
