// What an attribute's value must look like: the `form` of dokument.json. The program refuses what
// does not fit, so nothing in the page may make it.
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const SMALL_BYTES = 4000
const SMALL_TEXT = 2000

/** Whether an address may stand in a link. */
export function isWebAddress(text: string): boolean {
  return /^(https?:\/\/[^\s/]|mailto:[^\s])/i.test(text) && !/\s/.test(text) && URL.canParse(text)
}

function isWidths(value: unknown): boolean {
  if (value === null) return true
  return Array.isArray(value) && value.length >= 1 && value.length <= 50 && value.every((w) => Number.isSafeInteger(w) && w >= 0 && w <= 5000)
}

function isSmall(value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value === 'string') return Array.from(value).length <= SMALL_TEXT
  if (typeof value !== 'object') return false
  return Object.values(value).every(isSmall) && new TextEncoder().encode(JSON.stringify(value)).length <= SMALL_BYTES
}

const text = (fits: (text: string) => boolean) => (value: unknown) => typeof value === 'string' && fits(value)

const forms: Record<string, (value: unknown) => boolean> = {
  'id': text((t) => uuid.test(t)),
  'sha256': text((t) => /^[0-9a-f]{64}$/.test(t)),
  'image-type': text((t) => ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].includes(t)),
  'card-room': text((t) => t === 'tiltak' || t === 'planelement'),
  'web-address': text(isWebAddress),
  'lang': text((t) => /^[A-Za-z0-9-]{2,12}$/.test(t)),
  'widths': isWidths,
  'small': isSmall,
}

/** Whether a value has the form. A form that is not known lets nothing through. */
export function wellFormed(form: string, value: unknown): boolean {
  return forms[form]?.(value) ?? false
}
