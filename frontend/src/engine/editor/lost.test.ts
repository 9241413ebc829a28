// Words that had no place are never in neither of the two places where they are kept: the record of what
// is unconfirmed, and the list.
import { expect, test } from 'vitest'
import { MemoryKeep, type KeptLost } from './keep'
import { refusal } from './testing/authority'
import { World } from './testing/world'

test('what was refused is in the list before it is out of the record', async () => {
  const world = new World()
  const wire = world.wire('anne')
  const keep = new MemoryKeep()
  const done: string[] = []
  const [addLost, forget] = [keep.addLost.bind(keep), keep.forget.bind(keep)]
  keep.addLost = async (lost: KeptLost) => {
    await new Promise<void>((now) => world.time.setTimeout(now, 1_000))
    await addLost(lost)
    done.push(`${lost.words} in the list`)
  }
  keep.forget = async (client: string) => {
    await forget(client)
    done.push('record forgotten')
  }
  const session = world.session(wire, keep)
  wire.up()
  await world.time.pass(100)
  world.authority.take = (m, client) => refusal(m.doc, m.n, 422, { client })
  session.dispatch(session.editor.tr.insertText('ord', 1))
  await world.rest()
  expect(done).toEqual(['ord in the list', 'record forgotten'])
})

test('what a dead page still put in the list is shown to the page that came after it', async () => {
  const world = new World()
  const wire = world.wire('anne')
  const keep = new MemoryKeep()
  const session = world.session(wire, keep)
  await session.settled()
  await keep.addLost({ id: 'x', doc: world.doc, person: 'anne', at: new Date(), words: 'seint', slice: null, why: 'no-place' })
  wire.up()
  await world.rest()
  expect(session.state().lost).toMatchObject([{ words: 'seint' }])
})
