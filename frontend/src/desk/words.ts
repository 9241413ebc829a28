// The words of the desk.
import type { Words } from '../engine/i18n'

const nn = {
  toPlan: (t: string) => `Til planen «${t}»`, panel: 'Ved sida av teksten', close: 'Lukk', loadingText: 'Hentar teksten …',
  comments: 'Kommentarar', suggestions: 'Forslag', links: 'Mål og tiltak', history: 'Historikk', tab: (name: string, n: number) => (n > 0 ? `${name} (${n})` : name),
  textHistory: 'Teksten', chapterHistory: 'Kapittelet', nextChapter: (t: string) => `Neste: ${t}`, previousChapter: (t: string) => `Førre: ${t}`, turnPages: 'Bla i planen', guidance: 'Rettleiing frå malen',
  whoWrote: 'Kven skreiv kva', hideWho: 'Skriv vidare', chapterGone: 'Kapittelet finst ikkje', chapterGoneText: 'Adressa kan vere feil, eller kapittelet høyrer til ein annan plan.',
  notLoaded: 'Vi fekk ikkje henta dette', again: 'Prøv igjen', loading: 'Hentar …',
  // versions
  versions: 'Versjonar', versionsLead: 'Ein versjon med namn ligg fast. Han kan alltid hentast fram slik han var, og kontrollsummen viser at ingenting er endra.',
  versionsOf: (t: string) => `Versjonar av «${t}»`, nameVersion: 'Gi planen eit versjonsnamn', nameTitle: 'Ny versjon av planen', nameLead: 'Versjonen tek vare på alle kapitla slik dei er no.', namn: 'Namn', namnHelp: 'Til dømes «Til høyring» eller «Vedteken 2026»', merknad: 'Merknad (valfritt)', remark: 'Merknad', nameSubmit: 'Lag versjon',
  naming: 'Lagar versjonen …', named: (n: string) => `Versjonen «${n}» er laga.`, describeName: (n: string) => `Lage versjonen «${n}»`, noVersions: 'Planen har ingen versjonar enno', noVersionsText: 'Lag ein versjon før de sender planen på høyring eller til vedtak.',
  hash: 'Kontrollsum (SHA-256)', copyHash: 'Kopier heile', copied: 'Kontrollsummen er kopiert.', copyFailed: 'Nettlesaren ville ikkje kopiere. Merk kontrollsummen og kopier han sjølv.', wholeHash: 'Heile kontrollsummen', madeBy: (who: string, when: string) => `${who}, ${when}`, chapterCount: (n: number) => `${n} kapittel`,
  read: 'Les', readOf: (n: string) => `Les versjonen «${n}»`, compareNow: 'Samanlikn med no', compareNowOf: (n: string) => `Samanlikn med no: «${n}»`, compareWith: 'Samanlikn med …', docx: 'Word', pdf: 'PDF', docxOf: (n: string) => `Last ned «${n}» som Word-dokument`, pdfOf: (n: string) => `Last ned «${n}» som PDF`, when: 'Når', who: 'Kven', acts: 'Handlingar',
  pastTitle: (when: string) => `Du ser planen slik han var ${when}.`, pastText: 'Her kan ingenting endrast.', backToNow: 'Tilbake til no', verified: 'Kontrollsummen er rekna ut på nytt og stemmer.',
  restore: 'Hent tilbake', restoreOf: (t: string) => `Hent tilbake teksten i «${t}» frå denne versjonen`, restoreTitle: (t: string) => `Hente tilbake «${t}»?`, restoreText: 'Teksten i kapittelet blir slik han var i denne versjonen. Det er ei ny endring: det som står der no, blir verande i historikken, og endringa kan angrast.', restoreSubmit: 'Hent tilbake', restored: (t: string) => `«${t}» er henta tilbake.`, restoreWait: 'Opnar teksten …', restoreNot: 'Du kan ikkje endre denne teksten no.', same: 'Uendra sidan', sameText: 'Teksten er den same no.', gone: 'Ikkje i planen lenger',
  // compare
  compare: 'Samanlikn', compareTitle: (t: string) => `Samanlikn «${t}»`, from: 'Frå', to: 'Til', now: 'Slik planen er no', moment: 'Eit tidspunkt …', start: 'Starten av planen', momentLabel: 'Dato, månad eller år', chooseBoth: 'Vel kva du vil samanlikne.', versionLabel: (n: string) => `Versjonen «${n}»`,
  summary: 'Endra kapittel', noChanges: 'Ingenting er endra', noChangesText: 'Kapitla og tekstane er dei same.', kinds: { added: 'Nytt', removed: 'Teke bort', text: 'Teksten er endra', title: 'Ny tittel', moved: 'Flytta', same: 'Uendra' } as Record<'added' | 'removed' | 'text' | 'title' | 'moved' | 'same', string>,
  wasTitle: (t: string) => `Heitte «${t}»`, wasNumber: (n: string) => `Var kapittel ${n}`, show: 'Vis endringane', showAll: 'Vis alle endringane', hide: 'Skjul', unchanged: (n: number) => (n === 1 ? '1 kapittel er uendra.' : `${n} kapittel er uendra.`), newChapter: 'Kapittelet er nytt.', goneChapter: 'Kapittelet er teke bort.', whole: 'Heile teksten', notAMoment: 'Skriv ein dato, ein månad eller eit år som har vore.',
  changesIn: (t: string) => `Endringar i «${t}»`, changesLead: (fra: number, til: number) => `Frå endring ${fra} til endring ${til}.`, toChapter: 'Til kapittelet',
  // print
  printTitle: 'Utskrift', printNow: 'Skriv ut', draft: 'Arbeidsutkast', suggestionsLeftOut: (n: number) => (n === 1 ? 'Arbeidsutkast: eitt forslag som ikkje er avgjort, er ikkje med.' : `Arbeidsutkast: ${n} forslag som ikkje er avgjorde, er ikkje med.`), draftOf: (when: string) => `Arbeidsutkast per ${when}`, contents: 'Innhald', phase: 'Fase', period: 'Periode', publisher: 'Gitt ut av', printHelp: 'Slik ser planen ut på papir. Forslag og trådar er ikkje med.', waitingFor: (n: number) => (n === 1 ? 'Hentar 1 kapittel …' : `Hentar ${n} kapittel …`), download: 'Last ned',
  allThreads: 'Trådar', presentNow: 'Her no',
}

export type DeskWords = typeof nn

const nb: DeskWords = {
  toPlan: (t) => `Til planen «${t}»`, panel: 'Ved siden av teksten', close: 'Lukk', loadingText: 'Henter teksten …',
  comments: 'Kommentarer', suggestions: 'Forslag', links: 'Mål og tiltak', history: 'Historikk', tab: (name, n) => (n > 0 ? `${name} (${n})` : name),
  textHistory: 'Teksten', chapterHistory: 'Kapittelet', nextChapter: (t) => `Neste: ${t}`, previousChapter: (t) => `Forrige: ${t}`, turnPages: 'Bla i planen', guidance: 'Veiledning fra malen',
  whoWrote: 'Hvem skrev hva', hideWho: 'Skriv videre', chapterGone: 'Kapittelet finnes ikke', chapterGoneText: 'Adressen kan være feil, eller kapittelet hører til en annen plan.',
  notLoaded: 'Vi fikk ikke hentet dette', again: 'Prøv igjen', loading: 'Henter …',
  versions: 'Versjoner', versionsLead: 'En versjon med navn ligger fast. Den kan alltid hentes fram slik den var, og kontrollsummen viser at ingenting er endret.',
  versionsOf: (t) => `Versjoner av «${t}»`, nameVersion: 'Gi planen et versjonsnavn', nameTitle: 'Ny versjon av planen', nameLead: 'Versjonen tar vare på alle kapitlene slik de er nå.', namn: 'Navn', namnHelp: 'For eksempel «Til høring» eller «Vedtatt 2026»', merknad: 'Merknad (valgfritt)', remark: 'Merknad', nameSubmit: 'Lag versjon',
  naming: 'Lager versjonen …', named: (n) => `Versjonen «${n}» er laget.`, describeName: (n) => `Lage versjonen «${n}»`, noVersions: 'Planen har ingen versjoner ennå', noVersionsText: 'Lag en versjon før dere sender planen på høring eller til vedtak.',
  hash: 'Kontrollsum (SHA-256)', copyHash: 'Kopier hele', copied: 'Kontrollsummen er kopiert.', copyFailed: 'Nettleseren ville ikke kopiere. Merk kontrollsummen og kopier den selv.', wholeHash: 'Hele kontrollsummen', madeBy: (who, when) => `${who}, ${when}`, chapterCount: (n) => (n === 1 ? '1 kapittel' : `${n} kapitler`),
  read: 'Les', readOf: (n) => `Les versjonen «${n}»`, compareNow: 'Sammenlign med nå', compareNowOf: (n) => `Sammenlign med nå: «${n}»`, compareWith: 'Sammenlign med …', docx: 'Word', pdf: 'PDF', docxOf: (n) => `Last ned «${n}» som Word-dokument`, pdfOf: (n) => `Last ned «${n}» som PDF`, when: 'Når', who: 'Hvem', acts: 'Handlinger',
  pastTitle: (when) => `Du ser planen slik den var ${when}.`, pastText: 'Her kan ingenting endres.', backToNow: 'Tilbake til nå', verified: 'Kontrollsummen er regnet ut på nytt og stemmer.',
  restore: 'Hent tilbake', restoreOf: (t) => `Hent tilbake teksten i «${t}» fra denne versjonen`, restoreTitle: (t) => `Hente tilbake «${t}»?`, restoreText: 'Teksten i kapittelet blir slik den var i denne versjonen. Det er en ny endring: det som står der nå, blir værende i historikken, og endringen kan angres.', restoreSubmit: 'Hent tilbake', restored: (t) => `«${t}» er hentet tilbake.`, restoreWait: 'Åpner teksten …', restoreNot: 'Du kan ikke endre denne teksten nå.', same: 'Uendret siden', sameText: 'Teksten er den samme nå.', gone: 'Ikke i planen lenger',
  compare: 'Sammenlign', compareTitle: (t) => `Sammenlign «${t}»`, from: 'Fra', to: 'Til', now: 'Slik planen er nå', moment: 'Et tidspunkt …', start: 'Starten av planen', momentLabel: 'Dato, måned eller år', chooseBoth: 'Velg hva du vil sammenligne.', versionLabel: (n) => `Versjonen «${n}»`,
  summary: 'Endrede kapitler', noChanges: 'Ingenting er endret', noChangesText: 'Kapitlene og tekstene er de samme.', kinds: { added: 'Nytt', removed: 'Tatt bort', text: 'Teksten er endret', title: 'Ny tittel', moved: 'Flyttet', same: 'Uendret' },
  wasTitle: (t) => `Het «${t}»`, wasNumber: (n) => `Var kapittel ${n}`, show: 'Vis endringene', showAll: 'Vis alle endringene', hide: 'Skjul', unchanged: (n) => (n === 1 ? '1 kapittel er uendret.' : `${n} kapitler er uendret.`), newChapter: 'Kapittelet er nytt.', goneChapter: 'Kapittelet er tatt bort.', whole: 'Hele teksten', notAMoment: 'Skriv en dato, en måned eller et år som har vært.',
  changesIn: (t) => `Endringer i «${t}»`, changesLead: (fra, til) => `Fra endring ${fra} til endring ${til}.`, toChapter: 'Til kapittelet',
  printTitle: 'Utskrift', printNow: 'Skriv ut', draft: 'Arbeidsutkast', suggestionsLeftOut: (n) => (n === 1 ? 'Arbeidsutkast: ett forslag som ikke er avgjort, er ikke med.' : `Arbeidsutkast: ${n} forslag som ikke er avgjort, er ikke med.`), draftOf: (when) => `Arbeidsutkast per ${when}`, contents: 'Innhold', phase: 'Fase', period: 'Periode', publisher: 'Gitt ut av', printHelp: 'Slik ser planen ut på papir. Forslag og tråder er ikke med.', waitingFor: (n) => (n === 1 ? 'Henter 1 kapittel …' : `Henter ${n} kapitler …`), download: 'Last ned',
  allThreads: 'Tråder', presentNow: 'Her nå',
}

const en: DeskWords = {
  toPlan: (t) => `To the plan “${t}”`, panel: 'Beside the text', close: 'Close', loadingText: 'Loading the text …',
  comments: 'Comments', suggestions: 'Suggestions', links: 'Goals and measures', history: 'History', tab: (name, n) => (n > 0 ? `${name} (${n})` : name),
  textHistory: 'The text', chapterHistory: 'The chapter', nextChapter: (t) => `Next: ${t}`, previousChapter: (t) => `Previous: ${t}`, turnPages: 'Browse the plan', guidance: 'Guidance from the template',
  whoWrote: 'Who wrote what', hideWho: 'Go on writing', chapterGone: 'There is no such chapter', chapterGoneText: 'The address may be wrong, or the chapter belongs to another plan.',
  notLoaded: 'We could not load this', again: 'Try again', loading: 'Loading …',
  versions: 'Versions', versionsLead: 'A named version is fixed. It can always be brought up as it was, and its checksum shows that nothing has been changed.',
  versionsOf: (t) => `Versions of “${t}”`, nameVersion: 'Name a version of the plan', nameTitle: 'New version of the plan', nameLead: 'The version keeps all chapters as they are now.', namn: 'Name', namnHelp: 'For example “For consultation” or “Adopted 2026”', merknad: 'Remark (optional)', remark: 'Remark', nameSubmit: 'Make the version',
  naming: 'Making the version …', named: (n) => `The version “${n}” has been made.`, describeName: (n) => `Make the version “${n}”`, noVersions: 'The plan has no versions yet', noVersionsText: 'Make a version before you send the plan out for consultation or for decision.',
  hash: 'Checksum (SHA-256)', copyHash: 'Copy the whole', copied: 'The checksum has been copied.', copyFailed: 'The browser would not copy. Select the checksum and copy it yourself.', wholeHash: 'The whole checksum', madeBy: (who, when) => `${who}, ${when}`, chapterCount: (n) => (n === 1 ? '1 chapter' : `${n} chapters`),
  read: 'Read', readOf: (n) => `Read the version “${n}”`, compareNow: 'Compare with now', compareNowOf: (n) => `Compare with now: “${n}”`, compareWith: 'Compare with …', docx: 'Word', pdf: 'PDF', docxOf: (n) => `Download “${n}” as a Word document`, pdfOf: (n) => `Download “${n}” as PDF`, when: 'When', who: 'Who', acts: 'Actions',
  pastTitle: (when) => `You see the plan as it was on ${when}.`, pastText: 'Nothing can be changed here.', backToNow: 'Back to now', verified: 'The checksum has been computed again and matches.',
  restore: 'Bring back', restoreOf: (t) => `Bring back the text of “${t}” from this version`, restoreTitle: (t) => `Bring back “${t}”?`, restoreText: 'The text of the chapter becomes what it was in this version. It is a new change: what stands there now stays in the history, and the change can be undone.', restoreSubmit: 'Bring back', restored: (t) => `“${t}” has been brought back.`, restoreWait: 'Opening the text …', restoreNot: 'You cannot change this text now.', same: 'Unchanged since', sameText: 'The text is the same now.', gone: 'No longer in the plan',
  compare: 'Compare', compareTitle: (t) => `Compare “${t}”`, from: 'From', to: 'To', now: 'The plan as it is now', moment: 'A moment …', start: 'The beginning of the plan', momentLabel: 'Date, month or year', chooseBoth: 'Choose what you want to compare.', versionLabel: (n) => `The version “${n}”`,
  summary: 'Changed chapters', noChanges: 'Nothing has changed', noChangesText: 'The chapters and the texts are the same.', kinds: { added: 'New', removed: 'Removed', text: 'The text has changed', title: 'New title', moved: 'Moved', same: 'Unchanged' },
  wasTitle: (t) => `Was called “${t}”`, wasNumber: (n) => `Was chapter ${n}`, show: 'Show the changes', showAll: 'Show all changes', hide: 'Hide', unchanged: (n) => (n === 1 ? '1 chapter is unchanged.' : `${n} chapters are unchanged.`), newChapter: 'The chapter is new.', goneChapter: 'The chapter has been removed.', whole: 'The whole text', notAMoment: 'Write a date, a month or a year in the past.',
  changesIn: (t) => `Changes in “${t}”`, changesLead: (fra, til) => `From change ${fra} to change ${til}.`, toChapter: 'To the chapter',
  printTitle: 'Print', printNow: 'Print', draft: 'Working draft', suggestionsLeftOut: (n) => (n === 1 ? 'Working draft: one suggestion that is not decided is left out.' : `Working draft: ${n} suggestions that are not decided are left out.`), draftOf: (when) => `Working draft as of ${when}`, contents: 'Contents', phase: 'Phase', period: 'Period', publisher: 'Published by', printHelp: 'This is how the plan looks on paper. Suggestions and threads are not shown.', waitingFor: (n) => (n === 1 ? 'Loading 1 chapter …' : `Loading ${n} chapters …`), download: 'Download',
  allThreads: 'Threads', presentNow: 'Here now',
}

export const words: Words<DeskWords> = { nn, nb, en }
