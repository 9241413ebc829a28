// The words of the list of plans, of starting one, and of the plan as a whole.
import type { Words } from '../../engine/i18n'

const nn = {
  title: 'Plan',
  lead: 'Planane som partnarane skriv saman. Alle ser same tekst på same tid, og historikken viser kven som skreiv kva.',
  start: 'Start ein plan', none: 'Her er ingen planar enno',
  noneText: 'Her kjem planane og avtalane som partnarane skriv saman. Det byrjar med at nokon startar ein plan etter ein mal.',
  count: (n: number) => (n === 1 ? '1 plan' : `${n} planar`), tableOf: 'Tabell over planar',
  tittel: 'Tittel', slag: 'Slag', fase: 'Fase', periode: 'Periode', writers: 'Skriv no', lastWritten: (when: string) => `Sist ${when}`, chapters: 'Kapittel', nobody: 'Ingen',
  malform: 'Målform', utval: 'Utval med ansvar', noUtval: 'Ikkje sett', chooseUtval: 'Vel utval', describeUtval: (t: string) => `Endre utvalet med ansvar for «${t}»`, kjelder: 'Kjelder', notSet: 'Ikkje sett',
  chapterCount: (n: number) => `${n} kapittel`, finished: (done: number, all: number) => `${done} av ${all} kapittel er ferdige`,
  // starting one
  startTitle: 'Start ein plan', startLead: 'Planen får kapitla i malen. De kan endre namn på dei, flytte dei, ta dei bort og leggje til nye.',
  startSubmit: 'Start planen', tittelHelp: 'Slik planen skal heite i vedtaka', slagLabel: 'Kva slag plan er det?', periodeLegend: 'Tida planen gjeld for (valfritt)',
  template: 'Kapitla i malen', noTemplate: 'Start utan mal', emptyTemplate: 'Planen startar utan kapittel.',
  useTemplate: 'Start med kapitla i malen', describeStart: (t: string) => `Starte planen «${t}»`, refusedStart: 'Planen vart ikkje lagra',
  notYours: 'Du kan ikkje starte ein plan', notYoursText: 'Sekretariatet og leiarane av utval kan starte planar.',
  // the plan as a whole
  allPlans: 'Alle planar', about: 'Om planen', contents: 'Innhald', print: 'Utskrift', overview: 'Oversyn', versions: 'Versjonar', elements: 'Mål, strategiar og avtalepunkt',
  download: 'Last ned', docx: 'Word-dokument', pdf: 'PDF', history: 'Historikk',
  phaseBar: 'Livet til planen', last: 'Når planen skal bytast ut, set de ein annan plan i staden for han.',
  movePhase: 'Flytt til …', moveTitle: (t: string, fase: string) => `Flytt «${t}» til «${fase}»`, move: 'Flytt',
  merknad: 'Merknad', merknadOptional: 'Merknad (valfritt)', merknadHelp: 'Kvifor no, og kva er avgjort? Merknaden blir ståande i historikken.',
  version: 'Versjonen det gjeld', versionHelp: 'Det er denne teksten partnarane får.', chooseVersion: 'Vel versjon', noVersions: 'Gi planen ein versjon med namn først. Då veit alle kva for tekst det gjeld.',
  replacedBy: 'Planen som tek over', choosePlan: 'Vel plan', isReplaced: 'Erstatta av', aboutVersion: (namn: string) => `Gjeld versjonen «${namn}».`,
  describeMove: (t: string, fase: string) => `Flytte «${t}» til «${fase}»`, youMoved: (t: string, fase: string) => `Du flytte «${t}» til «${fase}».`,
  otherMoved: (who: string, t: string, fase: string) => `${who} flytte «${t}» til «${fase}».`,
  here: 'Her no',
}

export type PlanWords = typeof nn

const nb: PlanWords = {
  title: 'Plan',
  lead: 'Planene som partnerne skriver sammen. Alle ser samme tekst på samme tid, og historikken viser hvem som skrev hva.',
  start: 'Start en plan', none: 'Her er ingen planer ennå',
  noneText: 'Her kommer planene og avtalene som partnerne skriver sammen. Det begynner med at noen starter en plan etter en mal.',
  count: (n) => (n === 1 ? '1 plan' : `${n} planer`), tableOf: 'Tabell over planer',
  tittel: 'Tittel', slag: 'Slag', fase: 'Fase', periode: 'Periode', writers: 'Skriver nå', lastWritten: (when) => `Sist ${when}`, chapters: 'Kapitler', nobody: 'Ingen',
  malform: 'Målform', utval: 'Utvalg med ansvar', noUtval: 'Ikke satt', chooseUtval: 'Velg utvalg', describeUtval: (t) => `Endre utvalget med ansvar for «${t}»`, kjelder: 'Kilder', notSet: 'Ikke satt',
  chapterCount: (n) => (n === 1 ? '1 kapittel' : `${n} kapitler`), finished: (done, all) => `${done} av ${all} kapitler er ferdige`,
  startTitle: 'Start en plan', startLead: 'Planen får kapitlene i malen. Dere kan endre navn på dem, flytte dem, ta dem bort og legge til nye.',
  startSubmit: 'Start planen', tittelHelp: 'Slik planen skal hete i vedtakene', slagLabel: 'Hva slags plan er det?', periodeLegend: 'Tiden planen gjelder for (valgfritt)',
  template: 'Kapitlene i malen', noTemplate: 'Start uten mal', emptyTemplate: 'Planen starter uten kapitler.',
  useTemplate: 'Start med kapitlene i malen', describeStart: (t) => `Starte planen «${t}»`, refusedStart: 'Planen ble ikke lagret',
  notYours: 'Du kan ikke starte en plan', notYoursText: 'Sekretariatet og lederne av utvalg kan starte planer.',
  allPlans: 'Alle planer', about: 'Om planen', contents: 'Innhold', print: 'Utskrift', overview: 'Oversikt', versions: 'Versjoner', elements: 'Mål, strategier og avtalepunkt',
  download: 'Last ned', docx: 'Word-dokument', pdf: 'PDF', history: 'Historikk',
  phaseBar: 'Livet til planen', last: 'Når planen skal byttes ut, setter dere en annen plan i stedet for den.',
  movePhase: 'Flytt til …', moveTitle: (t, fase) => `Flytt «${t}» til «${fase}»`, move: 'Flytt',
  merknad: 'Merknad', merknadOptional: 'Merknad (valgfritt)', merknadHelp: 'Hvorfor nå, og hva er avgjort? Merknaden blir stående i historikken.',
  version: 'Versjonen det gjelder', versionHelp: 'Det er denne teksten partnerne får.', chooseVersion: 'Velg versjon', noVersions: 'Gi planen en versjon med navn først. Da vet alle hvilken tekst det gjelder.',
  replacedBy: 'Planen som tar over', choosePlan: 'Velg plan', isReplaced: 'Erstattet av', aboutVersion: (namn) => `Gjelder versjonen «${namn}».`,
  describeMove: (t, fase) => `Flytte «${t}» til «${fase}»`, youMoved: (t, fase) => `Du flyttet «${t}» til «${fase}».`,
  otherMoved: (who, t, fase) => `${who} flyttet «${t}» til «${fase}».`,
  here: 'Her nå',
}

const en: PlanWords = {
  title: 'Plan',
  lead: 'The plans that the partners write together. Everybody sees the same text at the same time, and the history shows who wrote what.',
  start: 'Start a plan', none: 'There are no plans yet',
  noneText: 'The plans and agreements that the partners write together are listed here. It begins when somebody starts a plan from a template.',
  count: (n) => (n === 1 ? '1 plan' : `${n} plans`), tableOf: 'Table of plans',
  tittel: 'Title', slag: 'Kind', fase: 'Phase', periode: 'Period', writers: 'Writing now', lastWritten: (when) => `Last ${when}`, chapters: 'Chapters', nobody: 'Nobody',
  malform: 'Written standard', utval: 'Committee in charge', noUtval: 'Not set', chooseUtval: 'Choose a committee', describeUtval: (t) => `Change the committee in charge of “${t}”`, kjelder: 'Sources', notSet: 'Not set',
  chapterCount: (n) => (n === 1 ? '1 chapter' : `${n} chapters`), finished: (done, all) => `${done} of ${all} chapters are finished`,
  startTitle: 'Start a plan', startLead: 'The plan gets the chapters of the template. You can rename them, move them, remove them and add new ones.',
  startSubmit: 'Start the plan', tittelHelp: 'What the plan is to be called in the decisions', slagLabel: 'What kind of plan is it?', periodeLegend: 'The time that the plan applies to (optional)',
  template: 'The chapters of the template', noTemplate: 'Start without a template', emptyTemplate: 'The plan starts without chapters.',
  useTemplate: 'Start with the chapters of the template', describeStart: (t) => `Start the plan “${t}”`, refusedStart: 'The plan was not stored',
  notYours: 'You cannot start a plan', notYoursText: 'The secretariat and the chairs of committees can start plans.',
  allPlans: 'All plans', about: 'About the plan', contents: 'Contents', print: 'Print', overview: 'Overview', versions: 'Versions', elements: 'Goals, strategies and clauses',
  download: 'Download', docx: 'Word document', pdf: 'PDF', history: 'History',
  phaseBar: 'The life of the plan', last: 'When the plan is to be replaced, you put another plan in its place.',
  movePhase: 'Move to …', moveTitle: (t, fase) => `Move “${t}” to “${fase}”`, move: 'Move',
  merknad: 'Remark', merknadOptional: 'Remark (optional)', merknadHelp: 'Why now, and what has been decided? The remark stays in the history.',
  version: 'The version that it is about', versionHelp: 'This is the text that the partners get.', chooseVersion: 'Choose a version', noVersions: 'Name a version of the plan first. Then everybody knows which text it is about.',
  replacedBy: 'The plan that takes over', choosePlan: 'Choose a plan', isReplaced: 'Replaced by', aboutVersion: (namn) => `About the version “${namn}”.`,
  describeMove: (t, fase) => `Move “${t}” to “${fase}”`, youMoved: (t, fase) => `You moved “${t}” to “${fase}”.`,
  otherMoved: (who, t, fase) => `${who} moved “${t}” to “${fase}”.`,
  here: 'Here now',
}

export const words: Words<PlanWords> = { nn, nb, en }
