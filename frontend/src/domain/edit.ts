// Editing one value of a thing in place. The command says which value one saw (`sett`), so that
// nobody writes over what another has written meanwhile; then both versions are shown.
import { useCallback, useMemo } from 'react'
import { ask, type Refusal } from '../engine/ask'
import type { Words } from '../engine/i18n'
import { useDraft } from './draft'
import { isChangedMeanwhile, useRefused } from './refused'

/** How one value of a row is read, changed and compared. */
export type FieldOf<R, V> = {
  room: string
  command: string
  name: string // of the value in row and command
  /** Which part of the thing the value is of, as the command says it: { kapittel: id }. A module constant, or kept by useMemo. */
  part?: Readonly<Record<string, string>>
  /** The value in the command, where it is not one member by its name; and the value read out of a command again. */
  put?: (value: V) => object
  take?: (data: Record<string, unknown>) => V
  read: (row: R) => V
  write: (row: R, value: V) => R
  same: (a: V, b: V) => boolean
}

/** Where the person is who edits the value. */
export function placeOf(field: { name: string; part?: Readonly<Record<string, string>> | undefined }): string {
  return [field.name, ...Object.values(field.part ?? {})].join(':')
}

type Draft<W> = { written: W; sett: unknown }

export type Edit<V, W> = {
  /** What is typed; undefined = nobody edits. */
  draft: W | undefined
  open: (written: W) => void
  type: (written: W) => void
  close: () => void
  save: (value: V, sett?: V) => void
  /** Somebody else has changed the value: since one began to type, or before one's own arrived. */
  conflict: { mine: V | undefined; now: V } | undefined
  /** The server refused for another reason. */
  refused: { refusal: Refusal; mine: V } | undefined
  resolve: () => void
}

/** W is what the fields hold while one types, V the value that they become. */
export function useEdit<R extends { id: string }, V, W>(row: R, field: FieldOf<R, V>, describe: Words): Edit<V, W> {
  const key = `${field.room}/${row.id}`
  const { part } = field
  const [draft, setDraft] = useDraft<Draft<W>>(`${key}.${placeOf(field)}`)
  const ofPart = useCallback((data: Record<string, unknown>) => Object.entries(part ?? {}).every(([k, v]) => data[k] === v), [part])
  const { refusal, putAway } = useRefused<Record<string, unknown>>(field.command, key, ofPart)
  const now = field.read(row)

  const save = useCallback((value: V, sett?: V) => {
    const seen = sett ?? (draft?.sett as V | undefined) ?? field.read(row)
    void ask<R>(field.room, field.command, { id: row.id, ...field.part, ...(field.put ? field.put(value) : { [field.name]: value }), sett: seen }, {
      key, describe, optimistic: (shown) => field.write(shown ?? row, value),
    })
    setDraft(undefined)
  }, [draft, field, row, key, describe, setDraft])

  const conflict = useMemo(() => conflictOf(draft, refusal, field, now), [draft, refusal, field, now])
  return {
    draft: draft?.written,
    open: (written) => setDraft({ written, sett: now }),
    type: (written) => setDraft({ written, sett: draft?.sett ?? now }),
    close: () => setDraft(undefined),
    save,
    conflict,
    refused: refusal && !isChangedMeanwhile(refusal) ? { refusal, mine: mineOf(field, refusal) } : undefined,
    resolve: putAway,
  }
}

function mineOf<R, V>(field: FieldOf<R, V>, refusal: Refusal): V {
  const data = refusal.data as Record<string, unknown>
  return field.take ? field.take(data) : (data[field.name] as V)
}

function conflictOf<R, V, W>(draft: Draft<W> | undefined, refusal: Refusal | undefined, field: FieldOf<R, V>, now: V): Edit<V, W>['conflict'] {
  if (refusal && isChangedMeanwhile(refusal)) {
    return { mine: mineOf(field, refusal), now }
  }
  if (draft && !field.same(draft.sett as V, now)) return { mine: undefined, now }
  return undefined
}
