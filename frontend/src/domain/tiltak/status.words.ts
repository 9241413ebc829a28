// The words of status reports: what is owed, the form, the earlier ones.
import type { Words } from '../../engine/i18n'

const nn = {
  progress: 'Framdrift', money: 'Økonomi', risk: 'Risiko', moneyHow: 'Korleis er økonomien?', riskHow: 'Kor stor er risikoen no?', notTold: 'Ikkje meldt',
  avgjerd: 'Kva treng de avgjort? (valfritt)', avgjerdHelp: 'Utvalet ser dette på statussida si.', avgjerdLabel: 'Treng avgjerd', avgjerdMax: 'Det de treng avgjort',
  more: 'Endre tid og målform', aboutNow: (p: string) => `Statusen gjeld ${p}.`, aboutNone: 'Statusen gjeld i dag.',
  all: 'Alle statusmeldingane', allOf: (n: number) => (n === 1 ? '1 melding' : `${n} meldingar`), earlier: 'Tidlegare meldingar', curve: 'Slik har det gått', curveOf: (s: string, e: string) => `Framdrifta gjekk frå ${s} til ${e}.`,
  when: 'Når', text: 'Kva vart sagt', toAll: 'Sjå alle meldingane', follow: 'Kven ventar på status',
  owed: (utval: string, p: string) => `${utval} ventar på status for ${p}.`, due: (d: string) => `Frist ${d}.`, overdue: (d: string) => `Fristen var ${d}.`,
  given: (utval: string, p: string) => `${utval} har fått status for ${p}.`, noRhythm: 'Ingen av utvala som følgjer tiltaket, har sett ein rytme for statusmeldingar.',
  who: (n: string) => `Den som melder: ${n}.`, mayReport: 'Eigaren og deltakarane melder status.',
}

export type StatusWords = typeof nn

const nb: StatusWords = {
  progress: 'Framdrift', money: 'Økonomi', risk: 'Risiko', moneyHow: 'Hvordan er økonomien?', riskHow: 'Hvor stor er risikoen nå?', notTold: 'Ikke meldt',
  avgjerd: 'Hva trenger dere avgjort? (valgfritt)', avgjerdHelp: 'Utvalget ser dette på statussiden sin.', avgjerdLabel: 'Trenger avgjørelse', avgjerdMax: 'Det dere trenger avgjort',
  more: 'Endre tid og målform', aboutNow: (p) => `Statusen gjelder ${p}.`, aboutNone: 'Statusen gjelder i dag.',
  all: 'Alle statusmeldingene', allOf: (n) => (n === 1 ? '1 melding' : `${n} meldinger`), earlier: 'Tidligere meldinger', curve: 'Slik har det gått', curveOf: (s, e) => `Framdriften gikk fra ${s} til ${e}.`,
  when: 'Når', text: 'Hva ble sagt', toAll: 'Se alle meldingene', follow: 'Hvem venter på status',
  owed: (utval, p) => `${utval} venter på status for ${p}.`, due: (d) => `Frist ${d}.`, overdue: (d) => `Fristen var ${d}.`,
  given: (utval, p) => `${utval} har fått status for ${p}.`, noRhythm: 'Ingen av utvalgene som følger tiltaket, har satt en rytme for statusmeldinger.',
  who: (n) => `Den som melder: ${n}.`, mayReport: 'Eieren og deltakerne melder status.',
}

const en: StatusWords = {
  progress: 'Progress', money: 'Money', risk: 'Risk', moneyHow: 'How is the money?', riskHow: 'How large is the risk now?', notTold: 'Not reported',
  avgjerd: 'What do you need decided? (optional)', avgjerdHelp: 'The committee sees this on its status page.', avgjerdLabel: 'Needs a decision', avgjerdMax: 'What you need decided',
  more: 'Change time and written standard', aboutNow: (p) => `The report covers ${p}.`, aboutNone: 'The report is of today.',
  all: 'All status reports', allOf: (n) => (n === 1 ? '1 report' : `${n} reports`), earlier: 'Earlier reports', curve: 'How it has gone', curveOf: (s, e) => `Progress went from ${s} to ${e}.`,
  when: 'When', text: 'What was said', toAll: 'See all reports', follow: 'Who waits for a report',
  owed: (utval, p) => `${utval} waits for a report on ${p}.`, due: (d) => `Due ${d}.`, overdue: (d) => `It was due ${d}.`,
  given: (utval, p) => `${utval} has got the report on ${p}.`, noRhythm: 'None of the committees that follow the measure has set a rhythm of reports.',
  who: (n) => `Who reports: ${n}.`, mayReport: 'The owner and the participants report.',
}

export const statusWords: Words<StatusWords> = { nn, nb, en }
