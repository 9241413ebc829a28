// What the pages sent, to be held against what the log has: each commit under its client and number,
// and which of them the server refused.
import type { StepJson, TextCommit } from '../src/engine/editor/wire'

export type Sent = { version: number; steps: StepJson[]; honest: boolean }

export class Ledger {
  private readonly sent = new Map<string, Sent[]>()
  private readonly refused = new Set<string>()
  readonly faults: string[] = []

  /** A page sends a commit, for the first time or again: then it must be the same. */
  note(client: string, { n, version, steps }: TextCommit, honest: boolean): void {
    const key = `${client}/${n}`
    const sent = { version, steps: structuredClone(steps), honest }
    const before = this.sent.get(key) ?? []
    if (before.some((b) => JSON.stringify(b) === JSON.stringify(sent))) return
    this.sent.set(key, [...before, sent])
    if (honest && before.length > 0) this.faults.push(`${key} was sent twice, and not the same`)
  }

  refuse(clients: Iterable<string>, n: number): void {
    for (const client of clients) this.refused.add(`${client}/${n}`)
  }

  /** What was sent under a number: by an honest page one thing alone. */
  of(client: string, n: number): readonly Sent[] {
    return this.sent.get(`${client}/${n}`) ?? []
  }

  /** What honest pages sent and nobody refused; it must be in the log. */
  owed(): string[] {
    return [...this.sent].filter(([key, sent]) => sent.some((s) => s.honest) && !this.refused.has(key)).map(([key]) => key)
  }
}
