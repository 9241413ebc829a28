// A server for tests: rebases late steps in one go, as the program does, and speaks the wire. What it
// says goes out only when told to, so that a test decides the order of things.
import { Node } from 'prosemirror-model'
import { Mapping, type Step, type StepMap } from 'prosemirror-transform'
import { emptyDocument, schema } from '../schema'
import { applied, readStep } from '../steps'
import type { Commit, Role, StepJson, TextCommit, TextMessage, TextOpen, TextRequest } from '../wire'

/** What the planted faults are. */
export type Fault = 'twice' | 'forget-dropped' | 'wrong-origin' | 'skip-rebase' | 'lose-commit'

type Entry = Commit & { base: number; maps: StepMap[] }

export class Authority {
  doc: Node = emptyDocument
  log: Entry[] = []
  role: Role = 'edit'
  faults = new Set<Fault>()
  /** Resumes from before this version are refused, as when the server keeps no older steps. */
  oldest = 0
  private readonly owners = new Map<string, string>()

  get version(): number {
    return this.log.length
  }

  lastOf(client: string): number {
    return Math.max(0, ...this.log.filter((c) => c.client === client).map((c) => c.n))
  }

  /** Opens for a connection: gives the answer, and tells from which version it hears on. */
  open({ doc, client, version, n }: TextOpen, person: string): TextMessage {
    const owner = this.owners.get(client) ?? person
    this.owners.set(client, owner)
    if (owner !== person) return refusal(doc, n ?? 0, 403)
    if (version === undefined) {
      return { type: 'text.doc', doc, version: this.version, n: this.lastOf(client), content: this.doc.toJSON() as { type: string }, role: this.role, suggestions: {} }
    }
    if (version < this.oldest || version > this.version) return refusal(doc, n ?? 0, 410)
    return { type: 'text.commits', doc, version: this.version, n: this.lastOf(client), commits: this.log.slice(version).map(told) }
  }

  /** Takes a commit; gives the answer for its sender alone, or nothing where everybody hears of it. */
  take(m: TextCommit, client: string, person: string, at: Date): TextMessage | undefined {
    if (m.n <= this.lastOf(client) && !this.faults.has('twice')) {
      return { type: 'text.commits', doc: m.doc, version: this.version, n: this.lastOf(client), commits: [] }
    }
    if (this.role === 'read') return refusal(m.doc, m.n, 409)
    if (m.version > this.version || m.version < this.oldest) return refusal(m.doc, m.n, 410)
    const sent = m.steps.map(readStep)
    const made = this.faults.has('skip-rebase') ? this.place(sent, m.version) : this.rebase(sent, m.version)
    if (!made) return refusal(m.doc, m.n, 422)
    this.append(m, client, person, at, made)
    return undefined
  }

  private append(m: TextCommit, client: string, person: string, at: Date, { steps, origin, doc }: Rebased): void {
    const dropped = this.faults.has('forget-dropped') ? [] : m.steps.filter((_, i) => !origin.includes(i))
    const whole = origin.length === m.steps.length
    const told = this.faults.has('wrong-origin') && steps.length > 1 ? [...origin].reverse() : origin
    this.doc = doc
    this.log.push({
      client, n: m.n, person, at: at.toISOString(), base: m.version, maps: steps.map((s) => s.getMap()),
      steps: steps.map((s) => s.toJSON() as StepJson),
      ...(whole && told === origin ? {} : { origin: told }), ...(dropped.length > 0 ? { dropped } : {}), ...(m.intent ? { intent: m.intent } : {}),
    })
  }

  private rebase(sent: readonly Step[], base: number): Rebased | undefined {
    const maps = sent.map((s) => s.getMap())
    const way = new Mapping([...maps].reverse().map((m) => m.invert()))
    this.log.slice(base).flatMap((c) => c.maps).forEach((m) => way.appendMap(m))
    const out: Rebased = { steps: [], origin: [], doc: this.doc }
    sent.forEach((step, i) => {
      const moved = step.map(way.slice(sent.length - i))
      const doc = moved ? checked(out.doc, moved) : undefined
      if (!moved || !doc) return
      way.appendMap(moved.getMap(), sent.length - 1 - i)
      out.steps.push(moved)
      out.origin.push(i)
      out.doc = doc
    })
    return out
  }

  // The planted fault: as if nobody had written since.
  private place(sent: readonly Step[], _base: number): Rebased {
    const out: Rebased = { steps: [], origin: [], doc: this.doc }
    sent.forEach((step, i) => {
      const doc = checked(out.doc, step)
      if (doc) Object.assign(out, { steps: [...out.steps, step], origin: [...out.origin, i], doc })
    })
    return out
  }

  /** The document that comes of the log alone. */
  replay(): Node {
    return this.log.flatMap((c) => c.steps.map(readStep)).reduce<Node>((doc, step) => applied(doc, step) ?? doc, emptyDocument)
  }
}

type Rebased = { steps: Step[]; origin: number[]; doc: Node }

// The program checks what a step brings in; apply alone lets invalid inner nodes through.
function checked(doc: Node, step: Step): Node | undefined {
  const after = applied(doc, step)
  try {
    after?.check()
    return after
  } catch {
    return undefined
  }
}

export function told({ base: _, maps: __, ...commit }: Entry): Commit {
  return commit
}

export function refusal(doc: string, n: number, status: number): TextMessage {
  return { type: 'text.refused', doc, n, problem: { status, title: `refused ${status}`, ...(status === 410 ? { type: '/problem/tekst/reload' } : {}) } }
}

export const isCommit = (m: TextRequest): m is TextCommit => m.type === 'text.commit'
export const isOpen = (m: TextRequest): m is TextOpen => m.type === 'text.open'

export function docOf(json: object): Node {
  return Node.fromJSON(schema, json)
}
