// The commands on the seats of an utval, and how the row looks when they are done.
import { ask, newId } from '../../engine/ask'
import type { Words } from '../../engine/i18n'
import type { Moment, PlassRolle, Side, Verv } from '../../events.gen'
import type { Plass, UtvalRow } from '../rows'
import { withOne } from '../tell'
import { VERV } from './terms'
import { words, type UtvalWords } from './words'

/** A seat and a person by their names, for the sentence that says what one did. */
export type Told = { seat: string; person?: string }

function tell(row: UtvalRow, command: string, data: object, say: (w: UtvalWords) => string, change: (seats: Plass[]) => Plass[]): void {
  const describe: Words = { nn: say(words.nn), nb: say(words.nb), en: say(words.en) }
  void ask<UtvalRow>('utval', command, { id: row.id, ...data }, {
    key: `utval/${row.id}`, describe, optimistic: (now) => ({ ...(now ?? row), plassar: change((now ?? row).plassar) }),
  })
}

/** One seat changed, the others as they are. */
const only = (plass: string, change: (seat: Plass) => Plass) => (seats: Plass[]) => seats.map((s) => (s.plass === plass ? change(s) : s))

const mark = () => ({ seq: 0, time: new Date().toISOString() })

export function fillSeat(row: UtvalRow, plass: string, person: string, fra: Moment, til: Moment, told: Told): void {
  const time = { fra, ...(til ? { til } : {}) }
  tell(row, 'FillSeat', { plass, person, ...time }, (w) => w.describeFill(told.person ?? '', told.seat),
    only(plass, (s) => ({ ...s, sete: withOne(s.sete, { person, ...time, spor: mark() }, (t) => `${t.person} ${t.fra}`) })))
}

export function vacateSeat(row: UtvalRow, plass: string, person: string, til: Moment, told: Told): void {
  tell(row, 'VacateSeat', { plass, person, til }, (w) => w.describeVacate(told.person ?? '', told.seat),
    only(plass, (s) => ({ ...s, sete: s.sete.map((t) => (t.person === person ? { ...t, til } : t)) })))
}

export type NewSeat = { regel: string; rolle: PlassRolle; side: Side; partnar: string }

export function createSeat(row: UtvalRow, seat: NewSeat, told: Told): void {
  const plass = newId()
  const made = { plass, rolle: seat.rolle, side: seat.side, ...(seat.regel ? { regel: seat.regel } : {}), ...(seat.partnar ? { partnar: seat.partnar } : {}) }
  tell(row, 'CreateSeat', made, (w) => w.describeCreate(told.seat), (seats) => withOne(seats, { ...made, sete: [], vara: [], opphav: mark() }, (s) => s.plass))
}

export function closeSeat(row: UtvalRow, plass: string, merknad: string, told: Told): void {
  tell(row, 'CloseSeat', { plass, ...(merknad ? { merknad } : {}) }, (w) => w.describeClose(told.seat), only(plass, (s) => ({ ...s, lukka: true, verv: undefined })))
}

export function changeOffice(row: UtvalRow, seat: Plass, verv: Verv, told: Told): void {
  const ends = seat.verv === verv
  const say = (w: UtvalWords) => w.describeOffice(w === words.en ? VERV.en[verv] : w === words.nb ? VERV.nb[verv] : VERV.nn[verv], told.seat)
  tell(row, ends ? 'EndOffice' : 'GiveOffice', { plass: seat.plass, verv }, say, only(seat.plass, (s) => ({ ...s, verv: ends ? undefined : verv })))
}
