// The words of choosing one of very many.
import type { Words } from '../engine/i18n'

const nn = {
  search: (what: string) => `Søk: ${what}`, placeholder: 'Skriv for å finne', unknown: 'Ukjend',
  hits: (shown: number, all: number) => (all === 0 ? 'Ingen passar.' : shown < all ? `Viser ${shown} av ${all}. Skriv meir for å finne fleire.` : `${all} passar.`),
}
const nb: typeof nn = {
  search: (what) => `Søk: ${what}`, placeholder: 'Skriv for å finne', unknown: 'Ukjent',
  hits: (shown, all) => (all === 0 ? 'Ingen passer.' : shown < all ? `Viser ${shown} av ${all}. Skriv mer for å finne flere.` : `${all} passer.`),
}
const en: typeof nn = {
  search: (what) => `Search: ${what}`, placeholder: 'Write to find', unknown: 'Unknown',
  hits: (shown, all) => (all === 0 ? 'None match.' : shown < all ? `Showing ${shown} of ${all}. Write more to find others.` : `${all} match.`),
}
export const words: Words<typeof nn> = { nn, nb, en }
