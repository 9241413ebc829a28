// The commands on disagreements, and how the row looks when they are done.
import type { Malform, UsemjeNiva, UsemjeUtfall } from '../../events.gen'
import { said } from '../held'
import type { UsemjeRow } from '../rows'
import { teller, traceNow, withOne } from '../tell'
import { words, type UsemjeWords } from './words'

const tell = teller<UsemjeRow, UsemjeWords>('usemje', words)

/** Where it is dealt with now. */
export const stepOf = (row: UsemjeRow) => row.steg[row.steg.length - 1]

export const LEVELS = ['OU', 'SSU', 'leiing', 'nemnd'] as const

export function statePosition(row: UsemjeRow, partnar: string, ord: string, malform: Malform): void {
  const one = { partnar, ord, malform }
  tell(row, 'StatePosition', one, (w) => w.describe(w.state), (now) => ({ ...now, standpunkt: withOne(now.standpunkt, { ...one, spor: traceNow() }, (s) => s.partnar) }))
}

export function escalate(row: UsemjeRow, niva: UsemjeNiva, utval: string, grunn: string): void {
  const one = { niva, grunn, ...said({ utval }) }
  tell(row, 'Escalate', one, (w) => w.describe(w.escalate), (now) => ({ ...now, steg: [...now.steg, { ...one, spor: traceNow() }] }))
}

export function preparePapers(row: UsemjeRow, niva: UsemjeNiva, ord: string, malform: Malform, stadfesta: boolean): void {
  const one = { niva, ord, malform, stadfesta }
  tell(row, 'PreparePapers', one, (w) => w.describe(w.papers), (now) => ({ ...now, papir: withOne(now.papir, { ...one, spor: traceNow() }, (p) => p.niva) }))
}

export function answer(row: UsemjeRow, niva: UsemjeNiva, ord: string, malform: Malform): void {
  tell(row, 'Answer', { niva, ord, malform }, (w) => w.describe(w.answer), (now) => (
    { ...now, steg: now.steg.map((s, i) => (i === now.steg.length - 1 ? { ...s, svar: { ord, malform, spor: traceNow() } } : s)) }))
}

export function resolve(row: UsemjeRow, utfall: UsemjeUtfall, ord: string): void {
  tell(row, 'Resolve', { utfall, ord }, (w) => w.describe(w.resolve), (now) => ({ ...now, slutt: { utfall, ord, spor: traceNow() } }))
}
