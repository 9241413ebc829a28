// The register of decisions: those of the organs, from their meetings, and those of the partners, as one list.
import { useMemo } from 'react'
import { useRows } from '../engine/live'
import type { Malform } from '../events.gen'
import type { MoteKort, PartnarvedtakKort, Trace, VedtakRow } from '../domain/rows'

export type Entry = {
  id: string; dato: string; /** "utval/<id>" or "partnar/<id>" */ kven: string; tittel: string; ordlyd: string; malform: Malform | undefined; sak: string; mote: string
  /** What came of it, in the terms of the meetings or of the partners. */
  utfall: string; /** What a partner decided on. */ fest: { hash: string } | undefined; plan: string; versjon: string; arkivref: string
  /** The page of the decision, or of the matter that the partners decide. */
  href: string; grad: VedtakRow['framdrift']
  /** Made up for the demonstration. */
  oppdikta: boolean
  /** The record in which it was decided, or told. */
  spor: Trace
}

export type Titles = (sak: string | undefined) => string

export function registerFrom(meetings: readonly MoteKort[], matters: readonly PartnarvedtakKort[], follow: readonly VedtakRow[], titleOf: Titles, madeUp: (sak: string | undefined) => boolean = () => false): Entry[] {
  const grades = new Map(follow.map((f) => [f.id, f.framdrift]))
  const organs = meetings.flatMap((m) => m.vedtak.flatMap((v): Entry[] => (v.vedtak ? [{
    id: v.vedtak, dato: m.start.slice(0, 10), kven: `utval/${m.utval}`, tittel: titleOf(v.sak) || (v.tittel ?? ''), ordlyd: v.ordlyd ?? '', malform: v.malform, sak: v.sak ?? '', mote: m.id, utfall: v.utfall,
    fest: undefined, plan: v.plan ?? '', versjon: v.versjon ?? '', arkivref: '', href: `/vedtak/${v.vedtak}`, grad: grades.get(v.vedtak), oppdikta: madeUp(v.sak), spor: v.spor,
  }] : [])))
  const partners = matters.flatMap((row) => row.partnarar.flatMap((p): Entry[] => (p.utfall ? [{
    id: `${row.id} ${p.partnar}`, dato: p.dato ?? '', kven: `partnar/${p.partnar}`, tittel: row.tittel, ordlyd: p.ord ?? '', malform: p.malform, sak: row.sak ?? '', mote: '', utfall: p.utfall,
    fest: { hash: p.hash ?? '' }, plan: row.plan ?? '', versjon: p.versjon ?? '', arkivref: p.arkivref ?? '', href: `/partnarvedtak/${row.id}`, grad: undefined, oppdikta: !!row.oppdikta, spor: p.spor ?? row.opphav,
  }] : [])))
  return [...organs, ...partners].sort((a, b) => b.dato.localeCompare(a.dato) || a.tittel.localeCompare(b.tittel))
}

export type Sought = { sok: string; kven: string; aar: string; grad: string }

export function matches(e: Entry, s: Sought): boolean {
  const text = `${e.tittel} ${e.ordlyd} ${e.arkivref}`.toLocaleLowerCase('nb')
  return s.sok.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean).every((word) => text.includes(word))
    && (!s.kven || e.kven === s.kven) && (!s.aar || e.dato.startsWith(s.aar)) && (!s.grad || (e.grad?.grad ?? '') === s.grad)
}

const NONE = () => false

export function useRegister(titleOf: Titles, madeUp: (sak: string | undefined) => boolean = NONE): { entries: Entry[]; ready: boolean } {
  const meetings = useRows<MoteKort>('mote.kort')
  const matters = useRows<PartnarvedtakKort>('partnarvedtak.kort')
  const follow = useRows<VedtakRow>('vedtak')
  const entries = useMemo(() => registerFrom(meetings.rows.map((r) => r.row), matters.rows.map((r) => r.row), follow.rows.map((r) => r.row), titleOf, madeUp), [meetings.rows, matters.rows, follow.rows, titleOf, madeUp])
  return { entries, ready: meetings.ready && matters.ready && follow.ready }
}
