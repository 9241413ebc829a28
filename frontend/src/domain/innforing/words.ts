// The words of take-up.
import type { Words } from '../../engine/i18n'

const nn = {
  title: 'Innføring hos partnarane', none: 'Ingen partnar har meldt kor langt dei er komne.', lead: 'Kvar partnar melder for seg sjølv: kor langt tiltaket er kome, frå når, kor mange det gjeld, og kvifor ikkje.',
  partnar: 'Partnar', grad: 'Kor langt', since: 'Sidan', count: 'Tal', words: 'Grunn eller kommentar', updated: 'Meldt', notTold: 'Ikkje meldt', show: 'Vis', all: 'Alle partnarar', told: 'Dei som har meldt', missing: 'Dei som manglar',
  own: (n: string) => `Meld for ${n}`, report: 'Meld for ein partnar', reportTitle: 'Kor langt er det kome?', change: 'Meld på nytt …', retract: 'Trekk tilbake …', retractTitle: (n: string) => `Trekkje tilbake det som er meldt for ${n}?`, retractText: 'Då veit vi ikkje lenger kor langt partnaren er komen. Det som er meldt, blir ståande i historikken.', retractIt: 'Trekk tilbake',
  choosePartnar: 'Vel partnar', chooseGrad: 'Vel kor langt det er kome', dato: 'Sidan når (valfritt)', tal: 'Kor mange? (valfritt)', talHelp: 'Er det 1 til 4, lagrar vi berre at det er færre enn 5, slik at ingen kan kjennast att.', talWrong: 'Kor mange må vere eit heilt tal, til dømes 40', eining: 'Kva tel de?', einingHelp: 'Til dømes «aktive pasientar»',
  ord: 'Korleis går det? (valfritt)', ordWhy: 'Kvifor ikkje?', submit: 'Meld', curve: 'Utviklinga', curveSummary: (days: number, now: string) => `Kor mange partnarar som har kome så langt, over tid, i ${days} steg. No: ${now}.`, day: 'Frå',
  otherTold: (p: string, g: string) => `${p} melde: ${g}.`, now: 'No', nowOf: (n: number, g: string) => `${n} ${g.toLowerCase()}`, earlier: 'Tidlegare', tableTitle: 'Partnarane', describe: (p: string) => `Melde innføring for ${p}`, describeRetract: (p: string) => `Trekkje tilbake innføringa for ${p}`,
}

export type TakeUpWords = typeof nn

const nb: TakeUpWords = {
  title: 'Innføring hos partnerne', none: 'Ingen partner har meldt hvor langt de er kommet.', lead: 'Hver partner melder for seg selv: hvor langt tiltaket er kommet, fra når, hvor mange det gjelder, og hvorfor ikke.',
  partnar: 'Partner', grad: 'Hvor langt', since: 'Siden', count: 'Antall', words: 'Grunn eller kommentar', updated: 'Meldt', notTold: 'Ikke meldt', show: 'Vis', all: 'Alle partnere', told: 'De som har meldt', missing: 'De som mangler',
  own: (n) => `Meld for ${n}`, report: 'Meld for en partner', reportTitle: 'Hvor langt er det kommet?', change: 'Meld på nytt …', retract: 'Trekk tilbake …', retractTitle: (n) => `Trekke tilbake det som er meldt for ${n}?`, retractText: 'Da vet vi ikke lenger hvor langt partneren er kommet. Det som er meldt, blir stående i historikken.', retractIt: 'Trekk tilbake',
  choosePartnar: 'Velg partner', chooseGrad: 'Velg hvor langt det er kommet', dato: 'Siden når (valgfritt)', tal: 'Hvor mange? (valgfritt)', talHelp: 'Er det 1 til 4, lagrer vi bare at det er færre enn 5, slik at ingen kan kjennes igjen.', talWrong: 'Hvor mange må være et helt tall, for eksempel 40', eining: 'Hva teller dere?', einingHelp: 'For eksempel «aktive pasienter»',
  ord: 'Hvordan går det? (valgfritt)', ordWhy: 'Hvorfor ikke?', submit: 'Meld', curve: 'Utviklingen', curveSummary: (days, now) => `Hvor mange partnere som har kommet så langt, over tid, i ${days} steg. Nå: ${now}.`, day: 'Fra',
  otherTold: (p, g) => `${p} meldte: ${g}.`, now: 'Nå', nowOf: (n, g) => `${n} ${g.toLowerCase()}`, earlier: 'Tidligere', tableTitle: 'Partnerne', describe: (p) => `Melde innføring for ${p}`, describeRetract: (p) => `Trekke tilbake innføringen for ${p}`,
}

const en: TakeUpWords = {
  title: 'Take-up by the partners', none: 'No partner has reported how far it has come.', lead: 'Each partner reports for itself: how far the measure has come, since when, how many it concerns, and why not.',
  partnar: 'Partner', grad: 'How far', since: 'Since', count: 'Count', words: 'Reason or comment', updated: 'Reported', notTold: 'Not reported', show: 'Show', all: 'All partners', told: 'Those that have reported', missing: 'Those that are missing',
  own: (n) => `Report for ${n}`, report: 'Report for a partner', reportTitle: 'How far has it come?', change: 'Report again …', retract: 'Take back …', retractTitle: (n) => `Take back what was reported for ${n}?`, retractText: 'Then we no longer know how far the partner has come. What was reported stays in the history.', retractIt: 'Take back',
  choosePartnar: 'Choose a partner', chooseGrad: 'Choose how far it has come', dato: 'Since when (optional)', tal: 'How many? (optional)', talHelp: 'If it is 1 to 4 we store only that it is fewer than 5, so that nobody can be recognised.', talWrong: 'How many must be a whole number, for example 40', eining: 'What do you count?', einingHelp: 'For example “active patients”',
  ord: 'How is it going? (optional)', ordWhy: 'Why not?', submit: 'Report', curve: 'The development', curveSummary: (days, now) => `How many partners have come just so far, over time, in ${days} steps. Now: ${now}.`, day: 'From',
  otherTold: (p, g) => `${p} reported: ${g}.`, now: 'Now', nowOf: (n, g) => `${n} ${g.toLowerCase()}`, earlier: 'Earlier', tableTitle: 'The partners', describe: (p) => `Report the take-up of ${p}`, describeRetract: (p) => `Take back the take-up of ${p}`,
}

export const words: Words<TakeUpWords> = { nn, nb, en }
