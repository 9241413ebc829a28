// An indicator's own page: a target, a break, a correction that keeps the old value, a projection told apart, and small counts that nobody sees.
import { type Page } from '@playwright/test'
import { command, factsOf, newId } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, expect, signIn, test } from './story'

const house = houseForFile()

const part = (page: Page, name: string) => page.locator('section.fp-section', { has: page.getByRole('heading', { name, exact: true }) })
const facts = (page: Page, id: string, type: string) => factsOf(page, house.url, `indikator/${id}`, `indikator.${type}`)
type Tal = { stad: string; tid: string; verdi?: string; merke?: string }

/** An indicator of the story's own, with figures of two kommunar. */
async function open(page: Page, smaTal: 'opne' | 'skjul', tal: Tal[], framskriving = ''): Promise<string> {
  await signIn(page, house.url, 'sekretariat', '/tilgjengelegheit')
  const id = newId()
  await command(page, house.url, 'indikator/Define', {
    id, namn: { nn: 'Prøvetal', nb: 'Prøvetall', en: 'Trial figures' }, definisjon: 'Tal som ei historie bruker.', malform: 'nn', eining: 'personar', niva: 'kommune', retning: 'ned', smaTal, utgjevar: 'Prøvestatistikken',
  })
  await command(page, house.url, 'indikator/TakeFigures', { id, innlesing: newId(), henta: '2026-01-02', tal, kjelder: [{ tekst: 'Prøvestatistikken' }] })
  if (framskriving) await command(page, house.url, 'indikator/TakeFigures', { id, innlesing: newId(), framskriving, henta: '2026-01-02', tal: [{ stad: '4621', tid: '2030', verdi: '150' }], kjelder: [{ tekst: 'Prøvestatistikken' }] })
  await page.goto(`${house.url}/indikator/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Prøvetal' })).toBeVisible()
  return id
}

test('a target and a break are set from the page, and both are drawn and told', async ({ page }) => {
  const id = await open(page, 'opne', [{ stad: '4621', tid: '2024', verdi: '100' }, { stad: '4621', tid: '2025', verdi: '110' }], 'Hovudalternativet')
  const plot = page.locator('figure.fp-plot')
  const dialog = page.getByRole('dialog')
  await expect(plot).toContainText('Voss, framskriving «')
  await page.getByRole('button', { name: 'Set mål' }).press('Enter')
  await dialog.getByLabel('Kva er målet?').fill('90')
  await dialog.getByRole('button', { name: 'Lagre', exact: true }).click()
  await expect.poll(() => facts(page, id, 'TargetSet')).toHaveLength(1)
  await expect(plot.locator('svg')).toContainText('90')
  await command(page, house.url, 'indikator/NoteBreak', { id, brot: newId(), tid: '2025', merknad: 'Ny måte å telje på.', kjelder: [] })
  await expect(plot).toContainText('Ny måte å telje på.')
  await axeAll(page)
  await plot.getByText('Tabell', { exact: true }).click()
  await expect(plot.getByRole('row', { name: /^2030/ })).toContainText('150')
  await expect(plot.getByRole('columnheader', { name: /Hovudalternativet/ })).toBeVisible()
  await axe(page)
})

test('a correction stands beside the value that it corrects', async ({ page }) => {
  const id = await open(page, 'opne', [{ stad: '4621', tid: '2024', verdi: '100' }])
  await command(page, house.url, 'indikator/CorrectFigure', { id, tal: { stad: '4621', tid: '2024', verdi: '104' }, merknad: 'Talt feil.', sett: { verdi: '100' } })
  const row = part(page, 'Tala').getByRole('row', { name: /2024/ })
  await expect(row).toContainText('104')
  await expect(row).toContainText('100')
  await expect.poll(() => facts(page, id, 'FigureCorrected')).toHaveLength(1)
  await axe(page)
})

test('a small count never comes to the page, nor into what is kept', async ({ page }) => {
  const id = await open(page, 'skjul', [{ stad: '4621', tid: '2024', verdi: '3' }, { stad: '4631', tid: '2024', verdi: '17' }])
  await page.getByLabel('Tal for').selectOption({ label: 'Voss' })
  await expect(part(page, 'Tala').getByRole('row', { name: /2024/ })).toContainText(/[Ff]ærre enn (5|fem)/)
  const taken = await facts(page, id, 'FiguresTaken')
  expect(JSON.stringify(taken)).not.toContain('"verdi":"3"')
  const row = await page.request.get(`${house.url}/api/indikator/${id}`)
  expect(await row.text()).not.toContain('"verdi":"3"')
  await axeAll(page)
})
