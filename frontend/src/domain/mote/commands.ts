// The commands on meetings, and how the row looks when they are done.
import { ask, newId } from '../../engine/ask'
import type { Frammote, Malform, Moment, PunktUtfall, SakSlag, SakVeg, Standpunkt, Stemme, UtvalKode } from '../../events.gen'
import { said } from '../held'
import type { MoteFramlegg, MotePunkt, MoteRow, Plass } from '../rows'
import { inEach, teller, traceNow, withOne } from '../tell'
import { words, type MoteWords } from './words'

const tell = teller<MoteRow, MoteWords>('mote', words)
type Say = (w: MoteWords) => string
const same = (row: MoteRow) => row

export type Times = { start: Moment; slutt: Moment; stad: string; lenkje: string }

/** Plans a meeting, and gives its id. */
export function plan(given: Times & { utval: string; tittel: string; arsplan: boolean }): string {
  const id = newId()
  void ask('mote', 'Plan', { id, ...said(given) }, { key: `mote/${id}`, describe: inEach(words, (w) => w.describe(w.plan)) })
  return id
}

export function reschedule(row: MoteRow, to: Times & { grunn: string }): void {
  const { grunn: _, ...times } = to
  tell(row, 'Reschedule', said(to), (w) => w.describe(w.reschedule), ({ slutt: _s, stad: _p, lenkje: _l, ...now }) => ({ ...now, ...said(times), start: times.start }))
}

export function cancel(row: MoteRow, grunn: string): void {
  tell(row, 'Cancel', { grunn }, (w) => w.describe(w.cancel), (now) => ({ ...now, stand: 'avlyst' }))
}

const onItem = (punkt: string, change: (p: MotePunkt) => MotePunkt) => (row: MoteRow): MoteRow => ({ ...row, punkt: row.punkt.map((p) => (p.punkt === punkt ? change(p) : p)) })

const onProposal = (punkt: string, framlegg: string, change: (f: MoteFramlegg) => MoteFramlegg) =>
  onItem(punkt, (p) => ({ ...p, framlegg: p.framlegg.map((f) => (f.framlegg === framlegg ? change(f) : f)) }))

export type NewItem = { sak: string; tittel: string; slag: SakSlag; minutt: number | undefined }

export function placeItem(row: Pick<MoteRow, 'id' | 'punkt'>, item: NewItem, say: Say = (w) => w.describe(w.addItem)): void {
  const etter = row.punkt[row.punkt.length - 1]?.punkt ?? ''
  const one = { punkt: newId(), ...said(item), slag: item.slag }
  tell(row as MoteRow, 'PlaceItem', { ...one, ...said({ etter }) }, say, (now) => ({ ...now, punkt: [...now.punkt, { ...one, stemme: [], habilitet: [], framlegg: [], opphav: traceNow() }] }))
}

/** The items with one of them put after another; '' = first. */
export function moved<T extends { punkt: string }>(items: readonly T[], punkt: string, etter: string): T[] {
  const one = items.find((p) => p.punkt === punkt)
  const others = items.filter((p) => p.punkt !== punkt)
  const at = etter ? others.findIndex((p) => p.punkt === etter) + 1 : 0
  return one ? [...others.slice(0, at), one, ...others.slice(at)] : [...items]
}

export function moveItem(row: MoteRow, punkt: string, etter: string): void {
  tell(row, 'MoveItem', { punkt, ...said({ etter }) }, (w) => w.describe(w.agenda), (now) => ({ ...now, punkt: moved(now.punkt, punkt, etter) }))
}

export function timeItem(row: MoteRow, punkt: string, minutt: number): void {
  tell(row, 'TimeItem', { punkt, minutt }, (w) => w.describe(w.time), onItem(punkt, (p) => ({ ...p, minutt })))
}

export function removeItem(row: MoteRow, punkt: string, grunn: string): void {
  tell(row, 'RemoveItem', { punkt, ...said({ grunn }) }, (w) => w.describe(w.remove), (now) => ({ ...now, punkt: now.punkt.filter((p) => p.punkt !== punkt) }))
}

export function summon(row: MoteRow, frist: Moment, ord: string): void {
  tell(row, 'Summon', said({ frist, ord }), (w) => w.describe(w.summon), same)
}

export function sendPapers(row: MoteRow, punkt: string[], grunn: string): void {
  tell(row, 'SendPapers', { punkt, grunn }, (w) => w.describe(w.sendMore), same)
}

export function noteAttendance(row: MoteRow, seat: Plass, status: Frammote, person: string, vara: boolean): void {
  const one = { plass: seat.plass, status, ...said({ person }) }
  tell(row, 'NoteAttendance', one, (w) => w.describe(w.attendance), (now) => (
    { ...now, frammote: withOne(now.frammote, { ...one, ...said({ vara }), rolle: seat.rolle, side: seat.side, spor: traceNow() }, (f) => f.plass) }))
}

export function admit(row: MoteRow, person: string, punkt: string, grunn: string): void {
  tell(row, 'AdmitObserver', { person, grunn, ...said({ punkt }) }, (w) => w.describe(w.admit), (now) => ({ ...now, observatorar: [...now.observatorar, { person, grunn, ...said({ punkt }), spor: traceNow() }] }))
}

export function letGo(row: MoteRow, person: string, punkt: string): void {
  tell(row, 'DismissObserver', { person, ...said({ punkt }) }, (w) => w.letGo, (now) => ({ ...now, observatorar: now.observatorar.map((o) => (o.person === person && (o.punkt ?? '') === punkt ? { ...o, gatt: true } : o)) }))
}

export function raiseImpartiality(row: MoteRow, punkt: string, plass: string, grunn: string): void {
  tell(row, 'RaiseImpartiality', { punkt, plass, grunn }, (w) => w.describe(w.raise), onItem(punkt, (p) => ({ ...p, habilitet: withOne(p.habilitet, { plass, grunn, avgjort: false, habil: false, spor: traceNow() }, (h) => h.plass) })))
}

export function ruleImpartiality(row: MoteRow, punkt: string, plass: string, habil: boolean, grunn: string): void {
  tell(row, 'RuleImpartiality', { punkt, plass, habil, grunn }, (w) => w.describe(w.rule), onItem(punkt, (p) => (
    { ...p, habilitet: p.habilitet.map((h) => (h.plass === plass ? { ...h, avgjort: true, habil, grunn, spor: traceNow() } : h)) })))
}

export function openMeeting(row: MoteRow, grunn: string): void {
  tell(row, 'Open', said({ grunn }), (w) => w.describe(w.open), (now) => ({ ...now, stand: 'i-gang' }))
}

export function openItem(row: MoteRow, punkt: string): void {
  tell(row, 'OpenItem', { punkt }, (w) => w.takeUp, (now) => ({ ...onItem(punkt, (p) => ({ ...p, opna: true }))(now), no: punkt }))
}

export function putProposal(row: MoteRow, punkt: string, ordlyd: string, malform: Malform): void {
  const framlegg = newId()
  tell(row, 'PutProposal', { punkt, framlegg, ordlyd, malform }, (w) => w.describe(w.put), onItem(punkt, (p) => (
    { ...p, framlegg: [...p.framlegg, { framlegg, ordlyd, malform, fest: {}, standpunkt: [], stemmer: [], spor: traceNow() }] })))
}

export function takePosition(row: MoteRow, punkt: string, framlegg: string, plass: string, stand: Standpunkt, ord: string, malform: Malform): void {
  const one = { plass, stand, ...(ord ? { ord, malform } : {}) }
  tell(row, 'TakePosition', { punkt, framlegg, ...one }, (w) => w.positions, onProposal(punkt, framlegg, (f) => ({ ...f, standpunkt: withOne(f.standpunkt, { ...one, spor: traceNow() }, (s) => s.plass) })))
}

export function castVote(row: MoteRow, punkt: string, framlegg: string, plass: string, stemme: Stemme): void {
  tell(row, 'CastVote', { punkt, framlegg, plass, stemme }, (w) => w.vote, onProposal(punkt, framlegg, (f) => ({ ...f, stemmer: withOne(f.stemmer, { plass, stemme, spor: traceNow() }, (s) => s.plass) })))
}

export function establish(row: MoteRow, punkt: string, framlegg: string, stille: boolean): void {
  tell(row, 'EstablishConsensus', { punkt, framlegg, ...said({ stille }) }, (w) => w.establish, onProposal(punkt, framlegg, (f) => ({ ...f, konsensus: { stille, spor: traceNow() } })))
}

export type Blocked = { ord: string; malform: Malform; klausul: string }

/** There is no consensus: a fact of the meeting. The server raises the disagreement that goes on from there. */
export function block(row: MoteRow, punkt: string, framlegg: string, told: Blocked): void {
  const one = { usemje: newId(), ...(said(told) as Blocked) }
  tell(row, 'BlockConsensus', { punkt, framlegg, ...one }, (w) => w.describe(w.block), onProposal(punkt, framlegg, (f) => ({ ...f, usemje: { ...one, spor: traceNow() } })))
}

/** Raises the disagreement that a meeting has told of, where that did not come of it then. */
export function raise(row: Pick<MoteRow, 'id' | 'utval'>, punkt: string, sak: string, kode: UtvalKode | undefined, { usemje, ord, malform, klausul }: NonNullable<MoteFramlegg['usemje']>): void {
  const level = kode === 'PM' ? { niva: 'leiing' } : { niva: kode === 'SSU' ? 'SSU' : 'OU', utval: row.utval }
  void ask('usemje', 'Raise', { id: usemje, mote: row.id, punkt, ord, malform, ...level, ...said({ sak, klausul: klausul ?? '' }) }, { key: `usemje/${usemje}`, describe: inEach(words, (w) => w.raiseUsemje) })
}

export function concludeVote(row: MoteRow, punkt: string, framlegg: string): void {
  tell(row, 'ConcludeVote', { punkt, framlegg }, (w) => w.count, same)
}

export type Conclusion = { utfall: PunktUtfall; plan: string; versjon: string; tilMote: string; tilUtval: string; partnarvedtak: boolean; ord: string; malform: Malform }

/** What makes a decision gets an id to be known by. */
const DECIDES: ReadonlySet<PunktUtfall> = new Set<PunktUtfall>(['vedteke', 'tilradd'])

/** Ends the item. A sak that goes on to another utval is sent there by the server, as what `veg` says. */
export function concludeItem(row: MoteRow, item: MotePunkt, { utfall, malform, ...told }: Conclusion, veg: SakVeg): void {
  const { punkt } = item
  const vedtak = DECIDES.has(utfall) ? newId() : ''
  // The words of a decision have the standard of the proposal; a word on its own tells its own.
  const one = { utfall, ...said({ vedtak, ...told }), ...(told.ord ? { malform } : {}), ...(told.tilUtval && item.sak ? { veg } : {}) }
  tell(row, 'ConcludeItem', { punkt, ...one }, (w) => w.describe(w.conclude), same)
}

/** Sends a sak on as a meeting concluded, where that did not come of it then. */
export function sendOn(unsent: { sak: string; fra: string; til: string; mote: string; punkt: string }, veg: SakVeg): void {
  const { sak, fra, til, ...from } = unsent
  void ask('sak', 'Send', { id: sak, fraUtval: fra, tilUtval: til, slag: veg, ...from }, { key: `sak/${sak}`, describe: inEach(words, (w) => w.sendOn) })
}

export function reopenItem(row: MoteRow, punkt: string, grunn: string): void {
  tell(row, 'ReopenItem', { punkt, grunn }, (w) => w.describe(w.reopen), same)
}

export function noteMinute(row: MoteRow, punkt: string, ord: string, malform: Malform): void {
  const one = { innlegg: newId(), ord, malform, ...said({ punkt }) }
  tell(row, 'NoteMinute', one, (w) => w.noteMinute, (now) => ({ ...now, notat: [...now.notat, { ...one, opphav: traceNow() }] }))
}

export function correctMinute(row: MoteRow, innlegg: string, ord: string, grunn: string): void {
  tell(row, 'CorrectMinute', { innlegg, ord, ...said({ grunn }) }, (w) => w.describe(w.correct), (now) => ({ ...now, notat: now.notat.map((i) => (i.innlegg === innlegg ? { ...i, ord, endra: traceNow() } : i)) }))
}

export function withdrawMinute(row: MoteRow, innlegg: string): void {
  tell(row, 'WithdrawMinute', { innlegg }, (w) => w.withdraw, (now) => ({ ...now, notat: now.notat.map((i) => (i.innlegg === innlegg ? { ...i, trekt: true } : i)) }))
}

export function closeMeeting(row: MoteRow): void {
  tell(row, 'Close', {}, (w) => w.close, same)
}

export function proposeProtocol(row: MoteRow, frist: Moment, ord: string): void {
  tell(row, 'ProposeProtocol', said({ frist, ord }), (w) => w.describe(w.propose), same)
}

export function objectTo(row: MoteRow, plass: string, ord: string, malform: Malform): void {
  tell(row, 'ObjectToProtocol', { innvending: newId(), plass, ord, malform }, (w) => w.describe(w.object), same)
}

export function answerObjection(row: MoteRow, innvending: string, tekenTilFolgje: boolean, ord: string): void {
  tell(row, 'AnswerObjection', { innvending, tekenTilFolgje, ...said({ ord }) }, (w) => w.describe(w.answerObjection), same)
}

export function approveProtocol(row: MoteRow, mote: string): void {
  tell(row, 'ApproveProtocol', said({ mote }), (w) => w.describe(w.approve), same)
}
