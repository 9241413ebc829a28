// One who knows the wire and means no good: steps that break the schema, that are made on versions
// which are not there, numbers that skip, another's client. Now and then something that is allowed.
import { Node, type Schema } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { damaged } from '../oracle/damage.mjs'
import { Maker } from '../oracle/documents.mjs'
import { edit } from '../oracle/edits.mjs'
import { applied, readStep, stepJSON } from '../oracle/outcome.mjs'
import { Random } from '../oracle/random.mjs'
import { dokument, makeSchema } from '../oracle/schema.mjs'
import type { Chance } from '../src/engine/editor/testing/world'
import type { StepJson, TextCommit, TextMessage } from '../src/engine/editor/wire'
import { DOC } from './tab'
import type { Wire } from './wire'

/** The schema without what the page alone asks of values: as the port has it. */
export const schema: Schema = makeSchema(dokument)

export class Hostile {
  private doc: Node | undefined
  private version = 0
  private n = 0
  private readonly random: Random
  // Of others: who they are is known by what they have written; before that an id cannot be guessed.
  private readonly heard = new Set<string>()

  constructor(private readonly wire: Wire, private readonly chance: Chance, private readonly newId: () => string, private readonly others: () => string[]) {
    wire.honest = false
    this.random = new Random(`hostile ${chance.below(1e9)}`)
    wire.listen(DOC, (m) => this.hear(m))
    wire.onLine(() => this.open(this.newId()))
  }

  get person(): string {
    return this.wire.person
  }

  private open(client: string): void {
    this.doc = undefined
    if (this.wire.isUp) this.wire.send({ type: 'text.open', doc: DOC, client, schema: dokument.version })
  }

  private hear(m: TextMessage): void {
    if (m.type === 'text.doc') this.begin(m.version, m.n, m.content)
    if (m.type === 'text.commits' && this.doc) {
      for (const c of m.commits) this.heard.add(c.client)
      for (const c of m.commits) for (const step of c.steps) this.doc = after(this.doc, step)
      this.version = m.version
    }
  }

  private begin(version: number, n: number, content: object): void {
    this.doc = Node.fromJSON(schema, content)
    this.version = version
    this.n = n
  }

  act(): void {
    if (!this.doc) return this.open(this.client())
    const steps = this.steps(this.doc)
    if (steps.length === 0) return
    const n = this.chance.is(0.8) ? ++this.n : this.chance.pick([0, -1, this.n, this.n + 7])
    this.n = Math.max(this.n, n)
    const version = this.chance.is(0.8) ? this.version : this.chance.pick([this.version + 5, -1, Math.max(0, this.version - 3), 0])
    this.wire.send({ type: 'text.commit', doc: DOC, n, version, steps } satisfies TextCommit)
  }

  private client(): string {
    const known = this.others().filter((c) => this.heard.has(c))
    return known.length > 0 && this.chance.is(0.2) ? this.chance.pick(known) : this.newId()
  }

  // Steps of an ordinary edit, most of the time damaged.
  private steps(doc: Node): StepJson[] {
    const desk = { random: this.random, maker: new Maker(this.random, schema, dokument), state: EditorState.create({ doc }) }
    const made = edit(desk) as { tr: { steps: readonly unknown[] } } | null
    const steps = (made?.tr.steps.slice(0, 20) ?? []).map(stepJSON) as StepJson[]
    return steps.map((step) => (this.chance.is(0.7) ? (JSON.parse(JSON.stringify(damaged(desk, step))) as StepJson) : step))
  }
}

function after(doc: Node, step: StepJson): Node {
  return (applied(doc, readStep(schema, step)) as Node | null) ?? doc
}
