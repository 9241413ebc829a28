// The money of a tiltak as a table to download: all that stands on its page, in that order, a line for each amount. Pure.
import { allSources, arkOf, isMadeUp, kronerOf, type Ark, type ArkOm } from '../ark'
import { FAERRE } from '../few'
import type { Lang } from '../../engine/i18n'
import type { Aktor, Kjelde } from '../../events.gen'
import type { OkonomiRow } from '../rows'
import { byPartner, byYear, costsInOrder, inShort, type Sum } from './sums'
import { GEVINST, KOSTNAD, NOKKEL, UTFALL } from './terms'
import { words, type MoneyWords } from './words'

type Line = { del: string; kva?: string; kven?: string; aar?: number | undefined; belop?: number; stand?: string; dato?: string | undefined; referanse?: string | undefined; bruk?: string; ord?: string | undefined; oppdikta: boolean; kjelder?: readonly Kjelde[] }
type NamesOf = { partnar: (id: string) => string; aktor: (a: Aktor) => string }
type Told = { tittel: string; om?: ArkOm[]; adresse: string; henta: string }

const from = (kjelder: readonly Kjelde[]) => ({ oppdikta: isMadeUp(kjelder), kjelder })
const sumLine = (s: Sum): Pick<Line, 'belop' | 'oppdikta' | 'kjelder'> => ({ belop: s.ore, oppdikta: s.oppdikta, kjelder: allSources([s.kjelder]) })

function sums(row: OkonomiRow, w: MoneyWords, names: NamesOf): Line[] {
  return [
    ...inShort(row, w).map((s): Line => ({ del: w.about, kva: s.name, ...sumLine(s), ...(s.after ? { ord: s.after } : {}) })),
    ...byPartner(row, names.partnar).flatMap((p): Line[] => [
      { del: w.plot, kva: w.carriesHead, kven: names.partnar(p.partnar), belop: p.kostnad, oppdikta: p.oppdikta.includes('kostnad') }, { del: w.plot, kva: w.gainsHead, kven: names.partnar(p.partnar), belop: p.gevinst, oppdikta: p.oppdikta.includes('gevinst') },
    ]).filter((l) => l.belop),
  ]
}

function costs(row: OkonomiRow, w: MoneyWords, names: NamesOf, lang: Lang): Line[] {
  const years = byYear(row, names.partnar)
  return [
    ...row.budsjett.map((b): Line => ({ del: w.budget, aar: b.aar, belop: b.belop, ord: b.merknad, ...from(b.kjelder) })),
    ...years.map((y): Line => ({ del: w.byYear, ...(y.partnar ? { kven: names.partnar(y.partnar) } : { kva: w.sum }), aar: y.aar, ...(y.aar ? {} : { stand: w.sum }), ...sumLine(y.sum) })),
    ...costsInOrder(row, names.partnar).map((k): Line => ({ del: w.costs, kva: KOSTNAD[lang][k.slag], kven: names.partnar(k.partnar), aar: k.aar, belop: k.belop, stand: k.rekna ? w.rekna : w.venta, ord: k.merknad, ...from(k.kjelder) })),
  ]
}

function shares(row: OkonomiRow, w: MoneyWords, names: NamesOf, lang: Lang): Line[] {
  return row.fordelingar.flatMap((f) => f.delar.map((d): Line => ({
    del: `${w.shares}: ${f.namn}`, kva: NOKKEL[lang][f.slag], kven: names.aktor(d.kven), aar: f.aar, belop: d.belop, bruk: d.faerre ? FAERRE[lang](d.faerre) : String(d.vekt ?? ''), ord: [f.grunnlag, f.merknad].filter(Boolean).join('. '), ...from(f.kjelder),
  })))
}

/** An application is a line for each thing that became of it: sought, answered, taken back. */
function applications(row: OkonomiRow, w: MoneyWords, names: NamesOf, lang: Lang): Line[] {
  return row.soknader.flatMap((s): Line[] => {
    const of = { del: w.funding, kva: s.ordning, kven: names.aktor(s.sokjar) }
    return [
      { ...of, belop: s.belop, stand: w.sokt, dato: s.dato ?? s.spor.time.slice(0, 10), ord: s.merknad, ...from(s.kjelder) },
      ...(s.svar ? [{ ...of, belop: s.svar.belop, stand: UTFALL[lang][s.svar.utfall], dato: s.svar.dato ?? s.svar.spor.time.slice(0, 10), referanse: s.svar.referanse, ord: s.svar.merknad, ...from([...s.kjelder, ...s.svar.kjelder]) }] : []),
      ...(s.trekt ? [{ ...of, stand: w.withdrawn, dato: s.trekking?.time.slice(0, 10), ...from(s.kjelder) }] : []),
    ]
  })
}

const gains = (row: OkonomiRow, w: MoneyWords, names: NamesOf, lang: Lang): Line[] => row.gevinstar.map((g): Line => ({
  del: w.gains, kva: GEVINST[lang][g.slag], kven: names.aktor(g.kven), aar: g.aar, ...(g.belop ? { belop: g.belop } : {}), stand: g.rekna ? w.seen : w.venta, ord: g.ordlyd, ...from(g.kjelder),
}))

export function moneyArk(lang: Lang, told: Told, row: OkonomiRow, names: NamesOf): Ark {
  const w = words[lang]
  const lines = [...sums(row, w, names), ...costs(row, w, names, lang), ...shares(row, w, names, lang), ...applications(row, w, names, lang), ...gains(row, w, names, lang)]
  return arkOf<Line>(lang, told, [
    { namn: w.part, of: (l) => l.del }, { namn: w.what, of: (l) => l.kva }, { namn: w.kven, of: (l) => l.kven }, { namn: w.aar, slag: 'tal', of: (l) => l.aar }, { namn: w.inKroner, slag: 'tal', of: (l) => (l.belop === undefined ? '' : kronerOf(l.belop)) },
    { namn: w.state, of: (l) => l.stand }, { namn: w.day, slag: 'dato', of: (l) => l.dato }, { namn: w.reference, of: (l) => l.referanse }, { namn: w.weightsHead, slag: 'tal', of: (l) => l.bruk }, { namn: w.merknad, of: (l) => l.ord },
  ], { oppdikta: (l) => l.oppdikta, kjelder: (l) => l.kjelder }, lines)
}
