// The terms of an indicator.
import { formatDesimal, formatTidsrom, type Words } from '../../engine/i18n'
import type { IndikatorNiva, IndikatorRetning, Indikatortal, TalMerke } from '../../events.gen'

export const NIVAA = ['helsefellesskap', 'foretak', 'institusjon', 'kommune', 'bydel'] as const satisfies readonly IndikatorNiva[]

export const NIVA: Words<Record<IndikatorNiva, string>> = {
  nn: { helsefellesskap: 'Helsefellesskapet', foretak: 'Føretak', institusjon: 'Institusjon', kommune: 'Kommune', bydel: 'Bydel' },
  nb: { helsefellesskap: 'Helsefellesskapet', foretak: 'Foretak', institusjon: 'Institusjon', kommune: 'Kommune', bydel: 'Bydel' },
  en: { helsefellesskap: 'The partnership', foretak: 'Hospital trust', institusjon: 'Institution', kommune: 'Municipality', bydel: 'City district' },
}

export const RETNINGAR = ['opp', 'ned', 'noytral'] as const satisfies readonly IndikatorRetning[]

export const RETNING: Words<Record<IndikatorRetning, string>> = {
  nn: { opp: 'Høgare er betre', ned: 'Lågare er betre', noytral: 'Skildrar berre' },
  nb: { opp: 'Høyere er bedre', ned: 'Lavere er bedre', noytral: 'Beskriver bare' },
  en: { opp: 'Higher is better', ned: 'Lower is better', noytral: 'Only describes' },
}

export const MERKE: Words<Record<TalMerke, string>> = {
  nn: { manglar: 'manglar', faerre: 'færre enn 5', skjult: 'skjult av kjelda' },
  nb: { manglar: 'mangler', faerre: 'færre enn 5', skjult: 'skjult av kilden' },
  en: { manglar: 'missing', faerre: 'fewer than 5', skjult: 'held back by the source' },
}

/** «12 500», or why there is no value. */
export function talWords(tal: Pick<Indikatortal, 'verdi' | 'merke'>, lang: keyof Words, decimals = 0): string {
  return tal.verdi ? formatDesimal(tal.verdi, lang, decimals) : MERKE[lang][tal.merke ?? 'manglar']
}

/** «Alver i 3. kvartal 2026» */
export function whereAndWhen(tal: { stad: string; tid: string }, stad: (kode: string) => string, lang: keyof Words): string {
  return `${stad(tal.stad)} ${lang === 'en' ? 'in' : 'i'} ${formatTidsrom(tal.tid, lang)}`
}
