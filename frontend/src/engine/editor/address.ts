// Which addresses a link may have: http, https and mailto, as the document schema and the server say.

const MAX_LENGTH = 2_000
const SCHEMES = ['http:', 'https:', 'mailto:']

/** The address as it is stored; undefined where a link must not go there. */
export function safeAddress(written: string): string | undefined {
  const text = written.trim()
  if (text === '' || text.length > MAX_LENGTH || !URL.canParse(text)) return undefined
  const { protocol, href } = new URL(text)
  // The browser's own reading of it is stored: blanks and line breaks within a scheme are tricks.
  return SCHEMES.includes(protocol) && href.length <= MAX_LENGTH ? href : undefined
}

/** What a person writes in a field: «www.ks.no» and «kari@example.no» are addresses too. */
export function addressOf(written: string): string | undefined {
  const text = written.trim()
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return safeAddress(`mailto:${text}`)
  if (/^[\p{L}\d-]+(\.[\p{L}\d-]+)+(?=[/?#:]|$)/u.test(text)) return safeAddress(`https://${text}`)
  return safeAddress(text)
}
