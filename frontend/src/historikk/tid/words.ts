// The words of looking back.
import type { Words } from '../../engine/i18n'
import type { OutOfReach, Unit, MarkKind } from './axis'

const nn = {
  title: 'Sjå attende', label: 'Sjå attende i tida', lead: 'Planar, tiltak og utval nøyaktig slik dei var.',
  asItWas: (when: string) => `Slik det var ${when}`, event: (seq: string, of: string) => `hending ${seq} av ${of}`, nothingHere: 'Her kan ingenting endrast.', toNow: 'Tilbake til no', compare: 'Samanlikn med no',
  waiting: 'Hentar …', views: 'Kva du ser', slider: 'Tidspunkt', sliderText: (when: string, seq: string, of: string) => `${when}, hending ${seq} av ${of}`,
  keys: 'Pil venstre og høgre går hending for hending, Page Up og Page Down dag for dag, Home og End til endane.',
  step: { hending: ['Førre hending', 'Neste hending'], dag: ['Førre dag', 'Neste dag'], merke: ['Førre merke', 'Neste merke'] } as Record<Unit, readonly [string, string]>,
  play: 'Spel av', pause: 'Pause', pace: 'Spel av', paces: { hending: 'hending for hending', dag: 'dag for dag', merke: 'merke for merke' } as Record<Unit, string>,
  jump: 'Gå til dato eller nummer', jumpHelp: '14.3.2026, mars 2026 eller 812', go: 'Gå', marks: 'Gå til eit merke', chooseMark: 'Vel eit merke …', kinds: { start: 'Ein plan er starta', versjon: 'Versjon av ein plan', fase: 'Ein plan i ny fase', utval: 'Utval', mote: 'Møte', vedtak: 'Vedtak', anna: 'Anna' } as Record<MarkKind, string>,
  marksAre: 'Merke på aksen', happened: 'Dette hende', hidden: 'Hendinga gjeld noko du ikkje har tilgang til.',
  reach: {
    before: (from: string) => `Før ${from} er ingenting registrert. Da er det ingenting å vise.`, after: (_: string, of: string) => `Så langt er vi ikkje komne. Den siste hendinga er nr. ${of}.`,
    future: () => 'Det tidspunktet har ikkje vore enno. Sjå attende på noko som har hendt.', unread: () => 'Skriv ein dato, ein månad, eit år eller nummeret på ei hending.',
  } as Record<OutOfReach, (from: string, of: string) => string>,
  cannot: 'Dette tidspunktet kan ikkje visast', first: 'Vis den fyrste hendinga', last: 'Vis den siste hendinga', noPast: 'Denne sida kan ikkje visast slik ho var', noPastText: 'Vel noko av det som står over.', nothingYet: 'Ingenting har hendt enno', nothingYetText: 'Når noko er registrert, kan de sjå attende på det her.',
  otherView: 'Ei anna side', elsewhere: 'Gå til dato, nummer eller merke', notLoaded: 'Vi fekk ikkje henta det som var', again: 'Prøv igjen', stopped: (when: string) => `Stoppa ved ${when}.`,
}

export type TidWords = typeof nn

const nb: TidWords = {
  title: 'Se tilbake', label: 'Se tilbake i tid', lead: 'Planer, tiltak og utvalg nøyaktig slik de var.',
  asItWas: (when) => `Slik det var ${when}`, event: (seq, of) => `hendelse ${seq} av ${of}`, nothingHere: 'Her kan ingenting endres.', toNow: 'Tilbake til nå', compare: 'Sammenlign med nå',
  waiting: 'Henter …', views: 'Hva du ser', slider: 'Tidspunkt', sliderText: (when, seq, of) => `${when}, hendelse ${seq} av ${of}`,
  keys: 'Pil venstre og høyre går hendelse for hendelse, Page Up og Page Down dag for dag, Home og End til endene.',
  step: { hending: ['Forrige hendelse', 'Neste hendelse'], dag: ['Forrige dag', 'Neste dag'], merke: ['Forrige merke', 'Neste merke'] },
  play: 'Spill av', pause: 'Pause', pace: 'Spill av', paces: { hending: 'hendelse for hendelse', dag: 'dag for dag', merke: 'merke for merke' },
  jump: 'Gå til dato eller nummer', jumpHelp: '14.3.2026, mars 2026 eller 812', go: 'Gå', marks: 'Gå til et merke', chooseMark: 'Velg et merke …', kinds: { start: 'En plan er startet', versjon: 'Versjon av en plan', fase: 'En plan i ny fase', utval: 'Utvalg', mote: 'Møte', vedtak: 'Vedtak', anna: 'Annet' },
  marksAre: 'Merker på aksen', happened: 'Dette hendte', hidden: 'Hendelsen gjelder noe du ikke har tilgang til.',
  reach: {
    before: (from) => `Før ${from} er ingenting registrert. Da er det ingenting å vise.`, after: (_, of) => `Så langt er vi ikke kommet. Den siste hendelsen er nr. ${of}.`,
    future: () => 'Det tidspunktet har ikke vært ennå. Se tilbake på noe som har hendt.', unread: () => 'Skriv en dato, en måned, et år eller nummeret på en hendelse.',
  },
  cannot: 'Dette tidspunktet kan ikke vises', first: 'Vis den første hendelsen', last: 'Vis den siste hendelsen', noPast: 'Denne siden kan ikke vises slik den var', noPastText: 'Velg noe av det som står over.', nothingYet: 'Ingenting har hendt ennå', nothingYetText: 'Når noe er registrert, kan dere se tilbake på det her.',
  otherView: 'En annen side', elsewhere: 'Gå til dato, nummer eller merke', notLoaded: 'Vi fikk ikke hentet det som var', again: 'Prøv igjen', stopped: (when) => `Stoppet ved ${when}.`,
}

const en: TidWords = {
  title: 'Look back', label: 'Look back in time', lead: 'Plans, measures and committees exactly as they were.',
  asItWas: (when) => `As it was on ${when}`, event: (seq, of) => `event ${seq} of ${of}`, nothingHere: 'Nothing can be changed here.', toNow: 'Back to now', compare: 'Compare with now',
  waiting: 'Loading …', views: 'What you see', slider: 'Moment', sliderText: (when, seq, of) => `${when}, event ${seq} of ${of}`,
  keys: 'The left and right arrows go event by event, Page Up and Page Down day by day, Home and End to the ends.',
  step: { hending: ['Previous event', 'Next event'], dag: ['Previous day', 'Next day'], merke: ['Previous mark', 'Next mark'] },
  play: 'Play', pause: 'Pause', pace: 'Play', paces: { hending: 'event by event', dag: 'day by day', merke: 'mark by mark' },
  jump: 'Go to a date or number', jumpHelp: '14.3.2026, March 2026 or 812', go: 'Go', marks: 'Go to a mark', chooseMark: 'Choose a mark …', kinds: { start: 'A plan was begun', versjon: 'Version of a plan', fase: 'A plan in a new phase', utval: 'Committee', mote: 'Meeting', vedtak: 'Decision', anna: 'Other' },
  marksAre: 'Marks on the axis', happened: 'This happened', hidden: 'The event concerns something that you have no access to.',
  reach: {
    before: (from) => `Nothing was recorded before ${from}. There is nothing to show.`, after: (_, of) => `We have not come that far. The last event is no. ${of}.`,
    future: () => 'That moment has not been yet. Look back at something that has happened.', unread: () => 'Write a date, a month, a year or the number of an event.',
  },
  cannot: 'This moment cannot be shown', first: 'Show the first event', last: 'Show the last event', noPast: 'This page cannot be shown as it was', noPastText: 'Choose something of what stands above.', nothingYet: 'Nothing has happened yet', nothingYetText: 'When something has been recorded, you can look back at it here.',
  otherView: 'Another page', elsewhere: 'Go to a date, number or mark', notLoaded: 'We could not fetch what was', again: 'Try again', stopped: (when) => `Stopped at ${when}.`,
}

export const words: Words<TidWords> = { nn, nb, en }
