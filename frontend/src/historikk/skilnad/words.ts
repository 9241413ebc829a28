// The words of the difference between two moments.
import type { Words } from '../../engine/i18n'

const nn = {
  title: 'Skilnad mellom to tidspunkt', lead: 'Kva som er annleis: felt, statusar, plassar, pengar, innføring og tekst, med kven som endra det.', from: 'Frå', to: 'Til', help: 'Dato eller nummer', nowHelp: 'Tomt er no', show: 'Vis skilnaden',
  all: 'Alle rom', room: 'Rom', only: (what: string) => `Berre ${what}`, everything: 'Vis alt', between: (from: string, to: string) => `Frå ${from} til ${to}.`, moment: (when: string, seq: string) => `${when} (hending ${seq})`, before: 'før den fyrste hendinga',
  count: (n: number, more: boolean) => (more ? `Dei fyrste ${n} tinga som er annleis` : n === 1 ? '1 ting er annleis' : `${n} ting er annleis`), none: 'Ingenting er annleis', noneText: 'Alt stod likt på dei to tidspunkta.', more: 'Vis fleire',
  slag: { ny: 'Ny', endra: 'Endra', borte: 'Borte' } as Record<string, string>, field: 'Felt', was: 'Før', is: 'Etter', who: 'Kven og når', nothing: 'Ingenting', showFields: (n: number) => `Vis alle ${n} felta`, words: 'Vis ord for ord', hideWords: 'Skjul orda', wordsOf: (t: string) => `Vis ord for ord: ${t}`,
  pdf: 'Last ned som PDF', json: 'Last ned som JSON', wrong: 'Slutten kan ikkje vere før starten.', then: (seq: string) => `Slik det var ved hending ${seq}`, unnamed: 'Utan namn', changes: (n: number) => (n === 1 ? '1 felt' : `${n} felt`),
}

export type SkilnadWords = typeof nn

const nb: SkilnadWords = {
  title: 'Forskjell mellom to tidspunkter', lead: 'Hva som er annerledes: felt, statuser, plasser, penger, innføring og tekst, med hvem som endret det.', from: 'Fra', to: 'Til', help: 'Dato eller nummer', nowHelp: 'Tomt er nå', show: 'Vis forskjellen',
  all: 'Alle rom', room: 'Rom', only: (what) => `Bare ${what}`, everything: 'Vis alt', between: (from, to) => `Fra ${from} til ${to}.`, moment: (when, seq) => `${when} (hendelse ${seq})`, before: 'før den første hendelsen',
  count: (n, more) => (more ? `De første ${n} tingene som er annerledes` : n === 1 ? '1 ting er annerledes' : `${n} ting er annerledes`), none: 'Ingenting er annerledes', noneText: 'Alt sto likt på de to tidspunktene.', more: 'Vis flere',
  slag: { ny: 'Ny', endra: 'Endret', borte: 'Borte' }, field: 'Felt', was: 'Før', is: 'Etter', who: 'Hvem og når', nothing: 'Ingenting', showFields: (n) => `Vis alle ${n} feltene`, words: 'Vis ord for ord', hideWords: 'Skjul ordene', wordsOf: (t) => `Vis ord for ord: ${t}`,
  pdf: 'Last ned som PDF', json: 'Last ned som JSON', wrong: 'Slutten kan ikke være før starten.', then: (seq) => `Slik det var ved hendelse ${seq}`, unnamed: 'Uten navn', changes: (n) => `${n} felt`,
}

const en: SkilnadWords = {
  title: 'Difference between two moments', lead: 'What is other: fields, statuses, seats, money, take-up and text, with who changed it.', from: 'From', to: 'To', help: 'Date or number', nowHelp: 'Empty is now', show: 'Show the difference',
  all: 'All rooms', room: 'Room', only: (what) => `Only ${what}`, everything: 'Show everything', between: (from, to) => `From ${from} to ${to}.`, moment: (when, seq) => `${when} (event ${seq})`, before: 'before the first event',
  count: (n, more) => (more ? `The first ${n} things that are other` : n === 1 ? '1 thing is other' : `${n} things are other`), none: 'Nothing is other', noneText: 'Everything stood the same at both moments.', more: 'Show more',
  slag: { ny: 'New', endra: 'Changed', borte: 'Gone' }, field: 'Field', was: 'Before', is: 'After', who: 'Who and when', nothing: 'Nothing', showFields: (n) => `Show all ${n} fields`, words: 'Show word by word', hideWords: 'Hide the words', wordsOf: (t) => `Show word by word: ${t}`,
  pdf: 'Download as PDF', json: 'Download as JSON', wrong: 'The end cannot be before the start.', then: (seq) => `As it was at event ${seq}`, unnamed: 'Without a name', changes: (n) => (n === 1 ? '1 field' : `${n} fields`),
}

export const words: Words<SkilnadWords> = { nn, nb, en }
