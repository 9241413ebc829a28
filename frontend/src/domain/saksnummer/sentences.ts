// How a sak got its number, in three languages.
import type { Words } from '../../engine/i18n'
import type { Names, Sentences } from '../say'

/** «OU Voss 07/26» */
export function numberName(d: { utval: string; aar: number; nummer: number }, utval: Names['utval']): string {
  return `${utval(d.utval)} ${String(d.nummer).padStart(2, '0')}/${String(d.aar % 100).padStart(2, '0')}`
}

export const sentences: Words<Sentences<'saksnummer'>> = {
  nn: { 'saksnummer.Given': (d, n) => ({ did: `gav ei sak nummeret ${numberName(d, n.utval)}`, was: `Ei sak fekk nummeret ${numberName(d, n.utval)}` }) },
  nb: { 'saksnummer.Given': (d, n) => ({ did: `ga en sak nummeret ${numberName(d, n.utval)}`, was: `En sak fikk nummeret ${numberName(d, n.utval)}` }) },
  en: { 'saksnummer.Given': (d, n) => ({ did: `gave a case the number ${numberName(d, n.utval)}`, was: `A case got the number ${numberName(d, n.utval)}` }) },
}
