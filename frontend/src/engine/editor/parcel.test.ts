// What goes into one commit.
import { Fragment, Slice } from 'prosemirror-model'
import { ReplaceStep, type Step } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import type { Pending } from './collab'
import { Changes, pack } from './parcel'
import { emptyDocument, schema } from './schema'
import type { Intent } from './wire'

const typed = (at: number, text: string) => new ReplaceStep(at, at, new Slice(Fragment.from(schema.text(text)), 0, 0))

/** Steps on the empty document, as a writer would have them pending. */
function pendingOf(steps: [Step, Intent?][]): Pending[] {
  let doc = emptyDocument
  return steps.map(([step, intent]) => {
    const inverted = step.invert(doc)
    doc = step.apply(doc).doc ?? doc
    return { step, inverted, intent }
  })
}

const word = (text: string, at = 1): [Step, Intent?][] => Array.from(text).map((letter, i) => [typed(at + i, letter)])

describe('a parcel', () => {
  test('neighbours are one step, what is elsewhere another', () => {
    const parcel = pack(emptyDocument, pendingOf([...word('hei'), [typed(1, 'x')], ...word('du', 3)]))
    expect(parcel).toMatchObject({ counts: [4, 2] }) // x stands just before hei, and is one with it
    expect(parcel?.steps).toMatchObject([{ from: 1, slice: { content: [{ text: 'xhei' }] } }, { from: 3, slice: { content: [{ text: 'du' }] } }])
  })

  test('ends where the intent is another', () => {
    expect(pack(emptyDocument, pendingOf([...word('a'), [typed(2, 'b'), 'paste']]))).toMatchObject({ counts: [1], intent: undefined })
    expect(pack(emptyDocument, pendingOf([[typed(1, 'b'), 'paste'], ...word('a', 2)]))).toMatchObject({ counts: [1], intent: 'paste' })
  })

  test('is never heavier than a message', () => {
    const heavy = pendingOf([[typed(1, 'å'.repeat(15_000))], [typed(1, 'ø'.repeat(15_000))]])
    expect(pack(emptyDocument, heavy)).toMatchObject({ counts: [1] })
    expect(pack(emptyDocument, pendingOf([[typed(1, 'å'.repeat(30_000))]]))).toBeUndefined()
  })

  test('has five hundred steps at most', () => {
    const apart: [Step][] = Array.from({ length: 700 }, (_, i) => [typed(i % 2 === 0 ? 1 : 4, 'x')])
    expect(pack(emptyDocument, pendingOf([...word('ord'), ...apart]))?.steps).toHaveLength(500)
  })
})

test('changes are counted as the writer would, and the same at once as one by one', () => {
  const all = pendingOf([...word('hei'), [typed(1, 'x')], ...word('du', 2), ...word('!', 1)])
  const growing = new Changes()
  const counts = all.map((_, i) => growing.in(all.slice(0, i + 1)))
  expect(counts).toEqual(all.map((_, i) => new Changes().in(all.slice(0, i + 1))))
  expect(growing.in(all.slice(3))).toBe(new Changes().in(all.slice(3)))
  expect(growing.in([])).toBe(0)
})
