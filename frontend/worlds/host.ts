// The other side: replicas of the real authority over one log, in the Go process that started us.
// Each call writes a line and waits for one, so that nothing in a world happens at the same time as
// anything else.
import { readSync, writeSync } from 'node:fs'
import type { TextMessage } from '../src/engine/editor/wire'

/** One thing that happens at the host. now = the clock of the replica that it happens at. */
export type Op = { op: string; now?: number; core?: number; replica?: number; socket?: string; person?: string; role?: string; phase?: string; upto?: number; token?: number; failed?: string; message?: unknown }

/** What a replica asks for, or tells a socket. */
export type Effect = { want: 'frame' | 'closed' | 'append' | 'wake' | 'read' | 'look' | 'appended'; core: number; socket?: string; frame?: TextMessage; token?: number; after?: number; failed?: string; records?: number }

/** A commit as it stands in the log. */
export type Logged = { client: string; n: number; base: number; person: string; steps: { stepType: string }[]; origin?: number[]; dropped?: { stepType: string }[]; intent?: string }

export type End = { commits: Logged[]; replicas: { type: string }[]; replay: { type: string }; hash: string }

const chunk = Buffer.alloc(1 << 16)
let rest = ''
const decoder = new TextDecoder()

function readLine(): string {
  for (;;) {
    const end = rest.indexOf('\n')
    if (end >= 0) {
      const line = rest.slice(0, end)
      rest = rest.slice(end + 1)
      return line
    }
    const got = readSync(0, chunk, 0, chunk.length, null)
    if (got === 0) throw new Error('the host is gone')
    rest += decoder.decode(chunk.subarray(0, got), { stream: true })
  }
}

function writeLine(value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value) + '\n')
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at)
}

function ask(request: object): unknown {
  writeLine(request)
  return JSON.parse(readLine()) as unknown
}

export const host = {
  begin: (replicas: number, fault: string): void => void ask({ begin: { replicas, fault } }),
  do: (ops: readonly Op[]): Effect[] => ask({ ops }) as Effect[],
  end: (): End => ask({ end: true }) as End,
  /** What became of a world. */
  tell: (result: object): void => writeLine({ result }),
}
