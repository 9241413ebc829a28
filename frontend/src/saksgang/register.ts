// The register of decisions: those of the organs, from their meetings, and those of the partners, as one list.
import { useMemo } from 'react'
import { useRows } from '../engine/live'
import type { Malform } from '../events.gen'
import type { MoteKort, PartnarvedtakRow, Trace, VedtakRow } from '../domain/rows'

export type Entry = {
  id: string; dato: string; /** "utval/<id>" or "partnar/<id>" */ kven: string; tittel: string; ordlyd: string; malform: Malform | undefined; sak: string; mote: string
  /** What came of it, in the terms of the meetings or of the partners. */
  utfall: string; /** What a partner decided on. */ fest: { hash: string } | undefined; plan: string; versjon: string; arkivref: string
  /** The page of the decision, or of the matter that the partners decide. */
  href: string; grad: VedtakRow['framdrift']
  /** The record in which it was decided, or told. */
  spor: Trace
}

export type Titles = (sak: string | undefined) => string

export function registerFrom(meetings: readonly MoteKort[], matters: readonly PartnarvedtakRow[], follow: readonly VedtakRow[], titleOf: Titles): Entry[] {
  const grades = new Map(follow.map((f) => [f.id, f.framdrift]))
  const organs = meetings.flatMap((m) => m.vedtak.flatMap((v): Entry[] => (v.vedtak ? [{
    id: v.vedtak, dato: m.start.slice(0, 10), kven: `utval/${m.utval}`, tittel: titleOf(v.sak) || (v.tittel ?? ''), ordlyd: v.ordlyd ?? '', malform: v.malform, sak: v.sak ?? '', mote: m.id, utfall: v.utfall,
    fest: undefined, plan: v.plan ?? '', versjon: v.versjon ?? '', arkivref: '', href: `/vedtak/${v.vedtak}`, grad: grades.get(v.vedtak), spor: v.spor,
  }] : [])))
  const partners = matters.flatMap((row) => row.partnarar.flatMap(({ partnar, svar }): Entry[] => (svar ? [{
    id: `${row.id} ${partnar}`, dato: svar.dato, kven: `partnar/${partnar}`, tittel: row.tittel, ordlyd: svar.ordlyd ?? svar.endring ?? svar.merknad ?? '', malform: svar.malform, sak: row.sak ?? '', mote: '', utfall: svar.utfall,
    fest: { hash: svar.hash }, plan: row.plan ?? '', versjon: row.tekstar.find((t) => t.hash === svar.hash)?.versjon ?? '', arkivref: svar.arkivref ?? '', href: `/partnarvedtak/${row.id}`, grad: undefined, spor: svar.spor,
  }] : [])))
  return [...organs, ...partners].sort((a, b) => b.dato.localeCompare(a.dato) || a.tittel.localeCompare(b.tittel))
}

export type Sought = { sok: string; kven: string; aar: string; grad: string }

export function matches(e: Entry, s: Sought): boolean {
  const text = `${e.tittel} ${e.ordlyd} ${e.arkivref}`.toLocaleLowerCase('nb')
  return s.sok.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean).every((word) => text.includes(word))
    && (!s.kven || e.kven === s.kven) && (!s.aar || e.dato.startsWith(s.aar)) && (!s.grad || (e.grad?.grad ?? '') === s.grad)
}

export function useRegister(titleOf: Titles): { entries: Entry[]; ready: boolean } {
  const meetings = useRows<MoteKort>('mote.kort')
  const matters = useRows<PartnarvedtakRow>('partnarvedtak')
  const follow = useRows<VedtakRow>('vedtak')
  const entries = useMemo(() => registerFrom(meetings.rows.map((r) => r.row), matters.rows.map((r) => r.row), follow.rows.map((r) => r.row), titleOf), [meetings.rows, matters.rows, follow.rows, titleOf])
  return { entries, ready: meetings.ready && matters.ready && follow.ready }
}
