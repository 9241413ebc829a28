// The map of all tiltak as a table to download: how many each partner has in use, on the way, and leaves. Pure.
import { arkOf, type Ark, type ArkOm } from '../../domain/ark'
import { compareText, type Lang } from '../../engine/i18n'
import type { PartnarRow } from '../../domain/rows'
import type { Names } from '../../domain/say'
import type { Counts } from './colours'
import { words } from './words'

/** Those who have come farthest first, then by name: the order of the tables beside the map. */
export function inOrder(partnarar: readonly PartnarRow[], far: (p: PartnarRow) => number, names: Pick<Names, 'partnar'>): PartnarRow[] {
  return [...partnarar].sort((a, b) => far(b) - far(a) || compareText(names.partnar(a.id), names.partnar(b.id)))
}

export type CountLine = { del: string; namn: string; counts: Counts }

export function countsArk(lang: Lang, told: { tittel: string; om?: ArkOm[]; adresse: string; henta: string }, lines: readonly CountLine[]): Ark {
  const w = words[lang]
  return arkOf(lang, told, [
    { namn: w.part, of: (l) => l.del }, { namn: w.partnar, of: (l) => l.namn },
    { namn: w.inUse, slag: 'tal', of: (l) => l.counts.inUse }, { namn: w.onWay, slag: 'tal', of: (l) => l.counts.onWay }, { namn: w.not, slag: 'tal', of: (l) => l.counts.not },
  ], { oppdikta: (l) => !!l.counts.oppdikta, kjelder: () => [{ tekst: w.counted }] }, lines)
}
