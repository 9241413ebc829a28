import type { Words } from '../engine/i18n'
import type { Tie } from '../domain/ties'
import type { Slag } from './about'

const nn = {
  title: 'Kunnskapsgrunnlag', lead: 'Kva tala seier, kva tiltak som skal verke på dei, og kva planane seier, side om side.',
  slag: { pasientgruppe: 'Pasientgruppe', omrade: 'Innsatsområde', kommune: 'Kommune' } as Record<Slag, string>,
  slagOf: { pasientgruppe: 'Pasientgrupper:', omrade: 'Innsatsområde:', kommune: 'Kommunar:' } as Record<Slag, string>, figuresOf: 'Tal som tiltaka her skal verke på',
  groups: 'Pasientgrupper', areas: 'Innsatsområde', kommunar: 'Kommunar', back: 'Alt kunnskapsgrunnlag', counts: (i: number, t: number) => `${i} ${i === 1 ? 'indikator' : 'indikatorar'} · ${t} tiltak`,
  indicators: 'Indikatorar', noIndicators: 'Ingen indikatorar er knytte hit enno.', more: (n: number) => `Vis ${n} til`, shown: (n: number, all: number) => `Viser ${n} av ${all}.`, aims: 'Tiltak som skal verke på dette', noAims: 'Ingen tiltak er knytte til indikatoren.',
  tiltak: 'Tiltak', noTiltak: 'Ingen tiltak enno.', all: 'Vis som tavle', chapters: 'Kapittel i planane', noChapters: 'Ingen kapittel er knytte til desse tiltaka.', ofPartner: 'Partnaren har ansvar for kapittelet eller skriv i det.', ties: { card: 'Kort i teksten:', origin: 'Tiltak som kjem herifrå:', goal: 'Tiltak med mål herifrå:' } as Record<Tie, string>, worksOn: 'Skal verke på:', standsIn: 'I planane:', andMore: (n: number) => `og ${n} til`,
  part: 'Del', what: 'Kva', place: 'Stad', time: 'Tid', value: 'Verdi', unit: 'Eining', phase: 'Fase', status: 'Status', who: 'Kven', more2: 'Meir',
  newest: (when: string) => `Nyaste tal: ${when}`, noFigures: 'Ingen tal er lesne inn enno.', from: (who: string) => `frå ${who}`, uptake: 'Innføring', inUse: 'I bruk', onMap: 'Vis på kart', partnar: 'Om partnaren',
}
export type KunnskapWords = typeof nn
const nb: KunnskapWords = {
  title: 'Kunnskapsgrunnlag', lead: 'Hva tallene sier, hvilke tiltak som skal virke på dem, og hva planene sier, side om side.',
  slag: { pasientgruppe: 'Pasientgruppe', omrade: 'Innsatsområde', kommune: 'Kommune' },
  slagOf: { pasientgruppe: 'Pasientgrupper:', omrade: 'Innsatsområder:', kommune: 'Kommuner:' }, figuresOf: 'Tall som tiltakene her skal virke på',
  groups: 'Pasientgrupper', areas: 'Innsatsområder', kommunar: 'Kommuner', back: 'Alt kunnskapsgrunnlag', counts: (i, t) => `${i} ${i === 1 ? 'indikator' : 'indikatorer'} · ${t} tiltak`,
  indicators: 'Indikatorer', noIndicators: 'Ingen indikatorer er knyttet hit ennå.', more: (n) => `Vis ${n} til`, shown: (n, all) => `Viser ${n} av ${all}.`, aims: 'Tiltak som skal virke på dette', noAims: 'Ingen tiltak er knyttet til indikatoren.',
  tiltak: 'Tiltak', noTiltak: 'Ingen tiltak ennå.', all: 'Vis som tavle', chapters: 'Kapitler i planene', noChapters: 'Ingen kapitler er knyttet til disse tiltakene.', ofPartner: 'Partneren har ansvar for kapitlet eller skriver i det.', ties: { card: 'Kort i teksten:', origin: 'Tiltak som kommer herfra:', goal: 'Tiltak med mål herfra:' }, worksOn: 'Skal virke på:', standsIn: 'I planene:', andMore: (n) => `og ${n} til`,
  part: 'Del', what: 'Hva', place: 'Sted', time: 'Tid', value: 'Verdi', unit: 'Enhet', phase: 'Fase', status: 'Status', who: 'Hvem', more2: 'Mer',
  newest: (when) => `Nyeste tall: ${when}`, noFigures: 'Ingen tall er lest inn ennå.', from: (who) => `fra ${who}`, uptake: 'Innføring', inUse: 'I bruk', onMap: 'Vis på kart', partnar: 'Om partneren',
}
const en: KunnskapWords = {
  title: 'Knowledge base', lead: 'What the figures say, which measures are to work on them, and what the plans say, side by side.',
  slag: { pasientgruppe: 'Patient group', omrade: 'Area of work', kommune: 'Municipality' },
  slagOf: { pasientgruppe: 'Patient groups:', omrade: 'Areas of work:', kommune: 'Municipalities:' }, figuresOf: 'Figures that the measures here are to work on',
  groups: 'Patient groups', areas: 'Areas of work', kommunar: 'Municipalities', back: 'All of the knowledge base', counts: (i, t) => `${i} ${i === 1 ? 'indicator' : 'indicators'} · ${t} ${t === 1 ? 'measure' : 'measures'}`,
  indicators: 'Indicators', noIndicators: 'No indicators are tied to this yet.', more: (n) => `Show ${n} more`, shown: (n, all) => `Showing ${n} of ${all}.`, aims: 'Measures that are to work on it', noAims: 'No measures are tied to the indicator.',
  tiltak: 'Measures', noTiltak: 'No measures yet.', all: 'Show as a board', chapters: 'Chapters of the plans', noChapters: 'No chapters are tied to these measures.', ofPartner: 'The partner is responsible for the chapter or writes in it.', ties: { card: 'Cards in the text:', origin: 'Measures that come from here:', goal: 'Measures with a goal from here:' }, worksOn: 'Is to work on:', standsIn: 'In the plans:', andMore: (n) => `and ${n} more`,
  part: 'Part', what: 'What', place: 'Place', time: 'Time', value: 'Value', unit: 'Unit', phase: 'Phase', status: 'Status', who: 'Who', more2: 'More',
  newest: (when) => `Newest figures: ${when}`, noFigures: 'No figures have been taken in yet.', from: (who) => `from ${who}`, uptake: 'Take-up', inUse: 'In use', onMap: 'Show on the map', partnar: 'About the partner',
}
export const words: Words<KunnskapWords> = { nn, nb, en }
