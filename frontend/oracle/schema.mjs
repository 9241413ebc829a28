// Schemas: the form of events/dokument.json made into a ProseMirror schema, and random schemas in
// that form, among them some that are wrong.
import { Schema } from 'prosemirror-model'
import dokument from '../../events/dokument.json' with { type: 'json' }

/** The schema of our own documents, as the page and the Go side read it. */
export { dokument }

/** Throws where the schema is wrong. @returns {Schema} */
export function makeSchema(form) {
  return new Schema({ topNode: form.top, nodes: pairs(form.nodes), marks: pairs(form.marks) })
}

/** An object in the order of the list. A name that stands twice is refused, as in the Go port: an object would keep one. */
function pairs(list) {
  const out = {}
  for (const { name, attrs, ...spec } of list ?? []) {
    if (name in out) throw new RangeError(`the name ${name} stands twice`)
    out[name] = attrs ? { ...spec, attrs: attributes(attrs) } : spec
  }
  return out
}

function attributes(list) {
  const out = {}
  for (const { name, validate, ...rest } of list) {
    if (name in out) throw new RangeError(`the attribute ${name} stands twice`)
    out[name] = { ...('default' in rest ? { default: rest.default } : {}), ...(validate ? { validate } : {}) }
  }
  return out
}

const blockNames = ['avsnitt', 'blokk', 'bolk', 'celle', 'boks', 'rad', 'liste', 'punkt', 'sitat', 'strek']
const inlineNames = ['bilete', 'skift', 'note', 'merke']
const markNames = ['feit', 'skraa', 'lenkje', 'kode', 'inn', 'ut', 'tanke', 'raud']
const types = ['number', 'string', 'boolean', 'null', 'object', 'string|null', 'number|string', 'boolean|number|null', undefined]

/** A random schema in the form of dokument.json; one in ten or so is wrong. @param {import('./random.mjs').Random} random */
export function randomSchema(random) {
  if (random.chance(8)) return spoil(random, draw(random))
  for (;;) {
    const form = draw(random)
    if (isRight(form) || random.chance(3)) return form
  }
}

function isRight(form) {
  try {
    return Boolean(makeSchema(form))
  } catch {
    return false
  }
}

function draw(random) {
  const blocks = random.some(blockNames, 60).slice(0, 7)
  const inline = random.some(inlineNames, 40)
  if (blocks.length < 2) blocks.push('avsnitt', 'ramme')
  const names = random.some(markNames, 60)
  const marks = names.map((name) => mark(random, name, names))
  const nodes = [
    ...blocks.map((name, n) => block(random, name, n, blocks, inline, marks)),
    ...inline.map((name) => inlineNode(random, name, marks)),
    { name: 'text', ...maybe(random, 70, 'group', 'inline') },
  ]
  if (random.chance(30)) nodes.sort((a, b) => (a.name < b.name ? -1 : 1))
  const top = random.chance(80) ? 'doc' : 'rot'
  const root = { name: top, content: random.chance(70) ? 'blk+' : blockContent(random, blocks), ...maybe(random, 50, 'marks', nodeMarks(random, marks)) }
  if (random.chance(25)) root.attrs = attributeList(random)
  return { version: 1, top, nodes: random.chance(80) ? [root, ...nodes] : [...nodes, root], marks }
}

/** @returns {object} the key with the value in so many of a hundred, else nothing */
function maybe(random, percent, key, value) {
  return random.chance(percent) ? { [key]: value } : {}
}

function block(random, name, index, blocks, inline, marks) {
  // The first two are a text block and a container, so that there is always something to write in.
  const kind = index === 0 ? 'text' : index === 1 ? 'box' : random.pick(['text', 'box', 'box', 'leaf'])
  const content = kind === 'text' ? inlineContent(random, inline) : kind === 'box' ? blockContent(random, blocks) : ''
  return {
    name,
    ...(content ? { content } : {}),
    ...maybe(random, index < 2 ? 95 : 70, 'group', random.pick(['blk', 'blk flyt', 'flyt blk'])),
    ...maybe(random, 45, 'marks', nodeMarks(random, marks)),
    ...maybe(random, 45, 'attrs', attributeList(random)),
    ...maybe(random, 15, 'defining', true),
    ...maybe(random, 15, 'isolating', true),
    ...maybe(random, 8, 'atom', true),
  }
}

function inlineNode(random, name, marks) {
  return {
    name,
    inline: true,
    ...maybe(random, 80, 'group', 'inline'),
    ...maybe(random, 30, 'content', random.pick(['text*', 'text?', 'inline*'])),
    ...maybe(random, 30, 'marks', nodeMarks(random, marks)),
    ...maybe(random, 40, 'attrs', attributeList(random)),
    ...maybe(random, 40, 'atom', true),
  }
}

function inlineContent(random, inline) {
  const some = inline.length ? random.pick(inline) : 'text'
  return random.pick(['inline*', 'inline*', 'text*', '(text | inline)*', `(text|${some})+`, `${some}? text*`, `inline{0,6}`, `text* ${some}*`])
}

/** A random content expression over blocks. */
function blockContent(random, blocks, depth = 0) {
  const part = () => {
    const atom = depth < 2 && random.chance(25) ? `(${blockContent(random, blocks, depth + 1)})` : random.pick([...blocks, 'blk', 'blk'])
    return atom + random.pick(['', '', '+', '+', '*', '*', '?', '{2}', '{1,3}', '{1,}', '{ 0, 2 }'])
  }
  const parts = random.many(1, 3, part)
  return parts.join(random.pick([' ', ' ', ' | ', '|']))
}

function nodeMarks(random, marks) {
  const names = random.some(marks.map((m) => m.name), 60)
  return random.pick(['_', '', names.join(' '), names.join(' '), marks.some((m) => m.group) ? marks.find((m) => m.group).group : '_'])
}

function mark(random, name, all) {
  const others = random.some(all, 25)
  return {
    name,
    ...maybe(random, 40, 'inclusive', false),
    ...maybe(random, 30, 'group', random.pick(['pynt', 'spor'])),
    ...maybe(random, 55, 'excludes', random.pick(['', '', '_', name, [name, ...others].join(' '), others.join(' '), 'pynt'])),
    ...maybe(random, 50, 'attrs', attributeList(random)),
  }
}

function attributeList(random) {
  return random.some(['nivaa', 'b', 'a', 'id', 'href', 'verdi'], 35).map((name) => {
    const validate = random.pick(types)
    const fallback = random.chance(92) ? valueOf(random, validate) : valueOf(random, random.pick(types))
    return { name, ...(validate ? { validate } : {}), ...maybe(random, 70, 'default', fallback) }
  })
}

/** A random value of the types that an attribute allows. @param {string | undefined} validate */
export function valueOf(random, validate) {
  const type = random.pick((validate ?? 'number|string|boolean|null|object').split('|'))
  if (type === 'number') return random.pick([0, 1, 2, 3, 7, 100, -1, 4096])
  if (type === 'string') return random.pick(['', 'a', 'ja', 'æøå', '"x" <&> \\', 'a b', '\u2028\u0001', '1'])
  if (type === 'boolean') return random.chance(50)
  if (type === 'null') return null
  return random.pick([{}, [], [1, 2], { a: 1, b: [null, 'x'] }, { b: [null, 'x'], a: 1 }, [{ x: true }], { a: { b: { c: 0 } } }])
}

const spoilers = [
  (random, form) => { random.pick(form.nodes).content = random.pick(['finst_ikkje+', 'text blk', '(blk', 'blk)', 'blk{', 'blk{a}', '| blk', 'blk +*', '{1}', 'blk{2,1}', '()', 'blk,', 'text+', ' ', 'blk  +']) },
  (random, form) => { random.pick(form.nodes).marks = random.pick(['finst_ikkje', ' ', 'text']) },
  (random, form) => { form.marks.push({ name: random.pick(form.nodes).name }) },
  (random, form) => { form.marks.push({ name: 'ekstra', excludes: random.pick(['finst_ikkje', 'ekstra', 'ekstra  ekstra', ' ']) }) },
  (_random, form) => { form.nodes = form.nodes.filter((n) => n.name !== 'text') },
  (_random, form) => { form.top = 'finst_ikkje' },
  (_random, form) => { form.nodes.find((n) => n.name === 'text').attrs = [{ name: 'a', default: 1 }] },
  (random, form) => { random.pick(form.nodes).attrs = [{ name: 'krav' }] },
  (random, form) => { random.pick(form.nodes).linebreakReplacement = true },
  (random, form) => { form.nodes.push({ ...random.pick(form.nodes) }) },
  (random, form) => { random.pick(form.nodes).content = random.pick(['text', 'inline', 'text?', 'inline+', 'blk?', 'blk{0}', 'blk{0,0}', '']) },
]

/** One thing about a schema made wrong, or at least odd. */
function spoil(random, form) {
  random.pick(spoilers)(random, form)
  return form
}
