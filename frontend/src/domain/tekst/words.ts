// The words of a text that is read: its parts, versions, what changed in it and who wrote it.
import type { Words } from '../../engine/i18n'

const nn = {
  empty: 'Ingen har skrive her enno.',
  footnotes: 'Fotnotar', footnote: (n: number) => `Fotnote ${n}`, backToText: (n: number) => `Tilbake til teksten ved fotnote ${n}`,
  table: 'Tabell', noAlt: 'Bilete utan skildring',
  kommune: 'Kommunane', spesialist: 'Spesialisthelsetenesta', felles: 'Felles',
  loading: 'Hentar teksten …', again: 'Prøv igjen',
  // lock
  locked: 'Teksten er låst', lockedBy: (who: string, when: string) => `Låst av ${who} ${when}.`, lock: 'Lås kapittelet', reopen: 'Opne kapittelet att',
  lockTitle: (t: string) => `Lås «${t}»`, lockText: 'Ingen kan endre teksten før han blir opna att. Trådane kan framleis svarast på.', lockSubmit: 'Lås', reopenTitle: (t: string) => `Opne «${t}» att`, reopenSubmit: 'Opne att',
  why: 'Kvifor', whyHelp: 'Dei som skriv, ser grunnen.', describeLock: (t: string) => `Låse «${t}»`, describeReopen: (t: string) => `Opne «${t}» att`,
  // suggestions
  suggestions: 'Forslag', noSuggestions: 'Ingen forslag', noSuggestionsText: 'Slå på forslag i verktøylinja for å føreslå endringar utan å endre teksten.',
  kind: { insertion: 'Legg til', deletion: 'Ta bort', replacement: 'Byt ut', format: 'Endre form' }, part: { row: 'tabellrad', column: 'tabellkolonne' },
  replaces: (old: string, text: string) => `«${old}» med «${text}»`, accept: 'Ta inn', reject: 'Avvis', goToText: 'Gå til staden',
  acceptOf: (t: string) => `Ta inn: ${t}`, rejectOf: (t: string) => `Avvis: ${t}`, goToOf: (t: string) => `Gå til staden: ${t}`,
  whose: 'Forslag frå', everybody: (n: number) => `Alle (${n})`, acceptAll: (n: number) => `Ta inn alle ${n}`, rejectAll: (n: number) => `Avvis alle ${n}`, unknownWriter: 'Ukjend',
  acceptAllTitle: (n: number, who: string) => `Ta inn ${n} forslag frå ${who}?`, rejectAllTitle: (n: number, who: string) => `Avvise ${n} forslag frå ${who}?`, everyone: 'alle', allText: 'Det er ei endring som kan angrast.',
  accepted: (n: number) => (n === 1 ? '1 forslag er teke inn.' : `${n} forslag er tekne inn.`), rejected: (n: number) => (n === 1 ? '1 forslag er avvist.' : `${n} forslag er avviste.`),
  // cards
  links: 'Mål og tiltak', noLinks: 'Ingen kort her', noLinksText: 'Skriv / i teksten for å setje inn eit kort med eit mål, ein strategi, eit avtalepunkt eller eit tiltak. Kortet viser alltid det som gjeld no.',
  goToCard: 'Gå til kortet', goToCardOf: (t: string) => `Gå til kortet for «${t}»`, gone: 'Finst ikkje lenger', withdrawn: 'Trekt tilbake',
  tiltak: 'Tiltak', mal: 'Mål', strategi: 'Strategi', avtalepunkt: 'Avtalepunkt', hovudmal: 'Hovudmål', effektmal: 'Effektmål', resultatmal: 'Resultatmål',
  owner: 'Eigar', responsible: 'Ansvarleg', tiltakOf: (n: number) => (n === 1 ? 'Eitt tiltak kjem herifrå eller har dette målet' : `${n} tiltak kjem herifrå eller har dette målet`),
  // who wrote what
  writers: 'Kven skreiv kva', writersOff: 'Skjul kven som skreiv', writersHelp: 'Fargane og strekane viser kven som skreiv orda som står her no.', wroteShare: (who: string, percent: number) => `${who}, ${percent} %`,
  // comparison
  changes: (n: number) => (n === 1 ? '1 endring' : `${n} endringar`), changesList: 'Endringane', noChanges: 'Orda er dei same. Berre merke i teksten er endra.', added: 'Lagt til', removed: 'Teke bort', changed: 'Endra', by: (who: string) => `av ${who}`,
  addedBy: (who: string) => `Lagt til av ${who}: `, removedBy: (who: string) => `Teke bort av ${who}: `, endOf: '. ', nextChange: 'Neste endring', previousChange: 'Førre endring', changeNo: (n: number) => `Endring ${n}`, toChange: (n: number) => `Gå til endring ${n} i teksten`,
  onlyForm: 'Berre forma er endra',
}

export type TekstWords = typeof nn

const nb: TekstWords = {
  empty: 'Ingen har skrevet her ennå.',
  footnotes: 'Fotnoter', footnote: (n) => `Fotnote ${n}`, backToText: (n) => `Tilbake til teksten ved fotnote ${n}`,
  table: 'Tabell', noAlt: 'Bilde uten beskrivelse',
  kommune: 'Kommunene', spesialist: 'Spesialisthelsetjenesten', felles: 'Felles',
  loading: 'Henter teksten …', again: 'Prøv igjen',
  locked: 'Teksten er låst', lockedBy: (who, when) => `Låst av ${who} ${when}.`, lock: 'Lås kapittelet', reopen: 'Åpne kapittelet igjen',
  lockTitle: (t) => `Lås «${t}»`, lockText: 'Ingen kan endre teksten før den blir åpnet igjen. Trådene kan fortsatt svares på.', lockSubmit: 'Lås', reopenTitle: (t) => `Åpne «${t}» igjen`, reopenSubmit: 'Åpne igjen',
  why: 'Hvorfor', whyHelp: 'De som skriver, ser grunnen.', describeLock: (t) => `Låse «${t}»`, describeReopen: (t) => `Åpne «${t}» igjen`,
  suggestions: 'Forslag', noSuggestions: 'Ingen forslag', noSuggestionsText: 'Slå på forslag i verktøylinjen for å foreslå endringer uten å endre teksten.',
  kind: { insertion: 'Legg til', deletion: 'Ta bort', replacement: 'Bytt ut', format: 'Endre form' }, part: { row: 'tabellrad', column: 'tabellkolonne' },
  replaces: (old, text) => `«${old}» med «${text}»`, accept: 'Ta inn', reject: 'Avvis', goToText: 'Gå til stedet',
  acceptOf: (t) => `Ta inn: ${t}`, rejectOf: (t) => `Avvis: ${t}`, goToOf: (t) => `Gå til stedet: ${t}`,
  whose: 'Forslag fra', everybody: (n) => `Alle (${n})`, acceptAll: (n) => `Ta inn alle ${n}`, rejectAll: (n) => `Avvis alle ${n}`, unknownWriter: 'Ukjent',
  acceptAllTitle: (n, who) => `Ta inn ${n} forslag fra ${who}?`, rejectAllTitle: (n, who) => `Avvise ${n} forslag fra ${who}?`, everyone: 'alle', allText: 'Det er en endring som kan angres.',
  accepted: (n) => (n === 1 ? '1 forslag er tatt inn.' : `${n} forslag er tatt inn.`), rejected: (n) => (n === 1 ? '1 forslag er avvist.' : `${n} forslag er avvist.`),
  links: 'Mål og tiltak', noLinks: 'Ingen kort her', noLinksText: 'Skriv / i teksten for å sette inn et kort med et mål, en strategi, et avtalepunkt eller et tiltak. Kortet viser alltid det som gjelder nå.',
  goToCard: 'Gå til kortet', goToCardOf: (t) => `Gå til kortet for «${t}»`, gone: 'Finnes ikke lenger', withdrawn: 'Trukket tilbake',
  tiltak: 'Tiltak', mal: 'Mål', strategi: 'Strategi', avtalepunkt: 'Avtalepunkt', hovudmal: 'Hovedmål', effektmal: 'Effektmål', resultatmal: 'Resultatmål',
  owner: 'Eier', responsible: 'Ansvarlig', tiltakOf: (n) => (n === 1 ? 'Ett tiltak kommer herfra eller har dette målet' : `${n} tiltak kommer herfra eller har dette målet`),
  writers: 'Hvem skrev hva', writersOff: 'Skjul hvem som skrev', writersHelp: 'Fargene og strekene viser hvem som skrev ordene som står her nå.', wroteShare: (who, percent) => `${who}, ${percent} %`,
  changes: (n) => (n === 1 ? '1 endring' : `${n} endringer`), changesList: 'Endringene', noChanges: 'Ordene er de samme. Bare merker i teksten er endret.', added: 'Lagt til', removed: 'Tatt bort', changed: 'Endret', by: (who) => `av ${who}`,
  addedBy: (who) => `Lagt til av ${who}: `, removedBy: (who) => `Tatt bort av ${who}: `, endOf: '. ', nextChange: 'Neste endring', previousChange: 'Forrige endring', changeNo: (n) => `Endring ${n}`, toChange: (n) => `Gå til endring ${n} i teksten`,
  onlyForm: 'Bare formen er endret',
}

const en: TekstWords = {
  empty: 'Nobody has written here yet.',
  footnotes: 'Footnotes', footnote: (n) => `Footnote ${n}`, backToText: (n) => `Back to the text at footnote ${n}`,
  table: 'Table', noAlt: 'Image without a description',
  kommune: 'The municipalities', spesialist: 'Specialist health services', felles: 'Shared',
  loading: 'Loading the text …', again: 'Try again',
  locked: 'The text is locked', lockedBy: (who, when) => `Locked by ${who} ${when}.`, lock: 'Lock the chapter', reopen: 'Reopen the chapter',
  lockTitle: (t) => `Lock “${t}”`, lockText: 'Nobody can change the text until it is reopened. Threads can still be answered.', lockSubmit: 'Lock', reopenTitle: (t) => `Reopen “${t}”`, reopenSubmit: 'Reopen',
  why: 'Why', whyHelp: 'Those who write see the reason.', describeLock: (t) => `Lock “${t}”`, describeReopen: (t) => `Reopen “${t}”`,
  suggestions: 'Suggestions', noSuggestions: 'No suggestions', noSuggestionsText: 'Turn on suggestions in the toolbar to suggest changes without changing the text.',
  kind: { insertion: 'Add', deletion: 'Remove', replacement: 'Replace', format: 'Change the format' }, part: { row: 'table row', column: 'table column' },
  replaces: (old, text) => `“${old}” with “${text}”`, accept: 'Accept', reject: 'Reject', goToText: 'Go to the place',
  acceptOf: (t) => `Accept: ${t}`, rejectOf: (t) => `Reject: ${t}`, goToOf: (t) => `Go to the place: ${t}`,
  whose: 'Suggestions from', everybody: (n) => `Everybody (${n})`, acceptAll: (n) => `Accept all ${n}`, rejectAll: (n) => `Reject all ${n}`, unknownWriter: 'Unknown',
  acceptAllTitle: (n, who) => `Accept ${n} suggestions from ${who}?`, rejectAllTitle: (n, who) => `Reject ${n} suggestions from ${who}?`, everyone: 'everybody', allText: 'It is one change that can be undone.',
  accepted: (n) => (n === 1 ? '1 suggestion has been accepted.' : `${n} suggestions have been accepted.`), rejected: (n) => (n === 1 ? '1 suggestion has been rejected.' : `${n} suggestions have been rejected.`),
  links: 'Goals and measures', noLinks: 'No cards here', noLinksText: 'Type / in the text to insert a card of a goal, a strategy, a clause or a measure. The card always shows what holds now.',
  goToCard: 'Go to the card', goToCardOf: (t) => `Go to the card of “${t}”`, gone: 'No longer exists', withdrawn: 'Withdrawn',
  tiltak: 'Measure', mal: 'Goal', strategi: 'Strategy', avtalepunkt: 'Clause', hovudmal: 'Main goal', effektmal: 'Effect goal', resultatmal: 'Result goal',
  owner: 'Owner', responsible: 'Responsible', tiltakOf: (n) => (n === 1 ? 'One tiltak comes from here or has this goal' : `${n} tiltak come from here or have this goal`),
  writers: 'Who wrote what', writersOff: 'Hide who wrote', writersHelp: 'Colours and lines show who wrote the words that stand here now.', wroteShare: (who, percent) => `${who}, ${percent}%`,
  changes: (n) => (n === 1 ? '1 change' : `${n} changes`), changesList: 'The changes', noChanges: 'The words are the same. Only marks in the text have changed.', added: 'Added', removed: 'Removed', changed: 'Changed', by: (who) => `by ${who}`,
  addedBy: (who) => `Added by ${who}: `, removedBy: (who) => `Removed by ${who}: `, endOf: '. ', nextChange: 'Next change', previousChange: 'Previous change', changeNo: (n) => `Change ${n}`, toChange: (n) => `Go to change ${n} in the text`,
  onlyForm: 'Only the formatting has changed',
}

export const words: Words<TekstWords> = { nn, nb, en }
