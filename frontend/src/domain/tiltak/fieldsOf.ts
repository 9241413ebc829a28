// The values of a tiltak that are edited in place.
import type { Periode } from '../../events.gen'
import type { FieldOf } from '../edit'
import { samePeriod } from '../moments'
import type { TiltakRow } from '../rows'

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
