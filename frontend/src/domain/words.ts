// The words that all rooms share.
import type { Words } from '../engine/i18n'

const nn = {
  oppdikta: 'Oppdikta',
  oppdiktaMeans: 'Oppdikta for demonstrasjonen. Det finst inga kjelde.',
  kjelde: 'Kjelde', kjelder: 'Kjelder',
  unknownPerson: 'Ukjend person', erasedPerson: 'Sletta person', unknownPartnar: 'ukjend partnar', unknownUtval: 'ukjent utval', unknownPart: 'utan namn', wholePartnership: 'heile helsefellesskapet',
  history: 'Historikk', historyEmpty: 'Ingenting er registrert enno.',
  historyMore: (n: number) => `Vis ${n} eldre`, factsMore: (n: number) => `Vis ${n} til`,
  loading: 'Hentar …',
  occurred: (when: string) => `Hende ${when}`,
  recorded: (when: string) => `Registrert ${when}`,
  forPartnar: (p: string) => `for ${p}`,
  noPerson: 'Henta inn frå kjelde', reason: (why: string) => `Grunn: ${why}`,
  wrote: (who: string, n: number) => `${who} skreiv i teksten (${n === 1 ? '1 endring' : `${n} endringar`}).`, seeChanges: 'Sjå endringane',
  save: 'Lagre', cancel: 'Avbryt', close: 'Lukk', notStored: 'Ikkje lagra enno',
  fieldRequired: (field: string) => `${field} må fyllast ut`,
  notAMoment: (field: string) => `${field} må vere ein dato, ein månad eller eit år, til dømes 1.4.2026, april 2026 eller 2026`,
  tooLong: (field: string, max: number) => `${field} kan ikkje ha meir enn ${max} teikn`,
  refusedTitle: 'Dette vart ikkje lagra',
  missing: 'Vi finn ikkje dette',
  missingText: 'Det kan hende at det aldri har vore her, eller at du ikkje har tilgang til det.',
}

export type SharedWords = typeof nn

const nb: SharedWords = {
  oppdikta: 'Oppdiktet',
  oppdiktaMeans: 'Oppdiktet for demonstrasjonen. Det finnes ingen kilde.',
  kjelde: 'Kilde', kjelder: 'Kilder',
  unknownPerson: 'Ukjent person', erasedPerson: 'Slettet person', unknownPartnar: 'ukjent partner', unknownUtval: 'ukjent utvalg', unknownPart: 'uten navn', wholePartnership: 'hele helsefellesskapet',
  history: 'Historikk', historyEmpty: 'Ingenting er registrert ennå.',
  historyMore: (n) => `Vis ${n} eldre`, factsMore: (n) => `Vis ${n} til`,
  loading: 'Henter …',
  occurred: (when) => `Hendte ${when}`,
  recorded: (when) => `Registrert ${when}`,
  forPartnar: (p) => `for ${p}`,
  noPerson: 'Hentet inn fra kilde', reason: (why) => `Grunn: ${why}`,
  wrote: (who, n) => `${who} skrev i teksten (${n === 1 ? '1 endring' : `${n} endringer`}).`, seeChanges: 'Se endringene',
  save: 'Lagre', cancel: 'Avbryt', close: 'Lukk', notStored: 'Ikke lagret ennå',
  fieldRequired: (field) => `${field} må fylles ut`,
  notAMoment: (field) => `${field} må være en dato, en måned eller et år, for eksempel 1.4.2026, april 2026 eller 2026`,
  tooLong: (field, max) => `${field} kan ikke ha mer enn ${max} tegn`,
  refusedTitle: 'Dette ble ikke lagret',
  missing: 'Vi finner ikke dette',
  missingText: 'Det kan hende at det aldri har vært her, eller at du ikke har tilgang til det.',
}

const en: SharedWords = {
  oppdikta: 'Invented',
  oppdiktaMeans: 'Invented for the demonstration. There is no source.',
  kjelde: 'Source', kjelder: 'Sources',
  unknownPerson: 'Unknown person', erasedPerson: 'Deleted person', unknownPartnar: 'unknown partner', unknownUtval: 'unknown committee', unknownPart: 'without a name', wholePartnership: 'the whole partnership',
  history: 'History', historyEmpty: 'Nothing has been recorded yet.',
  historyMore: (n) => `Show ${n} older`, factsMore: (n) => `Show ${n} more`,
  loading: 'Loading …',
  occurred: (when) => `Happened ${when}`,
  recorded: (when) => `Recorded ${when}`,
  forPartnar: (p) => `for ${p}`,
  noPerson: 'Brought in from a source', reason: (why) => `Reason: ${why}`,
  wrote: (who, n) => `${who} wrote in the text (${n === 1 ? '1 change' : `${n} changes`}).`, seeChanges: 'See the changes',
  save: 'Save', cancel: 'Cancel', close: 'Close', notStored: 'Not stored yet',
  fieldRequired: (field) => `${field} must be filled in`,
  notAMoment: (field) => `${field} must be a date, a month or a year, for example 1.4.2026, April 2026 or 2026`,
  tooLong: (field, max) => `${field} cannot have more than ${max} characters`,
  refusedTitle: 'This was not stored',
  missing: 'We cannot find this',
  missingText: 'It may never have been here, or you may not have access to it.',
}

export const shared: Words<SharedWords> = { nn, nb, en }
