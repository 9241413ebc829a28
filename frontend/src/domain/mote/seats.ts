// The seats of a meeting: those that count, who is there, who may have a say in an item.
import { sitsInSeat, type Seated } from '../seated'
import type { MotePunkt, MoteRow, Plass, UtvalRow } from '../rows'

/** Nothing on the agenda can be changed any more. */
export const isOver = (row: MoteRow) => !!row.heva || !!row.avlyst

/** The item that the meeting is at; between two of them the one that was concluded last. */
export function itemNow(row: MoteRow): MotePunkt | undefined {
  const done = row.punkt.filter((p) => p.utfall).sort((a, b) => (b.utfall?.spor.seq ?? 0) - (a.utfall?.spor.seq ?? 0))
  return row.punkt.find((p) => p.punkt === row.no) ?? done[0]
}

/** A seat counts unless it is there to write or to look on. */
export const counts = (seat: Pick<Plass, 'rolle'>) => seat.rolle !== 'sekretaer' && seat.rolle !== 'observator'

export const openSeats = (utval: UtvalRow | undefined): Plass[] => (utval?.plassar ?? []).filter((p) => !p.lukka)

export function isPresent(row: MoteRow, plass: string): boolean {
  return row.frammote.find((f) => f.plass === plass)?.status === 'mott'
}

/** Whether it was ruled that the seat may not take part in the item. */
export function isBarred(item: MotePunkt, plass: string): boolean {
  return item.habilitet.some((h) => h.plass === plass && h.avgjort && !h.habil)
}

/** Whether a seat has a say in the item, by the rule with which it was taken up. */
export function hasSay(item: MotePunkt, seat: Plass): boolean {
  const rights = item.stemme
  return rights.length === 0 ? counts(seat) : rights.some((r) => r.rolle === seat.rolle && (!r.side || r.side === seat.side))
}

/** Who is there, of those that have a say and may take part. */
export function voters(row: MoteRow, item: MotePunkt, seats: readonly Plass[]): Plass[] {
  return seats.filter((s) => hasSay(item, s) && isPresent(row, s.plass) && !isBarred(item, s.plass))
}

export type Quorum = { present: number; all: number; enough: boolean }

/** Whether enough are there, by the rule of the utval. */
export function quorum(row: MoteRow, utval: UtvalRow | undefined): Quorum {
  const seats = openSeats(utval).filter(counts)
  const there = seats.filter((s) => isPresent(row, s.plass))
  const rule = row.opna ?? utval?.moteordning
  const all = row.opna?.plassar ?? seats.length
  const least = rule?.kvorum === 'halvparten' ? all / 2 : rule?.kvorum === 'to-tredjedelar' ? (all * 2) / 3 : 0
  const sides = !rule?.kvarSide || (['kommune', 'spesialist'] as const).every((side) => there.some((s) => s.side === side))
  return { present: there.length, all, enough: there.length >= least && sides }
}

/** Who sits in the seat on the day of the meeting, and who are alternates. */
export function seated(seat: Plass, day: string): Seated {
  return sitsInSeat(seat, day)
}
