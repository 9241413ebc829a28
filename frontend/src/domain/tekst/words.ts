// The words of a text that is read: its parts, versions, what changed in it and who wrote it.
import type { Words } from '../../engine/i18n'

const nn = {
  empty: 'Ingen har skrive her enno.',
  footnotes: 'Fotnotar', footnote: (n: number) => `Fotnote ${n}`, backToText: (n: number) => `Tilbake til teksten ved fotnote ${n}`,
  table: 'Tabell', noAlt: 'Bilete utan beskriving',
  kommune: 'Kommunane', spesialist: 'Spesialisthelsetenesta', felles: 'Felles',
}

export type TekstWords = typeof nn

const nb: TekstWords = {
  empty: 'Ingen har skrevet her ennå.',
  footnotes: 'Fotnoter', footnote: (n) => `Fotnote ${n}`, backToText: (n) => `Tilbake til teksten ved fotnote ${n}`,
  table: 'Tabell', noAlt: 'Bilde uten beskrivelse',
  kommune: 'Kommunene', spesialist: 'Spesialisthelsetjenesten', felles: 'Felles',
}

const en: TekstWords = {
  empty: 'Nobody has written here yet.',
  footnotes: 'Footnotes', footnote: (n) => `Footnote ${n}`, backToText: (n) => `Back to the text at footnote ${n}`,
  table: 'Table', noAlt: 'Picture without a description',
  kommune: 'The municipalities', spesialist: 'Specialist health services', felles: 'In common',
}

export const words: Words<TekstWords> = { nn, nb, en }
