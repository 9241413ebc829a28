// Workbooks for stories, made part by part: good ones, ones with macros, and one that is far larger inside than it seems.
import { crc32, deflateRawSync } from 'node:zlib'

type Part = { name: string; data: Buffer; packed: Buffer }

const part = (name: string, data: Buffer): Part => ({ name, data, packed: deflateRawSync(data, { level: 9 }) })

function zip(parts: readonly Part[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, data, packed } of parts) {
    const told = Buffer.alloc(26) // from "version needed" on, the same in both places
    told.writeUInt16LE(20, 0)
    told.writeUInt16LE(8, 4)
    told.writeUInt32LE(crc32(data), 10)
    told.writeUInt32LE(packed.length, 14)
    told.writeUInt32LE(data.length, 18)
    told.writeUInt16LE(Buffer.byteLength(name), 22)
    files.push(Buffer.from('PK\x03\x04', 'latin1'), told, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), told, rest, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

/** A cell: a text, a number, or a formula with the value that it had. */
export type Cell = string | number | { formula: string; value: number }

function cell(c: Cell): string {
  if (typeof c === 'string') return `<c t="inlineStr"><is><t>${c}</t></is></c>`
  return typeof c === 'number' ? `<c><v>${c}</v></c>` : `<c><f>${c.formula}</f><v>${c.value}</v></c>`
}

function parts(sheet: string): Part[] {
  return [
    part('[Content_Types].xml', Buffer.from('<Types/>')),
    part('xl/workbook.xml', Buffer.from('<workbook xmlns:r="x"><sheets><sheet name="Tal" sheetId="1" r:id="rId1"/></sheets></workbook>')),
    part('xl/_rels/workbook.xml.rels', Buffer.from('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>')),
    part('xl/worksheets/sheet1.xml', Buffer.from(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`)),
  ]
}

const sheetOf = (rows: readonly Cell[][]) => rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')

export const workbook = (rows: readonly Cell[][]) => zip(parts(sheetOf(rows)))

export const withMacros = (rows: readonly Cell[][]) => zip([...parts(sheetOf(rows)), part('xl/vbaProject.bin', Buffer.from('x'))])

/** A few tens of kilobytes that are tens of megabytes inside. */
export const bomb = () => zip([...parts(''), part('xl/worksheets/sheet2.xml', Buffer.alloc(64_000_000, ' '))])
