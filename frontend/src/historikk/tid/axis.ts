// The axis of time: which moment is meant, and which is the next one. A moment is the sequence of the last
// record that had come. Pure.
import type { components } from '../../api.gen'
import { parseMoment, today } from '../../domain/moments'
import type { FellesplanFact } from '../../events.gen'

type Shape = components['schemas']

export type Mark = Omit<Shape['AxisMark'], 'fakta'> & { fakta: FellesplanFact }
export type Axis = Omit<Shape['Axis'], 'merke'> & { merke: Mark[] }
type Day = Axis['dagar'][number]

/** Why a moment cannot be shown. */
export type OutOfReach = 'before' | 'after' | 'future' | 'unread'

/** The first of some ordered things of which it is so; its index, or the length where it is so of none. */
function firstThat<T>(all: readonly T[], so: (one: T) => boolean): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (so(all[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}

/** The day on which a record was made. */
export function dayOf(axis: Axis, seq: number): Day | undefined {
  return axis.dagar[firstThat(axis.dagar, (d) => d.til >= seq)]
}

/** What is written, in the address or in a field: a number, or a date, month or year whose end is meant. */
export function placeOf(axis: Axis, written: string, now = today(new Date())): { seq: number } | { problem: OutOfReach } {
  const said = written.trim()
  if (/^\d{1,16}$/.test(said) && (said.length !== 4 || Number(said) <= axis.seq)) return placeOfNumber(axis, Number(said))
  const moment = parseMoment(said)
  if (!moment) return { problem: 'unread' }
  if (moment.slice(0, 10) > now.slice(0, moment.length)) return { problem: 'future' }
  const over = firstThat(axis.dagar, (d) => d.dag.slice(0, moment.length) > moment)
  const last = axis.dagar[over - 1]
  return last ? { seq: last.til } : { problem: 'before' }
}

function placeOfNumber(axis: Axis, seq: number): { seq: number } | { problem: OutOfReach } {
  if (seq < 1) return { problem: 'before' }
  return seq > axis.seq ? { problem: 'after' } : { seq }
}

export type Unit = 'hending' | 'dag' | 'merke'

/** The moment one step on, or back; undefined at the end. A day is shown as it stood when it was over. */
export function step(axis: Axis, seq: number, unit: Unit, way: 1 | -1): number | undefined {
  switch (unit) {
    case 'hending': return within(axis, seq + way)
    case 'dag': return stepDay(axis, seq, way)
    case 'merke': return stepMark(axis, seq, way)
  }
}

const within = (axis: Axis, seq: number) => (seq >= 1 && seq <= axis.seq ? seq : undefined)

function stepDay(axis: Axis, seq: number, way: 1 | -1): number | undefined {
  const at = firstThat(axis.dagar, (d) => d.til >= seq)
  const day = axis.dagar[at]
  if (way < 0) return axis.dagar[at - 1]?.til ?? (seq > 1 ? 1 : undefined)
  return day && seq < day.til ? day.til : axis.dagar[at + 1]?.til
}

function stepMark(axis: Axis, seq: number, way: 1 | -1): number | undefined {
  const after = firstThat(axis.merke, (m) => m.seq > seq)
  if (way > 0) return axis.merke[after]?.seq
  return axis.merke[firstThat(axis.merke, (m) => m.seq >= seq) - 1]?.seq
}

/** The moments that one may ask for next. */
export function near(axis: Axis, seq: number): number[] {
  const steps = (['hending', 'dag', 'merke'] as const).flatMap((unit) => [step(axis, seq, unit, 1), step(axis, seq, unit, -1)])
  return [...new Set(steps.filter((s) => s !== undefined))]
}

/** How far along the axis a record stands, from 0 to 1. */
export function along(axis: Axis, seq: number): number {
  return axis.seq > 1 ? (seq - 1) / (axis.seq - 1) : 0
}

/** Where each year begins, but for those that would stand too near the one before to be read. */
export function years(axis: Axis, apart: number): { year: string; at: number }[] {
  const found: { year: string; at: number }[] = []
  let before = ''
  for (const { dag, fra } of axis.dagar) {
    const [year, at, last] = [dag.slice(0, 4), along(axis, fra), found[found.length - 1]]
    const begins = year !== before
    before = year
    if (!begins || (last && at - last.at < apart) || at > 1 - apart) continue
    found.push({ year, at })
  }
  return found
}

/** What a mark is a mark of: it decides its shape. What is not known here is something else that happened. */
export type MarkKind = 'start' | 'versjon' | 'fase' | 'utval' | 'mote' | 'vedtak' | 'anna'
const KIND: Partial<Record<string, MarkKind>> = { 'plan.Started': 'start', 'plan.VersionNamed': 'versjon', 'plan.PhaseChanged': 'fase', 'mote.ItemConcluded': 'vedtak' }
const OF_ROOM: Partial<Record<string, MarkKind>> = { utval: 'utval', mote: 'mote', partnarvedtak: 'vedtak' }
export const kindOf = (mark: Mark): MarkKind => KIND[mark.fakta.type] ?? OF_ROOM[mark.rom] ?? 'anna'

const PLACES = 400 // so many marks can be told apart

/** The marks as they can be drawn: of those at one place, the first. */
export function drawn(axis: Axis): { kind: MarkKind; at: number }[] {
  const seen = new Set<string>()
  return axis.merke.flatMap((mark) => {
    const [kind, place] = [kindOf(mark), Math.round(along(axis, mark.seq) * PLACES)]
    if (seen.has(`${kind} ${place}`)) return []
    seen.add(`${kind} ${place}`)
    return [{ kind, at: place / PLACES }]
  })
}
