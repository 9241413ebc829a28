// The values of a tiltak that are edited in place.
import type { Periode } from '../../events.gen'
import { samePeriod } from '../moments'
import type { FieldOf } from './edit'

const sameText = (a: string, b: string) => a === b

export const TITTEL: FieldOf<string> = {
  command: 'Retitle', name: 'tittel', read: (r) => r.tittel, write: (r, tittel) => ({ ...r, tittel }), same: sameText,
}

export const FOREMAL: FieldOf<string> = {
  command: 'RewordPurpose', name: 'foremal', read: (r) => r.foremal, write: (r, foremal) => ({ ...r, foremal }), same: sameText,
}

export const UTFORDRING: FieldOf<string> = {
  command: 'RewordChallenge', name: 'utfordring', read: (r) => r.utfordring ?? '', same: sameText,
  write: (r, utfordring) => ({ ...r, utfordring: utfordring || undefined }),
}

export const TIDSRAMME: FieldOf<Periode> = {
  command: 'SetTimeframe', name: 'tidsramme', read: (r) => r.tidsramme, same: samePeriod,
  write: (r, tidsramme) => ({ ...r, tidsramme, tidKjelder: [] }),
}
