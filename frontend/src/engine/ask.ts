import type { Words } from './i18n'

/** The server's no, in the person's language. */
export type Problem = {
  type?: string
  title: string
  status: number
  detail?: string
  errors?: { field: string; rule: string; detail: string }[]
  seq?: number
  row?: unknown
}

/** What became of a command. It never throws: a refusal is an answer. */
export type Answer = { ok: true; seq: number; id: string } | { ok: false; problem: Problem }

export type AskOptions<T> = {
  /** The key of the row that the command changes, "tiltak/<id>". */
  key?: string
  /** How the row looks when the command is done; shown at once, taken back if refused. */
  optimistic?: (row: T | undefined) => T
  /** What the person did, in words, for the list of what is not yet stored and for refusals. */
  describe?: Words
  /** False where the form itself shows the refusal, so that it is not shown twice. Default true. */
  report?: boolean
}

/** Asks the server to do something. Kept until answered, also over a reload and without a network. */
export function ask<T = unknown>(_room: string, _command: string, _data: object, _options?: AskOptions<T>): Promise<Answer> { return new Promise(() => undefined) }

export type Refusal = { id: string; room: string; command: string; key?: string; describe?: Words; problem: Problem; at: Date; data: unknown }
export function useRefusals(): { refusals: Refusal[]; dismiss(id: string): void } { return { refusals: [], dismiss: () => undefined } }

export type Pending = { id: string; room: string; command: string; key?: string; describe?: Words; at: Date; state: 'waiting' | 'sending' | 'unknown' }
/** What is not yet stored; with a key, only what changes that row. */
export function usePending(_key?: string): Pending[] { return [] }

/** A fresh id (UUIDv7) for a command, or for the thing that a command makes. */
export function newId(): string { return crypto.randomUUID() }
