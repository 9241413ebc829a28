// The commands on saker, and how the row looks when they are done.
import { ask, newId } from '../../engine/ask'
import type { Malform, Moment, PlassRolle, SakLenkjeSlag, SakPrioritet, SakSlag, SakUtfall, SakVeg, Sakemne } from '../../events.gen'
import { said } from '../held'
import type { SakRow, SakStopp } from '../rows'
import { inEach, teller, traceNow, without } from '../tell'
import { words } from './words'

const tell = teller<SakRow, (typeof words)['nn']>('sak', words)

export type Report = {
  tittel: string; slag: SakSlag; emne: Sakemne; utval: string; fraPartnar: string; fraUtval: string; bakgrunn: string; onske: string; malform: Malform; frist: Moment
}

/** Reports a sak, and gives its id. Its two texts get their ids here; they begin when somebody writes in them. */
export function report(given: Report): string {
  const id = newId()
  const data = { ...(said(given) as Report), saksframlegg: newId(), framlegg: newId() }
  void ask<SakRow>('sak', 'Report', { id, ...data }, {
    key: `sak/${id}`, describe: inEach(words, (w) => w.describeReport(given.tittel)), optimistic: () => reported(id, data),
  })
  return id
}

/** The row as it will be: reported, and not yet taken on. */
export function reported(id: string, data: Report & { saksframlegg: string; framlegg: string }): SakRow {
  const at = { ...traceNow(), seq: 0 }
  return {
    ...data, id, kjelder: [], stand: 'meld', veg: [{ utval: data.utval, komen: at, stemmer: [] }], lenkjer: [], vedlegg: [], fellesord: [], opphav: at, tittelSpor: at,
  }
}

/** Where the sak is: its last stop. */
export const stopOf = (row: SakRow): SakStopp | undefined => row.veg[row.veg.length - 1]

const here = (change: (stop: SakStopp) => SakStopp, to: Partial<SakRow> = {}) => (row: SakRow): SakRow =>
  ({ ...row, ...to, veg: row.veg.map((s, i) => (i === row.veg.length - 1 ? change(s) : s)) })

export function receive(row: SakRow, utval: string): void {
  tell(row, 'Receive', { utval }, (w) => w.describe(w.receive, row.tittel), here((s) => ({ ...s, svar: { teken: true, spor: traceNow() } }), { stand: 'i-ko' }))
}

export function decline(row: SakRow, utval: string, grunn: string): void {
  tell(row, 'Decline', { utval, grunn }, (w) => w.describe(w.decline, row.tittel), here((s) => ({ ...s, svar: { teken: false, ord: grunn, spor: traceNow() } }), { stand: 'ikkje-teken' }))
}

export function voice(row: SakRow, utval: string, seat: { plass: string; rolle: PlassRolle }, prioritet: SakPrioritet, ord: string): void {
  const one = { plass: seat.plass, prioritet, ...said({ ord }) }
  tell(row, 'VoicePriority', { utval, ...one }, (w) => w.describe(w.voiced, row.tittel), here((s) => (
    { ...s, stemmer: [...s.stemmer.filter((r) => r.plass !== seat.plass), { ...one, rolle: seat.rolle, spor: traceNow() }] })))
}

export function prioritise(row: SakRow, utval: string, prioritet: SakPrioritet, ord: string): void {
  const one = { prioritet, ...said({ ord }) }
  tell(row, 'Prioritise', { utval, ...one }, (w) => w.describe(w.prioritise, row.tittel), here((s) => ({ ...s, prioritet: { ...one, spor: traceNow() } })))
}

export function send(row: SakRow, fraUtval: string, tilUtval: string, slag: SakVeg, ord: string): void {
  const one = { fraUtval, tilUtval, slag, ...said({ ord }) }
  tell(row, 'Send', one, (w) => w.describe(w.send, row.tittel), (now) => (
    { ...now, stand: 'meld', veg: [...now.veg, { utval: tilUtval, fra: fraUtval, slag, ...said({ ord }), komen: traceNow(), stemmer: [] }] }))
}

export function close(row: SakRow, utfall: SakUtfall, ord: string, sak: string): void {
  const one = { utfall, ...said({ ord, sak }) }
  tell(row, 'Close', one, (w) => w.describe(w.close, row.tittel), (now) => ({ ...now, stand: 'avslutta', slutt: { ...one, spor: traceNow() } }))
}

export function reopen(row: SakRow, ord: string): void {
  tell(row, 'Reopen', { ord }, (w) => w.describe(w.reopen, row.tittel), ({ slutt: _, ...now }) => ({ ...now, stand: stopOf(now)?.svar?.teken ? 'i-ko' : 'meld' }))
}

export function retitle(row: SakRow, tittel: string): void {
  tell(row, 'Retitle', { tittel, sett: row.tittel }, (w) => w.describe(w.retitle, row.tittel), (now) => ({ ...now, tittel }))
}

export function setKind(row: SakRow, slag: SakSlag, emne: Sakemne, merknad: string): void {
  tell(row, 'SetKind', { slag, emne, ...said({ merknad }) }, (w) => w.describe(w.kind, row.tittel), (now) => ({ ...now, slag, emne }))
}

export function link(row: SakRow, slag: SakLenkjeSlag, rom: string, ting: string, del: string): void {
  const one = { lenkje: newId(), slag, ting, ...said({ del }) }
  tell(row, 'Link', one, (w) => w.describe(w.link, row.tittel), (now) => ({ ...now, lenkjer: [...now.lenkjer, { ...one, rom, spor: traceNow() }] }))
}

export function unlink(row: SakRow, lenkje: string, merknad: string): void {
  tell(row, 'Unlink', { lenkje, ...said({ merknad }) }, (w) => w.describe(w.unlink, row.tittel), (now) => ({ ...now, lenkjer: without(now.lenkjer, lenkje, (l) => l.lenkje) }))
}

export type FileGiven = { tittel: string; fil: string; filtype: string; storleik: number; unntak: string }

export function attach(row: SakRow, { unntak, ...file }: FileGiven): void {
  const one = { vedlegg: newId(), ...file, ...said({ unntak }) }
  tell(row, 'AddAttachment', one, (w) => w.describe(w.attach, row.tittel), (now) => ({ ...now, vedlegg: [...now.vedlegg, { ...one, spor: traceNow() }] }))
}

export function detach(row: SakRow, vedlegg: string, merknad: string): void {
  tell(row, 'RemoveAttachment', { vedlegg, ...said({ merknad }) }, (w) => w.describe(w.detach, row.tittel), (now) => ({ ...now, vedlegg: without(now.vedlegg, vedlegg, (v) => v.vedlegg) }))
}
