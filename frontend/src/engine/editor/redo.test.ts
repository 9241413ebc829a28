// Doing again brings back one's own; what others put in meanwhile is neither taken away nor put in twice.
import { closeHistory } from 'prosemirror-history'
import { expect, test } from 'vitest'
import { past } from './past'
import type { TextSession } from './session'
import { World } from './testing/world'
import { redo, undo } from './undoing'

function type(session: TextSession, text: string, from: number, to = from): void {
  session.dispatch(closeHistory(session.editor.tr.insertText(text, from, to)))
}

const shown = (session: TextSession) => session.editor.doc.textContent
const takesBack = (session: TextSession) => undo(session.editor, (tr) => session.dispatch(tr))
const doesAgain = (session: TextSession) => redo(session.editor, (tr) => session.dispatch(tr))

async function two(): Promise<{ world: World; anne: TextSession; bo: TextSession }> {
  const world = new World()
  const [anne, bo] = ['anne', 'bo'].map((person) => {
    const wire = world.wire(person)
    const session = world.session(wire)
    session.editorState([past()])
    wire.up()
    return session
  }) as [TextSession, TextSession]
  await world.time.pass(100)
  return { world, anne, bo }
}

test('words that another put into hers stand once when she takes hers back and does them again', async () => {
  const { world, anne, bo } = await two()
  type(anne, 'abcd', 1)
  await world.rest()
  type(bo, 'X', 3)
  await world.rest()
  takesBack(anne)
  await world.rest()
  expect([shown(anne), shown(bo)]).toEqual(['X', 'X'])
  doesAgain(anne)
  await world.rest()
  expect(shown(anne)).toBe(shown(bo))
  expect(Array.from(shown(anne)).sort().join('')).toBe('Xabcd')
})

test('letters within hers stay where they are, as the one\'s who wrote them: nobody has put them in but him', async () => {
  const { world, anne, bo } = await two()
  type(anne, 'abcd', 1)
  await world.rest()
  type(bo, 'X', 3)
  type(bo, 'Y', 5)
  await world.rest()
  takesBack(anne)
  await world.rest()
  expect(shown(bo)).toBe('XY')
  doesAgain(anne)
  await world.rest()
  expect([shown(anne), shown(bo)]).toEqual(['abXcYd', 'abXcYd'])
  const putIn = world.authority.log.flatMap((c) => c.steps.filter((s) => /[XY]/.test(JSON.stringify(s['slice'] ?? ''))).map(() => c.person))
  expect(putIn).toEqual(['bo', 'bo'])
})

test('what he writes within hers in the moment in which it goes has no place, and he is told of it', async () => {
  const { world, anne, bo } = await two()
  type(anne, 'abcd', 1)
  await world.rest()
  type(bo, 'X', 3)
  takesBack(anne) // hers is with the server first
  await world.rest()
  expect([shown(anne), shown(bo)]).toEqual(['', ''])
  expect(bo.state().lost.map(({ words }) => words)).toEqual(['X'])
})

test('while she takes hers back and does it again, he goes on within it', async () => {
  const { world, anne, bo } = await two()
  type(anne, 'abcd', 1)
  await world.rest()
  type(bo, 'X', 3)
  bo.flush()
  await world.time.pass(10)
  takesBack(anne) // she does not have his letter yet
  await world.rest()
  expect([shown(anne), shown(bo)]).toEqual(['X', 'X'])
  type(bo, 'Y', 2)
  doesAgain(anne)
  await world.rest()
  expect(shown(anne)).toBe(shown(bo))
  expect(Array.from(shown(anne)).sort().join('')).toBe('XYabcd')
})

/** A paragraph of hers between two, with a letter of his in it. */
async function paragraphs(): Promise<{ world: World; anne: TextSession; bo: TextSession }> {
  const all = await two()
  const { world, anne, bo } = all
  const { schema } = anne.editor
  const p = (words: string) => schema.node('paragraph', null, [schema.text(words)])
  anne.dispatch(closeHistory(anne.editor.tr.insert(0, [p('fyrst'), p('sist')])))
  await world.rest()
  anne.dispatch(closeHistory(anne.editor.tr.insert(7, p('midt'))))
  await world.rest()
  type(bo, 'X', 10)
  await world.rest()
  return all
}

test('where she takes back a whole paragraph, his word stands beside, and stands once when hers comes again', async () => {
  const { world, anne, bo } = await paragraphs()
  for (const [act, there] of [[takesBack, false], [doesAgain, true], [takesBack, false], [doesAgain, true]] as const) {
    act(anne)
    await world.rest()
    expect(shown(anne)).toBe(shown(bo))
    expect(Array.from(shown(anne)).filter((c) => c === 'X')).toHaveLength(1)
    expect(shown(anne).includes('m')).toBe(there)
  }
  expect(anne.editor.doc.eq(world.authority.doc)).toBe(true)
})

test('what he took away of his own while hers was gone does not come again with hers', async () => {
  const { world, anne, bo } = await paragraphs()
  takesBack(anne)
  await world.rest()
  const at = shown(bo).indexOf('X')
  expect(at).toBeGreaterThan(0)
  bo.editor.doc.descendants((node, pos) => (node.text?.includes('X') ? bo.dispatch(bo.editor.tr.delete(pos, pos + 1)) : undefined))
  await world.rest()
  doesAgain(anne)
  await world.rest()
  expect(shown(anne)).toBe(shown(bo))
  expect(shown(anne)).not.toContain('X')
  expect(shown(anne)).toContain('midt')
})
