// The terms of money: kinds of cost, of gain, of cost key, and what becomes of an application.
import type { Words } from '../../engine/i18n'
import type { GevinstSlag, KostnadSlag, NokkelSlag, TilskotUtfall } from '../../events.gen'

export const KOSTNADER = ['lon', 'drift', 'investering', 'kjop', 'anna'] as const satisfies readonly KostnadSlag[]

export const KOSTNAD: Words<Record<KostnadSlag, string>> = {
  nn: { lon: 'Løn', drift: 'Drift', investering: 'Investering', kjop: 'Kjøp av tenester', anna: 'Anna' },
  nb: { lon: 'Lønn', drift: 'Drift', investering: 'Investering', kjop: 'Kjøp av tjenester', anna: 'Annet' },
  en: { lon: 'Pay', drift: 'Operation', investering: 'Investment', kjop: 'Bought services', anna: 'Other' },
}

export const UTFALLA = ['innvilga', 'delvis', 'avslag'] as const satisfies readonly TilskotUtfall[]

export const UTFALL: Words<Record<TilskotUtfall, string>> = {
  nn: { innvilga: 'Innvilga', delvis: 'Delvis innvilga', avslag: 'Avslag' },
  nb: { innvilga: 'Innvilget', delvis: 'Delvis innvilget', avslag: 'Avslag' },
  en: { innvilga: 'Granted', delvis: 'Partly granted', avslag: 'Refused' },
}

export const GEVINSTAR = ['pengar', 'tid', 'kvalitet', 'tryggleik', 'kompetanse', 'anna'] as const satisfies readonly GevinstSlag[]

export const GEVINST: Words<Record<GevinstSlag, string>> = {
  nn: { pengar: 'Pengar', tid: 'Tid', kvalitet: 'Kvalitet', tryggleik: 'Tryggleik', kompetanse: 'Kompetanse', anna: 'Anna' },
  nb: { pengar: 'Penger', tid: 'Tid', kvalitet: 'Kvalitet', tryggleik: 'Trygghet', kompetanse: 'Kompetanse', anna: 'Annet' },
  en: { pengar: 'Money', tid: 'Time', kvalitet: 'Quality', tryggleik: 'Safety', kompetanse: 'Competence', anna: 'Other' },
}

export const NOKLAR = ['per-innbyggjar', 'fast', 'etter-bruk', 'vertskommune', 'tilskot'] as const satisfies readonly NokkelSlag[]

export const NOKKEL: Words<Record<NokkelSlag, string>> = {
  nn: { 'per-innbyggjar': 'Per innbyggjar', fast: 'Faste beløp', 'etter-bruk': 'Etter bruk', vertskommune: 'Vertskommunen betaler', tilskot: 'Tilskot dekkjer' },
  nb: { 'per-innbyggjar': 'Per innbygger', fast: 'Faste beløp', 'etter-bruk': 'Etter bruk', vertskommune: 'Vertskommunen betaler', tilskot: 'Tilskudd dekker' },
  en: { 'per-innbyggjar': 'Per inhabitant', fast: 'Fixed amounts', 'etter-bruk': 'By use', vertskommune: 'The host municipality pays', tilskot: 'A grant covers' },
}
