// Whether the document that we hold as confirmed is the one that the server has.
import type { Node } from 'prosemirror-model'

/** True where the SHA-256 of the document's JSON is another. Where the browser cannot tell: false. */
export async function differs(doc: Node, hash: string): Promise<boolean> {
  if (typeof crypto === 'undefined' || !('subtle' in crypto)) return false
  const bytes = new TextEncoder().encode(JSON.stringify(doc.toJSON()))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (b) => b.toString(16).padStart(2, '0')).join('') !== hash
}
