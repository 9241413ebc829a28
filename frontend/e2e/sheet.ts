// What is downloaded, read by a program that is not ours.
import { readFile } from 'node:fs/promises'
import { read, utils, type CellObject } from '@e965/xlsx'
import { expect, type Locator, type Page } from '@playwright/test'

/** A row by its heads: texts, numbers, and days as "2026-03-14". */
export type Read = Record<string, string | number>
export type Sheet = { heads: string[]; rows: Read[]; om: Record<string, string> }

const day = (d: Date) => new Date(Math.round(d.getTime() / 86_400_000) * 86_400_000).toISOString().slice(0, 10)

function valueOf(cell: CellObject | undefined): string | number {
  expect(cell?.f, 'no cell is a formula').toBeUndefined()
  if (cell?.v instanceof Date) return day(cell.v)
  return typeof cell?.v === 'number' ? cell.v : String(cell?.v ?? '')
}

/** Presses «Rekneark», and reads what comes. */
export async function downloaded(page: Page, within: Page | Locator = page): Promise<Sheet> {
  const coming = page.waitForEvent('download')
  await within.getByRole('group', { name: /^Last ned/ }).getByRole('button', { name: 'Rekneark (XLSX)' }).first().click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
  const book = read(await readFile(await file.path()), { cellDates: true, cellFormula: true, UTC: true })
  const [first = '', second = ''] = book.SheetNames
  const sheet = book.Sheets[first] ?? {}
  const size = utils.decode_range(sheet['!ref'] ?? 'A1')
  const line = (r: number) => Array.from({ length: size.e.c + 1 }, (_, c) => valueOf(sheet[utils.encode_cell({ r, c })] as CellObject | undefined))
  const heads = line(0).map(String)
  const rows = Array.from({ length: size.e.r }, (_, i) => Object.fromEntries(line(i + 1).map((v, c) => [heads[c] ?? '', v])))
  const om = Object.fromEntries(utils.sheet_to_json<string[]>(book.Sheets[second] ?? {}, { header: 1 }).map(([name = '', value = '']) => [name, value]))
  return { heads, rows, om }
}

/** What stands in cells on the screen, without the marks and menus in them. */
export const textOf = (all: Locator) => all.evaluateAll((cells) => cells.map((cell) => {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const out of copy.querySelectorAll('.fp-oppdikta, .fp-smallmark, button, svg, .fp-late')) out.remove()
  return copy.textContent.replace(/\s+/g, ' ').trim()
}))
