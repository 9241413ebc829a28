// Looks inside what the program gives out to keep: its PDFs, and archives.
import { createHash } from 'node:crypto'
import { inflateRawSync, inflateSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { lettersOf } from './pdf'

/** What an address gives to whoever is signed in on the page; what was just asked for may not be recorded yet. */
export async function taken(page: Page, address: string): Promise<Buffer> {
  let answer = await page.request.get(address)
  if (!answer.ok()) await expect.poll(async () => (answer = await page.request.get(address)).status(), { message: address }).toBe(200)
  return answer.body()
}

type Read = { words: string; /** The dictionaries of all its objects. */ heads: string; pages: number }

/** The words of a PDF of the program's own, in the order in which they are drawn, and its objects. */
export function ownPDF(raw: Buffer): Read {
  const objects = new Map<number, string>()
  const streams = new Map<number, Buffer>()
  const text = raw.toString('latin1')
  for (let at = 0; ;) {
    const head = /(\d+) 0 obj\n([\s\S]*?)\nstream\n/g
    head.lastIndex = at
    const m = head.exec(text)
    if (!m) break
    const from = m.index + m[0].length
    const bytes = raw.subarray(from, from + Number(/\/Length (\d+) >>$/.exec(m[2] ?? '')?.[1] ?? 0))
    objects.set(Number(m[1]), m[2] ?? '')
    streams.set(Number(m[1]), /\/Filter \/FlateDecode/.test(m[2] ?? '') ? inflateSync(bytes) : bytes)
    at = from + bytes.length
  }
  for (const [n, head] of [...objects]) if (head.includes('/ObjStm')) unpackObjects(head, (streams.get(n) ?? Buffer.alloc(0)).toString('latin1'), objects)
  const heads = [...objects.values()]
  return { words: heads.filter((h) => h.includes('/Type /Page ')).map((h) => wordsOf(h, objects, streams)).join('\n'), heads: heads.join('\n'), pages: heads.filter((h) => h.includes('/Type /Page ')).length }
}

function unpackObjects(head: string, body: string, into: Map<number, string>): void {
  const first = Number(/\/First (\d+)/.exec(head)?.[1])
  const index = body.slice(0, first).trim().split(/\s+/).map(Number)
  for (let i = 0; i < index.length; i += 2) into.set(index[i] ?? 0, body.slice(first + (index[i + 1] ?? 0), i + 3 < index.length ? first + (index[i + 3] ?? 0) : undefined).trim())
}

function wordsOf(page: string, objects: Map<number, string>, streams: Map<number, Buffer>): string {
  const fonts = new Map([...(/\/Font <<(.*?)>>/.exec(page)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', n = '']) => {
    const map = Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(n)) ?? '')?.[1])
    return [name, lettersOf((streams.get(map) ?? Buffer.alloc(0)).toString('latin1'))]
  }))
  const content = (streams.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])) ?? Buffer.alloc(0)).toString('latin1')
  let letters = new Map<number, string>()
  let words = ''
  for (const m of content.matchAll(/\/(F\w+) [\d.]+ Tf|\[(<[^\]]*)\] TJ/g)) {
    if (m[1]) letters = fonts.get(m[1]) ?? new Map<number, string>()
    for (const [, hex = ''] of (m[2] ?? '').matchAll(/<([0-9A-F]*)>/g)) words += (hex.match(/.{4}/g) ?? []).map((code) => letters.get(parseInt(code, 16)) ?? '?').join('')
  }
  return words
}

/** The files of a ZIP, by their names. */
export function unzip(raw: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = raw.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = raw.readUInt32LE(end + 16)
  for (let n = raw.readUInt16LE(end + 10); n > 0; n--) {
    const [method, size, named, extra, said, local] = [raw.readUInt16LE(at + 10), raw.readUInt32LE(at + 20), raw.readUInt16LE(at + 28), raw.readUInt16LE(at + 30), raw.readUInt16LE(at + 32), raw.readUInt32LE(at + 42)]
    const data = local + 30 + raw.readUInt16LE(local + 26) + raw.readUInt16LE(local + 28)
    const bytes = raw.subarray(data, data + size)
    files.set(raw.subarray(at + 46, at + 46 + named).toString(), method === 8 ? inflateRawSync(bytes) : bytes)
    at += 46 + named + extra + said
  }
  return files
}

/** The words of a document of Word. */
export const wordDocument = (raw: Buffer): string => (unzip(raw).get('word/document.xml')?.toString() ?? '').replace(/<[^>]+>/g, '')

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

/** A PDF as other programs write it: two pages, the second lying, with words that stand nowhere else. */
export function foreignPDF(words: string): Buffer {
  const content = `BT /F1 24 Tf 72 700 Td (${words}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /Resources << /Font << /F1 5 0 R >> >> /MediaBox [0 0 595 842] >>',
    '<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>', '<< /Type /Page /Parent 2 0 R /Contents [6 0 R 6 0 R] /Rotate 90 >>', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]
  let out = '%PDF-1.4\n'
  const places = objects.map((o, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${o}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  return Buffer.from(`${out}xref\n0 7\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`, 'latin1')
}
