// Where a tiltak stands and how it goes, in a line beside its name.
import { PhaseTag, StatusTag } from '../design'
import type { TiltakKort } from './rows'

export function TiltakStand({ row }: { row: Pick<TiltakKort, 'fase' | 'status'> | undefined }) {
  if (!row) return null
  return <span className="fp-tags"><PhaseTag fase={row.fase} />{row.status ? <StatusTag lys={row.status.framdrift} /> : null}</span>
}
