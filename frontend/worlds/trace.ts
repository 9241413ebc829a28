// What happens in a world, told line by line to the file that WORLDS_TRACE names; else to nobody.
import { appendFileSync } from 'node:fs'

const file = process.env['WORLDS_TRACE'] ?? ''

export function trace(now: number, ...words: unknown[]): void {
  if (file !== '') appendFileSync(file, `${new Date(now).toISOString().slice(11, 23)} ${words.map((w) => (typeof w === 'string' ? w : JSON.stringify(w))).join(' ')}\n`)
}
