// What this browser keeps of texts. Small: a page may look here without loading an editor.
import { DiskKeep } from './keep'

export const keep = new DiskKeep()

/** Sends what pages that are gone left of a person's writing, in whatever document. Loads the editor's engine only where there is something. */
export async function sendKept(person: string): Promise<void> {
  const docs = await keep.orphans(person)
  if (docs.length === 0) return
  const { sendOrphans } = await import('./open')
  await sendOrphans(docs)
}
