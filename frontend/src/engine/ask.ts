// Commands, from hand to answer. Each is kept (queue.ts) before it is sent, is sent by one tab at
// a time, in order, with an id that makes twice the same as once; and its effect is shown at once.
import { useMemo, useSyncExternalStore } from 'react'
import { newId } from './id'
import { NoAnswer, noAnswerProblem, request, type Problem, type Reply } from './http'
import { store } from './live'
import { waiting, type Command } from './queue'
import { checkSession, me, underLock } from './session'
import type { Words } from './i18n'

export { newId } from './id'
export type { Problem } from './http'

/** What became of a command. It never throws: a refusal is an answer. */
export type Answer = { ok: true; seq: number; id: string } | { ok: false; problem: Problem }

export type AskOptions<T> = {
  /** The key of the row that the command changes, "tiltak/<id>". */
  key?: string
  /**
   * How the row looks when the command is done; shown at once, taken back if refused. The row may have the change
   * already, when the socket is quicker than the answer: done twice must be the same as done once.
   */
  optimistic?: (row: T | undefined) => T
  /** What the person did, in words, for the list of what is not yet stored and for refusals. */
  describe?: Words
  /** False where the form itself shows the refusal, so that it is not shown twice. Default true. */
  report?: boolean
}

const BACKOFF_MIN_MS = 500
const BACKOFF_MAX_MS = 30_000
const FAULTS_BORNE = 8 // answers of 500 to one command before it is put aside as refused
const ANSWERS = 'fellesplan.answers' // a tab tells by it what came of another tab's command

const promises = new Map<string, (answer: Answer) => void>()
const answers = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(ANSWERS)
if (answers) answers.onmessage = (e: MessageEvent<{ id: string; answer: Answer }>) => settle(e.data.id, e.data.answer)

/** Asks the server to do something. Kept until answered, also over a reload and without a network. */
export function ask<T = unknown>(room: string, command: string, data: object, options: AskOptions<T> = {}): Promise<Answer> {
  const made: Command = {
    id: newId(), person: me(), room, command, data: data as Record<string, unknown>, key: options.key, describe: options.describe,
    at: new Date().toISOString(), tries: 0, report: options.report ?? true, state: 'waiting',
  }
  if (!made.person) return Promise.resolve({ ok: false, problem: { ...noAnswerProblem(), status: 401 } })
  if (options.key && options.optimistic) {
    const apply = options.optimistic as (row: unknown) => unknown
    store.lay({ id: made.id, key: options.key, at: made.at, by: made.person, apply })
  }
  const answer = new Promise<Answer>((resolve) => promises.set(made.id, resolve))
  void waiting.add(made).then(pump)
  return answer
}

function settle(id: string, answer: Answer): void {
  if (answer.ok) store.confirm(id, answer.seq)
  else store.takeBack(id)
  promises.get(id)?.(answer)
  promises.delete(id)
}

let pumping = false
let again = false
let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what waits. Called when something is asked, and when the line or the person comes back. */
export async function pump(): Promise<void> {
  clearTimeout(timer)
  if (pumping) {
    again = true
    return
  }
  pumping = true
  again = false
  try {
    // The lock is shared by all tabs, and by signing in: while we hold it, who is signed in
    // stays, so that nobody's command is ever sent as another's.
    await underLock(sendAll)
  } finally {
    pumping = false
  }
  if (wasAsked()) await pump()
}

/** Somebody asked while we sent: perhaps just after we had looked for the last time. */
const wasAsked = () => again

async function sendAll(signedIn: string): Promise<void> {
  for (;;) {
    const command = signedIn && signedIn === me() ? await waiting.next(signedIn) : undefined
    if (!command) return
    const reply = await post(command)
    if (!(await dealWith(command, reply))) return
  }
}

async function post(command: Command): Promise<Reply<{ seq: number; id: string }> | undefined> {
  try {
    return await request('POST', `/api/${command.room}/${command.command}`, command.data, { 'Idempotency-Key': command.id })
  } catch (err) {
    if (err instanceof NoAnswer) return undefined
    throw err
  }
}

/** Tells whether the next command may go. */
async function dealWith(command: Command, reply: Reply<{ seq: number; id: string }> | undefined): Promise<boolean> {
  if (reply?.ok) {
    failures = 0
    await waiting.remove(command)
    tellAll(command.id, { ok: true, seq: reply.data.seq, id: reply.data.id })
    return true
  }
  const tries = command.tries + 1
  if (reply && isNo(reply.status, tries)) {
    failures = 0
    await refuse(command, reply.problem)
    return true
  }
  if (reply?.status === 401) {
    void checkSession() // it waits for whoever signs in again as the same person
    return false
  }
  await waiting.change({ ...command, tries, state: 'unknown' })
  later(reply?.retryAfter)
  return false
}

/** A no is final; a missing answer, "too much" and trouble on the server's side are asked again. */
export function isNo(status: number, tries: number): boolean {
  if (status === 401 || status === 408 || status === 425 || status === 429) return false
  if (status === 500 || status === 501) return tries >= FAULTS_BORNE
  return status >= 400 && status < 500
}

async function refuse(command: Command, problem: Problem): Promise<void> {
  if (command.report) await waiting.change({ ...command, state: 'refused', problem })
  else await waiting.remove(command)
  tellAll(command.id, { ok: false, problem })
}

function tellAll(id: string, answer: Answer): void {
  settle(id, answer)
  answers?.postMessage({ id, answer })
}

function later(seconds: number | undefined): void {
  failures++
  const wait = seconds ? seconds * 1000 : Math.min(BACKOFF_MAX_MS, BACKOFF_MIN_MS * 2 ** failures)
  timer = setTimeout(() => void pump(), wait * (0.5 + Math.random() / 2))
}

export type Refusal = { id: string; room: string; command: string; key?: string | undefined; describe?: Words | undefined; problem: Problem; at: Date; data: unknown }

const refusalOf = (c: Command): Refusal => ({
  id: c.id, room: c.room, command: c.command, key: c.key, describe: c.describe, data: c.data, at: new Date(c.at),
  problem: c.problem ?? { title: '', status: 0 },
})

const onQueue = (tell: () => void) => waiting.onChange(tell)

/** What the server refused, with what was typed, until the person puts it away. */
export function useRefusals(): { refusals: Refusal[]; dismiss: (id: string) => void } {
  const commands = useSyncExternalStore(onQueue, () => waiting.refusals())
  return useMemo(() => ({
    refusals: commands.map(refusalOf),
    dismiss: (id: string) => {
      const found = commands.find((c) => c.id === id)
      if (found) void waiting.remove(found)
    },
  }), [commands])
}

export type Pending = { id: string; room: string; command: string; key?: string | undefined; describe?: Words | undefined; at: Date; state: 'waiting' | 'unknown' }

/** What is not yet stored; with a key, only what changes that row. */
export function usePending(key?: string): Pending[] {
  const commands = useSyncExternalStore(onQueue, () => waiting.all())
  return useMemo(() => commands.filter((c) => key === undefined || c.key === key)
    .map((c) => ({ id: c.id, room: c.room, command: c.command, key: c.key, describe: c.describe, at: new Date(c.at), state: c.state === 'unknown' ? 'unknown' : 'waiting' })), [commands, key])
}

/** True where the browser lets us keep nothing: what is not sent goes when the tab is closed. */
export function useKeptInMemory(): boolean {
  return useSyncExternalStore(onQueue, () => waiting.refused)
}
