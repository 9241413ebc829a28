// Undo takes back one's own and leaves what others have put in, also where one has taken that away oneself
// in between.
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

/** Anne has typed «abcd», and Bo has put X in place of her a. */
async function replaced(): Promise<{ world: World; anne: TextSession; bo: TextSession }> {
  const world = new World()
  const [anne, bo] = ['anne', 'bo'].map((person) => {
    const wire = world.wire(person)
    const session = world.session(wire)
    session.editorState([past()])
    wire.up()
    return session
  }) as [TextSession, TextSession]
  await world.time.pass(100)
  type(anne, 'abcd', 1)
  await world.rest()
  type(bo, 'X', 1, 2)
  await world.rest()
  return { world, anne, bo }
}

test('she takes another\'s letter away, takes that back, and takes back her own: his letter stands', async () => {
  const { world, anne, bo } = await replaced()
  anne.dispatch(closeHistory(anne.editor.tr.delete(1, 4)))
  takesBack(anne)
  expect(shown(anne)).toBe('Xbcd')
  takesBack(anne)
  await world.rest()
  expect([shown(anne), shown(bo)]).toEqual(['X', 'X'])
})

test('the same while others write, and what she took away is on its way', async () => {
  const { world, anne, bo } = await replaced()
  anne.dispatch(closeHistory(anne.editor.tr.delete(1, 4)))
  type(bo, 'Y', 5)
  await world.time.pass(30)
  takesBack(anne)
  type(bo, 'Z', 1)
  await world.rest()
  takesBack(anne)
  await world.rest()
  expect(shown(anne)).toBe(shown(bo))
  for (const his of 'XYZ') expect(shown(anne)).toContain(his)
})

test('she takes it away, back, away and back again: his letter is his all the time', async () => {
  const { anne } = await replaced()
  anne.dispatch(closeHistory(anne.editor.tr.delete(1, 4)))
  takesBack(anne)
  doesAgain(anne)
  takesBack(anne)
  takesBack(anne)
  expect(shown(anne)).toBe('X')
})

test('a letter of her own that she takes away and back goes when she takes back her typing', async () => {
  const { anne } = await replaced()
  anne.dispatch(closeHistory(anne.editor.tr.delete(1, 2))) // his X
  type(anne, 'X', 1) // hers
  anne.dispatch(closeHistory(anne.editor.tr.delete(1, 2)))
  takesBack(anne)
  takesBack(anne)
  expect(shown(anne)).toBe('bcd')
})
