// Lives through worlds of text, one after the other:  node main.mjs FIRST COUNT [FAULT]
// FAULT is planted here (same-client) or at the host (the others). Each result is told to the host. The
// module node:process is not imported: that would make standard input one that cannot be waited at.
import { createHash } from 'node:crypto'
import { Game } from './game'
import { host } from './host'
import { DOC } from './tab'
import { trace } from './trace'
import { faultsOf } from './truth'

// A browser's digest is a promise that is kept some time later; in a world nothing may depend on when.
Object.defineProperty(globalThis, 'crypto', { value: { subtle: { digest: (_: string, bytes: Uint8Array) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()).buffer) } } })

const [first = '1', count = '1', fault = ''] = process.argv.slice(2)

for (let seed = Number(first); seed < Number(first) + Number(count); seed++) host.tell(await world(seed))

async function world(seed: number): Promise<object> {
  const game = new Game(seed, fault)
  try {
    await game.play()
  } catch (err) {
    return { seed, faults: [`broke off: ${err instanceof Error ? (err.stack ?? err.message) : String(err)}`] }
  }
  const end = host.end()
  if (process.env['WORLDS_TRACE']) for (const t of game.tabs) trace(game.time.now, t.name, 'kept lost', await t.browser.lost(t.wire.person, DOC), 'shown', t.session.state().lost)
  return { seed, faults: faultsOf(game, end), acts: game.acts, tabs: game.tabs.length, commits: end.commits.length, rounds: game.rounds, replicas: end.replicas.length }
}
