// The plan of a tiltak: its steps and milestones as one list in the order of time, and the
// commands that change it. A step and a milestone differ in their words only.
import { ask, newId } from '../../engine/ask'
import type { Words } from '../../engine/i18n'
import type { Kjelde, Moment, Periode } from '../../events.gen'
import { isEmptyPeriod } from '../moments'
import type { TiltakRow, Trace } from '../rows'
import { withOne } from '../tell'
import { pageWords, type PageWords } from './page.words'

export type Slag = 'steg' | 'milepael'

/** A step or a milestone. */
export type Item = {
  slag: Slag; id: string; namn: string; periode: Periode; done: boolean; dato?: Moment | undefined; dropped: boolean
  merknad?: string | undefined; kjelder: Kjelde[]; spor: Trace
}

const when = (item: Item) => item.dato || item.periode.fra || item.periode.til || '9999'

/** Steps and milestones by time; what has no time comes last, in the order in which it was planned. */
export function itemsOf(row: TiltakRow): Item[] {
  const steps = row.steg.map((s): Item => ({
    slag: 'steg', id: s.steg, namn: s.namn, periode: s.periode, done: !!s.ferdig, dato: s.dato, dropped: !!s.borte,
    merknad: s.merknad, kjelder: s.kjelder, spor: s.spor,
  }))
  const milestones = row.milepaelar.map((m): Item => ({
    slag: 'milepael', id: m.milepael, namn: m.namn, periode: m.frist, done: !!m.nadd, dato: m.dato, dropped: !!m.borte,
    merknad: m.merknad, kjelder: m.kjelder, spor: m.spor,
  }))
  return [...steps, ...milestones].sort((a, b) => when(a).localeCompare(when(b)))
}

/** What becomes of the row when one item changes. */
function changed(row: TiltakRow, item: Pick<Item, 'slag' | 'id'>, to: { periode?: Periode; dato?: Moment; borte?: boolean; merknad?: string }): TiltakRow {
  const { periode, dato, ...rest } = to
  if (item.slag === 'steg') {
    const steg = row.steg.map((s) => (s.steg !== item.id ? s : { ...s, ...rest, ...(periode ? { periode } : {}), ...(dato ? { dato, ferdig: true } : {}) }))
    return { ...row, steg }
  }
  const milepaelar = row.milepaelar.map((m) => (m.milepael !== item.id ? m : {
    ...m, ...rest, ...(periode ? { frist: periode } : {}), ...(dato ? { dato, nadd: true } : {}),
  }))
  return { ...row, milepaelar }
}

const COMMANDS = {
  steg: { plan: 'PlanStep', done: 'CompleteStep', time: 'RescheduleStep', drop: 'DropStep', id: 'steg', periode: 'periode' },
  milepael: { plan: 'PlanMilestone', done: 'ReachMilestone', time: 'RescheduleMilestone', drop: 'DropMilestone', id: 'milepael', periode: 'frist' },
} as const

function describe(words: (w: PageWords) => string): Words {
  return { nn: words(pageWords.nn), nb: words(pageWords.nb), en: words(pageWords.en) }
}

function tell(row: TiltakRow, command: string, data: object, words: (w: PageWords) => string, optimistic: (now: TiltakRow) => TiltakRow): void {
  void ask<TiltakRow>('tiltak', command, { id: row.id, ...data }, {
    key: `tiltak/${row.id}`, describe: describe(words), optimistic: (now) => optimistic(now ?? row),
  })
}

const remark = (merknad: string) => (merknad ? { merknad } : {})

export function addItem(row: TiltakRow, slag: Slag, namn: string, periode: Periode): void {
  const c = COMMANDS[slag]
  const id = newId()
  const made = { namn, kjelder: [], spor: { seq: 0, time: new Date().toISOString() } }
  tell(row, c.plan, { [c.id]: id, namn, ...(isEmptyPeriod(periode) ? {} : { [c.periode]: periode }) }, (w) => w.describePlan(namn), (now) => (
    slag === 'steg'
      ? { ...now, steg: withOne(now.steg, { ...made, steg: id, periode }, (s) => s.steg) }
      : { ...now, milepaelar: withOne(now.milepaelar, { ...made, milepael: id, frist: periode }, (m) => m.milepael) }))
}

export function finishItem(row: TiltakRow, item: Item, dato: Moment): void {
  const c = COMMANDS[item.slag]
  const words = (w: PageWords) => (item.slag === 'steg' ? w.describeDone(item.namn) : w.describeReached(item.namn))
  tell(row, c.done, { [c.id]: item.id, dato }, words, (now) => changed(now, item, { dato }))
}

export function rescheduleItem(row: TiltakRow, item: Item, periode: Periode, merknad: string): void {
  const c = COMMANDS[item.slag]
  tell(row, c.time, { [c.id]: item.id, [c.periode]: periode, ...remark(merknad) }, (w) => w.describeTime(item.namn),
    (now) => changed(now, item, { periode, ...remark(merknad) }))
}

export function dropItem(row: TiltakRow, item: Item, merknad: string): void {
  const c = COMMANDS[item.slag]
  tell(row, c.drop, { [c.id]: item.id, ...remark(merknad) }, (w) => w.describeDrop(item.namn),
    (now) => changed(now, item, { borte: true, ...remark(merknad) }))
}
