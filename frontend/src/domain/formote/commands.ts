// The commands on the rooms of a side, and how the row looks when they are done.
import { ask, newId } from '../../engine/ask'
import { me } from '../../engine/session'
import type { Malform, Moment, Side } from '../../events.gen'
import { said } from '../held'
import type { FormoteRow, SakRow } from '../rows'
import { inEach, teller, traceNow, withOne } from '../tell'
import { words, type FormoteWords } from './words'

const tell = teller<FormoteRow, FormoteWords>('formote', words)
const plain = (what: string) => what.replace(/ …$/, '')

/** Opens a room for one side, and gives its id. */
export function open(given: { utval: string; side: Side; mote: string; start: Moment; stad: string }): string {
  const id = newId()
  const data = { ...(said(given) as typeof given) }
  void ask<FormoteRow>('formote', 'Open', { id, ...data }, {
    key: `formote/${id}`, describe: inEach(words, (w) => w.section), optimistic: (now) => now ?? { ...data, id, innlegg: [], ord: [], opphav: traceNow() },
  })
  return id
}

export function post(row: FormoteRow, sak: string, ord: string, malform: Malform): void {
  const one = { innlegg: newId(), ord, malform, ...said({ sak }) }
  tell(row, 'Post', one, (w) => w.write, (now) => ({ ...now, innlegg: withOne(now.innlegg, { ...one, person: me(), opphav: traceNow() }, (i) => i.innlegg) }))
}

export function withdrawPost(row: FormoteRow, innlegg: string): void {
  tell(row, 'WithdrawPost', { innlegg }, (w) => w.withdraw, (now) => ({ ...now, innlegg: now.innlegg.map((i) => (i.innlegg === innlegg ? { ...i, ord: '', trekt: true } : i)) }))
}

export function agreeWord(row: FormoteRow, sak: string, ord: string, malform: Malform, talsperson: string): void {
  const one = { sak, ord, malform, ...said({ talsperson }) }
  tell(row, 'AgreeWord', one, (w) => w.agreed, (now) => ({ ...now, ord: withOne(now.ord, { ...one, spor: traceNow() }, (o) => o.sak) }))
}

export function closeRoom(row: FormoteRow): void {
  tell(row, 'Close', {}, (w) => plain(w.close), (now) => ({ ...now, lukka: traceNow() }))
}

/** What the side agreed stands in the sak from now on, for everybody. The words are those of the room, and no others. */
export function publish(row: FormoteRow, { sak, ord, malform }: FormoteRow['ord'][number]): void {
  const word = { side: row.side, utval: row.utval, ord, malform, formote: row.id }
  void ask<SakRow | undefined>('sak', 'SpeakForSide', { id: sak, formote: row.id, malform }, {
    key: `sak/${sak}`, describe: inEach(words, (w) => w.publish),
    optimistic: (now) => now && { ...now, fellesord: withOne(now.fellesord, { ...word, spor: traceNow() }, (f) => `${f.utval} ${f.side}`) },
  })
}
