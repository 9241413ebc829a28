// A disk that takes its time, or does not answer at all.
import { expect, test } from 'vitest'
import { MemoryKeep } from './keep'
import { isCommit } from './testing/authority'
import { World } from './testing/world'

/** A disk whose writing takes so long; Infinity = it does not answer. */
function slowDisk(world: World) {
  const keep = new MemoryKeep()
  const disk = { keep, ms: 0 }
  for (const name of ['write', 'forget'] as const) {
    const does = keep[name].bind(keep) as (...args: unknown[]) => Promise<void>
    keep[name] = (...args: unknown[]) =>
      new Promise((done) => {
        if (disk.ms < Infinity) world.time.setTimeout(() => void does(...args).then(done), disk.ms)
      })
  }
  return disk
}

async function opened() {
  const world = new World()
  const wire = world.wire('anne')
  const disk = slowDisk(world)
  const session = world.session(wire, disk.keep)
  wire.up()
  await world.time.pass(100)
  return { world, wire, disk, session }
}

test('what is sent is kept before, also on a slow machine', async () => {
  const { world, wire, disk, session } = await opened()
  disk.ms = 5_000
  session.dispatch(session.editor.tr.insertText('a', 1))
  await world.time.pass(4_900)
  expect(wire.sent.filter(isCommit)).toEqual([])
  await world.time.pass(300)
  expect(wire.sent.filter(isCommit)).toHaveLength(1)
})

test('a disk that does not answer does not keep words from the server, and less and less', async () => {
  const { world, wire, disk, session } = await opened()
  disk.ms = Infinity
  const sent = async (letter: string, ms: number) => {
    session.dispatch(session.editor.tr.insertText(letter, 1))
    await world.time.pass(ms)
    return wire.sent.filter(isCommit).length
  }
  expect([await sent('a', 9_900), await sent('', 300), await sent('b', 900), await sent('', 300)]).toEqual([0, 1, 1, 2])
})

test('who took over from a dead page hears the others again, whatever the disk does', async () => {
  const { world, wire, disk, session } = await opened()
  session.dispatch(session.editor.tr.insertText('a', 1))
  void session.keepNow()
  await world.time.pass(1)
  session.crash()
  disk.keep.killAll()
  wire.cut()
  const next = world.session(wire, disk.keep)
  wire.up()
  await world.time.pass(20)
  disk.ms = Infinity
  await world.time.pass(15_000)
  const other = world.wire('bo')
  const bo = world.session(other)
  other.up()
  await world.time.pass(100)
  bo.dispatch(bo.editor.tr.insertText('b', 1))
  await world.time.pass(1_000)
  expect(next.editor.doc.textContent).toBe(world.authority.doc.textContent)
  expect(next.editor.doc.textContent).toContain('b')
})
