import type { Words } from '../../engine/i18n'
import type { Late } from './picture'

const nn = {
  title: (u: string) => `Status: ${u}`, back: 'Til utvalet', lead: (n: number) => `${n} tiltak som utvalet følgjer.`,
  counts: 'Status no', decisions: 'Treng avgjerd', late: 'Forseinka', owes: 'Skuldar rapport', changed: 'Endra', changedSince: (when: string) => `Endra sidan ${when}`, all: 'Alle tiltaka',
  noDecisions: 'Ingen har bede om ei avgjerd.', noLate: 'Ingen fristar er ute.', noOwes: 'Alle rapportar er gjevne.', noRhythm: 'Utvalet har ikkje bede om faste rapportar.', noChanged: 'Ingenting er endra.', none: 'Utvalet følgjer ingen tiltak enno.',
  since: 'Endringar sidan', sinceReview: (when: string) => `Utvalet gjekk gjennom statusen ${when}.`, neverReviewed: 'Utvalet har ikkje meldt at det har gått gjennom statusen.',
  due: (when: string) => `frist ${when}`, wasDue: (when: string) => `fristen var ${when}`, period: (from: string, to: string) => `for ${from} – ${to}`, step: 'Steg', milestone: 'Milepæl', frame: 'Tidsramma er ute', overdue: 'Fristen er ute',
  more: (n: number) => `Vis ${n} til`, wall: 'Vis på vegg', leaveWall: 'Avslutt veggvising', print: 'Skriv ut', pdf: 'PDF', updated: (when: string) => `Oppdatert ${when}`, notLive: 'Ikkje på nett. Det som står her, kan vere gammalt.',
  review: 'Meld gjennomgang …', reviewTitle: 'Utvalet har gått gjennom statusen', reviewDay: 'Dag', reviewRemark: 'Merknad (valfritt)', reviewIt: 'Meld', notAhead: 'Dag kan ikkje vere fram i tid',
  rhythm: 'Rapportering', rhythmNow: (rytme: string, frist: number) => `Statusrapport ${rytme}${frist ? `, seinast ${frist} dagar etter perioden` : ''}.`, rhythmNone: 'Ingen faste rapportar.', setRhythm: 'Endre …', rhythmTitle: 'Kor ofte skal tiltaka rapportere?', every: 'Rapport', no: 'Ikkje fast', days: 'Dagar etter perioden', daysWrong: 'Dagar etter perioden må vere eit tal frå 0 til 180', setIt: 'Lagre',
  describeReview: 'Melde at utvalet har gått gjennom statusen', describeRhythm: 'Endre kor ofte tiltaka skal rapportere',
  titleHead: 'Tiltak', ownerHead: 'Eigar', phaseHead: 'Fase', statusHead: 'Status', saidHead: 'Siste ord', nextHead: 'Neste frist', link: 'Statusside',
  uptakeHead: 'Innført hos', uptakeOf: (n: number, all: number) => `${n} av ${all}`, lateMore: (n: number) => (n === 1 ? '1 frist til er ute' : `${n} fristar til er ute`), alsoMore: (n: number) => `og ${n} til`,
  since90: (days: number) => `Dei siste ${days} dagane: her er ikkje noko møte i utvalet og ingen gjennomgang.`, sinceMeeting: 'Sidan det siste møtet i utvalet.', sinceLooked: 'Sidan utvalet sist gjekk gjennom statusen.', newsFailed: 'Endringane kunne ikkje hentast. Vi prøver igjen.', newsComing: 'Hentar endringane …', newsMore: (n: number) => `Det er ${n} eldre endringar som ikkje er viste. Vel ein seinare dag for å sjå færre.`,
  money: 'Pengar', noMoney: 'Ingen pengar er førte.', sums: { budsjett: 'Budsjett', kostnad: 'Kostnad', innvilga: 'Innvilga tilskot', gevinst: 'Gevinst i året' }, sumAll: 'Til saman', madeUpSum: 'Noko av summen er oppdikta for demonstrasjonen.',
  filtered: (what: string) => `Berre eit utval av tiltaka: ${what}`, shownOf: (n: number, all: number) => `${n} av ${all} tiltak som utvalet følgjer.`, noMatch: 'Ingen av tiltaka passar med filteret.', clear: 'Nullstill filter', pdfMade: 'PDF-en er lasta ned.',
}
export type StatusWords = typeof nn
const nb: StatusWords = {
  title: (u) => `Status: ${u}`, back: 'Til utvalget', lead: (n) => `${n} tiltak som utvalget følger.`,
  counts: 'Status nå', decisions: 'Trenger avgjørelse', late: 'Forsinket', owes: 'Skylder rapport', changed: 'Endret', changedSince: (when) => `Endret siden ${when}`, all: 'Alle tiltakene',
  noDecisions: 'Ingen har bedt om en avgjørelse.', noLate: 'Ingen frister er ute.', noOwes: 'Alle rapporter er gitt.', noRhythm: 'Utvalget har ikke bedt om faste rapporter.', noChanged: 'Ingenting er endret.', none: 'Utvalget følger ingen tiltak ennå.',
  since: 'Endringer siden', sinceReview: (when) => `Utvalget gikk gjennom statusen ${when}.`, neverReviewed: 'Utvalget har ikke meldt at det har gått gjennom statusen.',
  due: (when) => `frist ${when}`, wasDue: (when) => `fristen var ${when}`, period: (from, to) => `for ${from} – ${to}`, step: 'Steg', milestone: 'Milepæl', frame: 'Tidsrammen er ute', overdue: 'Fristen er ute',
  more: (n) => `Vis ${n} til`, wall: 'Vis på vegg', leaveWall: 'Avslutt veggvisning', print: 'Skriv ut', pdf: 'PDF', updated: (when) => `Oppdatert ${when}`, notLive: 'Ikke på nett. Det som står her, kan være gammelt.',
  review: 'Meld gjennomgang …', reviewTitle: 'Utvalget har gått gjennom statusen', reviewDay: 'Dag', reviewRemark: 'Merknad (valgfritt)', reviewIt: 'Meld', notAhead: 'Dag kan ikke være fram i tid',
  rhythm: 'Rapportering', rhythmNow: (rytme, frist) => `Statusrapport ${rytme}${frist ? `, senest ${frist} dager etter perioden` : ''}.`, rhythmNone: 'Ingen faste rapporter.', setRhythm: 'Endre …', rhythmTitle: 'Hvor ofte skal tiltakene rapportere?', every: 'Rapport', no: 'Ikke fast', days: 'Dager etter perioden', daysWrong: 'Dager etter perioden må være et tall fra 0 til 180', setIt: 'Lagre',
  describeReview: 'Melde at utvalget har gått gjennom statusen', describeRhythm: 'Endre hvor ofte tiltakene skal rapportere',
  titleHead: 'Tiltak', ownerHead: 'Eier', phaseHead: 'Fase', statusHead: 'Status', saidHead: 'Siste ord', nextHead: 'Neste frist', link: 'Statusside',
  uptakeHead: 'Innført hos', uptakeOf: (n, all) => `${n} av ${all}`, lateMore: (n) => (n === 1 ? '1 frist til er ute' : `${n} frister til er ute`), alsoMore: (n) => `og ${n} til`,
  since90: (days) => `De siste ${days} dagene: her er ikke noe møte i utvalget og ingen gjennomgang.`, sinceMeeting: 'Siden det siste møtet i utvalget.', sinceLooked: 'Siden utvalget sist gikk gjennom statusen.', newsFailed: 'Endringene kunne ikke hentes. Vi prøver igjen.', newsComing: 'Henter endringene …', newsMore: (n) => `Det er ${n} eldre endringer som ikke er vist. Velg en senere dag for å se færre.`,
  money: 'Penger', noMoney: 'Ingen penger er ført.', sums: { budsjett: 'Budsjett', kostnad: 'Kostnad', innvilga: 'Innvilget tilskudd', gevinst: 'Gevinst i året' }, sumAll: 'Til sammen', madeUpSum: 'Noe av summen er oppdiktet for demonstrasjonen.',
  filtered: (what) => `Bare et utvalg av tiltakene: ${what}`, shownOf: (n, all) => `${n} av ${all} tiltak som utvalget følger.`, noMatch: 'Ingen av tiltakene passer med filteret.', clear: 'Nullstill filter', pdfMade: 'PDF-en er lastet ned.',
}
const en: StatusWords = {
  title: (u) => `Status: ${u}`, back: 'To the committee', lead: (n) => `${n} measures that the committee follows.`,
  counts: 'Status now', decisions: 'Needs a decision', late: 'Late', owes: 'Owes a report', changed: 'Changed', changedSince: (when) => `Changed since ${when}`, all: 'All measures',
  noDecisions: 'Nobody has asked for a decision.', noLate: 'No deadlines have passed.', noOwes: 'All reports are given.', noRhythm: 'The committee has not asked for regular reports.', noChanged: 'Nothing has changed.', none: 'The committee follows no measures yet.',
  since: 'Changes since', sinceReview: (when) => `The committee went through the status: ${when}.`, neverReviewed: 'The committee has not recorded that it went through the status.',
  due: (when) => `due ${when}`, wasDue: (when) => `was due ${when}`, period: (from, to) => `for ${from} – ${to}`, step: 'Step', milestone: 'Milestone', frame: 'The time frame is over', overdue: 'Overdue',
  more: (n) => `Show ${n} more`, wall: 'Show on the wall', leaveWall: 'Leave the wall view', print: 'Print', pdf: 'PDF', updated: (when) => `Updated ${when}`, notLive: 'Offline. What stands here may be old.',
  review: 'Record a review …', reviewTitle: 'The committee went through the status', reviewDay: 'Day', reviewRemark: 'Remark (optional)', reviewIt: 'Record', notAhead: 'Day cannot be ahead in time',
  rhythm: 'Reporting', rhythmNow: (rytme, frist) => `Status report ${rytme}${frist ? `, at most ${frist} days after the period` : ''}.`, rhythmNone: 'No regular reports.', setRhythm: 'Change …', rhythmTitle: 'How often shall the measures report?', every: 'Report', no: 'Not regularly', days: 'Days after the period', daysWrong: 'Days after the period must be a number from 0 to 180', setIt: 'Save',
  describeReview: 'Record that the committee went through the status', describeRhythm: 'Change how often the measures report',
  titleHead: 'Measure', ownerHead: 'Owner', phaseHead: 'Phase', statusHead: 'Status', saidHead: 'Last words', nextHead: 'Next deadline', link: 'Status page',
  uptakeHead: 'In use at', uptakeOf: (n, all) => `${n} of ${all}`, lateMore: (n) => (n === 1 ? '1 more deadline has passed' : `${n} more deadlines have passed`), alsoMore: (n) => `and ${n} more`,
  since90: (days) => `The last ${days} days: there is no meeting of the committee here, and no review.`, sinceMeeting: 'Since the last meeting of the committee.', sinceLooked: 'Since the committee last went through the status.', newsFailed: 'The changes could not be fetched. We try again.', newsComing: 'Fetching the changes …', newsMore: (n) => `${n} older changes are not shown. Choose a later day to see fewer.`,
  money: 'Money', noMoney: 'No money is entered.', sums: { budsjett: 'Budget', kostnad: 'Cost', innvilga: 'Granted', gevinst: 'Gain a year' }, sumAll: 'In all', madeUpSum: 'Some of the sum is made up for the demonstration.',
  filtered: (what) => `Only some of the measures: ${what}`, shownOf: (n, all) => `${n} of ${all} measures that the committee follows.`, noMatch: 'None of the measures match the filters.', clear: 'Clear filters', pdfMade: 'The PDF is downloaded.',
}
export const words: Words<StatusWords> = { nn, nb, en }

/** What is late, in a few words: the step, the milestone or the time frame; or how many more there are. */
export function lateWords(late: Late, w: StatusWords): string {
  if ('more' in late) return w.lateMore(late.more)
  const { slag, namn } = late.frist
  return slag === 'ramme' ? w.frame : `${slag === 'steg' ? w.step : w.milestone}: ${namn}`
}
