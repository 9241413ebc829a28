// The oracle: writes cases with what the original ProseMirror makes of them, as JSON lines, until it
// is told to stop by a closed pipe or has written enough.
//
//   node oracle.mjs SEED CASES [FIRST]     worlds SEED/FIRST, SEED/FIRST+1 … until CASES cases are written
//   node oracle.mjs SEED 0 N               the world SEED/N alone
import { once } from 'node:events'
import process from 'node:process'
import { checkVersions } from './versions.mjs'
import { world } from './world.mjs'

const [seed = '1', cases = '1000', first = '0'] = process.argv.slice(2)

process.stdout.on('error', () => process.exit(0)) // the reader has seen enough
await write({ t: 'versions', versions: checkVersions() })

let written = 0
for (let n = Number(first); n === Number(first) || written < Number(cases); n++) {
  for (const line of world(`${seed}/${n}`)) {
    written++
    await write(line)
  }
}
await write({ t: 'end', cases: written })

async function write(line) {
  if (!process.stdout.write(JSON.stringify(line) + '\n')) await once(process.stdout, 'drain')
}
