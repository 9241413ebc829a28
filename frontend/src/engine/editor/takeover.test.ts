// What a page leaves behind when it crashes or is closed, and what the next one makes of it.
import { describe, expect, test } from 'vitest'
import type { Node } from 'prosemirror-model'
import { MemoryKeep } from './keep'
import { LostWords } from './lost'
import type { TextSession } from './session'
import { isCommit } from './testing/authority'
import { World, type Wire } from './testing/world'

const ANNE = 'anne'
const BO = 'bo'

const textOf = (doc: Node) => doc.textBetween(0, doc.content.size, '|')
const shown = (session: TextSession) => textOf(session.editor.doc)

function type(session: TextSession, text: string, at = session.editor.doc.content.size - 1): void {
  session.dispatch(session.editor.tr.insertText(text, at))
}

async function opened(person = ANNE, world = new World()) {
  const wire = world.wire(person)
  const keep = new MemoryKeep()
  const session = world.session(wire, keep)
  wire.up()
  await world.time.pass(100)
  return { world, wire, keep, session }
}

/** The page crashes, and is opened again in the same browser. */
function again(world: World, wire: Wire, keep: MemoryKeep, session: TextSession): TextSession {
  session.crash()
  keep.killAll()
  wire.cut()
  const next = world.session(wire, keep)
  wire.up()
  return next
}

/** Anne writes much offline in a paragraph that Bo takes away, and some in one that stays. */
async function afterLongAbsence() {
  const { world, wire, keep, session: anne } = await opened()
  const { session: bo } = await opened(BO, world)
  type(anne, 'blir verande')
  anne.dispatch(anne.editor.tr.split(13))
  type(anne, 'går bort')
  await world.rest()
  wire.cut()
  for (const letter of ' eitt og anna om dette og hint') type(anne, letter, anne.editor.doc.content.size - 1)
  Array.from('Dette ').forEach((letter, i) => type(anne, letter, 1 + i))
  bo.dispatch(bo.editor.tr.delete(14, bo.editor.doc.content.size))
  await world.rest()
  return { world, wire, keep, anne, bo }
}

describe('after a crash', () => {
  test('what was not sent is sent by the next page, under the number of the dead one', async () => {
    const { world, wire, keep, session } = await opened()
    wire.cut()
    type(session, 'skrive utan nett')
    await world.time.pass(300)
    const next = again(world, wire, keep, session)
    expect(next.client).not.toBe(session.client)
    await world.rest()
    expect(shown(next)).toBe('skrive utan nett')
    expect(world.authority.log.map((c) => [c.client, c.n])).toEqual([[session.client, 1]])
    expect(keep.isEmpty()).toBe(true)
    type(next, '!')
    await world.rest()
    expect(world.authority.log[1]?.client).toBe(next.client)
  })

  test.each([[70, 'before it arrived'], [90, 'before the answer came'], [130, 'after the answer came, before that was written']])('sent %i ms before: counts once (%s)', async (ms) => {
    const { world, wire, keep, session } = await opened()
    type(session, 'ein gong')
    await world.time.pass(ms)
    const next = again(world, wire, keep, session)
    await world.rest()
    expect(world.authority.version).toBe(1)
    expect(shown(next)).toBe('ein gong')
    expect(keep.isEmpty()).toBe(true)
  })

  test('what she writes in the new page meanwhile is sent too', async () => {
    const { world, wire, keep, session } = await opened()
    wire.cut()
    type(session, 'frå før. ')
    await world.time.pass(300)
    const next = again(world, wire, keep, session)
    wire.delay = 300
    await world.time.pass(700) // the document is there, the old work is under way
    expect(next.state().ready).toBe(true)
    expect(next.state().save.pending).toBe(1)
    type(next, 'Nytt. ')
    await world.rest()
    expect(textOf(world.authority.doc)).toContain('frå før. ')
    expect(textOf(world.authority.doc)).toContain('Nytt. ')
    expect(shown(next)).toBe(textOf(world.authority.doc))
  })

  test('the records of several dead pages are taken one by one', async () => {
    const { world, wire, keep, session } = await opened()
    wire.cut()
    const other = world.session(wire, keep)
    type(session, 'ein ')
    wire.up()
    await world.time.pass(45)
    wire.cut()
    type(other, 'to ')
    await world.time.pass(300)
    other.crash()
    const next = again(world, wire, keep, session)
    await world.rest()
    expect(shown(next)).toContain('ein ')
    expect(shown(next)).toContain('to ')
    expect(keep.isEmpty()).toBe(true)
  })

  test('what another person left on the same machine is neither sent nor shown, and waits for her', async () => {
    const { world, wire, keep, session } = await opened()
    wire.cut()
    type(session, 'Anne sitt')
    await world.time.pass(300)
    session.crash()
    keep.killAll()
    wire.person = BO
    const bo = world.session(wire, keep)
    wire.up()
    await world.rest()
    expect([shown(bo), world.authority.version, bo.state().save.pending]).toEqual(['', 0, 0])
    await bo.stop()
    wire.cut()
    wire.person = ANNE
    const anne = world.session(wire, keep)
    wire.up()
    await world.rest()
    expect(shown(anne)).toBe('Anne sitt')
  })

  test('words that have no place any more are told in the new page', async () => {
    const { world, wire, keep, session } = await opened()
    const { session: bo } = await opened(BO, world)
    type(session, 'ein')
    session.dispatch(session.editor.tr.split(4))
    type(session, 'to')
    await world.rest()
    wire.cut()
    type(session, ' med meir')
    await world.time.pass(300)
    bo.dispatch(bo.editor.tr.delete(5, bo.editor.doc.content.size))
    await world.rest()
    const next = again(world, wire, keep, session)
    await world.rest()
    expect(shown(next)).toBe('ein')
    expect(next.state().lost).toMatchObject([{ words: ' med meir', why: 'no-place' }])
  })

  test('a record that cannot be built upon gives its words', async () => {
    const { world, wire, keep, session } = await opened()
    const step = { stepType: 'replace', from: 900, to: 900, slice: { content: [{ type: 'text', text: 'langt ute' }] } }
    await keep.write({ client: 'dead', doc: world.doc, person: ANNE, at: 1, n: 0, version: 0, since: [], pending: [{ step }] })
    const next = again(world, wire, keep, session)
    await world.rest()
    expect(next.state().lost).toMatchObject([{ words: 'langt ute', why: 'too-old' }])
    expect(keep.isEmpty()).toBe(true)
    expect(next.state().save).toMatchObject({ kind: 'saved', pending: 0 })
  })

  test('the log has more of the dead page than its record tells: nothing twice, all told', async () => {
    const { world, wire, keep, session } = await opened()
    type(session, 'kjem fram')
    await world.rest()
    expect(world.authority.log[0]?.n).toBe(1)
    session.crash()
    await keep.write(
      { client: session.client, doc: world.doc, person: ANNE, at: 1, n: 0, version: 0, since: [], pending: [{ step: { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'kjem fram' }] } } }] },
      { client: session.client, content: { type: 'doc', content: [{ type: 'paragraph' }] } },
    )
    const next = again(world, wire, keep, session)
    await world.rest()
    expect(shown(next)).toBe('kjem fram')
    expect(next.state().lost).toMatchObject([{ words: 'kjem fram', why: 'too-old' }])
    expect(world.reports).toHaveLength(1)
  })
})

describe('closing', () => {
  test('waits until the server has it, and lets the page go on with the same session if it comes back', async () => {
    const { world, session, keep } = await opened()
    type(session, 'siste ord')
    let gone = false
    void session.close().then(() => (gone = true))
    await world.time.pass(10)
    expect([gone, session.isClosed]).toEqual([false, false])
    expect(session.stay()).toBe(true)
    await world.rest()
    expect(session.isClosed).toBe(false)
    type(session, '!')
    void session.close().then(() => (gone = true))
    await world.rest()
    expect([gone, session.isClosed, session.stay()]).toEqual([true, true, false])
    expect(textOf(world.authority.doc)).toBe('siste ord!')
    expect(keep.isEmpty()).toBe(true)
    await session.close()
  })

  test('without a line it ends at once, and leaves the rest to the next', async () => {
    const { world, wire, session, keep } = await opened()
    wire.cut()
    type(session, 'ikkje sendt')
    await session.close()
    expect(session.isClosed).toBe(true)
    expect(await keep.orphans(ANNE)).toEqual([world.doc])
    const next = world.session(wire, keep)
    wire.up()
    await world.time.pass(45)
    void next.close() // as who only looks after what others left
    await world.rest()
    expect(textOf(world.authority.doc)).toBe('ikkje sendt')
    expect([next.isClosed, keep.isEmpty()]).toEqual([true, true])
  })
})

describe('more than a tenth of a long absence has no place', () => {
  test('the writer is asked before any of it is sent, and nobody writes meanwhile', async () => {
    const { world, wire, anne } = await afterLongAbsence()
    const version = world.authority.version
    wire.up()
    await world.rest()
    expect(anne.state().choice).toMatchObject({ changes: 36, noPlace: 30 })
    expect(anne.state().choice).toBe(anne.state().choice)
    expect(anne.state().lost).toMatchObject([{ words: ' eitt og anna om dette og hint' }])
    expect(world.authority.version).toBe(version)
    const before = shown(anne)
    type(anne, 'x', 1)
    expect(shown(anne)).toBe(before)
  })

  test('place: what has a place is sent', async () => {
    const { world, wire, anne } = await afterLongAbsence()
    wire.up()
    await world.rest()
    anne.state().choice?.decide('place')
    await world.rest()
    expect(anne.state().choice).toBeUndefined()
    expect(textOf(world.authority.doc)).toBe('Dette blir verande')
    expect(anne.state().lost).toHaveLength(1)
  })

  test('copy: nothing of it goes into the text, all of it is in the list', async () => {
    const { world, wire, anne } = await afterLongAbsence()
    wire.up()
    await world.rest()
    anne.state().choice?.decide('copy')
    await world.rest()
    expect([shown(anne), textOf(world.authority.doc)]).toEqual(['blir verande', 'blir verande'])
    expect(anne.state().lost.map((l) => l.words)).toEqual([' eitt og anna om dette og hint', 'Dette '])
  })

  test('suggestions: all of it stands in the text, marked, and nothing is lost', async () => {
    const { world, wire, anne } = await afterLongAbsence()
    wire.up()
    await world.rest()
    anne.state().choice?.decide('suggestions')
    await world.rest()
    expect(textOf(world.authority.doc)).toContain('Dette ')
    expect(textOf(world.authority.doc)).toContain(' eitt og anna om dette og hint')
    expect(world.authority.log.at(-1)?.intent).toBe('suggest')
    const unmarked: string[] = []
    world.authority.doc.descendants((node) => {
      const marked = node.marks.some((m) => m.type.name === 'insertion')
      if (node.isText && !marked) unmarked.push(node.text ?? '')
      return !marked // a block that is suggested is so with all that is in it
    })
    expect(unmarked.join('')).toBe('blir verande')
    expect(anne.state().lost).toEqual([])
  })

  test.each(['place', 'copy', 'suggestions'] as const)('the same over a reload: %s', async (how) => {
    const { world, wire, keep, anne } = await afterLongAbsence()
    const next = again(world, wire, keep, anne)
    await world.rest()
    expect(next.state().choice).toMatchObject({ changes: 36, noPlace: 30 })
    type(next, ' Nytt', 13) // it does not keep her from writing
    await world.rest()
    expect(textOf(world.authority.doc)).toBe('blir verande Nytt')
    next.state().choice?.decide(how)
    await world.rest()
    expect(next.state().choice).toBeUndefined()
    expect(shown(next)).toBe(textOf(world.authority.doc))
    expect(shown(next).includes('Dette blir verande Nytt')).toBe(how !== 'copy')
    expect(next.state().lost.map((l) => l.words)).toEqual({ place: [' eitt og anna om dette og hint'], copy: [' eitt og anna om dette og hint', 'Dette '], suggestions: [] }[how])
    expect(keep.isEmpty()).toBe(true)
  })

  test('suggestions, and the page is gone in that moment: what had no place is still in the list', async () => {
    const { world, wire, keep, anne } = await afterLongAbsence()
    const second = again(world, wire, keep, anne)
    await world.rest()
    second.state().choice?.decide('suggestions')
    await world.time.pass(0)
    const next = again(world, wire, keep, second)
    await world.rest()
    const told = next.state().lost.map((l) => l.words).join()
    expect(`${told} ${textOf(world.authority.doc)}`).toContain(' eitt og anna om dette og hint')
  })

  test('a few changes are not worth a question', async () => {
    const { world, wire, session: anne } = await opened()
    const { session: bo } = await opened(BO, world)
    type(anne, 'noko')
    await world.rest()
    wire.cut()
    type(anne, ' til')
    bo.dispatch(bo.editor.tr.delete(0, bo.editor.doc.content.size))
    await world.rest()
    wire.up()
    await world.rest()
    expect(anne.state().choice).toBeUndefined()
    expect(anne.state().lost).toHaveLength(1)
  })
})

test('an hour of writing offline is merged, and goes in few commits', async () => {
  const { world, wire, session: anne } = await opened()
  const { session: bo } = await opened(BO, world)
  wire.cut()
  for (let i = 0; i < 3_000; i++) {
    if (i % 90 === 89) anne.dispatch(anne.editor.tr.split(anne.editor.doc.content.size - 1))
    else type(anne, 'x')
  }
  for (let i = 0; i < 40; i++) {
    type(bo, 'y', 1)
    await world.time.pass(150)
  }
  expect(anne.state().save).toMatchObject({ kind: 'waiting', kept: true })
  wire.up()
  await world.rest()
  const commits = wire.sent.filter(isCommit)
  expect(commits.length).toBeLessThan(3)
  expect(commits.flatMap((c) => c.steps).length).toBeLessThan(100)
  expect(anne.editor.doc.eq(bo.editor.doc)).toBe(true)
  expect(anne.editor.doc.textContent).toHaveLength(3_000 - 33 + 40)
})

test('lost words that are loaded twice are there once', async () => {
  const keep = new MemoryKeep()
  const clock = { now: () => 1, setTimeout: () => 0, clearTimeout: () => undefined }
  const list = () => new LostWords(keep, { doc: 'd', person: ANNE }, clock, () => 'id', () => undefined)
  const one = list()
  one.add([{ words: 'ord', slice: null }], 'no-place')
  await one.settled()
  const other = list()
  await Promise.all([other.load(), other.load()])
  expect(other.all()).toHaveLength(1)
  other.forget('id')
  await other.load()
  expect(other.all()).toEqual([])
})
