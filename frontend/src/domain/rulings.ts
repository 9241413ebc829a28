// The terms of how an utval decides and meets.
import type { Words } from '../engine/i18n'
import type { Avgjerdsform, Avgjerdsregel, Fleirtal, Kvorum, MandatSvar, Sakemne } from '../events.gen'

export const EMNE: Words<Record<Sakemne, string>> = {
  nn: {
    'mandat': 'mandat', 'lokalt-tiltak': 'lokalt tiltak', 'handlingsplan': 'handlingsplan', 'retningsline': 'retningsline, prosedyre eller pasientforløp',
    'strategi': 'strategi', 'avtale': 'avtale', 'usemje': 'usemje om tolking', 'anna': 'anna',
  },
  nb: {
    'mandat': 'mandat', 'lokalt-tiltak': 'lokalt tiltak', 'handlingsplan': 'handlingsplan', 'retningsline': 'retningslinje, prosedyre eller pasientforløp',
    'strategi': 'strategi', 'avtale': 'avtale', 'usemje': 'uenighet om tolking', 'anna': 'annet',
  },
  en: {
    'mandat': 'mandate', 'lokalt-tiltak': 'local measure', 'handlingsplan': 'action plan', 'retningsline': 'guideline, procedure or pathway',
    'strategi': 'strategy', 'avtale': 'agreement', 'usemje': 'disagreement on interpretation', 'anna': 'other',
  },
}

export const FORM: Words<Record<Avgjerdsform, string>> = {
  nn: { konsensus: 'konsensus', roysting: 'røysting', tilrading: 'tilråding', orientering: 'orientering' },
  nb: { konsensus: 'konsensus', roysting: 'avstemning', tilrading: 'tilråding', orientering: 'orientering' },
  en: { konsensus: 'consensus', roysting: 'vote', tilrading: 'recommendation', orientering: 'information' },
}

export const FLEIRTAL: Words<Record<Fleirtal, string>> = {
  nn: { 'vanleg': 'vanleg fleirtal', 'absolutt': 'absolutt fleirtal', 'to-tredjedelar': 'to tredelar fleirtal' },
  nb: { 'vanleg': 'vanlig flertall', 'absolutt': 'absolutt flertall', 'to-tredjedelar': 'to tredjedels flertall' },
  en: { 'vanleg': 'simple majority', 'absolutt': 'absolute majority', 'to-tredjedelar': 'two thirds majority' },
}

export const KVORUM: Words<Record<Kvorum, string>> = {
  nn: { 'ingen': 'ikkje noko krav', 'halvparten': 'minst halvparten av plassane', 'to-tredjedelar': 'minst to tredelar av plassane' },
  nb: { 'ingen': 'ikke noe krav', 'halvparten': 'minst halvparten av plassene', 'to-tredjedelar': 'minst to tredjedeler av plassene' },
  en: { 'ingen': 'no requirement', 'halvparten': 'at least half of the seats', 'to-tredjedelar': 'at least two thirds of the seats' },
}

export const MANDATSVAR: Words<Record<MandatSvar, string>> = {
  nn: { 'godkjent': 'godkjent', 'godkjent-merknad': 'godkjent med merknad', 'ikkje-godkjent': 'ikkje godkjent', 'dialog': 'vil ha dialog først' },
  nb: { 'godkjent': 'godkjent', 'godkjent-merknad': 'godkjent med merknad', 'ikkje-godkjent': 'ikke godkjent', 'dialog': 'vil ha dialog først' },
  en: { 'godkjent': 'approved', 'godkjent-merknad': 'approved with a remark', 'ikkje-godkjent': 'not approved', 'dialog': 'wants to talk first' },
}

/** «avtale: konsensus», «handlingsplan: røysting, vanleg fleirtal» */
export function ruleName(rule: Avgjerdsregel, lang: keyof Words): string {
  return `${EMNE[lang][rule.emne]}: ${FORM[lang][rule.form]}${rule.fleirtal ? `, ${FLEIRTAL[lang][rule.fleirtal]}` : ''}`
}
