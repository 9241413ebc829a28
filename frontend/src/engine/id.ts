/** A fresh UUIDv7: 48 bits of time, then chance. Ids made in one millisecond by one tab keep their order. */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  last = Math.max(now, last)
  count = last === lastAt ? count + 1 : 0
  lastAt = last
  if (count > 0xfff) {
    last++ // more than 4096 in a millisecond: borrow from the next
    lastAt = last
    count = 0
  }
  new DataView(bytes.buffer).setUint32(0, Math.floor(last / 2 ** 16))
  new DataView(bytes.buffer).setUint16(4, last % 2 ** 16)
  new DataView(bytes.buffer).setUint16(6, 0x7000 | count)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

let last = 0
let lastAt = 0
let count = 0
