// Small, since every page has it: loads what reads the disk only where something was ever kept there,
// and the engine of texts only where something waits to be sent.
const DB = 'fellesplan-tekst' // see keep.ts

async function wasEverKept(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DB)
  } catch {
    return false // nothing can be read either
  }
}

/** Sends what pages that are gone left of a person's writing, in whatever document. */
export async function sendKept(person: string): Promise<void> {
  if (!(await wasEverKept())) return
  const { keep } = await import('./disk')
  const docs = await keep.orphans(person)
  if (docs.length === 0) return
  const { sendOrphans } = await import('./open')
  await sendOrphans(docs)
}
