// The words of the forms of an utval: how it is set up, led, and how it decides and meets.
import type { Words } from '../../engine/i18n'

const nn = {
  act: 'Gjer noko med utvalet', save: 'Lagre', any: 'Ikkje bestemt', none: 'Ingen', choose: 'Vel', merknad: 'Merknad (valfritt)', number: (label: string, max: number) => `${label} må vere eit heilt tal frå 0 til ${max}`, year: (label: string) => `${label} må vere eit årstal`,
  leading: 'Fastset leiing …', leadingTitle: 'Kva side kjem leiinga frå?', leader: 'Leiaren kjem frå', deputy: 'Nestleiaren kjem frå', turns: 'Kor mange år mellom kvar gong sidene byter?', turnsHelp: 'La stå tomt når dei ikkje byter', firstYear: 'Første år', firstSide: 'Kva side leier det første året?', said: 'Regelen med ord (valfritt)',
  deciding: 'Fastset avgjerdsregel …', decidingTitle: 'Korleis avgjer utvalet?', emne: 'Kva gjeld saka?', form: 'Korleis blir ho avgjord?', fleirtal: 'Kva fleirtal?', voters: 'Kven har ei røyst?', votersHelp: 'Ingen valde: alle plassar utanom sekretærar og observatørar', lift: 'Ta bort regelen', liftForm: 'Ingen eigen regel',
  meeting: 'Fastset møtereglar …', meetingTitle: 'Korleis møtest utvalet?', kvorum: 'Når er utvalet vedtaksført?', bothSides: 'Begge sidene må vere til stades', report: 'Dagar før møtet som ei sak må vere meld', summons: 'Dagar før møtet som innkallinga skal ut', protocol: 'Dagar etter møtet som protokollen skal ut', perYear: 'Møte i året',
  parent: 'Flytt under eit anna utval …', parentTitle: 'Kvar høyrer utvalet til?', above: 'Utvalet over', level: 'Nivå (1–4, tomt utanfor nivåa)', term: 'Endre verketida …', termTitle: 'Kva tid er utvalet sett ned for?', from: 'Frå (valfritt)', to: 'Til og med (valfritt)', order: 'Slutten kan ikkje vere før starten',
  successor: 'Nemn etterfølgjar …', successorTitle: 'Kven tok over?', whoTook: 'Utvalet som tok over', fromWhen: 'Frå når? (valfritt)', end: 'Legg ned …', endTitle: 'Legg ned utvalet', endText: 'Alt som er gjort i utvalet, blir ståande. Ingen nye saker eller møte kan leggjast hit.', lastDay: 'Siste dag (valfritt)', endIt: 'Legg ned', future: 'Datoen må ikkje vere i framtida',
  under: 'Opprett utval under dette …', underTitle: 'Opprett underutval, nettverk eller arbeidsgruppe', kode: 'Slag', namn: 'Namn på nynorsk', namnNb: 'Namn på bokmål', namnEn: 'Namn på engelsk', kortnamn: 'Kort namn (valfritt)', underIt: 'Opprett',
  alternate: 'Vel vara …', alternateTitle: (seat: string) => `Vara for ${seat}`, person: 'Person', order1: 'Rekkje', first: 'Første dag', last: 'Siste dag (valfritt)', lastNeeded: 'Siste dag', nameIt: 'Vel', endAlternate: 'Avslutt vara …', endAlternateTitle: (seat: string) => `Avslutt vara for ${seat}`, endAlternateIt: 'Avslutt', whose: 'Kven?',
  describe: (what: string) => what.replace(/ …$/, ''),
}

export type UtvalFormWords = typeof nn

const nb: UtvalFormWords = {
  act: 'Gjør noe med utvalget', save: 'Lagre', any: 'Ikke bestemt', none: 'Ingen', choose: 'Velg', merknad: 'Merknad (valgfritt)', number: (label, max) => `${label} må være et helt tall fra 0 til ${max}`, year: (label) => `${label} må være et årstall`,
  leading: 'Fastsett ledelse …', leadingTitle: 'Hvilken side kommer ledelsen fra?', leader: 'Lederen kommer fra', deputy: 'Nestlederen kommer fra', turns: 'Hvor mange år mellom hver gang sidene bytter?', turnsHelp: 'La stå tomt når de ikke bytter', firstYear: 'Første år', firstSide: 'Hvilken side leder det første året?', said: 'Regelen med ord (valgfritt)',
  deciding: 'Fastsett avgjørelsesregel …', decidingTitle: 'Hvordan avgjør utvalget?', emne: 'Hva gjelder saken?', form: 'Hvordan avgjøres den?', fleirtal: 'Hvilket flertall?', voters: 'Hvem har en stemme?', votersHelp: 'Ingen valgt: alle plasser unntatt sekretærer og observatører', lift: 'Ta bort regelen', liftForm: 'Ingen egen regel',
  meeting: 'Fastsett møteregler …', meetingTitle: 'Hvordan møtes utvalget?', kvorum: 'Når er utvalget vedtaksført?', bothSides: 'Begge sidene må være til stede', report: 'Dager før møtet som en sak må være meldt', summons: 'Dager før møtet som innkallingen skal ut', protocol: 'Dager etter møtet som protokollen skal ut', perYear: 'Møter i året',
  parent: 'Flytt under et annet utvalg …', parentTitle: 'Hvor hører utvalget til?', above: 'Utvalget over', level: 'Nivå (1–4, tomt utenfor nivåene)', term: 'Endre virketiden …', termTitle: 'Hvilken tid er utvalget satt ned for?', from: 'Fra (valgfritt)', to: 'Til og med (valgfritt)', order: 'Slutten kan ikke være før starten',
  successor: 'Nevn etterfølger …', successorTitle: 'Hvem tok over?', whoTook: 'Utvalget som tok over', fromWhen: 'Fra når? (valgfritt)', end: 'Legg ned …', endTitle: 'Legg ned utvalget', endText: 'Alt som er gjort i utvalget, blir stående. Ingen nye saker eller møter kan legges hit.', lastDay: 'Siste dag (valgfritt)', endIt: 'Legg ned', future: 'Datoen må ikke være i framtiden',
  under: 'Opprett utvalg under dette …', underTitle: 'Opprett underutvalg, nettverk eller arbeidsgruppe', kode: 'Type', namn: 'Navn på nynorsk', namnNb: 'Navn på bokmål', namnEn: 'Navn på engelsk', kortnamn: 'Kort navn (valgfritt)', underIt: 'Opprett',
  alternate: 'Velg vara …', alternateTitle: (seat) => `Vara for ${seat}`, person: 'Person', order1: 'Rekkefølge', first: 'Første dag', last: 'Siste dag (valgfritt)', lastNeeded: 'Siste dag', nameIt: 'Velg', endAlternate: 'Avslutt vara …', endAlternateTitle: (seat) => `Avslutt vara for ${seat}`, endAlternateIt: 'Avslutt', whose: 'Hvem?',
  describe: (what) => what.replace(/ …$/, ''),
}

const en: UtvalFormWords = {
  act: 'Do something with the committee', save: 'Save', any: 'Not ruled', none: 'None', choose: 'Choose', merknad: 'Remark (optional)', number: (label, max) => `${label} must be a whole number from 0 to ${max}`, year: (label) => `${label} must be a year`,
  leading: 'Rule leadership …', leadingTitle: 'From which side does the leadership come?', leader: 'The chair is from', deputy: 'The deputy is from', turns: 'How many years between changes of side?', turnsHelp: 'Leave it empty where they do not change', firstYear: 'First year', firstSide: 'Which side leads in the first year?', said: 'The rule in words (optional)',
  deciding: 'Rule decisions …', decidingTitle: 'How does the committee decide?', emne: 'What is the case about?', form: 'How is it decided?', fleirtal: 'Which majority?', voters: 'Whose vote counts?', votersHelp: 'None chosen: all seats but secretaries and observers', lift: 'Remove the rule', liftForm: 'No rule of its own',
  meeting: 'Rule meetings …', meetingTitle: 'How does the committee meet?', kvorum: 'When can the committee decide?', bothSides: 'Both sides must be present', report: 'Days before the meeting by which a case is reported', summons: 'Days before the meeting by which it is summoned', protocol: 'Days after the meeting by which the minutes are sent', perYear: 'Meetings in a year',
  parent: 'Place under another committee …', parentTitle: 'Where does the committee belong?', above: 'The committee above', level: 'Level (1–4, empty outside the levels)', term: 'Change the term …', termTitle: 'For which time is the committee set up?', from: 'From (optional)', to: 'Until, included (optional)', order: 'The end cannot be before the start',
  successor: 'Name a successor …', successorTitle: 'Who took over?', whoTook: 'The committee that took over', fromWhen: 'From when? (optional)', end: 'Dissolve …', endTitle: 'Dissolve the committee', endText: 'All that was done in the committee stays. No new cases or meetings can be given to it.', lastDay: 'Last day (optional)', endIt: 'Dissolve', future: 'The date must not be in the future',
  under: 'Set up a committee beneath …', underTitle: 'Set up a subcommittee, network or working group', kode: 'Kind', namn: 'Name in nynorsk', namnNb: 'Name in bokmål', namnEn: 'Name in English', kortnamn: 'Short name (optional)', underIt: 'Set up',
  alternate: 'Name an alternate …', alternateTitle: (seat) => `Alternate for ${seat}`, person: 'Person', order1: 'Order', first: 'First day', last: 'Last day (optional)', lastNeeded: 'Last day', nameIt: 'Name', endAlternate: 'End an alternate …', endAlternateTitle: (seat) => `End an alternate for ${seat}`, endAlternateIt: 'End', whose: 'Who?',
  describe: (what) => what.replace(/ …$/, ''),
}

export const formWords: Words<UtvalFormWords> = { nn, nb, en }
