// Figures come in from files: what is new, changed and refused is seen before anything is stored, in each form; and a file that is
// not what it says is refused in words, with nothing half done.
import { type Page } from '@playwright/test'
import { command, factsOf, newId } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, expect, signIn, test } from './story'
import { bomb, withMacros, workbook } from './workbook'

const house = houseForFile()

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HEAD = ['Kommunenummer', 'År', 'Personar']

type File = { name: string; mimeType: string; buffer: Buffer }

const csv = (name: string, text: string, encoding: BufferEncoding = 'utf8'): File => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, encoding) })
const book = (name: string, buffer: Buffer): File => ({ name, mimeType: XLSX, buffer })

/** An indicator of the story's own, and the page where figures are read in for it. */
async function open(page: Page): Promise<string> {
  await signIn(page, house.url, 'sekretariat', '/tilgjengelegheit')
  const id = newId()
  await command(page, house.url, 'indikator/Define', {
    id, namn: { nn: 'Prøvetal', nb: 'Prøvetall', en: 'Trial figures' }, definisjon: 'Tal som ei historie les inn.', malform: 'nn', eining: 'personar', niva: 'kommune', retning: 'noytral', smaTal: 'opne', utgjevar: 'Prøvestatistikken',
  })
  await page.goto(`${house.url}/indikator/innlesing?indikator=${id}`)
  return id
}

/** Hands in a file and says where it is from; stops where one sees what would happen. */
async function lookInto(page: Page, file: File): Promise<void> {
  await page.getByLabel('Fil med tal').setInputFiles(file)
  const values = page.getByLabel('Kolonna med verdiar')
  if ((await values.inputValue()) === '') await values.selectOption('Personar')
  await page.getByLabel('Kjelde', { exact: true }).fill('Prøvestatistikken, tabell 1')
  await page.getByRole('button', { name: 'Gå vidare' }).click()
  await expect(page.getByRole('heading', { name: 'Dette skjer når tala blir lesne inn' })).toBeVisible()
}

const stand = (page: Page, name: string) => page.getByText(name, { exact: true }).click()
const line = (page: Page, name: string | RegExp) => page.getByRole('row', { name })
const taken = (page: Page, id: string) => factsOf(page, house.url, `indikator/${id}`, 'indikator.FiguresTaken')

test('CSV, workbook and JSON-stat: one sees what is new, changed and refused before it is stored, and the old value stays beside the new', async ({ page }) => {
  const id = await open(page)
  await axeAll(page)
  // As a spreadsheet in Norway writes it: semicolons, and letters of Windows.
  await page.getByLabel('Fil med tal').setInputFiles(csv('tal.csv', 'Kommunenummer;År;Personar;Merknad\r\n4621;2024;15 800;Målt\r\n4631;2024;29700;Målt\r\n9999;2024;7;Ukjend\r\n4601;2024;=1+1;Formel\r\n', 'latin1'))
  await expect(page.getByText('Teiknsett: Windows-1252')).toBeVisible()
  await expect(page.getByLabel('Kolonna med tid')).toHaveValue('År')
  await page.getByRole('button', { name: 'Gå vidare' }).click()
  await expect(page.locator('.ds-error-summary')).toContainText(/Kolonna med verdiar må fyllast ut.*Kjelde må fyllast ut/)
  await axe(page)
  await page.getByLabel('Kolonna med verdiar').selectOption('Personar')
  await page.getByLabel('Kjelde', { exact: true }).fill('Prøvestatistikken, tabell 1')
  await page.getByRole('button', { name: 'Gå vidare' }).click()
  await expect(line(page, /Voss/)).toContainText('15 800')
  await axeAll(page)
  await stand(page, 'Avviste (2)')
  await expect(line(page, /9999/)).toContainText('Vi finn ikkje staden «9999»')
  await expect(line(page, /^5/)).toContainText('Cella er ein formel')
  expect(await taken(page, id), 'nothing is stored yet').toHaveLength(0)
  await page.getByRole('button', { name: 'Les inn 2 tal' }).click()
  await expect(page.getByText('2 tal er lesne inn.')).toBeVisible()
  expect(await taken(page, id)).toHaveLength(1)

  await page.getByRole('button', { name: 'Les ei fil til' }).click()
  await lookInto(page, book('tal.xlsx', workbook([HEAD, ['4621', 2024, 15816], ['4631', 2024, 29700], ['4621', 2025, 15900], ['4601', 2025, { formula: 'SUM(A1:A9)', value: 9 }]])))
  for (const [name, told] of [['Endra (1)', /Voss.*15 816.*15 800/], ['Like (1)', /Alver.*29 700/], ['Nye (1)', /Voss.*15 900/], ['Avviste (1)', /Cella er ein formel/]] as const) {
    await stand(page, name)
    await expect(line(page, told)).toBeVisible()
  }
  await page.getByRole('button', { name: 'Les inn 2 tal' }).click()
  await expect(page.getByText('2 tal er lesne inn.')).toBeVisible()

  await page.getByRole('button', { name: 'Les ei fil til' }).click()
  await lookInto(page, { name: 'ssb.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({
    version: '2.0', class: 'dataset', label: 'Prøvetal', source: 'Prøvestatistikken', id: ['Region', 'Tid'], size: [1, 2],
    dimension: { Region: { category: { index: ['4621'], label: { 4621: 'Voss' } } }, Tid: { category: { index: ['2025', '2026'] } } }, value: [15900, 16000],
  })) })
  await expect(line(page, /Voss.*16 000/)).toBeVisible()
  await page.getByRole('button', { name: 'Les inn 1 tal' }).click()
  await page.getByRole('link', { name: 'Prøvetal' }).click()
  await page.getByLabel('Tal for').selectOption({ label: 'Voss' })
  const corrected = page.getByRole('region', { name: 'Tala' }).getByRole('row', { name: /2024/ })
  await expect(corrected).toContainText('15 816')
  await expect(corrected).toContainText('15 800')
  await axeAll(page)
})

test('a file that is not what it says is refused in words, and nothing is stored', async ({ page }) => {
  const id = await open(page)
  const good = [HEAD, ['4621', 2024, 1]]
  const bad: [File, string][] = [
    [book('makroar.xlsx', withMacros(good)), 'Excel-fila har makroar.'],
    [book('bombe.xlsx', bomb()), 'Excel-fila er mykje større inni enn ho ser ut til.'],
    [{ name: 'bilete.csv', mimeType: 'text/csv', buffer: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') }, 'Dette er ikkje ein tabell.'],
    [csv('ujamn.csv', 'stad;tid;verdi\n4621;2024\n'), 'Linje 2 har eit anna tal på kolonnar'],
    [csv('to-like.csv', 'stad;stad\n1;2\n'), 'To kolonnar heiter «stad».'],
    [{ name: 'feil.json', mimeType: 'application/json', buffer: Buffer.from('{"version":"2.0","class":"dataset","id":["Region","Tid"],"size":[1,1],"dimension":{"Region":{"category":{"index":["4621"]}}},"value":[1]}') }, 'Datasettet manglar dimensjonen «Tid».'],
    [csv('stor.csv', `stad;tid;verdi\n${'4621;2024;1\n'.repeat(900_000)}`), 'Fila er over 10 MB'],
  ]
  for (const [file, words] of bad) {
    await page.getByLabel('Fil med tal').setInputFiles(file)
    await expect(page.getByRole('main'), file.name).toContainText(words)
    await expect(page.getByRole('listitem').filter({ hasText: 'Fil' }).first()).toHaveAttribute('aria-current', 'step')
  }
  await axe(page)
  // Columns that are not there are for a person to choose; where she chooses wrongly she is told by each row.
  await lookIntoWrong(page)
  expect(await taken(page, id)).toHaveLength(0)
})

async function lookIntoWrong(page: Page): Promise<void> {
  await page.getByLabel('Fil med tal').setInputFiles(csv('anna.csv', 'Namn;Dag;Poeng\nVoss;i går;mange\n'))
  await page.getByRole('button', { name: 'Gå vidare' }).click()
  await expect(page.locator('.ds-error-summary')).toContainText('Kolonna med stader må fyllast ut')
  for (const [label, column] of [['Kolonna med stader', 'Namn'], ['Kolonna med tid', 'Dag'], ['Kolonna med verdiar', 'Poeng']] as const) await page.getByLabel(label).selectOption(column)
  await page.getByLabel('Kjelde', { exact: true }).fill('Ei liste')
  await page.getByRole('button', { name: 'Gå vidare' }).click()
  await expect(page.getByText('Her er ingen nye eller endra tal å lese inn.')).toBeVisible()
  await expect(line(page, /Voss/)).toContainText('er ikkje ei tid')
  await expect(page.getByRole('button', { name: /Les inn \d/ })).toHaveCount(0)
}
