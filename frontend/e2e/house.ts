// A house for a file of stories: the real program, on a data directory and a port of its own.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@playwright/test'

const BIN = resolve(process.env['E2E_BIN'] ?? join(import.meta.dirname, '../../bin/fellesplan'))
// A page built elsewhere (with Preact, say) to be tried in place of the one in the program.
const PAGE = process.env['E2E_PAGE'] === undefined ? [] : ['--page', resolve(process.env['E2E_PAGE'])]
const READY_MS = 60_000
const STOP_MS = 10_000

export class House {
  url = ''
  private dir = ''
  private port = 0
  private program: ChildProcess | undefined
  private said = ''

  /** Starts the program; again after stop, on the same data and port. */
  async start(): Promise<void> {
    this.dir ||= await mkdtemp(join(tmpdir(), 'fellesplan-e2e-'))
    this.port ||= await freePort()
    this.url = `http://localhost:${this.port}`
    // The program knows every setting that begins with FELLESPLAN_ and refuses others; none is ours.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('FELLESPLAN_')))
    const program = spawn(BIN, ['serve', '--demo', '--data', join(this.dir, 'data'), '--listen', `localhost:${this.port}`, ...PAGE], { env })
    this.program = program
    const hear = (bytes: Buffer) => {
      this.said = (this.said + bytes.toString()).slice(-8_000)
    }
    program.stdout.on('data', hear)
    program.stderr.on('data', hear)
    await this.ready()
  }

  private async ready(): Promise<void> {
    for (const end = Date.now() + READY_MS; Date.now() < end;) {
      if (this.program?.exitCode !== null) break
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined)
      if (answer?.ok) return
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error(`the program did not get ready:\n${this.said}`)
  }

  /** Stops it as an operator does, or at once, as a power cut. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const program = this.program
    this.program = undefined
    if (program?.exitCode !== null) return
    program.kill(signal)
    const late = setTimeout(() => program.kill('SIGKILL'), STOP_MS)
    await once(program, 'exit')
    clearTimeout(late)
  }

  /** What the operator does on the command line, while the program is stopped or runs. */
  async operator(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(BIN, [...args, '--data', join(this.dir, 'data')], { env: {} })
    return stdout
  }

  async remove(): Promise<void> {
    await this.stop()
    await rm(this.dir, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** One house for the file that calls it, at its top. */
export function houseForFile(): House {
  const house = new House()
  test.beforeAll(async () => {
    test.setTimeout(READY_MS + 30_000)
    await house.start()
  })
  test.afterAll(() => house.remove())
  return house
}
