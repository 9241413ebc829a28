// Writes a .br and a .gz beside each text file of the build, so that the program need not compress.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const WORTH_IT = 1024 // bytes; smaller files do not become smaller on the wire
const text = /\.(js|css|html|svg|json|txt)$/

export function compress(): Plugin {
  let dist = ''
  return {
    name: 'fellesplan-compress',
    apply: 'build',
    configResolved: (config) => {
      dist = resolve(config.root, config.build.outDir)
    },
    closeBundle: () => compressAll(dist),
  }
}

async function compressAll(dist: string): Promise<void> {
  const names = await readdir(dist, { recursive: true })
  await Promise.all(names.filter((name) => text.test(name)).map((name) => compressOne(join(dist, name))))
}

async function compressOne(file: string): Promise<void> {
  const raw = await readFile(file)
  if (raw.length < WORTH_IT) return
  const br = await promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  await writeFile(`${file}.br`, br)
  await writeFile(`${file}.gz`, await promisify(gzip)(raw, { level: 9 }))
}
