// The commands on a saved view, and how its row looks when they are done.
import { ask, newId } from '../../engine/ask'
import type { Words } from '../../engine/i18n'
import { me } from '../../engine/session'
import type { VisningDeling } from '../../events.gen'
import type { VisningRow } from '../rows'
import { inEach, traceNow } from '../tell'

export type Shared = { deling: VisningDeling; utval?: string | undefined }

/** What each act is called, for the list of what is not stored yet. */
export type ViewWords = Record<'describeSave' | 'describeRename' | 'describeAlter' | 'describeShare' | 'describeRemove', (name: string) => string>

const shared = ({ deling, utval }: Shared) => (deling === 'utval' && utval ? { deling, utval } : { deling })

export function saveView(words: Words<ViewWords>, namn: string, lenkje: string, with_: Shared): void {
  const id = newId()
  const data = { id, namn, lenkje, ...shared(with_) }
  void ask<VisningRow>('visning', 'Save', data, {
    key: `visning/${id}`, describe: inEach(words, (w) => w.describeSave(namn)), optimistic: () => ({ ...data, eigar: me(), spor: traceNow() }),
  })
}

function tell(row: VisningRow, command: string, data: object, describe: Words, change: (now: VisningRow) => VisningRow): void {
  void ask<VisningRow>('visning', command, { id: row.id, ...data }, { key: `visning/${row.id}`, describe, optimistic: (now) => change(now ?? row) })
}

export function renameView(words: Words<ViewWords>, row: VisningRow, namn: string): void {
  tell(row, 'Rename', { namn }, inEach(words, (w) => w.describeRename(namn)), (now) => ({ ...now, namn }))
}

export function alterView(words: Words<ViewWords>, row: VisningRow, lenkje: string): void {
  tell(row, 'Alter', { lenkje }, inEach(words, (w) => w.describeAlter(row.namn)), (now) => ({ ...now, lenkje }))
}

export function shareView(words: Words<ViewWords>, row: VisningRow, with_: Shared): void {
  tell(row, 'Share', shared(with_), inEach(words, (w) => w.describeShare(row.namn)), (now) => ({ ...now, utval: undefined, ...shared(with_) }))
}

export function removeView(words: Words<ViewWords>, row: VisningRow): void {
  void ask('visning', 'Remove', { id: row.id }, { describe: inEach(words, (w) => w.describeRemove(row.namn)) })
}
