// The words of the history of everything.
import type { Words } from '../engine/i18n'
import type { RoomName } from '../domain/say'

export const ROOM: Words<Record<RoomName, string>> = {
  nn: {
    plan: 'Plan', tekst: 'Tekst', trad: 'Tråd', planelement: 'Mål og strategiar', tiltak: 'Tiltak', innforing: 'Innføring', okonomi: 'Økonomi', indikator: 'Indikator',
    utval: 'Utval', partnar: 'Partnar', person: 'Person', kodeverk: 'Kodeverk', visning: 'Visning', innsyn: 'Innsyn',
    sak: 'Sak', saksnummer: 'Saksnummer', formote: 'Formøte', mote: 'Møte', partnarvedtak: 'Partnarvedtak', vedtak: 'Oppfølging av vedtak', usemje: 'Usemje',
  },
  nb: {
    plan: 'Plan', tekst: 'Tekst', trad: 'Tråd', planelement: 'Mål og strategier', tiltak: 'Tiltak', innforing: 'Innføring', okonomi: 'Økonomi', indikator: 'Indikator',
    utval: 'Utvalg', partnar: 'Partner', person: 'Person', kodeverk: 'Kodeverk', visning: 'Visning', innsyn: 'Innsyn',
    sak: 'Sak', saksnummer: 'Saksnummer', formote: 'Formøte', mote: 'Møte', partnarvedtak: 'Partnervedtak', vedtak: 'Oppfølging av vedtak', usemje: 'Uenighet',
  },
  en: {
    plan: 'Plan', tekst: 'Text', trad: 'Thread', planelement: 'Goals and strategies', tiltak: 'Measure', innforing: 'Take-up', okonomi: 'Money', indikator: 'Indicator',
    utval: 'Committee', partnar: 'Partner', person: 'Person', kodeverk: 'Code list', visning: 'View', innsyn: 'Audit session',
    sak: 'Case', saksnummer: 'Case number', formote: 'Pre-meeting', mote: 'Meeting', partnarvedtak: 'Partner decision', vedtak: 'Follow-up of a decision', usemje: 'Disagreement',
  },
}

const nn = {
  title: 'Historikk',
  lead: 'Alt som har hendt, i den rekkjefølgja det vart registrert. Ingenting her kan endrast eller takast bort.',
  search: 'Søk i alt som har hendt', room: 'Rom', allRooms: 'Alle rom', kind: 'Kva som hende', allKinds: 'Alt', thing: 'Ting', allThings: 'Alle ting', person: 'Person', allPeople: 'Alle',
  partnar: 'Partnar', allPartnarar: 'Alle partnarar', utval: 'Gjeld utval', allUtval: 'Alle utval', from: 'Registrert frå', to: 'Registrert til', momentHelp: 'Dato, månad eller år',
  more: (n: number) => (n > 0 ? `Fleire filter (${n} i bruk)` : 'Fleire filter'), clear: 'Nullstill filter',
  shown: (n: number, more: boolean) => (more ? `Dei ${n} siste hendingane` : n === 1 ? '1 hending' : `${n} hendingar`),
  news: (n: number) => (n === 1 ? 'Vis 1 ny hending' : `Vis ${n} nye hendingar`), newsShown: (n: number) => (n === 1 ? '1 ny hending er vist øvst.' : `${n} nye hendingar er viste øvst.`),
  older: 'Vis eldre hendingar', none: 'Ingen hendingar passar', noneText: 'Ta bort eit filter, eller søk etter noko anna.', notLoaded: 'Vi fekk ikkje henta historikken', again: 'Prøv igjen',
  groupBy: 'Grupper etter', byDay: 'Dag', byMeeting: 'Møte og dag', meeting: 'Møte',
  // one entry
  entry: (seq: string) => `Hending nr. ${seq}`, toLog: 'Til historikken', badSeq: 'Vi finn ikkje denne hendinga', badSeqText: 'Nummeret kan vere feil, eller hendinga gjeld noko du ikkje har tilgang til.',
  within: (seq: string) => `Nr. ${seq} er ein del av det som vart skrive her.`,
  about: 'Gjeld', who: 'Kven', forWhom: 'For', happened: 'Hende', recorded: 'Registrert', reason: 'Grunn', place: 'Plass i loggen', placeText: (seq: string, of: string) => `Nr. ${seq} av ${of}`,
  noPerson: 'Ingen person: henta inn frå kjelde', sameThing: 'Alt som har hendt med dette', sameDay: 'Alt frå same dagen',
  raw: 'Slik står hendinga i loggen',
  why: 'Kvifor er det slik?', whyNone: 'Ingen hending har sett denne verdien', whyNoneText: 'Han har vore tom heile tida, eller følgjer av andre verdiar.', whyAll: 'Alt som har hendt med dette', thenHref: 'Slik det såg ut da', lookBack: 'Sjå attende', difference: 'Skilnad mellom to tidspunkt', innsyn: 'Innsyn',
}

export type HistorikkWords = typeof nn

const nb: HistorikkWords = {
  title: 'Historikk',
  lead: 'Alt som har hendt, i den rekkefølgen det ble registrert. Ingenting her kan endres eller tas bort.',
  search: 'Søk i alt som har hendt', room: 'Rom', allRooms: 'Alle rom', kind: 'Hva som hendte', allKinds: 'Alt', thing: 'Ting', allThings: 'Alle ting', person: 'Person', allPeople: 'Alle',
  partnar: 'Partner', allPartnarar: 'Alle partnere', utval: 'Gjelder utvalg', allUtval: 'Alle utvalg', from: 'Registrert fra', to: 'Registrert til', momentHelp: 'Dato, måned eller år',
  more: (n) => (n > 0 ? `Flere filtre (${n} i bruk)` : 'Flere filtre'), clear: 'Nullstill filtre',
  shown: (n, more) => (more ? `De ${n} siste hendelsene` : n === 1 ? '1 hendelse' : `${n} hendelser`),
  news: (n) => (n === 1 ? 'Vis 1 ny hendelse' : `Vis ${n} nye hendelser`), newsShown: (n) => (n === 1 ? '1 ny hendelse er vist øverst.' : `${n} nye hendelser er vist øverst.`),
  older: 'Vis eldre hendelser', none: 'Ingen hendelser passer', noneText: 'Ta bort et filter, eller søk etter noe annet.', notLoaded: 'Vi fikk ikke hentet historikken', again: 'Prøv igjen',
  groupBy: 'Grupper etter', byDay: 'Dag', byMeeting: 'Møte og dag', meeting: 'Møte',
  entry: (seq) => `Hendelse nr. ${seq}`, toLog: 'Til historikken', badSeq: 'Vi finner ikke denne hendelsen', badSeqText: 'Nummeret kan være feil, eller hendelsen gjelder noe du ikke har tilgang til.',
  within: (seq) => `Nr. ${seq} er en del av det som ble skrevet her.`,
  about: 'Gjelder', who: 'Hvem', forWhom: 'For', happened: 'Hendte', recorded: 'Registrert', reason: 'Grunn', place: 'Plass i loggen', placeText: (seq, of) => `Nr. ${seq} av ${of}`,
  noPerson: 'Ingen person: hentet inn fra kilde', sameThing: 'Alt som har hendt med dette', sameDay: 'Alt fra samme dag',
  raw: 'Slik står hendelsen i loggen',
  why: 'Hvorfor er det slik?', whyNone: 'Ingen hendelse har satt denne verdien', whyNoneText: 'Den har vært tom hele tiden, eller følger av andre verdier.', whyAll: 'Alt som har hendt med dette', thenHref: 'Slik det så ut da', lookBack: 'Se tilbake', difference: 'Forskjell mellom to tidspunkter', innsyn: 'Innsyn',
}

const en: HistorikkWords = {
  title: 'History',
  lead: 'Everything that has happened, in the order in which it was recorded. Nothing here can be changed or taken away.',
  search: 'Search all that has happened', room: 'Room', allRooms: 'All rooms', kind: 'What happened', allKinds: 'Everything', thing: 'Thing', allThings: 'All things', person: 'Person', allPeople: 'Everybody',
  partnar: 'Partner', allPartnarar: 'All partners', utval: 'Concerns committee', allUtval: 'All committees', from: 'Recorded from', to: 'Recorded until', momentHelp: 'Date, month or year',
  more: (n) => (n > 0 ? `More filters (${n} in use)` : 'More filters'), clear: 'Clear filters',
  shown: (n, more) => (more ? `The last ${n} events` : n === 1 ? '1 event' : `${n} events`),
  news: (n) => (n === 1 ? 'Show 1 new event' : `Show ${n} new events`), newsShown: (n) => (n === 1 ? '1 new event is shown at the top.' : `${n} new events are shown at the top.`),
  older: 'Show older events', none: 'No event matches', noneText: 'Take away a filter, or search for something else.', notLoaded: 'We could not fetch the history', again: 'Try again',
  groupBy: 'Group by', byDay: 'Day', byMeeting: 'Meeting and day', meeting: 'Meeting',
  entry: (seq) => `Event no. ${seq}`, toLog: 'To the history', badSeq: 'We cannot find this event', badSeqText: 'The number may be wrong, or the event concerns something that you have no access to.',
  within: (seq) => `No. ${seq} is part of what was written here.`,
  about: 'Concerns', who: 'Who', forWhom: 'For', happened: 'Happened', recorded: 'Recorded', reason: 'Reason', place: 'Place in the log', placeText: (seq, of) => `No. ${seq} of ${of}`,
  noPerson: 'No person: brought in from a source', sameThing: 'All that has happened to this', sameDay: 'All of the same day',
  raw: 'The event as it stands in the log',
  why: 'Why is it so?', whyNone: 'No event has set this value', whyNoneText: 'It has been empty all the time, or follows from other values.', whyAll: 'All that has happened to this', thenHref: 'How it looked then', lookBack: 'Look back', difference: 'Difference between two moments', innsyn: 'Audit sessions',
}

export const words: Words<HistorikkWords> = { nn, nb, en }
