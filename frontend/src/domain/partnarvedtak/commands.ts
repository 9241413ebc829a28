// The commands on what the partners decide, and how the row looks when they are done.
import { ask, newId } from '../../engine/ask'
import type { Malform, Moment, PartnarUtfall } from '../../events.gen'
import { said } from '../held'
import type { PartnarvedtakRow } from '../rows'
import { inEach, teller, traceNow } from '../tell'
import { words, type PartnarvedtakWords } from './words'

const tell = teller<PartnarvedtakRow, PartnarvedtakWords>('partnarvedtak', words)
const same = (row: PartnarvedtakRow) => row

export type Asked = { sak: string; mote: string; punkt: string; vedtak: string; plan: string; versjon: string; tittel: string; ordlyd: string; malform: Malform; partnarar: string[]; frist: Moment }

/** Asks the partners to decide, and gives the id of the matter. */
export function askPartners(given: Asked): string {
  const id = newId()
  const { partnarar, ...rest } = given
  void ask('partnarvedtak', 'Ask', { id, ...said(rest), partnarar: partnarar.map((partnar) => ({ partnar })) }, { key: `partnarvedtak/${id}`, describe: inEach(words, (w) => `${w.ask}: ${given.tittel}`) })
  return id
}

export type Decided = { organ: string; dato: Moment; utfall: PartnarUtfall; hash: string; ordlyd: string; endring: string; merknad: string; malform: Malform; arkivref: string; fil?: string; filtype?: string; storleik?: number }

export function decide(row: PartnarvedtakRow, partnar: string, { malform, ...given }: Decided): void {
  const one = { ...(said(given) as Omit<Decided, 'malform'>), ...(given.ordlyd || given.endring || given.merknad ? { malform } : {}) }
  tell(row, 'Decide', { partnar, ...one }, (w) => w.describe(w.tell), (now) => (
    { ...now, partnarar: now.partnarar.map((p) => (p.partnar === partnar ? { ...p, paaNytt: false, svar: { ...one, kjelder: [], spor: traceNow() } } : p)) }))
}

export function takeBack(row: PartnarvedtakRow, partnar: string, grunn: string): void {
  tell(row, 'Withdraw', { partnar, grunn }, (w) => w.describe(w.take), same)
}

export function remind(row: PartnarvedtakRow, partnarar: string[], ord: string): void {
  tell(row, 'Remind', { partnarar, ...said({ ord }) }, (w) => w.describe(w.remind), same)
}

export function setDeadline(row: PartnarvedtakRow, frist: Moment, merknad: string): void {
  tell(row, 'SetDeadline', said({ frist, merknad }), (w) => w.describe(w.deadline), same)
}

export function replaceVersion(row: PartnarvedtakRow, given: { versjon: string; tekst: string; ordlyd: string; grunn: string; naudsynt: string[] }): void {
  tell(row, 'ReplaceVersion', said(given), (w) => w.describe(w.replace), same)
}

export function closeMatter(row: PartnarvedtakRow, ord: string): void {
  tell(row, 'Close', said({ ord }), (w) => w.describe(w.close), same)
}
