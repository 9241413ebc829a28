// Which steps have a place, once they are moved.
import { Fragment, Slice, type Node } from 'prosemirror-model'
import { ReplaceStep } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { schema } from './schema'
import { applied, hasPlace } from './steps'

const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)])
const row = (...words: string[]) => schema.node('table_row', null, words.map((w) => schema.node('table_cell', null, [paragraph(w)])))
const doc = schema.node('doc', null, [schema.node('table', null, [row('a', 'b'), row('c', 'd')])])

test('a row does not go into a row, though the library would put it there', () => {
  const wrong = schema.nodes['table_row']?.create(null, [...row('y').content.content, row('z')])
  const step = new ReplaceStep(13, 13, new Slice(Fragment.from(wrong), 0, 0))
  const after = applied(doc, step)
  expect(() => (after as Node).check()).toThrow()
  expect(hasPlace(doc, step)).toBe(false)
})

test('a row goes between rows, and letters anywhere', () => {
  const between = new ReplaceStep(13, 13, new Slice(Fragment.from(row('x', 'y')), 0, 0))
  expect(applied(doc, between)?.childCount).toBe(1)
  expect(hasPlace(doc, between)).toBe(true)
  expect(hasPlace(doc, new ReplaceStep(4, 4, new Slice(Fragment.from(schema.text('x')), 0, 0)))).toBe(true)
})
