// The words of money.
import type { Words } from '../../engine/i18n'
import type { NokkelSlag } from '../../events.gen'

const nn = {
  title: 'Økonomi', add: 'Legg til', save: 'Lagre', change: 'Endre …', removeDots: 'Ta bort …', remove: 'Ta bort', merknad: 'Merknad', merknadOptional: 'Merknad (valfritt)', aar: 'År', belop: 'Beløp', sum: 'Sum', kven: 'Kven', partnar: 'Partnar', slag: 'Slag', choose: 'Vel',
  rekna: 'Rekneskap', venta: 'Venta', about: 'Kort sagt', part: 'Del', what: 'Kva', inKroner: 'Beløp i kroner', state: 'Stand', day: 'Dato', reference: 'Referanse', weightsHead: 'Tal det er delt etter', entered: (d: string) => `ført ${d}`, withdrawnOn: (d: string) => `Trekt ${d}`, nothing: 'Ingenting er ført',
  // summary
  sumBudget: 'Budsjett', sumCosts: 'Kostnader', sumGranted: 'Innvilga tilskot', sumWaiting: 'Søkt og ikkje avgjort', sumGains: 'Gevinst i pengar', perYear: 'per år',
  // budget
  budget: 'Budsjett', budgetNone: 'Ingen har sett budsjett.', budgetAdd: 'Set budsjett for eit år', describeBudget: (a: string) => `Setje budsjettet for ${a}`,
  // costs
  costs: 'Kostnader', costNone: 'Ingen kostnader er førte.', costAdd: 'Før kostnad', costChange: 'Endre kostnaden', costRekna: 'Beløpet står i rekneskapen', costReknaHelp: 'Elles er det venta.', costWhat: 'Kva det gjeld (valfritt)',
  costDrop: 'Ta bort kostnaden?', costDropText: 'Bruk dette når kostnaden var feilført.', byYear: 'Kostnader per partnar og år', describeCost: (p: string) => `Føre kostnad for ${p}`, describeCostDrop: (p: string) => `Ta bort kostnad for ${p}`,
  // funding
  funding: 'Tilskot', fundingNone: 'Ingen har søkt om tilskot.', fundingAdd: 'Før søknad', sokjar: 'Kven søkte?', sokjarShort: 'Søkjar', ordning: 'Kva ordning?', ordningShort: 'Ordning', ordningHelp: 'Namnet på tilskotet eller fondet', sokt: 'Søkt om', dato: 'Dato (valfritt)',
  answer: 'Før svar …', answerTitle: (o: string) => `Kva vart svaret frå ${o}?`, utfall: 'Svar', granted: 'Innvilga beløp', referanse: 'Referanse hos den som gir (valfritt)', waits: 'Ventar på svar', withdrawn: 'Trekt', fundingDrop: 'Søknaden er trekt …', fundingDropTitle: 'Er søknaden trekt?', fundingDropIt: 'Søknaden er trekt',
  grantedMore: 'Innvilga beløp kan ikkje vere over det de søkte om', grantedAll: 'Er heile beløpet innvilga, er innvilga og søkt like store', describeFunding: (o: string) => `Føre søknad til ${o}`, describeAnswer: (o: string) => `Føre svar frå ${o}`, describeFundingDrop: (o: string) => `Melde søknaden til ${o} som trekt`,
  // gains
  gains: 'Gevinstar', gainNone: 'Ingen har skrive kva tiltaket gir.', gainAdd: 'Legg til gevinst', gainChange: 'Endre gevinsten', gainWho: 'Kven får gevinsten?', gainKind: 'Kva slag gevinst?', gainWhat: 'Kva er gevinsten?', gainSum: 'Beløp per år', gainFrom: 'Frå år (valfritt)', gainSeen: 'Gevinsten er sett', gainSeenHelp: 'Elles er han venta.', seen: 'Sett',
  gainDrop: 'Ta bort gevinsten?', fromYear: (a: number) => `frå ${a}`, aYear: (b: string) => `${b} per år`, describeGain: (p: string) => `Føre gevinst for ${p}`, describeGainDrop: (p: string) => `Ta bort gevinst for ${p}`,
  // shares
  shares: 'Kostnadsnøklar', shareNone: 'Partnarane har ikkje avtalt korleis noko skal delast.', shareAdd: 'Del ein sum', shareChange: 'Del på nytt', namn: 'Kva skal delast?', namnHelp: 'Til dømes «Prosjektleiar 2027»', nokkel: 'Etter kva nøkkel?', heile: 'Heile summen', grunnlag: 'Kva byggjer tala på?', grunnlagHelp: 'Til dømes «Folketal 1. januar 2026, SSB»',
  means: { 'per-innbyggjar': 'Kvar betaler etter folketalet sitt.', fast: 'Kvar betaler eit beløp de har avtalt.', 'etter-bruk': 'Kvar betaler etter kor mykje dei bruker. Tal under fem kan peike på personar: dei blir ikkje lagra, og tel alle som tre.', vertskommune: 'Éin betaler alt.', tilskot: 'Eit tilskot betaler så langt det rekk, og éin betaler resten.' } as Record<NokkelSlag, string>,
  weight: { 'per-innbyggjar': 'Innbyggjarar', 'etter-bruk': 'Bruk', fast: 'Beløp', vertskommune: '', tilskot: 'Beløp' } as Record<NokkelSlag, string>,
  who: (n: number) => `Partnar ${n}`, addLine: 'Legg til partnar', addAll: 'Ta med alle kommunane', removeLine: (n: string) => `Ta bort ${n}`, unnamed: 'partnaren', carries: 'Betaler alt', giver: 'Den som gir tilskotet', rest: 'Betaler resten',
  fill: 'Hent tal frå ein indikator', fillNone: 'Skriv tala sjølv', take: (n: number, t: string) => `Hent ${n} tal for ${t}`, share: 'Del', reckoned: 'Slik blir det', shareSum: 'Til saman', agree: 'Avtal fordelinga', shareDrop: 'Gjeld ikkje fordelinga lenger?', shareDropIt: 'Gjeld ikkje lenger', shareEnd: 'Gjeld ikkje lenger …',
  restOf: (b: string) => `Det manglar ${b} på heile summen.`, tooMuch: (b: string) => `Delane er ${b} meir enn heile summen.`, nobody: 'Legg til dei som skal betale', weights: 'Skriv tal for minst éin', one: 'Éin og berre éin skal betale det som er att', twice: 'Den same står to gonger', lineWrong: (n: number) => `Partnar ${n} manglar eller har eit tal vi ikkje kan lese`,
  basis: (g: string) => `Grunnlag: ${g}`, weightOf: (n: string, w: string) => `${n} ${w.toLowerCase()}`, describeShare: (n: string) => `Dele «${n}»`, describeShareDrop: (n: string) => `Avslutte delinga av «${n}»`,
  otherChanged: (who: string) => `${who} endra økonomien.`,
  // plot
  plot: 'Kven betaler, og kven får gevinsten', plotSummary: (n: number, c: string, g: string) => `${n} partnarar. Kostnader til saman ${c}, gevinst i pengar til saman ${g} per år.`, carriesHead: 'Betaler', gainsHead: 'Får per år', plotNone: 'Når kostnader og gevinstar er førte, viser vi her kven som betaler og kven som får.',
}

export type MoneyWords = typeof nn

const nb: MoneyWords = {
  title: 'Økonomi', add: 'Legg til', save: 'Lagre', change: 'Endre …', removeDots: 'Ta bort …', remove: 'Ta bort', merknad: 'Merknad', merknadOptional: 'Merknad (valgfritt)', aar: 'År', belop: 'Beløp', sum: 'Sum', kven: 'Hvem', partnar: 'Partner', slag: 'Slag', choose: 'Velg',
  rekna: 'Regnskap', venta: 'Ventet', about: 'Kort sagt', part: 'Del', what: 'Hva', inKroner: 'Beløp i kroner', state: 'Stand', day: 'Dato', reference: 'Referanse', weightsHead: 'Tall det er delt etter', entered: (d) => `ført ${d}`, withdrawnOn: (d) => `Trukket ${d}`, nothing: 'Ingenting er ført',
  sumBudget: 'Budsjett', sumCosts: 'Kostnader', sumGranted: 'Innvilget tilskudd', sumWaiting: 'Søkt og ikke avgjort', sumGains: 'Gevinst i penger', perYear: 'per år',
  budget: 'Budsjett', budgetNone: 'Ingen har satt budsjett.', budgetAdd: 'Sett budsjett for et år', describeBudget: (a) => `Sette budsjettet for ${a}`,
  costs: 'Kostnader', costNone: 'Ingen kostnader er ført.', costAdd: 'Før kostnad', costChange: 'Endre kostnaden', costRekna: 'Beløpet står i regnskapet', costReknaHelp: 'Ellers er det ventet.', costWhat: 'Hva det gjelder (valgfritt)',
  costDrop: 'Ta bort kostnaden?', costDropText: 'Bruk dette når kostnaden var feilført.', byYear: 'Kostnader per partner og år', describeCost: (p) => `Føre kostnad for ${p}`, describeCostDrop: (p) => `Ta bort kostnad for ${p}`,
  funding: 'Tilskudd', fundingNone: 'Ingen har søkt om tilskudd.', fundingAdd: 'Før søknad', sokjar: 'Hvem søkte?', sokjarShort: 'Søker', ordning: 'Hvilken ordning?', ordningShort: 'Ordning', ordningHelp: 'Navnet på tilskuddet eller fondet', sokt: 'Søkt om', dato: 'Dato (valgfritt)',
  answer: 'Før svar …', answerTitle: (o) => `Hva ble svaret fra ${o}?`, utfall: 'Svar', granted: 'Innvilget beløp', referanse: 'Referanse hos den som gir (valgfritt)', waits: 'Venter på svar', withdrawn: 'Trukket', fundingDrop: 'Søknaden er trukket …', fundingDropTitle: 'Er søknaden trukket?', fundingDropIt: 'Søknaden er trukket',
  grantedMore: 'Innvilget beløp kan ikke være over det dere søkte om', grantedAll: 'Er hele beløpet innvilget, er innvilget og søkt like store', describeFunding: (o) => `Føre søknad til ${o}`, describeAnswer: (o) => `Føre svar fra ${o}`, describeFundingDrop: (o) => `Melde søknaden til ${o} som trukket`,
  gains: 'Gevinster', gainNone: 'Ingen har skrevet hva tiltaket gir.', gainAdd: 'Legg til gevinst', gainChange: 'Endre gevinsten', gainWho: 'Hvem får gevinsten?', gainKind: 'Hva slags gevinst?', gainWhat: 'Hva er gevinsten?', gainSum: 'Beløp per år', gainFrom: 'Fra år (valgfritt)', gainSeen: 'Gevinsten er sett', gainSeenHelp: 'Ellers er den ventet.', seen: 'Sett',
  gainDrop: 'Ta bort gevinsten?', fromYear: (a) => `fra ${a}`, aYear: (b) => `${b} per år`, describeGain: (p) => `Føre gevinst for ${p}`, describeGainDrop: (p) => `Ta bort gevinst for ${p}`,
  shares: 'Kostnadsnøkler', shareNone: 'Partnerne har ikke avtalt hvordan noe skal deles.', shareAdd: 'Del en sum', shareChange: 'Del på nytt', namn: 'Hva skal deles?', namnHelp: 'For eksempel «Prosjektleder 2027»', nokkel: 'Etter hvilken nøkkel?', heile: 'Hele summen', grunnlag: 'Hva bygger tallene på?', grunnlagHelp: 'For eksempel «Folketall 1. januar 2026, SSB»',
  means: { 'per-innbyggjar': 'Hver betaler etter folketallet sitt.', fast: 'Hver betaler et beløp dere har avtalt.', 'etter-bruk': 'Hver betaler etter hvor mye de bruker. Tall under fem kan peke på personer: de blir ikke lagret, og teller alle som tre.', vertskommune: 'Én betaler alt.', tilskot: 'Et tilskudd betaler så langt det rekker, og én betaler resten.' },
  weight: { 'per-innbyggjar': 'Innbyggere', 'etter-bruk': 'Bruk', fast: 'Beløp', vertskommune: '', tilskot: 'Beløp' },
  who: (n) => `Partner ${n}`, addLine: 'Legg til partner', addAll: 'Ta med alle kommunene', removeLine: (n) => `Ta bort ${n}`, unnamed: 'partneren', carries: 'Betaler alt', giver: 'Den som gir tilskuddet', rest: 'Betaler resten',
  fill: 'Hent tall fra en indikator', fillNone: 'Skriv tallene selv', take: (n, t) => `Hent ${n} tall for ${t}`, share: 'Del', reckoned: 'Slik blir det', shareSum: 'Til sammen', agree: 'Avtal fordelingen', shareDrop: 'Gjelder ikke fordelingen lenger?', shareDropIt: 'Gjelder ikke lenger', shareEnd: 'Gjelder ikke lenger …',
  restOf: (b) => `Det mangler ${b} på hele summen.`, tooMuch: (b) => `Delene er ${b} mer enn hele summen.`, nobody: 'Legg til dem som skal betale', weights: 'Skriv tall for minst én', one: 'Én og bare én skal betale det som er igjen', twice: 'Den samme står to ganger', lineWrong: (n) => `Partner ${n} mangler eller har et tall vi ikke kan lese`,
  basis: (g) => `Grunnlag: ${g}`, weightOf: (n, w) => `${n} ${w.toLowerCase()}`, describeShare: (n) => `Dele «${n}»`, describeShareDrop: (n) => `Avslutte delingen av «${n}»`,
  otherChanged: (who) => `${who} endret økonomien.`,
  plot: 'Hvem betaler, og hvem får gevinsten', plotSummary: (n, c, g) => `${n} partnere. Kostnader til sammen ${c}, gevinst i penger til sammen ${g} per år.`, carriesHead: 'Betaler', gainsHead: 'Får per år', plotNone: 'Når kostnader og gevinster er ført, viser vi her hvem som betaler og hvem som får.',
}

const en: MoneyWords = {
  title: 'Money', add: 'Add', save: 'Save', change: 'Change …', removeDots: 'Remove …', remove: 'Remove', merknad: 'Remark', merknadOptional: 'Remark (optional)', aar: 'Year', belop: 'Amount', sum: 'Sum', kven: 'Who', partnar: 'Partner', slag: 'Kind', choose: 'Choose',
  rekna: 'In the accounts', venta: 'Expected', about: 'In short', part: 'Part', what: 'What', inKroner: 'Amount in kroner', state: 'State', day: 'Date', reference: 'Reference', weightsHead: 'Numbers it is shared by', entered: (d) => `entered ${d}`, withdrawnOn: (d) => `Withdrawn ${d}`, nothing: 'Nothing has been entered',
  sumBudget: 'Budget', sumCosts: 'Costs', sumGranted: 'Grants received', sumWaiting: 'Sought and not answered', sumGains: 'Gains in money', perYear: 'a year',
  budget: 'Budget', budgetNone: 'Nobody has set a budget.', budgetAdd: 'Set the budget of a year', describeBudget: (a) => `Set the budget of ${a}`,
  costs: 'Costs', costNone: 'No costs have been entered.', costAdd: 'Enter a cost', costChange: 'Change the cost', costRekna: 'The amount is in the accounts', costReknaHelp: 'Otherwise it is expected.', costWhat: 'What it is for (optional)',
  costDrop: 'Remove the cost?', costDropText: 'Use this when the cost was entered by mistake.', byYear: 'Costs per partner and year', describeCost: (p) => `Enter a cost of ${p}`, describeCostDrop: (p) => `Remove a cost of ${p}`,
  funding: 'Grants', fundingNone: 'Nobody has applied for a grant.', fundingAdd: 'Enter an application', sokjar: 'Who applied?', sokjarShort: 'Applicant', ordning: 'From what?', ordningShort: 'Scheme', ordningHelp: 'The name of the grant or the fund', sokt: 'Sought', dato: 'Date (optional)',
  answer: 'Enter the answer …', answerTitle: (o) => `What did ${o} answer?`, utfall: 'Answer', granted: 'Amount granted', referanse: 'The giver’s reference (optional)', waits: 'Waits for an answer', withdrawn: 'Withdrawn', fundingDrop: 'The application is withdrawn …', fundingDropTitle: 'Is the application withdrawn?', fundingDropIt: 'The application is withdrawn',
  grantedMore: 'The amount granted cannot be above what you sought', grantedAll: 'Where the whole amount is granted, granted and sought are the same', describeFunding: (o) => `Enter an application to ${o}`, describeAnswer: (o) => `Enter the answer of ${o}`, describeFundingDrop: (o) => `Tell that the application to ${o} is withdrawn`,
  gains: 'Gains', gainNone: 'Nobody has written what the measure gives.', gainAdd: 'Add a gain', gainChange: 'Change the gain', gainWho: 'Who gets the gain?', gainKind: 'What kind of gain?', gainWhat: 'What is the gain?', gainSum: 'Amount a year', gainFrom: 'From year (optional)', gainSeen: 'The gain is seen', gainSeenHelp: 'Otherwise it is expected.', seen: 'Seen',
  gainDrop: 'Remove the gain?', fromYear: (a) => `from ${a}`, aYear: (b) => `${b} a year`, describeGain: (p) => `Enter a gain of ${p}`, describeGainDrop: (p) => `Remove a gain of ${p}`,
  shares: 'Cost keys', shareNone: 'The partners have not agreed on how anything is shared.', shareAdd: 'Share a sum', shareChange: 'Share anew', namn: 'What is to be shared?', namnHelp: 'For example “Project manager 2027”', nokkel: 'By which key?', heile: 'The whole sum', grunnlag: 'What are the numbers based on?', grunnlagHelp: 'For example “Population 1 January 2026, SSB”',
  means: { 'per-innbyggjar': 'Each pays by its population.', fast: 'Each pays an amount that you have agreed.', 'etter-bruk': 'Each pays by how much it uses. Numbers under five could point to persons: they are not stored, and all count as three.', vertskommune: 'One pays it all.', tilskot: 'A grant pays as far as it goes, and one pays the rest.' },
  weight: { 'per-innbyggjar': 'Inhabitants', 'etter-bruk': 'Use', fast: 'Amount', vertskommune: '', tilskot: 'Amount' },
  who: (n) => `Partner ${n}`, addLine: 'Add a partner', addAll: 'Take in all municipalities', removeLine: (n) => `Remove ${n}`, unnamed: 'the partner', carries: 'Pays it all', giver: 'Who gives the grant', rest: 'Pays the rest',
  fill: 'Take numbers from an indicator', fillNone: 'Write the numbers yourself', take: (n, t) => `Take ${n} numbers of ${t}`, share: 'Share', reckoned: 'What it comes to', shareSum: 'Together', agree: 'Agree on the shares', shareDrop: 'Do the shares no longer hold?', shareDropIt: 'No longer hold', shareEnd: 'No longer hold …',
  restOf: (b) => `${b} of the whole sum is missing.`, tooMuch: (b) => `The shares are ${b} more than the whole sum.`, nobody: 'Add those who are to pay', weights: 'Write a number for at least one', one: 'One and only one is to pay what is left', twice: 'The same stands there twice', lineWrong: (n) => `Partner ${n} is missing or has a number that we cannot read`,
  basis: (g) => `Basis: ${g}`, weightOf: (n, w) => `${n} ${w.toLowerCase()}`, describeShare: (n) => `Share “${n}”`, describeShareDrop: (n) => `End the sharing of “${n}”`,
  otherChanged: (who) => `${who} changed the money.`,
  plot: 'Who pays, and who gains', plotSummary: (n, c, g) => `${n} partners. Costs together ${c}, gains in money together ${g} a year.`, carriesHead: 'Pays', gainsHead: 'Gets a year', plotNone: 'When costs and gains have been entered, this shows who pays and who gains.',
}

export const words: Words<MoneyWords> = { nn, nb, en }
