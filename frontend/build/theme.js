// Makes src/design/theme/fellesplan.css anew from the colours in its config. Run by hand; what it
// writes is committed, so that a build needs neither this nor the command line tool of Designsystemet.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CLI = '@digdir/designsystemet@1.15.0'
const theme = join(import.meta.dirname, '../src/design/theme')
const work = mkdtempSync(join(tmpdir(), 'fellesplan-theme-'))

function designsystemet(...args) {
  const { status } = spawnSync('npx', ['--yes', '--package', CLI, 'designsystemet', 'tokens', ...args], { cwd: work, stdio: 'inherit' })
  if (status !== 0) throw new Error(`designsystemet tokens ${args.join(' ')} failed`)
}

copyFileSync(join(theme, 'designsystemet.config.json'), join(work, 'designsystemet.config.json'))
designsystemet('create', '--config', 'designsystemet.config.json')
designsystemet('build')
for (const name of ['fellesplan.css', 'types.d.ts']) copyFileSync(join(work, 'design-tokens-build', name), join(theme, name))
rmSync(work, { recursive: true })
