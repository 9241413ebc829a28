// What the organs have to do with a tiltak: the saker that are tied to it, and the decisions that it follows up. Pure.
import type { MoteKort, SakKort, VedtakRow } from '../domain/rows'

type Ting = { rom: string; ting: string }

/** A sak, the meeting on whose agenda it stands now, and the decisions that were made in it. */
export type TreatedSak = { sak: SakKort; next: MoteKort | undefined; decisions: MoteKort['vedtak'] }

const AHEAD: ReadonlySet<MoteKort['stand']> = new Set(['planlagt', 'innkalla', 'i-gang'])

/** The saker that are tied to the thing, open ones first, each group with the newest first. */
export function treatedSaker(saker: readonly SakKort[], meetings: readonly MoteKort[], { rom, ting }: Ting): TreatedSak[] {
  return saker.filter((s) => s.lenkjer.some((l) => l.rom === rom && l.ting === ting)).map((sak) => ({
    sak,
    next: meetings.filter((m) => AHEAD.has(m.stand) && m.saker.includes(sak.id)).sort((a, b) => a.start.localeCompare(b.start))[0],
    decisions: meetings.flatMap((m) => m.vedtak.filter((v) => v.sak === sak.id && v.vedtak)),
  })).sort((a, b) => Number(a.sak.stand === 'avslutta') - Number(b.sak.stand === 'avslutta') || b.sak.opphav.time.localeCompare(a.sak.opphav.time))
}

/** How far the follow-up of each decision is that the thing follows up, by the id of the decision. */
export function followedUp(follow: readonly VedtakRow[], { rom, ting }: Ting): ReadonlyMap<string, VedtakRow['framdrift']> {
  return new Map(follow.filter((f) => f.folgjer.some((l) => l.rom === rom && l.ting === ting)).map((f) => [f.id, f.framdrift]))
}

/** The tiltak by the decision that they follow up or came from. */
export function tiltakByDecision(follow: readonly VedtakRow[], tiltak: readonly { id: string; opphavFra: readonly { rom: string; ting: string }[] }[]): ReadonlyMap<string, string[]> {
  const by = new Map<string, string[]>()
  const put = (decision: string, id: string) => {
    const there = by.get(decision) ?? []
    if (!there.includes(id)) by.set(decision, [...there, id])
  }
  for (const f of follow) for (const l of f.folgjer) if (l.rom === 'tiltak') put(f.id, l.ting)
  for (const t of tiltak) for (const from of t.opphavFra) if (from.rom === 'vedtak') put(from.ting, t.id)
  return by
}
