// The session in which an auditor looks back: whether one is needed, whether one is open, opening and closing it.
import { useEffect, useMemo, useState } from 'react'
import { ask, newId, type Answer } from '../../engine/ask'
import { now } from '../../engine/clock'
import { useRows } from '../../engine/live'
import { useSessionState } from '../../engine/session'
import type { components } from '../../api.gen'
import { inEach } from '../tell'
import { words } from './words'

export type InnsynRow = components['schemas']['InnsynRow']

const MINUTE_MS = 60_000

/** Whether a session is open at a time. */
export const isOpen = (row: Pick<InnsynRow, 'avslutta' | 'gyldig'>, at: Date) => !row.avslutta && new Date(row.gyldig) > at

export type Own = { needed: boolean; ready: boolean; open: InnsynRow | undefined }

/** Her own open session. Needed is it for who has the role of auditor alone; the server decides. */
export function useOwnSession(): Own {
  const { session } = useSessionState()
  const needed = session?.may['innsyn.Open'] !== undefined
  const { rows, ready } = useRows<InnsynRow>(needed ? 'innsyn' : '')
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(new Date()), MINUTE_MS) // a session ends by itself
    return () => clearInterval(timer)
  }, [])
  const open = useMemo(() => rows.map((r) => r.row).find((row) => row.person === session?.person && !row.rom && isOpen(row, at)), [rows, session?.person, at])
  return { needed, ready: ready || !needed, open }
}

export function openSession(grunngjeving: string): Promise<Answer> {
  const id = newId()
  return ask('innsyn', 'Open', { id, grunngjeving }, { key: `innsyn/${id}`, describe: inEach(words, (w) => w.openIt(grunngjeving)), report: false })
}

export function closeSession(row: InnsynRow): Promise<Answer> {
  return ask('innsyn', 'Close', { id: row.id }, { key: `innsyn/${row.id}`, describe: inEach(words, (w) => w.closeIt) })
}

/** Whether a refusal asks for a reason. */
export const asksReason = (problem: { type?: string } | undefined) => !!problem?.type?.endsWith('/grunngje')
