// The words of an auditor's sessions.
import type { Words } from '../../engine/i18n'

const nn = {
  askTitle: 'Sei kvifor først', askText: 'Du har rolla revisor. Før du ser på noko slik det var, seier du kvifor. Grunngjevinga blir registrert i loggen, og det blir notert kva du ser på.', reason: 'Grunngjeving', reasonHelp: 'Til dømes «Forvaltingsrevisjon 2026, sak 14: korleis tiltaket vart prioritert»',
  tooShort: 'Grunngjevinga må vere på minst 10 teikn', open: 'Opne innsyn', opening: 'Opnar …', opened: 'Innsynet er opna.', openIt: (grunn: string) => `Opne innsyn: ${grunn}`, until: 'Varer til du avsluttar det, i høgst 12 timar.',
  isOpen: (until: string) => `Innsyn ope til ${until}:`, close: 'Avslutt innsynet', closed: 'Innsynet er avslutta.', closeIt: 'Avslutte innsynet',
  title: 'Innsyn', lead: 'Kven som har sett tilbake i historikken som revisor, kvifor, og kva dei såg på.', sessions: 'Innsyn som er opna', noSessions: 'Ingen har opna innsyn enno', mine: 'Berre mine', who: 'Kven', why: 'Kvifor', when: 'Når', state: 'Stand', stateOpen: 'Ope', stateOver: 'Over', stateClosed: (when: string) => `Avslutta ${when}`, about: 'Gjeld', all: 'Alt', acts: 'Handlingar',
  log: 'Kva som er sett på', logText: (days: number) => `Oppslag blir tekne vare på i ${days} dagar. Oppslag på det same innan eit minutt er eitt.`, noLog: 'Ingen oppslag er noterte', what: 'Kva', moment: 'Slik det var', kva: { attende: 'Såg attende', skilnad: 'Samanlikna', kvifor: 'Spurde kvifor', dokument: 'Las ein tekst', kvittering: 'Henta kvittering', eksport: 'Henta ut arkivpakke', avspeling: 'Spela av alt' } as Record<string, string>,
  momentOf: (at: string) => (/^\d+$/.test(at) ? `Hending ${at}` : at), between: (a: string, b: string) => `Frå ${a} til ${b}`, operator: 'Driftar ved kommandolinja', more: 'Vis eldre oppslag', onlyThis: 'Berre dette innsynet', everything: 'Vis alle oppslag', notLoaded: 'Vi fekk ikkje henta lista', again: 'Prøv igjen', person: 'Person', everybody: 'Alle',
}

export type InnsynWords = typeof nn

const nb: InnsynWords = {
  askTitle: 'Si hvorfor først', askText: 'Du har rollen revisor. Før du ser på noe slik det var, sier du hvorfor. Begrunnelsen blir registrert i loggen, og det blir notert hva du ser på.', reason: 'Begrunnelse', reasonHelp: 'For eksempel «Forvaltningsrevisjon 2026, sak 14: hvordan tiltaket ble prioritert»',
  tooShort: 'Begrunnelsen må være på minst 10 tegn', open: 'Åpne innsyn', opening: 'Åpner …', opened: 'Innsynet er åpnet.', openIt: (grunn) => `Åpne innsyn: ${grunn}`, until: 'Varer til du avslutter det, i høyst 12 timer.',
  isOpen: (until) => `Innsyn åpent til ${until}:`, close: 'Avslutt innsynet', closed: 'Innsynet er avsluttet.', closeIt: 'Avslutte innsynet',
  title: 'Innsyn', lead: 'Hvem som har sett tilbake i historikken som revisor, hvorfor, og hva de så på.', sessions: 'Innsyn som er åpnet', noSessions: 'Ingen har åpnet innsyn ennå', mine: 'Bare mine', who: 'Hvem', why: 'Hvorfor', when: 'Når', state: 'Stand', stateOpen: 'Åpent', stateOver: 'Over', stateClosed: (when) => `Avsluttet ${when}`, about: 'Gjelder', all: 'Alt', acts: 'Handlinger',
  log: 'Hva som er sett på', logText: (days) => `Oppslag blir tatt vare på i ${days} dager. Oppslag på det samme innen et minutt er ett.`, noLog: 'Ingen oppslag er notert', what: 'Hva', moment: 'Slik det var', kva: { attende: 'Så tilbake', skilnad: 'Sammenlignet', kvifor: 'Spurte hvorfor', dokument: 'Leste en tekst', kvittering: 'Hentet kvittering', eksport: 'Hentet ut arkivpakke', avspeling: 'Spilte av alt' },
  momentOf: (at) => (/^\d+$/.test(at) ? `Hendelse ${at}` : at), between: (a, b) => `Fra ${a} til ${b}`, operator: 'Drifter ved kommandolinjen', more: 'Vis eldre oppslag', onlyThis: 'Bare dette innsynet', everything: 'Vis alle oppslag', notLoaded: 'Vi fikk ikke hentet listen', again: 'Prøv igjen', person: 'Person', everybody: 'Alle',
}

const en: InnsynWords = {
  askTitle: 'Say why first', askText: 'You have the role of auditor. Before you look at something as it was, you say why. The reason is recorded in the log, and it is noted what you look at.', reason: 'Reason', reasonHelp: 'For example “Performance audit 2026, case 14: how the measure was prioritised”',
  tooShort: 'The reason must have at least 10 characters', open: 'Open the session', opening: 'Opening …', opened: 'The session is open.', openIt: (grunn) => `Open an audit session: ${grunn}`, until: 'It lasts until you close it, for 12 hours at most.',
  isOpen: (until) => `Audit session open until ${until}:`, close: 'Close the session', closed: 'The session is closed.', closeIt: 'Close the audit session',
  title: 'Audit sessions', lead: 'Who has looked back into the history as an auditor, why, and what they looked at.', sessions: 'Sessions that were opened', noSessions: 'Nobody has opened a session yet', mine: 'Only mine', who: 'Who', why: 'Why', when: 'When', state: 'State', stateOpen: 'Open', stateOver: 'Over', stateClosed: (when) => `Closed ${when}`, about: 'Concerns', all: 'Everything', acts: 'Actions',
  log: 'What was looked at', logText: (days) => `Looks are kept for ${days} days. Looks at the same within a minute are one.`, noLog: 'No looks are noted', what: 'What', moment: 'As it was', kva: { attende: 'Looked back', skilnad: 'Compared', kvifor: 'Asked why', dokument: 'Read a text', kvittering: 'Fetched a receipt', eksport: 'Took out an archive package', avspeling: 'Replayed everything' },
  momentOf: (at) => (/^\d+$/.test(at) ? `Event ${at}` : at), between: (a, b) => `From ${a} to ${b}`, operator: 'The operator at the command line', more: 'Show older looks', onlyThis: 'Only this session', everything: 'Show all looks', notLoaded: 'We could not fetch the list', again: 'Try again', person: 'Person', everybody: 'Everybody',
}

export const words: Words<InnsynWords> = { nn, nb, en }
