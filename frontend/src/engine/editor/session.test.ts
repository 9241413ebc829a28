// One session, or a few, against a server that rebases as the program does.
import { closeHistory } from 'prosemirror-history'
import { Fragment, Slice, type Node } from 'prosemirror-model'
import { ReplaceStep } from 'prosemirror-transform'
import { describe, expect, test, vi } from 'vitest'
import { MemoryKeep } from './keep'
import { past } from './past'
import { schema } from './schema'
import type { TextSession } from './session'
import { isCommit, refusal } from './testing/authority'
import { World } from './testing/world'
import { redo, undo } from './undoing'

const ANNE = 'anne'
const BO = 'bo'

const textOf = (doc: Node) => doc.textBetween(0, doc.content.size, '|')
const shown = (session: TextSession) => textOf(session.editor.doc)

function type(session: TextSession, text: string, at = session.editor.doc.content.size - 1): void {
  session.dispatch(session.editor.tr.insertText(text, at))
}

async function opened() {
  const world = new World()
  const wire = world.wire(ANNE)
  const keep = new MemoryKeep()
  const session = world.session(wire, keep)
  wire.up()
  await world.time.pass(100)
  return { world, wire, keep, session }
}

async function two() {
  const { world, wire, keep, session: anne } = await opened()
  const other = world.wire(BO)
  const bo = world.session(other)
  other.up()
  await world.time.pass(100)
  return { world, wire, keep, anne, other, bo }
}

describe('opening', () => {
  test('is loading until the document is there', async () => {
    const world = new World()
    const wire = world.wire(ANNE)
    const session = world.session(wire)
    expect(session.state()).toMatchObject({ ready: false, save: { kind: 'loading' } })
    type(session, 'for tidleg')
    expect(shown(session)).toBe('')
    wire.up()
    await world.time.pass(100)
    expect(session.state()).toMatchObject({ ready: true, role: 'edit', save: { kind: 'saved', pending: 0, kept: true } })
    expect(wire.sent).toEqual([{ type: 'text.open', doc: 'a-text', client: session.client, schema: 1 }])
  })

  test('a refusal is told with its reason', async () => {
    const world = new World()
    const wire = world.wire(ANNE)
    world.authority.open = (m) => refusal(m.doc, 0, 404, { client: m.client, opening: true })
    const session = world.session(wire)
    wire.up()
    await world.time.pass(100)
    expect(session.state().save).toMatchObject({ kind: 'refused', problem: { status: 404 } })
  })
})

describe('writing', () => {
  test('what is typed in a short while goes as one step, and is saved when it comes back', async () => {
    const { world, wire, session } = await opened()
    for (const letter of 'hei') type(session, letter)
    expect(session.state().save).toMatchObject({ kind: 'sending', pending: 1 })
    await world.time.pass(200)
    const commits = wire.sent.filter(isCommit)
    expect(commits).toHaveLength(1)
    expect(commits[0]).toMatchObject({ n: 1, version: 0, steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'hei' }] } }] })
    expect(session.state()).toMatchObject({ version: 1, save: { kind: 'saved', pending: 0 } })
    expect(textOf(world.authority.doc)).toBe('hei')
  })

  test('one commit under way; the next takes all that was written meanwhile', async () => {
    const { world, wire, session } = await opened()
    wire.delay = 200
    type(session, 'a')
    await world.time.pass(100)
    for (const letter of 'bcdef') {
      type(session, letter)
      await world.time.pass(30)
    }
    await world.rest()
    expect(wire.sent.filter(isCommit).map((m) => m.n)).toEqual([1, 2])
    expect(textOf(world.authority.doc)).toBe('abcdef')
  })

  test('Enter does not wait for the timer', async () => {
    const { world, wire, session } = await opened()
    type(session, 'a')
    session.dispatch(session.editor.tr.split(2))
    await world.time.pass(1)
    expect(wire.sent.filter(isCommit)).toHaveLength(1)
  })

  test('an intent stands on the next change only, and cuts the commit', async () => {
    const { world, session } = await opened()
    type(session, 'a')
    session.intent('import')
    type(session, 'b')
    type(session, 'c')
    await world.rest()
    expect(world.authority.log.map((c) => c.intent)).toEqual([undefined, 'import', undefined])
    expect(textOf(world.authority.doc)).toBe('abc')
  })

  test('a paste and an undo say so themselves', async () => {
    const { world, session } = await opened()
    session.editorState([past()])
    session.dispatch(session.editor.tr.insertText('limt inn', 1).setMeta('paste', true))
    undo(session.editor, (tr) => session.dispatch(tr))
    await world.rest()
    expect(world.authority.log.map((c) => c.intent)).toEqual(['paste', 'undo'])
  })
})

describe('two writers', () => {
  test('see each other, and agree', async () => {
    const { world, anne, bo } = await two()
    type(anne, 'Anne skriv. ')
    await world.time.pass(30)
    type(bo, 'Bo skriv. ')
    await world.rest()
    expect(shown(anne)).toBe(shown(bo))
    expect(shown(anne)).toBe(textOf(world.authority.doc))
    expect(shown(anne)).toContain('Anne skriv. ')
    expect(shown(anne)).toContain('Bo skriv. ')
  })

  test('undo takes back only her own', async () => {
    const { world, anne, bo } = await two()
    anne.editorState([past()])
    type(anne, 'mitt')
    await world.rest()
    type(bo, 'ditt', 1)
    await world.rest()
    type(bo, '!', 3)
    undo(anne.editor, (tr) => anne.dispatch(tr))
    await world.rest()
    expect(shown(anne)).toBe('di!tt')
    redo(anne.editor, (tr) => anne.dispatch(tr))
    await world.rest()
    expect([shown(anne), shown(bo)]).toEqual(['di!ttmitt', 'di!ttmitt'])
  })

  test('words whose paragraph is gone are told, whole, and kept', async () => {
    const { world, wire, keep, anne, bo } = await two()
    type(anne, 'fyrste')
    anne.dispatch(anne.editor.tr.split(7))
    type(anne, 'andre')
    await world.rest()
    wire.cut()
    for (const letter of ' lagt til') type(anne, letter, anne.editor.doc.content.size - 1)
    bo.dispatch(bo.editor.tr.delete(8, bo.editor.doc.content.size))
    await world.rest()
    expect(shown(anne)).toBe('fyrste|andre lagt til')
    wire.up()
    await world.rest()
    expect(shown(anne)).toBe('fyrste')
    expect(anne.state().lost).toMatchObject([{ words: ' lagt til', why: 'no-place' }])
    expect(anne.state().save).toMatchObject({ kind: 'saved', pending: 0 })
    await anne.close()
    const again = world.session(wire, keep)
    await world.rest()
    expect(again.state().lost).toMatchObject([{ words: ' lagt til' }])
    again.forgetLost(again.state().lost[0]?.id ?? '')
    await again.settled()
    expect(await keep.lost(ANNE, world.doc)).toEqual([])
  })

  test('the caret stays before what another writes at it, and bold stays on', async () => {
    const { world, anne, bo } = await two()
    type(anne, 'ab')
    await world.rest()
    const at = anne.editor.doc.resolve(2)
    anne.dispatch(anne.editor.tr.setSelection((await import('prosemirror-state')).TextSelection.between(at, at)).addStoredMark(schema.mark('strong')))
    type(bo, 'XX', 2)
    await world.rest()
    expect(anne.editor.selection.head).toBe(2)
    expect(anne.editor.storedMarks).toHaveLength(1)
  })

  test('a place that one tells is the same place on the other screen', async () => {
    const { world, anne, bo } = await two()
    type(anne, 'her er teksten')
    await world.rest()
    type(bo, 'Bo: ', 1) // not yet with Anne
    const told = anne.place(5, 8)
    expect(bo.fromPlace(told)).toEqual({ anchor: 9, head: 12 })
    type(anne, 'x')
    await world.rest()
    expect(anne.fromPlace(bo.place(9, 12))).toEqual({ anchor: 9, head: 12 })
    expect(bo.fromPlace(told)).toEqual({ anchor: 9, head: 12 })
    expect(bo.fromPlace('another:1:1:1')).toBeUndefined()
    expect(bo.fromPlace(`a-text:99:1:1`)).toBeUndefined()
  })
})

describe('a broken line', () => {
  test('the commit under way is sent again, as it was, and counts once', async () => {
    const { world, wire, session } = await opened()
    type(session, 'ein gong')
    await world.time.pass(75) // sent, not there yet
    wire.cut()
    expect(session.state().save).toMatchObject({ kind: 'waiting', pending: 1 })
    wire.up()
    await world.rest()
    const [first, second] = wire.sent.filter(isCommit)
    expect(second).toEqual(first)
    expect(textOf(world.authority.doc)).toBe('ein gong')
  })

  test('an answer that was lost is found in the log', async () => {
    const { world, wire, session } = await opened()
    type(session, 'ein gong')
    await world.time.pass(85) // arrived, the answer is under way
    expect(world.authority.version).toBe(1)
    wire.cut()
    wire.up()
    await world.rest()
    expect(world.authority.version).toBe(1)
    expect(session.state().save).toMatchObject({ kind: 'saved', pending: 0 })
    expect(shown(session)).toBe('ein gong')
  })

  test('every message doubled: each counts once', async () => {
    const { world, wire, session } = await opened()
    wire.doubled = true
    for (const letter of 'dobbelt') {
      type(session, letter)
      await world.time.pass(70)
    }
    await world.rest()
    expect(textOf(world.authority.doc)).toBe('dobbelt')
    expect(world.reports).toEqual([])
  })

  test('another person on the line: nothing is sent, and it waits for her', async () => {
    const { world, wire, session } = await opened()
    wire.cut()
    type(session, 'mitt')
    wire.person = BO
    wire.up()
    await world.rest()
    expect(world.authority.version).toBe(0)
    expect(session.state().save).toMatchObject({ kind: 'signedout', pending: 1 })
    wire.cut()
    wire.person = ANNE
    wire.up()
    await world.rest()
    expect(textOf(world.authority.doc)).toBe('mitt')
  })

  test('the server has nothing so old: it is fetched anew, own work becomes a copy', async () => {
    const { world, wire, anne, bo } = await two()
    wire.cut()
    type(anne, 'mitt frå før')
    for (let i = 0; i < 5; i++) {
      type(bo, `${i}`)
      await world.rest()
    }
    world.authority.oldest = 4
    wire.up()
    await world.rest()
    expect(shown(anne)).toBe('01234')
    expect(anne.state().lost).toMatchObject([{ words: 'mitt frå før', why: 'too-old' }])
    expect(anne.state().save).toMatchObject({ kind: 'saved', pending: 0 })
  })

  test('another hash: the document is fetched anew, and it is said', async () => {
    const { world, wire, session } = await opened()
    type(session, 'abc')
    await world.rest()
    wire.tell({ type: 'text.hash', doc: world.doc, version: 1, hash: 'f'.repeat(64) })
    await world.time.pass(50)
    // The browser's digest takes its own time, whatever the clock of the world says.
    await vi.waitFor(() => expect(String(world.reports[0])).toContain('another hash'))
    await world.rest()
    expect(session.state().mended).toBeInstanceOf(Date)
    expect(wire.sent.filter((m) => m.type === 'text.open')).toHaveLength(2)
    expect(shown(session)).toBe('abc')
  })
})

describe('refusals', () => {
  test('a step that puts a row into a row, as a command may on an odd table, is not made', async () => {
    const { world, session } = await opened()
    const cell = schema.node('table_cell', null, [schema.node('paragraph')])
    const row = schema.node('table_row', null, [cell])
    session.dispatch(session.editor.tr.insert(0, schema.node('table', null, [row])))
    const odd = schema.nodes['table_row']?.create(null, [cell, row])
    session.dispatch(session.editor.tr.step(new ReplaceStep(1, 1, new Slice(Fragment.from(odd), 0, 0))))
    session.editor.doc.check()
    await world.rest()
    expect(session.editor.doc.toJSON()).toEqual(world.authority.doc.toJSON())
    expect(session.state().lost).toEqual([])
  })

  test.each([403, 413, 422])('%i: the words are taken out, and told; what came after stays', async (status) => {
    const { world, session } = await opened()
    type(session, 'stend')
    await world.rest()
    const take = world.authority.take.bind(world.authority)
    world.authority.take = (m, ...rest) => (m.n === 2 ? refusal(m.doc, m.n, status, { client: rest[0] }) : take(m, ...rest))
    type(session, ' nektast', 6)
    await world.time.pass(65)
    type(session, 'Dette ', 1)
    await world.rest()
    expect(shown(session)).toBe('Dette stend')
    expect(session.state().lost).toMatchObject([{ words: ' nektast', why: 'refused', problem: { status } }])
  })

  test('locked: all that waits is taken out, and nobody writes on', async () => {
    const { world, wire, session } = await opened()
    type(session, 'stend')
    await world.rest()
    world.authority.role = 'read'
    type(session, ' kjem', 6)
    await world.time.pass(65)
    type(session, ' for seint', 11)
    wire.tell({ type: 'text.state', doc: world.doc, role: 'read', locked: { person: 'x', at: '2026-11-21T08:00:00Z', reason: 'til vedtak' } })
    await world.rest()
    expect(shown(session)).toBe('stend')
    expect(session.state()).toMatchObject({ role: 'read', locked: { reason: 'til vedtak' }, save: { kind: 'readonly', pending: 0 }, lost: [{ words: ' kjem for seint' }] })
    type(session, 'meir')
    expect(shown(session)).toBe('stend')
  })

  test.each([429, 503])('%i: the same number is sent again', async (status) => {
    const { world, wire, session } = await opened()
    const take = world.authority.take.bind(world.authority)
    let no = 2
    world.authority.take = (m, ...rest) => (no-- > 0 ? refusal(m.doc, m.n, status, { client: rest[0] }) : take(m, ...rest))
    type(session, 'til slutt')
    await world.rest()
    expect(wire.sent.filter(isCommit).map((m) => m.n)).toEqual([1, 1, 1])
    expect(textOf(world.authority.doc)).toBe('til slutt')
    expect(session.state().lost).toEqual([])
  })

  test('a deletion that is refused comes back, and is told though it has no words', async () => {
    const { world, session } = await opened()
    type(session, 'stend')
    await world.rest()
    world.authority.take = (m, client) => refusal(m.doc, m.n, 403, { client })
    session.dispatch(session.editor.tr.delete(1, 4))
    await world.rest()
    expect(shown(session)).toBe('stend')
    expect(session.state().lost).toMatchObject([{ words: '', why: 'refused' }])
  })
})

const paragraphs = (count: number, words: string) => Fragment.from(Array.from({ length: count }, (_, i) => schema.node('paragraph', null, [schema.text(`${i} ${words}`)])))

describe('heavy changes', () => {
  test('a long paste goes as several commits, each light, and undo takes it all back', async () => {
    const { world, wire, session } = await opened()
    session.editorState([past()])
    const content = paragraphs(900, 'avsnitt med ein del ord i seg, slik at det blir tungt')
    session.dispatch(session.editor.tr.replace(0, 2, new Slice(content, 0, 0)).setMeta('paste', true))
    await world.rest()
    const heavy = session.editor.doc
    expect(heavy.childCount).toBe(900)
    expect(world.authority.doc.eq(heavy)).toBe(true)
    for (const m of wire.sent.filter(isCommit)) expect(JSON.stringify(m).length).toBeLessThan(48_000)
    undo(session.editor, (tr) => session.dispatch(tr))
    await world.rest()
    expect(shown(session)).toBe('')
    redo(session.editor, (tr) => session.dispatch(tr))
    await world.rest()
    expect(session.editor.doc.eq(heavy)).toBe(true)
    undo(session.editor, (tr) => session.dispatch(tr))
    await world.rest()
    expect(textOf(world.authority.doc)).toBe('')
  })

  test('undo of a big deletion, with another writing in between', async () => {
    const { world, anne, bo } = await two()
    anne.editorState([past()])
    anne.dispatch(anne.editor.tr.replace(0, 2, new Slice(paragraphs(700, 'eit avsnitt som tek plass i dokumentet, og meir til'), 0, 0)))
    await world.rest()
    const before = anne.editor.doc
    anne.dispatch(closeHistory(anne.editor.tr.delete(40, before.content.size - 40)))
    await world.rest()
    undo(anne.editor, (tr) => anne.dispatch(tr))
    await world.time.pass(0)
    type(bo, 'Bo ', 1)
    await world.rest()
    expect(anne.editor.doc.childCount).toBe(700)
    redo(anne.editor, (tr) => anne.dispatch(tr))
    undo(anne.editor, (tr) => anne.dispatch(tr))
    await world.rest()
    expect(anne.editor.doc.childCount).toBe(700)
    expect(anne.editor.doc.eq(bo.editor.doc)).toBe(true)
    expect(shown(anne).startsWith('Bo 0 eit')).toBe(true)
  })

  test('one long list, one long paragraph and one table are split inside', async () => {
    const { world, session } = await opened()
    const item = schema.node('list_item', null, [schema.node('paragraph', null, [schema.text('eit punkt som har nokre ord i seg')])])
    const cell = schema.node('table_cell', null, [schema.node('paragraph', null, [schema.text('celle')])])
    const content = Fragment.from([
      schema.node('bullet_list', null, Array<Node>(600).fill(item)),
      schema.node('paragraph', null, [schema.text('😀 æøå og ord '.repeat(6_000))]),
      schema.node('table', null, Array<Node>(60).fill(schema.node('table_row', null, Array<Node>(20).fill(cell)))),
    ])
    session.dispatch(session.editor.tr.replace(0, 2, new Slice(content, 0, 0)))
    await world.rest()
    expect(session.editor.doc.content.eq(content)).toBe(true)
    expect(world.authority.doc.eq(session.editor.doc)).toBe(true)
    expect(session.state().lost).toEqual([])
  })

  test('more than a document can hold is refused at once, whole, with the words and the reason', async () => {
    const { world, session } = await opened()
    type(session, 'stend')
    await world.rest()
    session.dispatch(session.editor.tr.replace(0, 7, new Slice(paragraphs(3, 'x'.repeat(300_000)), 0, 0)).setMeta('paste', true))
    await world.rest()
    expect(shown(session)).toBe('stend')
    expect(world.authority.version).toBe(1)
    const [lost] = session.state().lost
    expect(lost).toMatchObject({ why: 'refused', problem: { status: 413 } })
    expect(lost?.problem?.detail).toContain('600')
    expect(lost?.words).toContain('2 xxx')
  })
})
