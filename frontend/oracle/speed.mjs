// How fast V8 reads and applies steps, and the trace by which Go is measured beside it.
// `node speed.mjs PARAGRAPHS STEPS FILE` writes to FILE: the document, then a step a line, then the
// document at the end; and prints how many steps a second V8 does (JSON text → step → document), the
// best of three.
import { writeFileSync } from 'node:fs'
import { Slice, Fragment } from 'prosemirror-model'
import { AddMarkStep, ReplaceStep, Step } from 'prosemirror-transform'
import { Random } from './random.mjs'
import { dokument, makeSchema } from './schema.mjs'

const [paragraphs, count, file] = process.argv.slice(2)
const schema = makeSchema(dokument)
const random = new Random('speed') // the same numbers each time
const chance = () => random.next() / 2 ** 32
const upTo = (n) => random.below(n)

const words = 'kommunane og helseføretaka vil saman leggje til rette for at pasientane får gode og heilskaplege tenester'.split(' ')
const sentence = (n) => Array.from({ length: n }, () => words[upTo(words.length)]).join(' ')
const paragraph = (n) => schema.node('paragraph', null, [schema.text(sentence(n))])

/** Some text block, and where it begins. */
function block(doc) {
  const index = upTo(doc.childCount)
  let at = 0
  for (let i = 0; i < index; i++) at += doc.child(i).nodeSize
  return { at: at + 1, size: doc.child(index).content.size }
}

/** What a person does next: mostly a letter where the caret is. */
function next(doc, caret) {
  const what = chance()
  if (what < 0.02) {
    const { at, size } = block(doc)
    const pos = at + upTo(size + 1)
    return { step: new ReplaceStep(pos, pos, new Slice(Fragment.from([schema.node('paragraph'), schema.node('paragraph')]), 1, 1)), caret: pos + 2 }
  }
  if (what < 0.035) {
    const { at, size } = block(doc)
    const from = at + upTo(size + 1)
    return { step: new AddMarkStep(from, Math.min(at + size, from + 5), schema.mark('strong')), caret }
  }
  if (what < 0.05) {
    const { at, size } = block(doc)
    const pos = at + upTo(size + 1)
    return { step: new ReplaceStep(pos, pos, new Slice(Fragment.from(schema.text(sentence(8))), 0, 0)), caret: pos }
  }
  if (what < 0.08 && caret > 2 && doc.resolve(caret).parentOffset > 0) return { step: new ReplaceStep(caret - 1, caret, Slice.empty), caret: caret - 1 }
  if (what < 0.1) {
    const { at, size } = block(doc)
    caret = at + upTo(size + 1)
  }
  return { step: new ReplaceStep(caret, caret, new Slice(Fragment.from(schema.text('x')), 0, 0)), caret: caret + 1 }
}

const first = schema.node('doc', null, Array.from({ length: Number(paragraphs) }, () => paragraph(60)))
let doc = first
let caret = 1
const lines = []
while (lines.length < Number(count)) {
  const done = next(doc, caret)
  const result = done.step.apply(doc)
  if (result.failed) continue
  doc = result.doc
  caret = done.caret
  lines.push(JSON.stringify(done.step.toJSON()))
}
writeFileSync(file, [JSON.stringify(first.toJSON()), ...lines, JSON.stringify(doc.toJSON())].join('\n'))

let best = 0
for (let run = 0; run < 3; run++) {
  let now = first
  const from = performance.now()
  for (const line of lines) now = Step.fromJSON(schema, JSON.parse(line)).apply(now).doc
  best = Math.max(best, lines.length / ((performance.now() - from) / 1000))
  if (!now.eq(doc)) throw new Error('V8 does not come to the same document')
}
console.log(Math.round(best))
