// The words of the disagreements.
import type { Words } from '../../engine/i18n'

const nn = {
  title: 'Usemje', all: 'Alle saker', what: 'Kva er ein usamd om?', clause: 'Avtalepunkt', sak: 'Sak', mote: 'Møte', steps: 'Vegen til usemja', here: 'Her er ho no', came: (d: string) => `Kom hit ${d}`, niva: { OU: 'Områdeutvalet', SSU: 'Strategisk samarbeidsutval', leiing: 'Leiinga hos partnarane', nemnd: 'Tvisteløysingsnemnda' }, why: 'Grunn',
  positions: 'Standpunkta til partnarane', noPositions: 'Ingen partnar har sagt kvar han står.', state: 'Før standpunkt …', stateTitle: 'Standpunktet til ein partnar', stateIt: 'Før inn', partnar: 'Partnar', choose: 'Vel', ord: 'Standpunkt', malform: 'Målform',
  escalate: 'Løft vidare …', escalateTitle: 'Løft usemja vidare', escalateIt: 'Løft vidare', to: 'Til kva nivå?', utval: 'Til kva utval?', escalateHelp: 'Rekkjefølgja er OU, SSU, leiinga, nemnda. Hoppar ein over eit steg, må det grunngjevast.',
  papers: 'Lag papir …', papersTitle: 'Papir der ingen kan kjennast att', papersIt: 'Legg fram papira', papersFor: (n: string) => `Papir til ${n.toLowerCase()}`, papersWords: 'Papira', confirmed: 'Eg har lese papira, og ingen kan kjennast att i dei', isConfirmed: 'Lesne: ingen kan kjennast att', notConfirmed: 'Ikkje lesne for personvern', needsPapers: 'Før usemja kan gå til nemnda, må det liggje føre papir der ingen kan kjennast att.',
  answer: 'Før svar …', answerTitle: 'Svaret frå nivået', answerIt: 'Før svaret', answered: 'Svar', resolve: 'Avslutt usemja …', resolveTitle: 'Korleis enda ho?', resolveIt: 'Avslutt', utfall: 'Utfall', utfallOf: { semje: 'semje', rettleiing: 'rettleiing frå nemnda', trekt: 'trekt', avvist: 'avvist' }, resolved: (how: string) => `Usemja er over: ${how}.`, act: 'Gjer noko med usemja', describe: (w: string) => w.replace(/ …$/, ''), print: 'Skriv ut', grunn: 'Grunn', meetingLink: 'Sjå møtet',
}

export type UsemjeWords = typeof nn

const nb: UsemjeWords = {
  title: 'Uenighet', all: 'Alle saker', what: 'Hva er man uenig om?', clause: 'Avtalepunkt', sak: 'Sak', mote: 'Møte', steps: 'Veien til uenigheten', here: 'Her er den nå', came: (d) => `Kom hit ${d}`, niva: { OU: 'Områdeutvalget', SSU: 'Strategisk samarbeidsutvalg', leiing: 'Ledelsen hos partnerne', nemnd: 'Tvisteløsningsnemnda' }, why: 'Grunn',
  positions: 'Standpunktene til partnerne', noPositions: 'Ingen partner har sagt hvor den står.', state: 'Før standpunkt …', stateTitle: 'Standpunktet til en partner', stateIt: 'Før inn', partnar: 'Partner', choose: 'Velg', ord: 'Standpunkt', malform: 'Målform',
  escalate: 'Løft videre …', escalateTitle: 'Løft uenigheten videre', escalateIt: 'Løft videre', to: 'Til hvilket nivå?', utval: 'Til hvilket utvalg?', escalateHelp: 'Rekkefølgen er OU, SSU, ledelsen, nemnda. Hopper man over et steg, må det begrunnes.',
  papers: 'Lag papirer …', papersTitle: 'Papirer der ingen kan gjenkjennes', papersIt: 'Legg fram papirene', papersFor: (n) => `Papirer til ${n.toLowerCase()}`, papersWords: 'Papirene', confirmed: 'Jeg har lest papirene, og ingen kan gjenkjennes i dem', isConfirmed: 'Lest: ingen kan gjenkjennes', notConfirmed: 'Ikke lest for personvern', needsPapers: 'Før uenigheten kan gå til nemnda, må det foreligge papirer der ingen kan gjenkjennes.',
  answer: 'Før svar …', answerTitle: 'Svaret fra nivået', answerIt: 'Før svaret', answered: 'Svar', resolve: 'Avslutt uenigheten …', resolveTitle: 'Hvordan endte den?', resolveIt: 'Avslutt', utfall: 'Utfall', utfallOf: { semje: 'enighet', rettleiing: 'veiledning fra nemnda', trekt: 'trukket', avvist: 'avvist' }, resolved: (how) => `Uenigheten er over: ${how}.`, act: 'Gjør noe med uenigheten', describe: (w) => w.replace(/ …$/, ''), print: 'Skriv ut', grunn: 'Grunn', meetingLink: 'Se møtet',
}

const en: UsemjeWords = {
  title: 'Disagreement', all: 'All cases', what: 'What is it about?', clause: 'Clause', sak: 'Case', mote: 'Meeting', steps: 'The way of the disagreement', here: 'It is here now', came: (d) => `Came here ${d}`, niva: { OU: 'The area committee', SSU: 'The strategic committee', leiing: 'The leadership of the partners', nemnd: 'The national dispute board' }, why: 'Reason',
  positions: 'Where the partners stand', noPositions: 'No partner has said where it stands.', state: 'Note a position …', stateTitle: 'Where a partner stands', stateIt: 'Note it', partnar: 'Partner', choose: 'Choose', ord: 'Position', malform: 'Written standard',
  escalate: 'Take it further …', escalateTitle: 'Take the disagreement further', escalateIt: 'Take it further', to: 'To which level?', utval: 'To which committee?', escalateHelp: 'The order is area committee, strategic committee, leadership, dispute board. A step that is skipped needs a reason.',
  papers: 'Prepare papers …', papersTitle: 'Papers in which nobody can be recognised', papersIt: 'Put the papers', papersFor: (n) => `Papers for ${n.toLowerCase()}`, papersWords: 'The papers', confirmed: 'I have read the papers, and nobody can be recognised in them', isConfirmed: 'Read: nobody can be recognised', notConfirmed: 'Not read for privacy', needsPapers: 'Before it can go to the dispute board there must be papers in which nobody can be recognised.',
  answer: 'Note the answer …', answerTitle: 'The answer of the level', answerIt: 'Note the answer', answered: 'Answer', resolve: 'End the disagreement …', resolveTitle: 'How did it end?', resolveIt: 'End it', utfall: 'Outcome', utfallOf: { semje: 'agreement', rettleiing: 'guidance from the dispute board', trekt: 'withdrawn', avvist: 'rejected' }, resolved: (how) => `The disagreement is over: ${how}.`, act: 'Do something with it', describe: (w) => w.replace(/ …$/, ''), print: 'Print', grunn: 'Reason', meetingLink: 'See the meeting',
}

export const words: Words<UsemjeWords> = { nn, nb, en }
