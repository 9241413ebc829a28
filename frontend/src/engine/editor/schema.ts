// The schema of documents: events/dokument.json, which the program reads too, with how each node and
// mark looks in a page (dom.ts) laid upon it. Loads without a DOM: the simulator runs it in Node.
import { Schema } from 'prosemirror-model'
import dokument from '../../../../events/dokument.json'
import { markDom, nodeDom } from './dom'
import { wellFormed } from './forms'

type AttrFact = { name: string; validate?: string; form?: string; default?: unknown; min?: number; max?: number; maxLength?: number }
type Fact = { name: string; attrs?: AttrFact[] }

/** The version of dokument.json; the server is told it when a document is opened. */
export const schemaVersion = dokument.version

/** What a document may hold at most. */
export const limits = dokument.limits

/** Throws where a value is not what dokument.json says; Node.check and fromJSON ask it. */
function validator(fact: AttrFact): (value: unknown) => void {
  const types = fact.validate?.split('|')
  return (value) => {
    const type = value === null ? 'null' : typeof value
    const fits = (!types || types.includes(type)) && inRange(fact, value) && (!fact.form || wellFormed(fact.form, value))
    if (!fits) throw new RangeError(`${fact.name} cannot be ${JSON.stringify(value)}`)
  }
}

function inRange({ min, max, maxLength }: AttrFact, value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= (min ?? -Infinity) && value <= (max ?? Infinity)
  if (typeof value === 'string') return Array.from(value).length <= (maxLength ?? Infinity)
  return true
}

function spec({ name: _, attrs, ...rest }: Fact, dom: object | undefined): object {
  const made = attrs?.map((a) => [a.name, { validate: validator(a), ...('default' in a ? { default: a.default } : {}) }] as const)
  return { ...rest, ...(made ? { attrs: Object.fromEntries(made) } : {}), ...dom }
}

// The order of the list is the order of the schema: it decides what fills a gap and how marks nest.
const nodes = dokument.nodes.map((n) => [n.name, spec(n, nodeDom[n.name])] as const)
const marks = dokument.marks.map((m) => [m.name, spec(m, markDom[m.name])] as const)

export const schema = new Schema({
  topNode: dokument.top,
  nodes: Object.fromEntries(nodes),
  marks: Object.fromEntries(marks),
})

/** The document of a text that nobody has written in. */
export const emptyDocument = schema.node('doc', null, [schema.node('paragraph')])
