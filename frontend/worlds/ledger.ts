// What the pages sent, to be held against what the log has: each commit under its writer, client and
// number, and which of them the server refused. Somebody hostile may send under another's client:
// that is hers, and not the other's.
import type { StepJson, TextCommit } from '../src/engine/editor/wire'

export type Sent = { version: number; steps: StepJson[]; honest: boolean }

/** Who sends: a person, under the client with which she opened the text. */
export type Sender = { person: string; client: string }

const keyOf = ({ person, client }: Sender, n: number) => `${person} ${client}/${n}`

export class Ledger {
  private readonly sent = new Map<string, Sent[]>()
  private readonly refused = new Set<string>()
  readonly faults: string[] = []

  /** A page sends a commit, for the first time or again: then it must be the same. */
  note(by: Sender, { n, version, steps }: TextCommit, honest: boolean): void {
    const key = keyOf(by, n)
    const sent = { version, steps: structuredClone(steps), honest }
    const before = this.sent.get(key) ?? []
    if (before.some((b) => JSON.stringify(b) === JSON.stringify(sent))) return
    this.sent.set(key, [...before, sent])
    if (honest && before.length > 0) this.faults.push(`${key} was sent twice, and not the same`)
  }

  refuse(by: Sender, n: number): void {
    this.refused.add(keyOf(by, n))
  }

  /** What was sent under a number: by an honest page one thing alone. */
  of(by: Sender, n: number): readonly Sent[] {
    return this.sent.get(keyOf(by, n)) ?? []
  }

  /** What honest pages sent and nobody refused, but for what is there; it must be in the log. */
  owed(there: readonly (Sender & { n: number })[]): string[] {
    const known = new Set(there.map((c) => keyOf(c, c.n)))
    return [...this.sent].filter(([key, sent]) => sent.some((s) => s.honest) && !this.refused.has(key) && !known.has(key)).map(([key]) => key)
  }
}
