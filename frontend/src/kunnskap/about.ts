// What belongs to a patient group, an area or a kommune: indicators, tiltak, chapters of the plans. Pure.
import type { IndikatorKort, InnforingKort, Kapittel, PartnarRow, PlanRow, TekstRow, TiltakKort } from '../domain/rows'
import { tiedChapters, type Tied } from '../domain/ties'

export const SLAGA = ['pasientgruppe', 'omrade', 'kommune'] as const
export type Slag = (typeof SLAGA)[number]

/** What a page is about: a code of a list, or a kommune and the partner that it is. */
export type About = { slag: 'pasientgruppe' | 'omrade'; kode: string } | { slag: 'kommune'; kode: string; partnar: PartnarRow | undefined }

/** The indicators that tell of it, those still followed first by name; of a kommune those that have figures for places of its kind. */
export function indicatorsOf(about: About, all: readonly IndikatorKort[]): IndikatorKort[] {
  return all.filter((i) => !i.utgatt && (about.slag === 'pasientgruppe' ? i.pasientgrupper.includes(about.kode)
    : about.slag === 'omrade' ? i.omrade.includes(about.kode) : i.niva === 'kommune'))
}

/** The tiltak of it; of a kommune those that it owns, takes part in, or has reported on. */
export function tiltakOf(about: About, all: readonly TiltakKort[], uptake: readonly InnforingKort[]): TiltakKort[] {
  if (about.slag !== 'kommune') return all.filter((t) => (about.slag === 'omrade' ? t.omrade : t.pasientgrupper).includes(about.kode))
  const id = about.partnar?.id
  if (!id) return []
  const reported = new Set(uptake.filter((u) => u.grader.some((g) => g.partnar === id)).map((u) => u.id))
  return all.filter((t) => t.eigar.partnar === id || t.deltakarar.some((d) => d.aktor.partnar === id) || reported.has(t.id))
}

const keyOf = (about: About) => (about.slag === 'kommune' ? `kommune/${about.partnar?.id ?? ''}` : `${about.slag}/${about.kode}`)

/** How many tiltak belong to each, reckoned for all at once: each tiltak is looked at one time, however many groups and kommunar there are. */
export function tiltakCounts(all: readonly TiltakKort[], uptake: readonly InnforingKort[]): (about: About) => number {
  const reported = new Map(uptake.map((u) => [u.id, u.grader.map((g) => g.partnar)]))
  const counts = new Map<string, number>()
  for (const t of all) {
    const partnarar = [t.eigar.partnar, ...t.deltakarar.map((d) => d.aktor.partnar), ...(reported.get(t.id) ?? [])]
    for (const key of new Set([...t.pasientgrupper.map((k) => `pasientgruppe/${k}`), ...t.omrade.map((k) => `omrade/${k}`), ...partnarar.flatMap((p) => (p ? [`kommune/${p}`] : []))])) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return (about) => counts.get(keyOf(about)) ?? 0
}

/** The tiltak that aim at an indicator. */
export const aimingAt = (indikator: string, all: readonly TiltakKort[]) => all.filter((t) => t.indikatorar.includes(indikator))

/** A chapter, the tiltak of the page that are tied to it and how, and whether the kommune answers for it or writes on it. */
export type Found = { plan: PlanRow; chapter: Kapittel; tiltak: Tied[]; answers: boolean }

/** The chapters to which the tiltak are tied, in the order of each plan; of a kommune also those that it answers for. */
export function chaptersOf(about: About, tiltak: readonly TiltakKort[], plans: readonly PlanRow[], texts: readonly Pick<TekstRow, 'id' | 'kort'>[]): Found[] {
  const tied = new Map(tiedChapters(tiltak, plans, texts).map((f) => [f.chapter, f.tiltak]))
  const partnar = about.slag === 'kommune' ? about.partnar?.id : undefined
  const answers = (c: Kapittel) => partnar !== undefined && (c.ansvarleg === partnar || c.bidragsytarar.includes(partnar))
  return plans.flatMap((plan) => plan.kapittel.filter((c) => c.nummer)
    .map((chapter) => ({ plan, chapter, tiltak: tied.get(chapter) ?? [], answers: answers(chapter) }))
    .filter((f) => f.answers || f.tiltak.length > 0))
}

/** The other way: the chapters of each tiltak among those found. */
export function chaptersByTiltak(found: readonly Found[]): ReadonlyMap<string, Found[]> {
  const by = new Map<string, Found[]>()
  for (const f of found) {
    for (const { row } of f.tiltak) {
      const there = by.get(row.id)
      if (there) there.push(f)
      else by.set(row.id, [f])
    }
  }
  return by
}

export type Knowledge = { pasientgrupper: string[]; omrade: string[]; indikatorar: string[] }

/** What the knowledge of some tiltak is about: groups, areas, and the indicators that they aim at; each once, the most common first. */
export function knowledgeOf(tiltak: readonly TiltakKort[]): Knowledge {
  const often = (of: (t: TiltakKort) => readonly string[]) => {
    const counts = new Map<string, number>()
    for (const t of tiltak) for (const code of of(t)) counts.set(code, (counts.get(code) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code)
  }
  return { pasientgrupper: often((t) => t.pasientgrupper), omrade: often((t) => t.omrade), indikatorar: often((t) => t.indikatorar) }
}
