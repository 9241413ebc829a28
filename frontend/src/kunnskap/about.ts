// What belongs to a patient group, an area or a kommune: indicators, tiltak, chapters of the plans. Pure.
import type { IndikatorKort, InnforingKort, Kapittel, PartnarRow, PlanRow, TekstRow, TiltakKort } from '../domain/rows'

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

/** The tiltak that aim at an indicator. */
export const aimingAt = (indikator: string, all: readonly TiltakKort[]) => all.filter((t) => t.indikatorar.includes(indikator))

export type Found = { plan: PlanRow; chapter: Kapittel; why: 'cards' | 'partner' }

/** The chapters that hold cards of the tiltak, in the order of each plan; of a kommune also those that it answers for. */
export function chaptersOf(about: About, tiltak: readonly TiltakKort[], plans: readonly PlanRow[], texts: readonly Pick<TekstRow, 'id' | 'kort'>[]): Found[] {
  const ids = new Set(tiltak.map((t) => t.id))
  const holding = new Set(texts.filter((t) => t.kort.some((k) => k.rom === 'tiltak' && ids.has(k.ting))).map((t) => t.id))
  const partnar = about.slag === 'kommune' ? about.partnar?.id : undefined
  const answers = (c: Kapittel) => partnar !== undefined && (c.ansvarleg === partnar || c.bidragsytarar.includes(partnar))
  return plans.flatMap((plan) => plan.kapittel.filter((c) => c.nummer).flatMap((chapter): Found[] => {
    if (holding.has(chapter.tekst)) return [{ plan, chapter, why: 'cards' }]
    return answers(chapter) ? [{ plan, chapter, why: 'partner' }] : []
  }))
}
