// Whole worlds by chance: a few people write in one document, with lists, tables, marks and undo, on
// lines that are slow, break and say things twice, in pages that crash and are opened again. At rest
// all have the document that the log gives, nothing is there twice, and of every letter that is not
// there it is known why: somebody took it away, or its writer was told.
import { describe, expect, test, vi } from 'vitest'
import { Link } from './link'
import { LostWords } from './lost'
import { Recorder } from './record'
import type { Fault } from './testing/authority'
import { play } from './testing/game'

const WORLDS = Number(import.meta.env['WORLDS'] ?? 60)
const FIRST = Number(import.meta.env['SEED'] ?? 1)
describe('worlds', () => {
  // Each of these has once gone wrong, some before what is undone was often done again.
  test.each([297, 1664, 1830, 5112, 10120, 11197, 12028, 12955])('that of seed %i', async (seed) => expect(await play(seed)).toEqual([]))

  test(`${WORLDS} of them from seed ${FIRST} on`, async () => {
    for (let seed = FIRST; seed < FIRST + WORLDS; seed++) expect(await play(seed), `SEED=${seed} WORLDS=1`).toEqual([])
  }, 600_000)
})

/** Whether one of some worlds goes wrong; many of them may be well. */
async function goesWrong(fault?: Fault): Promise<boolean> {
  for (let seed = 1; seed <= 40; seed++) {
    const faults = await play(seed, fault).catch((err: unknown) => [String(err)])
    if (faults.length > 0) return true
  }
  return false
}

describe('a planted fault is seen', () => {
  test.each<Fault>(['twice', 'forget-dropped', 'liar'])('of the server: %s', async (fault) => {
    expect(await goesWrong(fault)).toBe(true)
  }, 120_000)

  test('of the page: lost words are not told', async () => {
    vi.spyOn(LostWords.prototype, 'add').mockReturnValue([])
    expect(await goesWrong()).toBe(true)
  }, 120_000)

  test('of the page: nothing is written', async () => {
    vi.spyOn(Recorder.prototype, 'write').mockResolvedValue()
    expect(await goesWrong()).toBe(true)
  }, 120_000)

  test('of the page: a commit that is sent again has another number', async () => {
    let n = 0
    const send = Object.getOwnPropertyDescriptor(Link.prototype, 'send')?.value as Link['send']
    vi.spyOn(Link.prototype, 'send').mockImplementation(function again(this: Link, flight) {
      send.call(this, { ...flight, n: flight.n + 1000 * ++n })
    })
    expect(await goesWrong()).toBe(true)
  }, 120_000)
})
