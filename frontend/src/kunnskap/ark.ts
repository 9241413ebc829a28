// What is known of one thing as a table to download: the figures, the tiltak, the chapters. Pure.
import { formatTidsrom, tIn, type Lang } from '../engine/i18n'
import type { Kjelde } from '../events.gen'
import { arkOf, isMadeUp, type Ark, type ArkOm } from '../domain/ark'
import { ofPlace } from '../domain/indikator/series'
import { talWords } from '../domain/indikator/terms'
import type { IndikatorKort, IndikatorRow, TiltakKort } from '../domain/rows'
import type { Names } from '../domain/say'
import { FASE, LYS } from '../domain/tiltak/terms'
import type { Found } from './about'
import { words } from './words'

/** An indicator, and the places of which the page shows figures; no row where they are not fetched yet. */
export type Drawn = { kort: IndikatorKort; row: IndikatorRow | undefined; places: readonly string[]; aiming: readonly TiltakKort[] }

type Line = {
  del: string; kva: string; stad?: string; tid?: string; verdi?: string; eining?: string; fase?: string; status?: string; kven?: string; anna?: string | undefined
  oppdikta: boolean; kjelder?: readonly Kjelde[]
}

function figures({ kort, row, places }: Drawn, w: (typeof words)['nn'], lang: Lang, names: Names): Line[] {
  const of = { del: w.indicators, kva: tIn(kort.namn, lang), eining: kort.eining, kven: kort.utgjevar, oppdikta: !!kort.oppdikta }
  if (!row || places.length === 0) return [of]
  const sets = [{ name: '', tal: row.tal }, ...row.framskrivingar.map((f) => ({ name: f.namn, tal: f.tal }))]
  return sets.flatMap(({ name, tal }) => places.flatMap((stad) => ofPlace(tal, stad).map((t): Line => ({
    ...of, stad: names.stad(stad), tid: formatTidsrom(t.tid, lang), verdi: t.verdi ?? talWords(t, lang, row.desimalar), anna: name, kjelder: row.kjelder,
  }))))
}

const measure = (del: string, t: TiltakKort, lang: Lang, names: Names, anna?: string): Line => ({
  del, kva: t.tittel, fase: FASE[lang][t.fase], status: t.status ? LYS[lang][t.status.framdrift] : '', kven: names.aktor(t.eigar), anna, oppdikta: !!t.oppdikta,
})

type Known = { drawn: readonly Drawn[]; own: readonly TiltakKort[]; told: (t: TiltakKort) => string | undefined; chapters: readonly Found[] }
type Told = { tittel: string; om?: ArkOm[]; adresse: string; henta: string }

export function kunnskapArk(lang: Lang, told: Told, { drawn, own, told: takeUp, chapters }: Known, names: Names): Ark {
  const w = words[lang]
  const lines: Line[] = [
    ...drawn.flatMap((d) => [...figures(d, w, lang, names), ...d.aiming.map((t) => measure(`${w.aims}: ${tIn(d.kort.namn, lang)}`, t, lang, names))]),
    ...own.map((t) => measure(w.tiltak, t, lang, names, takeUp(t))),
    ...chapters.map(({ plan, chapter, answers }): Line => ({
      del: w.chapters, kva: `${chapter.nummer ?? ''} ${chapter.tittel}`.trim(), anna: [plan.tittel, answers ? w.ofPartner : ''].filter(Boolean).join(', '), oppdikta: isMadeUp(plan.kjelder), kjelder: plan.kjelder,
    })),
  ]
  return arkOf<Line>(lang, told, [
    { namn: w.part, of: (l) => l.del }, { namn: w.what, of: (l) => l.kva }, { namn: w.place, of: (l) => l.stad }, { namn: w.time, of: (l) => l.tid }, { namn: w.value, slag: 'tal', of: (l) => l.verdi }, { namn: w.unit, of: (l) => l.eining },
    { namn: w.phase, of: (l) => l.fase }, { namn: w.status, of: (l) => l.status }, { namn: w.who, of: (l) => l.kven }, { namn: w.more2, of: (l) => l.anna },
  ], { oppdikta: (l) => l.oppdikta, kjelder: (l) => l.kjelder }, lines)
}
