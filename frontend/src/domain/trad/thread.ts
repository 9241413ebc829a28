// Threads as a list: which are shown, in which order, and which wait for somebody.
import type { Innlegg, TradRow } from '../rows'

/** Open ones, those that are done with, those that one wrote in or is mentioned in. */
export const FILTERS = ['opne', 'loyste', 'mine'] as const
export type Filter = (typeof FILTERS)[number]

export const isOpen = (thread: TradRow) => !thread.loysing

/** The posts that nobody took back. */
export function posts(thread: TradRow): Innlegg[] {
  return thread.innlegg.filter((i) => !i.trekt)
}

export function concerns(thread: TradRow, person: string): boolean {
  return posts(thread).some((i) => i.person === person || i.nemnde.includes(person))
}

export function matches(thread: TradRow, filter: Filter, person: string): boolean {
  switch (filter) {
    case 'opne': return isOpen(thread)
    case 'loyste': return !isOpen(thread)
    case 'mine': return concerns(thread, person)
  }
}

/** Whether the words of the thread are no longer in the text. Unknown, and so no, until the text is read. */
export function isGone(thread: TradRow, inText: readonly string[] | undefined): boolean {
  return inText !== undefined && !inText.includes(thread.id)
}

/** In the order of the text; those whose words are gone come last, the oldest first. */
export function ordered<T extends { row: TradRow }>(threads: readonly T[], inText: readonly string[] | undefined): T[] {
  const place = new Map(inText?.map((id, i) => [id, i]))
  const at = (t: T) => place.get(t.row.id) ?? Infinity
  return [...threads].sort((a, b) => {
    const [x, y] = [at(a), at(b)]
    return x === y ? a.row.opphav.seq - b.row.opphav.seq : x - y
  })
}

/** The post in which she is mentioned and which she has not answered; undefined where nothing waits. */
export function waitsIn(thread: TradRow, person: string): Innlegg | undefined {
  if (!isOpen(thread)) return undefined
  const all = posts(thread)
  const answered = all.findLastIndex((i) => i.person === person)
  return all.slice(answered + 1).find((i) => i.nemnde.includes(person))
}
