// Reads the words of a PDF, as Chromium prints it and as the program writes it, page by page. Blanks are left out: on paper they are only distances.
import { inflateSync } from 'node:zlib'

type Doc = { objects: Map<number, string>; streams: Map<number, Buffer> }

/** The objects by number; of those with a stream the bytes too, unpacked. */
function read(raw: Buffer): Doc {
  const doc: Doc = { objects: new Map(), streams: new Map() }
  const text = raw.toString('latin1')
  for (const m of text.matchAll(/(\d+) 0 obj\b([\s\S]*?)(?:stream\r?\n|endobj)/g)) {
    const [whole, number = '', head = ''] = m
    doc.objects.set(Number(number), head)
    if (!whole.endsWith('stream\n') && !whole.endsWith('stream\r\n')) continue
    const from = m.index + whole.length
    const bytes = raw.subarray(from, from + Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0))
    const content = head.includes('FlateDecode') ? inflateSync(bytes) : bytes
    doc.streams.set(Number(number), content)
    if (/\/Type\s*\/ObjStm/.test(head)) unpack(doc, head, content.toString('latin1'))
  }
  return doc
}

/** Objects that are packed together: their numbers and places first, then the objects. */
function unpack(doc: Doc, head: string, content: string): void {
  const first = Number(/\/First (\d+)/.exec(head)?.[1] ?? 0)
  const at = content.slice(0, first).trim().split(/\s+/).map(Number)
  for (let i = 0; i + 1 < at.length; i += 2) doc.objects.set(at[i] ?? 0, content.slice(first + (at[i + 1] ?? 0), i + 3 < at.length ? first + (at[i + 3] ?? 0) : undefined))
}

const refs = (head: string, of: RegExp) => [...(of.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map((m) => Number(m[1]))

/** The letters that a font's glyphs stand for. */
export function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>()
  const word = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(parseInt(from, 16), word(to))
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let i = parseInt(from, 16); i <= parseInt(to, 16); i++) letters.set(i, String.fromCodePoint((word(first).codePointAt(0) ?? 0) + i - parseInt(from, 16)))
    }
  }
  return letters
}

function wordsOf(doc: Doc, page: string): string {
  const resources = /\/Font\s*<<([\s\S]*?)>>/.exec(page)?.[1] ?? ''
  const fonts = new Map([...resources.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', font = '']) => {
    const [map = 0] = refs(doc.objects.get(Number(font)) ?? '', /\/ToUnicode (\d+ 0 R)/)
    return [name, { letters: lettersOf(doc.streams.get(map)?.toString('latin1') ?? ''), wide: (doc.objects.get(Number(font)) ?? '').includes('/Type0') ? 4 : 2 }]
  }))
  let said = ''
  let font = fonts.values().next().value
  for (const stream of refs(page, /\/Contents (\[[^\]]*\]|\d+ 0 R)/)) {
    for (const [, name, hex = ''] of (doc.streams.get(stream)?.toString('latin1') ?? '').matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (name !== undefined) font = fonts.get(name)
      else for (const glyph of hex.match(new RegExp(`.{${font?.wide ?? 4}}`, 'g')) ?? []) said += font?.letters.get(parseInt(glyph, 16)) ?? ''
    }
  }
  return bare(said)
}

export const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad]/g, '')

/** The words of each page. */
export function pagesOf(raw: Buffer): string[] {
  const doc = read(raw)
  const kids = (head: string): string[] => (/\/Type\s*\/Pages/.test(head) ? refs(head, /\/Kids\s*\[([^\]]*)\]/).flatMap((n) => kids(doc.objects.get(n) ?? '')) : [head])
  const [root = 0] = refs([...doc.objects.values()].find((o) => /\/Type\s*\/Catalog/.test(o)) ?? '', /\/Pages (\d+ 0 R)/)
  return kids(doc.objects.get(root) ?? '').map((page) => wordsOf(doc, page))
}
