// The same stories against the build with Preact in place of React: builds that page, a program
// that embeds it, runs the stories, and puts the usual page back.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const frontend = join(import.meta.dirname, '..')
const work = mkdtempSync(join(tmpdir(), 'fellesplan-preact-'))
const program = join(work, 'fellesplan')

function run(cwd, env, command, ...args) {
  const { status } = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' })
  return status ?? 1
}

let failed = 1
try {
  failed = run(frontend, {}, 'npm', 'run', 'build:preact')
    || run(join(frontend, '../backend'), {}, 'go', 'build', '-trimpath', '-o', program, './cmd/fellesplan')
    || run(frontend, { E2E_BIN: program, PAGE: 'preact' }, 'npx', 'playwright', 'test', ...process.argv.slice(2))
} finally {
  run(frontend, {}, 'npm', 'run', 'build')
  rmSync(work, { recursive: true })
}
process.exit(failed)
