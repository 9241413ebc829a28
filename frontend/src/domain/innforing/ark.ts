// Take-up as tables to download: of one tiltak partner by partner, and as a curve over time. Pure.
import { allSources, arkOf, isMadeUp, type Ark, type ArkOm } from '../ark'
import type { Lang, Words } from '../../engine/i18n'
import { FAERRE } from '../few'
import type { InnforingRow } from '../rows'
import type { Point } from './curve'
import { GRAD, GRADAR } from './terms'

type Told = { tittel: string; om?: ArkOm[]; adresse: string; henta: string }
type Heads = { partnar: string; grad: string; since: string; count: string; unit: string; words: string; day: string; unknown: string }

const heads: Words<Heads> = {
  nn: { partnar: 'Partnar', grad: 'Kor langt', since: 'Sidan', count: 'Tal', unit: 'Eining', words: 'Grunn eller kommentar', day: 'Dag', unknown: 'Ikkje meldt' },
  nb: { partnar: 'Partner', grad: 'Hvor langt', since: 'Siden', count: 'Tall', unit: 'Enhet', words: 'Grunn eller kommentar', day: 'Dag', unknown: 'Ikke meldt' },
  en: { partnar: 'Partner', grad: 'How far', since: 'Since', count: 'Count', unit: 'Unit', words: 'Reason or comment', day: 'Day', unknown: 'Not reported' },
}

/** The partners in the order in which they are shown; those that have not reported too. */
export function uptakeArk(lang: Lang, told: Told, partnarar: readonly { id: string; namn: string }[], row: Pick<InnforingRow, 'partnarar'>): Ark {
  const w = heads[lang]
  const of = new Map(row.partnarar.map((p) => [p.partnar, p]))
  const lines = partnarar.map((p) => ({ namn: p.namn, told: of.get(p.id) }))
  return arkOf(lang, told, [
    { namn: w.partnar, of: (l) => l.namn }, { namn: w.grad, of: (l) => (l.told ? GRAD[lang][l.told.grad] : w.unknown) }, { namn: w.since, slag: 'dato', of: (l) => l.told?.dato },
    { namn: w.count, slag: 'tal', of: (l) => (l.told?.faerre ? FAERRE[lang](l.told.faerre) : l.told?.tal) }, { namn: w.unit, of: (l) => l.told?.eining }, { namn: w.words, of: (l) => l.told?.ord },
  ], { oppdikta: (l) => isMadeUp(l.told?.kjelder), kjelder: (l) => l.told?.kjelder }, lines)
}

/** From each day on, how many had come just so far. */
export function curveArk(lang: Lang, told: Told, points: readonly Point[], rows: readonly Pick<InnforingRow, 'partnarar'>[]): Ark {
  const kjelder = allSources(rows.flatMap((r) => r.partnarar.map((p) => p.kjelder)))
  return arkOf(lang, told, [
    { namn: heads[lang].day, slag: 'dato', of: (p: Point) => p.dag }, ...GRADAR.map((g) => ({ namn: GRAD[lang][g], slag: 'tal' as const, of: (p: Point) => p.tal[g] })),
  ], { oppdikta: (p) => !!p.oppdikta, kjelder: () => kjelder }, points)
}
