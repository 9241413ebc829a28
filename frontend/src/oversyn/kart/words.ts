import type { Words } from '../../engine/i18n'

const nn = {
  credit: 'Kart: © Kartverket (CC BY 4.0). Grenser 2024.',
  all: 'Alle tiltak som filteret slepp gjennom', which: 'Vis for', narrow: (n: number) => `Filtrer til ${n} tiltak eller færre for å velje eitt av dei.`,
  titleAll: 'Kor mange tiltak kvar partnar har i bruk', titleOne: (t: string) => `Kvar «${t}» er teke i bruk`,
  sumAll: (n: number, kommunar: number) => `${kommunar} av 18 kommunar har minst eitt av dei ${n} tiltaka i bruk.`,
  sumOne: (n: number, all: number) => `${n} av 18 kommunar har tiltaket i bruk. For ${all} er noko meldt.`,
  partnar: 'Partnar', grad: 'Grad', since: 'Sidan', count: 'Tal', why: 'Med ord', unknown: 'Ikkje meldt',
  inUse: 'I bruk', onWay: 'På veg', not: 'Ikkje aktuelt', show: 'Tiltaka', others: 'Andre partnarar', kommunar: 'Kommunane', part: 'Del', counted: 'Talt opp av det partnarane har meldt',
  toTiltak: 'Til tiltaket', showAll: 'Vis alle tiltak', class: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`), legend: 'Teiknforklaring', none: 'Ingenting er meldt om innføring av desse tiltaka enno.',
}
export type KartWords = typeof nn
const nb: KartWords = {
  credit: 'Kart: © Kartverket (CC BY 4.0). Grenser 2024.',
  all: 'Alle tiltak som filteret slipper gjennom', which: 'Vis for', narrow: (n) => `Filtrer til ${n} tiltak eller færre for å velge ett av dem.`,
  titleAll: 'Hvor mange tiltak hver partner har i bruk', titleOne: (t) => `Hvor «${t}» er tatt i bruk`,
  sumAll: (n, kommunar) => `${kommunar} av 18 kommuner har minst ett av de ${n} tiltakene i bruk.`,
  sumOne: (n, all) => `${n} av 18 kommuner har tiltaket i bruk. For ${all} er noe meldt.`,
  partnar: 'Partner', grad: 'Grad', since: 'Siden', count: 'Tall', why: 'Med ord', unknown: 'Ikke meldt',
  inUse: 'I bruk', onWay: 'På vei', not: 'Ikke aktuelt', show: 'Tiltakene', others: 'Andre partnere', kommunar: 'Kommunene', part: 'Del', counted: 'Talt opp av det partnerne har meldt',
  toTiltak: 'Til tiltaket', showAll: 'Vis alle tiltak', class: (from, to) => (from === to ? String(from) : `${from}–${to}`), legend: 'Tegnforklaring', none: 'Ingenting er meldt om innføring av disse tiltakene ennå.',
}
const en: KartWords = {
  credit: 'Map: © Kartverket (CC BY 4.0). Borders of 2024.',
  all: 'All measures that the filters let through', which: 'Show for', narrow: (n) => `Filter down to ${n} measures or fewer to choose one of them.`,
  titleAll: 'How many measures each partner has in use', titleOne: (t) => `Where “${t}” is in use`,
  sumAll: (n, kommunar) => `${kommunar} of 18 municipalities have at least one of the ${n} measures in use.`,
  sumOne: (n, all) => `${n} of 18 municipalities have the measure in use. Something is reported for ${all}.`,
  partnar: 'Partner', grad: 'Degree', since: 'Since', count: 'Count', why: 'In words', unknown: 'Not reported',
  inUse: 'In use', onWay: 'On the way', not: 'Not relevant', show: 'The measures', others: 'Other partners', kommunar: 'The municipalities', part: 'Part', counted: 'Counted of what the partners have reported',
  toTiltak: 'To the measure', showAll: 'Show all measures', class: (from, to) => (from === to ? String(from) : `${from}–${to}`), legend: 'Legend', none: 'Nothing is reported of the take-up of these measures yet.',
}
export const words: Words<KartWords> = { nn, nb, en }
