// Asking for something on a row that is shown: what the person did in words, and how the row looks when it is done.
import { ask } from '../engine/ask'
import type { Words } from '../engine/i18n'
import { me } from '../engine/session'
import type { Trace } from './rows'

/** A trace for what is not stored yet. */
export const traceNow = (): Trace => ({ seq: Number.MAX_SAFE_INTEGER, time: new Date().toISOString(), ...(me() ? { actor: me() } : {}) })

export function inEach<W>(words: Words<W>, say: (w: W) => string): Words {
  return { nn: say(words.nn), nb: say(words.nb), en: say(words.en) }
}

type Tell<R, W> = (row: R, command: string, data: object, say: (w: W) => string, optimistic: (now: R) => R) => void

/** The commands of a room, told in its words. */
export function teller<R extends { id: string }, W>(room: string, words: Words<W>): Tell<R, W> {
  return (row, command, data, say, optimistic) => {
    void ask<R>(room, command, { id: row.id, ...data }, { key: `${room}/${row.id}`, describe: inEach(words, say), optimistic: (now) => optimistic(now ?? row) })
  }
}

/**
 * A list with one put in, or in the place of the one of the same key: what one did often comes by the socket
 * before the answer does, and is then shown over a row that has it already.
 */
export function withOne<T>(list: readonly T[], one: T, key: (t: T) => string): T[] {
  return list.some((t) => key(t) === key(one)) ? list.map((t) => (key(t) === key(one) ? one : t)) : [...list, one]
}

export function without<T>(list: readonly T[], gone: string, key: (t: T) => string): T[] {
  return list.filter((t) => key(t) !== gone)
}
