// The commands on threads, and how the row looks when they are done.
import { ask, newId, type Answer } from '../../engine/ask'
import type { Words } from '../../engine/i18n'
import { me } from '../../engine/session'
import type { InnspelUtfall, Malform, TradSlag } from '../../events.gen'
import type { Innlegg, TradRow } from '../rows'
import { withOne } from '../tell'
import { mentioned } from './mention'
import { words } from './words'

type Say = 'describeStart' | 'describeReply' | 'describeEdit' | 'describeWithdraw' | 'describeResolve' | 'describeReopen'
const describe = (say: Say): Words => ({ nn: words.nn[say], nb: words.nb[say], en: words.en[say] })

const trace = () => ({ seq: Number.MAX_SAFE_INTEGER, time: new Date().toISOString(), actor: me() })

const QUOTE_MAX = 2000 // what the server takes; enough to know the passage by

/** Of a post: what it says and who is mentioned in it. */
function told(ord: string): { ord: string; nemnde?: string[] } {
  const nemnde = mentioned(ord)
  return { ord, ...(nemnde.length > 0 ? { nemnde } : {}) }
}

const post = (innlegg: string, ord: string, malform: Malform): Innlegg => ({ innlegg, person: me(), ord, malform, nemnde: mentioned(ord), opphav: trace() })

export type NewThread = { id: string; tekst: string; slag: TradSlag; partnar: string; sitat: string; ord: string; malform: Malform }

/** Starts a thread on a passage that carries its id already. */
export function startThread({ id, tekst, slag, partnar, sitat: words, ord, malform }: NewThread): Promise<Answer> {
  const sitat = words.slice(0, QUOTE_MAX)
  const innlegg = newId()
  const from = partnar ? { partnar } : {}
  return ask<TradRow>('trad', 'Start', { id, tekst, slag, ...from, sitat, innlegg, ...told(ord), malform }, {
    key: `trad/${id}`, describe: describe('describeStart'),
    optimistic: () => ({ id, tekst, slag, ...from, sitat, innlegg: [post(innlegg, ord, malform)], opphav: trace() }),
  })
}

export type OpenedThread = Omit<NewThread, 'tekst' | 'sitat'> & { rom: string; ting: string }

/** Begins a thread on a thing as a whole. */
export function openThread({ id, rom, ting, slag, partnar, ord, malform }: OpenedThread): void {
  const innlegg = newId()
  const from = partnar ? { partnar } : {}
  void ask<TradRow>('trad', 'Open', { id, rom, ting, slag, ...from, innlegg, ...told(ord), malform }, {
    key: `trad/${id}`, describe: describe('describeStart'),
    optimistic: () => ({ id, tekst: '', rom, ting, slag, ...from, sitat: '', innlegg: [post(innlegg, ord, malform)], opphav: trace() }),
  })
}

function tell(row: TradRow, command: string, say: Say, data: object, change: (row: TradRow) => TradRow): void {
  void ask<TradRow>('trad', command, { id: row.id, ...data }, { key: `trad/${row.id}`, describe: describe(say), optimistic: (shown) => change(shown ?? row) })
}

export function reply(row: TradRow, ord: string, malform: Malform): void {
  const innlegg = newId()
  tell(row, 'Reply', 'describeReply', { innlegg, ...told(ord), malform }, (r) => ({ ...r, innlegg: withOne(r.innlegg, post(innlegg, ord, malform), (i) => i.innlegg) }))
}

const only = (innlegg: string, change: (i: Innlegg) => Innlegg) => (row: TradRow): TradRow =>
  ({ ...row, innlegg: row.innlegg.map((i) => (i.innlegg === innlegg ? change(i) : i)) })

export function rewordPost(row: TradRow, innlegg: string, ord: string): void {
  tell(row, 'RewordPost', 'describeEdit', { innlegg, ...told(ord) }, only(innlegg, (i) => ({ ...i, ord, nemnde: mentioned(ord), endra: trace() })))
}

export function withdrawPost(row: TradRow, innlegg: string): void {
  tell(row, 'WithdrawPost', 'describeWithdraw', { innlegg }, only(innlegg, (i) => ({ ...i, ord: '', nemnde: [], trekt: true })))
}

export function resolveThread(row: TradRow, utfall: InnspelUtfall | '', merknad: string): void {
  const said = { ...(utfall ? { utfall } : {}), ...(merknad ? { merknad } : {}) }
  tell(row, 'Resolve', 'describeResolve', said, (r) => ({ ...r, loysing: { ...said, spor: trace() } }))
}

export function reopenThread(row: TradRow, merknad: string): void {
  tell(row, 'Reopen', 'describeReopen', merknad ? { merknad } : {}, (r) => ({ ...r, loysing: undefined }))
}
