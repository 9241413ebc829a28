// The values of a plan and of its chapters that are edited in place.
import type { FieldOf } from '../edit'
import { samePeriod } from '../moments'
import type { Periode } from '../../events.gen'
import type { PlanRow } from '../rows'

const sameText = (a: string, b: string) => a === b

export const TITTEL: FieldOf<PlanRow, string> = {
  room: 'plan', command: 'Retitle', name: 'tittel', read: (r) => r.tittel, write: (r, tittel) => ({ ...r, tittel }), same: sameText,
}

export const PERIODE: FieldOf<PlanRow, Periode> = {
  room: 'plan', command: 'SetPeriod', name: 'periode', read: (r) => r.periode, write: (r, periode) => ({ ...r, periode }), same: samePeriod,
}

export function chapterTitle(kapittel: string): FieldOf<PlanRow, string> {
  const of = (row: PlanRow) => row.kapittel.find((c) => c.kapittel === kapittel)?.tittel ?? ''
  return {
    room: 'plan', command: 'RetitleChapter', name: 'tittel', part: { kapittel }, read: of, same: sameText,
    write: (row, tittel) => ({ ...row, kapittel: row.kapittel.map((c) => (c.kapittel === kapittel ? { ...c, tittel } : c)) }),
  }
}
