// The commands on elements, and how the row looks when they are done.
import { ask, newId } from '../../engine/ask'
import type { Words } from '../../engine/i18n'
import type { Malform, MalSlag, PlanelementSlag } from '../../events.gen'
import type { FieldOf } from '../edit'
import type { PlanelementRow } from '../rows'
import { words, type ElementWords } from './words'

const trace = () => ({ seq: 0, time: new Date().toISOString() })
const NAME_SHOWN = 60

/** What it is called where there is room for a few words only. */
export function shortOf(ordlyd: string): string {
  return ordlyd.length > NAME_SHOWN ? `${ordlyd.slice(0, NAME_SHOWN)} …` : ordlyd
}

function inEach(say: (w: ElementWords) => string): Words {
  return { nn: say(words.nn), nb: say(words.nb), en: say(words.en) }
}

function tell(row: PlanelementRow, command: string, data: object, say: (w: ElementWords, name: string) => string, change: Partial<PlanelementRow>): void {
  void ask<PlanelementRow>('planelement', command, { id: row.id, ...data }, {
    key: `planelement/${row.id}`, describe: inEach((w) => say(w, shortOf(row.ordlyd))), optimistic: (now) => ({ ...(now ?? row), ...change }),
  })
}

export type Written = { ordlyd: string; utdjuping: string }
export type NewElement = Written & { slag: PlanelementSlag; malslag: MalSlag | ''; nummer: string; malform: Malform; over: string; avtale: string; ansvarleg: string }

/** Puts an element in words, and gives its id. */
export function formulate({ slag, malslag, ordlyd, malform, utdjuping, nummer, over, avtale, ansvarleg }: NewElement): string {
  const id = newId()
  // What is empty is not sent.
  const said = Object.fromEntries(Object.entries({ utdjuping, nummer, over, avtale, ansvarleg }).filter(([, v]) => v !== '')) as Partial<Omit<PlanelementRow, 'malslag'>>
  const data = { id, slag, ...(malslag ? { malslag } : {}), ordlyd, malform, ...said }
  void ask<PlanelementRow>('planelement', 'Formulate', data, {
    key: `planelement/${id}`, describe: inEach((w) => w.describeFormulate(shortOf(ordlyd))),
    optimistic: () => ({ ...data, kjelder: [], opphav: trace(), spor: { ordlyd: trace(), nummer: trace(), over: trace(), ansvarleg: trace() } }),
  })
  return id
}

/** Wording and explanation are one value: whoever changes the one has seen the other. */
export const ORD: FieldOf<PlanelementRow, Written> = {
  room: 'planelement', command: 'Reword', name: 'ord',
  put: told, take: (data) => ({ ordlyd: textOf(data['ordlyd']), utdjuping: textOf(data['utdjuping']) }),
  read: (r) => ({ ordlyd: r.ordlyd, utdjuping: r.utdjuping ?? '' }), write: (r, v) => ({ ...r, ordlyd: v.ordlyd, utdjuping: v.utdjuping || undefined }),
  same: (a, b) => a.ordlyd === b.ordlyd && a.utdjuping === b.utdjuping,
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function told({ ordlyd, utdjuping }: Written): object {
  return { ordlyd, ...(utdjuping ? { utdjuping } : {}) }
}

export function number(row: PlanelementRow, nummer: string): void {
  tell(row, 'Number', nummer ? { nummer } : {}, (w, t) => w.describeNumber(t), { nummer: nummer || undefined })
}

export function place(row: PlanelementRow, over: string): void {
  tell(row, 'Place', over ? { over } : {}, (w, t) => w.describePlace(t), { over: over || undefined })
}

export function nameResponsible(row: PlanelementRow, ansvarleg: string): void {
  tell(row, 'NameResponsible', ansvarleg ? { ansvarleg } : {}, (w, t) => w.describeResponsible(t), { ansvarleg: ansvarleg || undefined })
}

export function withdraw(row: PlanelementRow, merknad: string): void {
  tell(row, 'Withdraw', merknad ? { merknad } : {}, (w, t) => w.describeWithdraw(t), { trekt: true, trektMerknad: merknad || undefined })
}

export function restore(row: PlanelementRow): void {
  tell(row, 'Restore', {}, (w, t) => w.describeRestore(t), { trekt: undefined, trektMerknad: undefined })
}
