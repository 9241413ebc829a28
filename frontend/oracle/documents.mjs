// Random documents of a schema: nodes by their content expressions, marks by what may stand
// together, attributes by what they allow.
import { Fragment, Mark } from 'prosemirror-model'
import { valueOf } from './schema.mjs'

const far = 1000 // a height or a way that does not end

/** Makes random nodes of one schema. It throws nothing; what cannot be made is null. */
export class Maker {
  /** @param {import('./random.mjs').Random} random @param {import('prosemirror-model').Schema} schema @param {object} form the schema in the form of dokument.json */
  constructor(random, schema, form) {
    Object.assign(this, { random, schema, form })
    this.heights = heights(schema)
    this.ways = new Map()
  }

  /** A document, or null where the schema has none that is finite. */
  document() {
    const top = this.schema.topNodeType
    return this.heights.get(top) >= far ? null : this.node(top, this.heights.get(top) + this.random.between(1, 3))
  }

  /** A node of the type, at most so many levels high; null where there is none. */
  node(type, height, marks = Mark.none) {
    const content = this.content(type, height)
    return content && type.create(this.attributes(type), content, marks)
  }

  /** A random node of the schema, text left out. */
  anyNode(filter = () => true) {
    const fit = Object.values(this.schema.nodes).filter((t) => !t.isText && t !== this.schema.topNodeType && this.heights.get(t) < far && filter(t))
    return fit.length === 0 ? null : this.node(...this.chosen(fit))
  }

  chosen(types) {
    const type = this.random.pick(types)
    return [type, this.heights.get(type) + this.random.between(0, 2)]
  }

  /** Content that fills the type; null where there is none so low. */
  content(type, height) {
    const children = []
    const many = this.random.between(1, type === this.schema.topNodeType ? 7 : 4)
    for (let match = type.contentMatch; ; ) {
      const left = this.way(match, height - 1)
      if (left >= far) return null
      if (match.validEnd && (children.length >= many || match.edgeCount === 0 || this.random.chance(15))) return Fragment.fromArray(children)
      const edge = this.edge(match, height - 1, children.length >= many)
      if (!edge) return match.validEnd ? Fragment.fromArray(children) : null
      children.push(edge.type.isText ? this.text(this.marks(type)) : this.node(edge.type, height - 1, this.marks(type)))
      match = edge.next
    }
  }

  /** One of the ways on from a state of the content; when hurrying, the shortest. */
  edge(match, height, hurry) {
    const edges = Array.from({ length: match.edgeCount }, (_, n) => match.edge(n))
    const open = edges.filter((e) => this.heights.get(e.type) <= height && this.way(e.next, height) < far)
    if (!hurry || open.length === 0) return open.length === 0 ? null : this.random.pick(open)
    return open.reduce((best, e) => (this.way(e.next, height) < this.way(best.next, height) ? e : best))
  }

  /** How many nodes are needed until the content may end, with nodes of at most that height. */
  way(match, height) {
    const seen = this.ways.get(height) ?? new Map()
    this.ways.set(height, seen)
    if (!seen.has(match)) seen.set(match, shortest(match, (type) => this.heights.get(type) <= height))
    return seen.get(match)
  }

  text(marks = Mark.none) {
    return this.schema.text(this.words(), marks)
  }

  /** Words, mostly such as people write, with what is hard to spell, count and cut in between. */
  words() {
    const word = () => this.random.pick(['plan', 'helse', 'æ', 'ei øy', 'kommune', 'Bjørnafjorden', 'x', ' ', '  ', '12', '"', '\\', '<b>&', '😀', '👩‍👩‍👧', 'e\u0301', 'שלום', '日本', '\n', '\t', '\u0001', '\u2028', '\u00a0', '\u{1F600}\u{1F601}'])
    return this.random.many(1, 4, word).join(this.random.pick(['', ' ']))
  }

  /** Marks that may stand on the children of a type, and together. */
  marks(parent) {
    if (!this.random.chance(parent.inlineContent ? 40 : 12)) return Mark.none
    const allowed = Object.values(this.schema.marks).filter((m) => parent.allowsMarkType(m))
    return this.random.some(allowed, 40).reduce((set, type) => this.mark(type).addToSet(set), Mark.none)
  }

  /** A mark of the type. */
  mark(type) {
    return type.create(this.attributes(type))
  }

  /** Attributes for a type of node or mark; null, or some left out, where all have defaults. */
  attributes(type) {
    const spec = [...this.form.nodes, ...this.form.marks].find((s) => s.name === type.name)
    const attrs = {}
    for (const a of spec?.attrs ?? []) if (!('default' in a) || this.random.chance(60)) attrs[a.name] = this.value(a)
    return attrs
  }

  /** A value for an attribute of the schema's form. */
  value(attribute) {
    const make = forms[attribute.form]
    if (make) return make(this.random)
    return 'min' in attribute ? this.random.between(attribute.min, Math.min(attribute.max, attribute.min + 3)) : valueOf(this.random, attribute.validate)
  }
}

// Few ids, so that marks of the same id meet.
const ids = [1, 2, 3, 4].map((n) => `0199a0b0-0000-7000-8000-00000000000${n}`)

const forms = {
  id: (random) => random.pick(ids),
  sha256: (random) => random.pick(['0', 'a', 'f']).repeat(64),
  'image-type': (random) => random.pick(['image/png', 'image/jpeg']),
  'card-room': (random) => random.pick(['tiltak', 'planelement']),
  'web-address': (random) => random.pick(['https://example.org/', 'https://example.org/a?b=c&d=%20', 'mailto:a@example.org']),
  lang: (random) => random.pick(['nn', 'nb', 'en']),
  widths: (random) => random.pick([null, [100], [100, 200]]),
  small: (random) => random.pick([null, true, 3, 'ord', [1, 'a'], { a: 1, b: 2 }, { b: 2, a: 1 }]),
}

/** How many levels a node of each type has at least: text and leaves 1; `far` where it never ends. */
function heights(schema) {
  const types = Object.values(schema.nodes)
  const height = new Map(types.map((t) => [t, t.isLeaf ? 1 : far]))
  for (let changed = true; changed; ) {
    changed = false
    for (const type of types) {
      const now = lowest(type, height)
      if (now < height.get(type)) changed = Boolean(height.set(type, now))
    }
  }
  return height
}

/** The least height for which the content of a type can be filled with what is known so far. */
function lowest(type, height) {
  const known = [...new Set(height.values())].filter((h) => h < far).sort((a, b) => a - b)
  if (type.isLeaf || type.contentMatch.validEnd) return 1
  const enough = known.find((h) => shortest(type.contentMatch, (t) => height.get(t) <= h) < far)
  return enough === undefined ? far : enough + 1
}

/** The fewest nodes, of the usable types, after which the content may end. */
function shortest(match, usable) {
  let level = [match]
  const seen = new Set(level)
  for (let steps = 0; level.length > 0; steps++) {
    if (level.some((m) => m.validEnd)) return steps
    const edges = level.flatMap((m) => Array.from({ length: m.edgeCount }, (_, n) => m.edge(n)))
    level = [...new Set(edges.filter((e) => usable(e.type)).map((e) => e.next))].filter((m) => !seen.has(m))
    for (const m of level) seen.add(m)
  }
  return far
}
