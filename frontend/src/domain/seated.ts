// Who sits in a seat on a day, and who are its alternates then.
import { alternatesOf } from './offices'
import { hasCome, isOver } from './moments'
import type { Plass } from './rows'

export type Seated = { holder: string; alternates: string[] }

export function sitsInSeat(seat: Plass, day: string): Seated {
  const on = (s: { fra: string; til?: string | undefined }) => hasCome(s.fra, day) && !isOver(s.til, day)
  return { holder: seat.sete.find(on)?.person ?? '', alternates: alternatesOf(seat).filter(on).map((a) => a.person) }
}
