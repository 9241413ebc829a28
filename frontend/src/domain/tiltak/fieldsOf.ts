// The values of a tiltak that are edited in place.
import type { Words } from '../../engine/i18n'
import type { Periode } from '../../events.gen'
import type { FieldOf } from '../edit'
import { samePeriod } from '../moments'
import type { TiltakRow } from '../rows'
import { pageWords } from './page.words'

/** The name of a field in each language, by its key in the words of the page. */
export const labelOf = (of: 'tittel' | 'foremal' | 'utfordring'): Words => ({ nn: pageWords.nn[of], nb: pageWords.nb[of], en: pageWords.en[of] })

const sameText = (a: string, b: string) => a === b

export const TITTEL: FieldOf<TiltakRow, string> = {
  room: 'tiltak', command: 'Retitle', name: 'tittel', read: (r) => r.tittel, write: (r, tittel) => ({ ...r, tittel }), same: sameText,
}

export const FOREMAL: FieldOf<TiltakRow, string> = {
  room: 'tiltak', command: 'RewordPurpose', name: 'foremal', read: (r) => r.foremal, write: (r, foremal) => ({ ...r, foremal }), same: sameText,
}

export const UTFORDRING: FieldOf<TiltakRow, string> = {
  room: 'tiltak', command: 'RewordChallenge', name: 'utfordring', read: (r) => r.utfordring ?? '', same: sameText,
  write: (r, utfordring) => ({ ...r, utfordring: utfordring || undefined }),
}

export const TIDSRAMME: FieldOf<TiltakRow, Periode> = {
  room: 'tiltak', command: 'SetTimeframe', name: 'tidsramme', read: (r) => r.tidsramme, same: samePeriod,
  write: (r, tidsramme) => ({ ...r, tidsramme, tidKjelder: [] }),
}
