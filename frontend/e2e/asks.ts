// What stories need before they begin: commands and rows over the program's own HTTP, as the
// person who is signed in on the page.
import { randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'

type Entry = { seq: number; facts: { type: string; data: Record<string, unknown> }[] }

/** A UUIDv7: the time in front, chance behind. */
export function newId(): string {
  const b = randomBytes(16)
  b.writeUIntBE(Date.now(), 0, 6)
  b[6] = 0x70 | ((b[6] ?? 0) & 0x0f)
  b[8] = 0x80 | ((b[8] ?? 0) & 0x3f)
  const hex = b.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Asks for something as the person on the page, and expects a yes. */
export async function command(page: Page, url: string, path: string, data: object): Promise<void> {
  const answer = await page.request.post(`${url}/api/${path}`, { data, headers: { 'Idempotency-Key': newId(), Origin: url } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
}

export async function rows<T>(page: Page, url: string, room: string): Promise<T[]> {
  const answer = await page.request.get(`${url}/api/${room}?limit=500`)
  expect(answer.ok(), await answer.text()).toBe(true)
  return ((await answer.json()) as { rows: { row: T }[] }).rows.map((r) => r.row)
}

/** How many facts of a type a thing has in its history. */
export async function factsOf(page: Page, url: string, thing: string, type: string): Promise<Entry['facts']> {
  const answer = await page.request.get(`${url}/api/${thing}/historikk`)
  expect(answer.ok(), await answer.text()).toBe(true)
  const entries = ((await answer.json()) as { rows: { row: Entry }[] }).rows
  return entries.flatMap((e) => e.row.facts).filter((f) => f.type === type)
}

let made = 0

/** A tiltak of the story's own, in a phase; owned by the first partner. Gives its id and title. */
export async function newTiltak(page: Page, url: string, phase = 'forslag'): Promise<{ id: string; tittel: string }> {
  const [owner] = await rows<{ id: string }>(page, url, 'partnar')
  const id = newId()
  const tittel = `Prøvetiltak ${++made} ${id.slice(-4)}`
  await command(page, url, 'tiltak/Propose', {
    id, tittel, foremal: 'Vise at det verkar.', utfordring: 'Ingen veit det enno.', malform: 'nn', eigar: { partnar: owner?.id },
  })
  if (phase !== 'forslag') await command(page, url, 'tiltak/ChangePhase', { id, fase: phase })
  return { id, tittel }
}
