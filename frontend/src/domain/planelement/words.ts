// The words of goals, strategies and clauses.
import type { Words } from '../../engine/i18n'

const nn = {
  title: 'Mål, strategiar og avtalepunkt', lead: 'Kvart element er formulert éin gong og kan stå i fleire planar. Endrar de det her, endrar det seg overalt.',
  titleOf: (plan: string) => `Mål, strategiar og avtalepunkt i «${plan}»`, allElements: 'Alle mål, strategiar og avtalepunkt', toPlan: 'Til planen',
  none: 'Her er ingen mål enno', noneText: 'Mål, strategiar og avtalepunkt blir formulerte éin gong, og kan stå som kort i alle planane.', noneOfPlan: 'Ingen element har kort i denne planen enno. Skriv / i teksten for å setje inn eit kort.',
  noMatch: 'Ingen passar med søket', formulate: 'Formuler eit nytt', search: 'Søk i mål, strategiar og avtalepunkt', inPlan: 'Plan', allPlans: 'Alle planar',
  mal: 'Mål', strategiar: 'Strategiar', avtalepunkt: 'Avtalepunkt', clausesOf: (t: string) => `Avtalepunkt i «${t}»`, trekte: 'Trekte tilbake',
  count: (n: number) => (n === 1 ? 'Står i 1 kapittel' : `Står i ${n} kapittel`), nowhere: 'Har ikkje kort i nokon plan',
  // forms
  newTitle: 'Formuler eit nytt element', newLead: 'Skriv det slik at det kan stå åleine. Alle planar som har kortet, viser same ord.',
  slag: 'Kva er det?', malslag: 'Kva slags mål', nummer: 'Nummer', nummerHelp: 'Slik det blir vist til, til dømes 3.2. Valfritt.', ordlyd: 'Ordlyd', ordlydHelp: 'Éi setning som kan stå åleine', utdjuping: 'Utdjuping', utdjupingHelp: 'Valfritt. Kva de meiner med det.',
  over: 'Står under', overNone: 'Ingen', avtale: 'Avtalen det høyrer til', chooseAvtale: 'Vel avtale', noAvtale: 'Det finst ingen avtale blant planane. Start avtalen først.', ansvarleg: 'Ansvarleg partnar', nobody: 'Ingen', malform: 'Målform', kjelder: 'Kjelder',
  submit: 'Formuler', about: 'Om elementet', edit: 'Endre opplysningane', editDone: 'Ferdig', saveNumber: 'Lagre nummeret', beneath: 'Under dette', ring: 'Her står element under kvarandre i ring, så ingen av dei er øvst. Det kan hende når to blir flytta i same augneblink. Vel noko anna i «Står under» for eitt av dei.', words: 'Ordlyd og utdjuping',
  withdraw: 'Trekk tilbake …', withdrawTitle: 'Trekkje tilbake elementet?', withdrawText: 'Korta i planane blir ståande og seier at det er trekt tilbake. Historikken blir verande.', why: 'Merknad (valfritt)', withdrawSubmit: 'Trekk tilbake', restore: 'Ta opp att', withdrawnNow: 'Dette gjeld ikkje lenger.',
  describeFormulate: (t: string) => `Formulere «${t}»`, describeNumber: (t: string) => `Endre nummeret på «${t}»`, describePlace: (t: string) => `Flytte «${t}»`, describeResponsible: (t: string) => `Endre ansvaret for «${t}»`,
  describeWithdraw: (t: string) => `Trekkje tilbake «${t}»`, describeRestore: (t: string) => `Ta opp att «${t}»`, refused: 'Elementet vart ikkje lagra',
  notYours: 'Du kan ikkje formulere element', notYoursText: 'Sekretariatet og planleggjarane kan formulere mål, strategiar og avtalepunkt.', empty: '(tomt)',
}

export type ElementWords = typeof nn

const nb: ElementWords = {
  title: 'Mål, strategier og avtalepunkt', lead: 'Hvert element er formulert én gang og kan stå i flere planer. Endrer dere det her, endrer det seg overalt.',
  titleOf: (plan) => `Mål, strategier og avtalepunkt i «${plan}»`, allElements: 'Alle mål, strategier og avtalepunkt', toPlan: 'Til planen',
  none: 'Her er ingen mål ennå', noneText: 'Mål, strategier og avtalepunkt blir formulert én gang, og kan stå som kort i alle planene.', noneOfPlan: 'Ingen elementer har kort i denne planen ennå. Skriv / i teksten for å sette inn et kort.',
  noMatch: 'Ingen passer med søket', formulate: 'Formuler et nytt', search: 'Søk i mål, strategier og avtalepunkt', inPlan: 'Plan', allPlans: 'Alle planer',
  mal: 'Mål', strategiar: 'Strategier', avtalepunkt: 'Avtalepunkt', clausesOf: (t) => `Avtalepunkt i «${t}»`, trekte: 'Trukket tilbake',
  count: (n) => (n === 1 ? 'Står i 1 kapittel' : `Står i ${n} kapitler`), nowhere: 'Har ikke kort i noen plan',
  newTitle: 'Formuler et nytt element', newLead: 'Skriv det slik at det kan stå alene. Alle planer som har kortet, viser samme ord.',
  slag: 'Hva er det?', malslag: 'Hva slags mål', nummer: 'Nummer', nummerHelp: 'Slik det blir vist til, for eksempel 3.2. Valgfritt.', ordlyd: 'Ordlyd', ordlydHelp: 'Én setning som kan stå alene', utdjuping: 'Utdyping', utdjupingHelp: 'Valgfritt. Hva dere mener med det.',
  over: 'Står under', overNone: 'Ingen', avtale: 'Avtalen det hører til', chooseAvtale: 'Velg avtale', noAvtale: 'Det finnes ingen avtale blant planene. Start avtalen først.', ansvarleg: 'Ansvarlig partner', nobody: 'Ingen', malform: 'Målform', kjelder: 'Kilder',
  submit: 'Formuler', about: 'Om elementet', edit: 'Endre opplysningene', editDone: 'Ferdig', saveNumber: 'Lagre nummeret', beneath: 'Under dette', ring: 'Her står elementer under hverandre i ring, så ingen av dem er øverst. Det kan skje når to blir flyttet i samme øyeblikk. Velg noe annet i «Står under» for ett av dem.', words: 'Ordlyd og utdyping',
  withdraw: 'Trekk tilbake …', withdrawTitle: 'Trekke tilbake elementet?', withdrawText: 'Kortene i planene blir stående og sier at det er trukket tilbake. Historikken blir værende.', why: 'Merknad (valgfritt)', withdrawSubmit: 'Trekk tilbake', restore: 'Ta opp igjen', withdrawnNow: 'Dette gjelder ikke lenger.',
  describeFormulate: (t) => `Formulere «${t}»`, describeNumber: (t) => `Endre nummeret på «${t}»`, describePlace: (t) => `Flytte «${t}»`, describeResponsible: (t) => `Endre ansvaret for «${t}»`,
  describeWithdraw: (t) => `Trekke tilbake «${t}»`, describeRestore: (t) => `Ta opp igjen «${t}»`, refused: 'Elementet ble ikke lagret',
  notYours: 'Du kan ikke formulere elementer', notYoursText: 'Sekretariatet og planleggerne kan formulere mål, strategier og avtalepunkt.', empty: '(tomt)',
}

const en: ElementWords = {
  title: 'Goals, strategies and clauses', lead: 'Each element is worded once and can stand in several plans. Change it here and it changes everywhere.',
  titleOf: (plan) => `Goals, strategies and clauses in “${plan}”`, allElements: 'All goals, strategies and clauses', toPlan: 'To the plan',
  none: 'There are no goals yet', noneText: 'Goals, strategies and clauses are worded once, and can stand as cards in all the plans.', noneOfPlan: 'No element has a card in this plan yet. Type / in the text to insert one.',
  noMatch: 'None match the search', formulate: 'Formulate a new one', search: 'Search goals, strategies and clauses', inPlan: 'Plan', allPlans: 'All plans',
  mal: 'Goals', strategiar: 'Strategies', avtalepunkt: 'Clauses', clausesOf: (t) => `Clauses of “${t}”`, trekte: 'Withdrawn',
  count: (n) => (n === 1 ? 'Stands in 1 chapter' : `Stands in ${n} chapters`), nowhere: 'Has no card in any plan',
  newTitle: 'Formulate a new element', newLead: 'Write it so that it can stand alone. All plans that hold the card show the same words.',
  slag: 'What is it?', malslag: 'Kind of goal', nummer: 'Number', nummerHelp: 'As it is cited, for example 3.2. Optional.', ordlyd: 'Wording', ordlydHelp: 'One sentence that can stand alone', utdjuping: 'Explanation', utdjupingHelp: 'Optional. What you mean by it.',
  over: 'Stands under', overNone: 'None', avtale: 'The agreement that it belongs to', chooseAvtale: 'Choose an agreement', noAvtale: 'There is no agreement among the plans. Start the agreement first.', ansvarleg: 'Responsible partner', nobody: 'Nobody', malform: 'Written standard', kjelder: 'Sources',
  submit: 'Formulate', about: 'About the element', edit: 'Change the details', editDone: 'Done', saveNumber: 'Save the number', beneath: 'Beneath this', ring: 'Elements stand under one another in a ring here, so none of them is at the top. That can happen when two are moved at the same moment. Choose something else in «Stands under» for one of them.', words: 'Wording and explanation',
  withdraw: 'Withdraw …', withdrawTitle: 'Withdraw the element?', withdrawText: 'Its cards stay in the plans and say that it is withdrawn. The history stays.', why: 'Remark (optional)', withdrawSubmit: 'Withdraw', restore: 'Take up again', withdrawnNow: 'This is no longer in force.',
  describeFormulate: (t) => `Formulate “${t}”`, describeNumber: (t) => `Change the number of “${t}”`, describePlace: (t) => `Move “${t}”`, describeResponsible: (t) => `Change who is responsible for “${t}”`,
  describeWithdraw: (t) => `Withdraw “${t}”`, describeRestore: (t) => `Take up “${t}” again`, refused: 'The element was not stored',
  notYours: 'You cannot formulate elements', notYoursText: 'The secretariat and the planners can formulate goals, strategies and clauses.', empty: '(empty)',
}

export const words: Words<ElementWords> = { nn, nb, en }
