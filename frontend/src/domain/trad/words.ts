// The words of threads.
import type { Words } from '../../engine/i18n'
import type { InnspelUtfall, TradSlag } from '../../events.gen'
import type { Filter } from './thread'

const nn = {
  title: 'Kommentarar',
  none: 'Ingen trådar her', noneOpen: 'Ingen opne trådar', noneText: 'Merk ord i teksten og vel «Kommenter» for å ta opp noko med dei andre.',
  noneOnThing: 'Skriv det første innlegget i skjemaet over.',
  noneHere: 'Ingen trådar passar med det du har valt.',
  filter: 'Vis', filters: { opne: 'Opne', loyste: 'Løyste', mine: 'Mine' } as Record<Filter, string>,
  count: (n: number) => (n === 1 ? '1 tråd' : `${n} trådar`),
  slag: { kommentar: 'Kommentar', innspel: 'Innspel' } as Record<TradSlag, string>,
  slagMeans: { kommentar: 'Noko å snakke om for dei som skriv.', innspel: 'Det ein partnar vil ha sagt eller endra. Det får eit svar.' } as Record<TradSlag, string>,
  kind: 'Kva er det?', from: (p: string) => `frå ${p}`, partnar: 'Partnaren som gir innspelet', choosePartnar: 'Vel partnar',
  newTitle: 'Ny kommentar', about: 'Om orda', quote: 'Orda då tråden byrja', gone: 'Orda er tekne bort', goneText: 'Det tråden handlar om, står ikkje i teksten lenger.',
  goTo: 'Gå til orda', goToOf: (q: string) => `Gå til orda «${q}»`,
  ord: 'Kommentar', ordHelp: 'Skriv @ for å nemne nokon.', send: 'Send', reply: 'Svar', replyTo: 'Skriv svar', sendReply: 'Send svar',
  mention: 'Nemn nokon', mentionList: 'Personar', hits: (n: number) => (n === 1 ? '1 person passar. Vel med piltastane og Enter.' : `${n} personar passar. Vel med piltastane og Enter.`), noHits: 'Ingen med det namnet.',
  edited: 'endra', withdrawn: 'Innlegget er trekt tilbake.', edit: 'Endre', withdraw: 'Trekk tilbake', withdrawTitle: 'Trekkje tilbake innlegget?', withdrawText: 'Andre ser at her stod eit innlegg, men ikkje kva det sa. Orda blir ståande i historikken.',
  editTitle: 'Endre innlegget',
  resolve: 'Løys', resolveTitle: 'Løys tråden', resolveInnspel: 'Svar på innspelet', closeInnspel: 'Avslutt med svar', utfallLabel: 'Kva vart det til?', chooseUtfall: 'Vel utfall',
  merknad: 'Merknad (valfritt)', merknadInnspel: 'Svar til partnaren', resolved: (who: string, when: string) => `Løyst av ${who} ${when}`, resolvedNow: 'Løyst', open: 'Open',
  reopen: 'Opne att', reopenTitle: 'Opne tråden att', why: 'Kvifor (valfritt)',
  utfall: { 'teke-inn': 'Teke inn', delvis: 'Delvis teke inn', 'ikkje-teke-inn': 'Ikkje teke inn', svart: 'Svart på' } as Record<InnspelUtfall, string>,
  posts: (n: number) => (n === 1 ? '1 innlegg' : `${n} innlegg`), showAll: (n: number) => `Vis ${n} innlegg`, you: 'Du',
  notSent: 'Kommentaren vart ikkje lagra',
  otherReplied: (who: string) => `${who} svarte i ein tråd.`, mentionsYou: (who: string) => `${who} nemner deg i ein tråd.`,
  describeStart: 'Starte ein tråd', describeReply: 'Svare i ein tråd', describeEdit: 'Endre eit innlegg', describeWithdraw: 'Trekkje tilbake eit innlegg', describeResolve: 'Løyse ein tråd', describeReopen: 'Opne ein tråd att',
  field: 'Tekst',
}

export type TradWords = typeof nn

const nb: TradWords = {
  title: 'Kommentarer',
  none: 'Ingen tråder her', noneOpen: 'Ingen åpne tråder', noneText: 'Merk ord i teksten og velg «Kommenter» for å ta opp noe med de andre.',
  noneOnThing: 'Skriv det første innlegget i skjemaet over.',
  noneHere: 'Ingen tråder passer med det du har valgt.',
  filter: 'Vis', filters: { opne: 'Åpne', loyste: 'Løste', mine: 'Mine' },
  count: (n) => (n === 1 ? '1 tråd' : `${n} tråder`),
  slag: { kommentar: 'Kommentar', innspel: 'Innspill' },
  slagMeans: { kommentar: 'Noe å snakke om for dem som skriver.', innspel: 'Det en partner vil ha sagt eller endret. Det får et svar.' },
  kind: 'Hva er det?', from: (p) => `fra ${p}`, partnar: 'Partneren som gir innspillet', choosePartnar: 'Velg partner',
  newTitle: 'Ny kommentar', about: 'Om ordene', quote: 'Ordene da tråden begynte', gone: 'Ordene er tatt bort', goneText: 'Det tråden handler om, står ikke i teksten lenger.',
  goTo: 'Gå til ordene', goToOf: (q) => `Gå til ordene «${q}»`,
  ord: 'Kommentar', ordHelp: 'Skriv @ for å nevne noen.', send: 'Send', reply: 'Svar', replyTo: 'Skriv svar', sendReply: 'Send svar',
  mention: 'Nevn noen', mentionList: 'Personer', hits: (n) => (n === 1 ? '1 person passer. Velg med piltastene og Enter.' : `${n} personer passer. Velg med piltastene og Enter.`), noHits: 'Ingen med det navnet.',
  edited: 'endret', withdrawn: 'Innlegget er trukket tilbake.', edit: 'Endre', withdraw: 'Trekk tilbake', withdrawTitle: 'Trekke tilbake innlegget?', withdrawText: 'Andre ser at det sto et innlegg her, men ikke hva det sa. Ordene blir stående i historikken.',
  editTitle: 'Endre innlegget',
  resolve: 'Løs', resolveTitle: 'Løs tråden', resolveInnspel: 'Svar på innspillet', closeInnspel: 'Avslutt med svar', utfallLabel: 'Hva ble det til?', chooseUtfall: 'Velg utfall',
  merknad: 'Merknad (valgfritt)', merknadInnspel: 'Svar til partneren', resolved: (who, when) => `Løst av ${who} ${when}`, resolvedNow: 'Løst', open: 'Åpen',
  reopen: 'Åpne igjen', reopenTitle: 'Åpne tråden igjen', why: 'Hvorfor (valgfritt)',
  utfall: { 'teke-inn': 'Tatt inn', delvis: 'Delvis tatt inn', 'ikkje-teke-inn': 'Ikke tatt inn', svart: 'Besvart' },
  posts: (n) => `${n} innlegg`, showAll: (n) => `Vis ${n} innlegg`, you: 'Du',
  notSent: 'Kommentaren ble ikke lagret',
  otherReplied: (who) => `${who} svarte i en tråd.`, mentionsYou: (who) => `${who} nevner deg i en tråd.`,
  describeStart: 'Starte en tråd', describeReply: 'Svare i en tråd', describeEdit: 'Endre et innlegg', describeWithdraw: 'Trekke tilbake et innlegg', describeResolve: 'Løse en tråd', describeReopen: 'Åpne en tråd igjen',
  field: 'Tekst',
}

const en: TradWords = {
  title: 'Comments',
  none: 'No threads here', noneOpen: 'No open threads', noneText: 'Select words in the text and choose “Comment” to raise something with the others.',
  noneOnThing: 'Write the first post in the form above.',
  noneHere: 'No threads match what you have chosen.',
  filter: 'Show', filters: { opne: 'Open', loyste: 'Resolved', mine: 'Mine' },
  count: (n) => (n === 1 ? '1 thread' : `${n} threads`),
  slag: { kommentar: 'Comment', innspel: 'Input' },
  slagMeans: { kommentar: 'Something to talk about among those who write.', innspel: 'What a partner wants said or changed. It gets an answer.' },
  kind: 'What is it?', from: (p) => `from ${p}`, partnar: 'The partner that gives the input', choosePartnar: 'Choose a partner',
  newTitle: 'New comment', about: 'About the words', quote: 'The words when the thread began', gone: 'The words have been removed', goneText: 'What the thread is about no longer stands in the text.',
  goTo: 'Go to the words', goToOf: (q) => `Go to the words “${q}”`,
  ord: 'Comment', ordHelp: 'Type @ to mention somebody.', send: 'Send', reply: 'Reply', replyTo: 'Write a reply', sendReply: 'Send the reply',
  mention: 'Mention somebody', mentionList: 'People', hits: (n) => (n === 1 ? '1 person matches. Choose with the arrow keys and Enter.' : `${n} people match. Choose with the arrow keys and Enter.`), noHits: 'Nobody by that name.',
  edited: 'edited', withdrawn: 'The post has been taken back.', edit: 'Edit', withdraw: 'Take back', withdrawTitle: 'Take back the post?', withdrawText: 'Others see that there was a post, but not what it said. The words stay in the history.',
  editTitle: 'Edit the post',
  resolve: 'Resolve', resolveTitle: 'Resolve the thread', resolveInnspel: 'Answer the input', closeInnspel: 'Answer and close', utfallLabel: 'What came of it?', chooseUtfall: 'Choose an outcome',
  merknad: 'Remark (optional)', merknadInnspel: 'Answer to the partner', resolved: (who, when) => `Resolved by ${who} ${when}`, resolvedNow: 'Resolved', open: 'Open',
  reopen: 'Reopen', reopenTitle: 'Reopen the thread', why: 'Why (optional)',
  utfall: { 'teke-inn': 'Taken in', delvis: 'Partly taken in', 'ikkje-teke-inn': 'Not taken in', svart: 'Answered' },
  posts: (n) => (n === 1 ? '1 post' : `${n} posts`), showAll: (n) => `Show ${n} posts`, you: 'You',
  notSent: 'The comment was not stored',
  otherReplied: (who) => `${who} replied in a thread.`, mentionsYou: (who) => `${who} mentions you in a thread.`,
  describeStart: 'Start a thread', describeReply: 'Reply in a thread', describeEdit: 'Edit a post', describeWithdraw: 'Take back a post', describeResolve: 'Resolve a thread', describeReopen: 'Reopen a thread',
  field: 'Text',
}

export const words: Words<TradWords> = { nn, nb, en }
