// A server for tests: rebases late steps in one go, as the program does, and speaks the wire. What it
// says goes out only when told to, so that a test decides the order of things.
import { Node } from 'prosemirror-model'
import { Mapping, type Step, type StepMap } from 'prosemirror-transform'
import { emptyDocument, schema } from '../schema'
import { applied, readStep } from '../steps'
import type { Commit, Role, StepJson, TextCommit, TextMessage, TextOpen, TextRequest } from '../wire'

/** What the planted faults are. */
//   twice: a commit that comes again is taken again
//   forget-dropped: it is not told which steps had no place
//   liar: a writer hears of her own steps as she sent them
//   lose-commit: now and then a page is not told of others' commits (it must notice by itself)
export type Fault = 'twice' | 'forget-dropped' | 'liar' | 'lose-commit'

type Entry = Commit & { base: number; maps: StepMap[] }

export class Authority {
  doc: Node = emptyDocument
  log: Entry[] = []
  role: Role = 'edit'
  faults = new Set<Fault>()
  /** Resumes from before this version are refused, as when the server keeps no older steps. */
  oldest = 0
  /** What a liar tells of its versions. */
  readonly lies = new Map<number, StepJson[]>()
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
    if (owner !== person) return refusal(doc, n ?? 0, 403, { client, opening: true })
    if (version === undefined) {
      return { type: 'text.doc', doc, client, version: this.version, n: this.lastOf(client), content: this.doc.toJSON() as { type: string }, role: this.role, suggestions: {} }
    }
    if (version < this.oldest || version > this.version) return refusal(doc, n ?? 0, 410, { client, opening: true })
    return { type: 'text.commits', doc, client, version: this.version, n: this.lastOf(client), commits: this.told(version, client) }
  }

  /** Takes a commit; gives the answer for its sender alone, or nothing where everybody hears of it. */
  take(m: TextCommit, client: string, person: string, at: Date): TextMessage | undefined {
    if (m.n <= this.lastOf(client) && !this.faults.has('twice')) {
      return { type: 'text.commits', doc: m.doc, client, version: this.version, n: this.lastOf(client), commits: [] }
    }
    if (this.role === 'read') return refusal(m.doc, m.n, 409, { client })
    if (m.version > this.version || m.version < this.oldest) return refusal(m.doc, m.n, 410, { client })
    const sent = m.steps.map(readStep)
    const made = this.rebase(sent, m.version)
    if (!made) return refusal(m.doc, m.n, 422, { client })
    this.append(m, client, person, at, made)
    return undefined
  }

  private append(m: TextCommit, client: string, person: string, at: Date, { steps, origin, doc }: Rebased): void {
    const dropped = m.steps.filter((_, i) => !origin.includes(i))
    this.doc = doc
    this.log.push({
      client, n: m.n, person, at: at.toISOString(), base: m.version, maps: steps.map((s) => s.getMap()),
      steps: steps.map((s) => s.toJSON() as StepJson),
      ...(dropped.length === 0 || this.faults.has('forget-dropped') ? {} : { origin, dropped }), ...(m.intent ? { intent: m.intent } : {}),
    })
    if (this.faults.has('liar')) this.lies.set(this.version, m.steps)
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

  /** The commits after a version, as a client is told of them. */
  told(after: number, client: string): Commit[] {
    return this.log.slice(after).map(({ base: _, maps: __, ...commit }, i) => {
      const lie = commit.client === client ? this.lies.get(after + i + 1) : undefined
      return lie ? { ...commit, steps: lie } : commit
    })
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

export function refusal(doc: string, n: number, status: number, of: { client?: string; opening?: true }): TextMessage {
  return { type: 'text.refused', doc, n, ...of, problem: { status, title: `refused ${status}`, ...(status === 410 ? { type: '/problem/tekst/reload' } : {}) } }
}

export const isCommit = (m: TextRequest): m is TextCommit => m.type === 'text.commit'
export const isOpen = (m: TextRequest): m is TextOpen => m.type === 'text.open'

export function docOf(json: object): Node {
  return Node.fromJSON(schema, json)
}
