// Views are saved by name and shared; the status page tells at once what waits for a decision. That all views follow others: follow.spec.ts.
import { type Page } from '@playwright/test'
import { command, newId, newTiltak, rows } from './asks'
import { houseForFile } from './house'
import { axe, expect, live, signIn, test } from './story'

const house = houseForFile()

type Utval = { id: string; kode: string }

/** Another person's browser, at an address. */
async function leader(page: Page, path: string): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('no browser')
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(other, house.url, 'utvalsleiar', path)
  return other
}

test('a view is saved by its name, shared, and found again with its filters', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/tiltak?vising=tabell&fase=i-gang&grupper=eigar')
  await page.getByRole('button', { name: 'Lagra visingar' }).click()
  await page.getByRole('button', { name: 'Lagre denne visinga' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Lagre', exact: true }).click()
  await expect(dialog.locator('.ds-error-summary')).toContainText('Namn må fyllast ut')
  await dialog.getByLabel('Namn').fill('Det som går føre seg')
  await dialog.getByLabel('Kven ser ho').selectOption('alle')
  await dialog.getByRole('button', { name: 'Lagre', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Det som går føre seg' })).toBeVisible()
  const other = await leader(page, '/tiltak')
  await other.getByRole('button', { name: 'Lagra visingar' }).click()
  await other.getByRole('link', { name: /Det som går føre seg/ }).click()
  await expect(other).toHaveURL(/vising=tabell&fase=i-gang&grupper=eigar/)
  await expect(other.locator('.fp-group').first()).toBeVisible()
  await other.context().close()
})

test('the status page tells at once what waits for a decision; the wall has no frame, and Escape leaves it', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/utval')
  const utval = (await rows<Utval>(page, house.url, 'utval')).find((u) => u.kode === 'OU')
  const { id, tittel } = await newTiltak(page, house.url, 'i-gang')
  await command(page, house.url, 'tiltak/AttachUtval', { id, utval: utval?.id })
  await page.goto(`${house.url}/utval/${utval?.id ?? ''}/status?vising=vegg`)
  await live(page)
  await expect(page.locator('.fp-rail')).toBeHidden()
  await command(page, house.url, 'tiltak/ReportStatus', { id, framdrift: 'raud', tekst: 'Ingen har sagt ja.', malform: 'nn', avgjerd: `Skal vi halde fram? ${newId()}` })
  const decisions = page.locator('section', { has: page.getByRole('heading', { name: /^Treng avgjerd/ }) })
  await expect(decisions).toContainText(tittel)
  await axe(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('.fp-rail')).toBeVisible()
  await axe(page)
})

test('a calendar and a news reader follow the tiltak by an address that is told once and can be taken back', async ({ page }) => {
  await signIn(page, house.url, 'planleggar')
  await page.getByRole('link', { name: 'Få milepælane i kalenderen din' }).click()
  await page.getByRole('button', { name: 'Lag adresser' }).click()
  const calendar = page.getByLabel('Kalender med milepælar (iCalendar)', { exact: true })
  await page.getByLabel('Kva utval?').selectOption({ label: 'Områdeutvalet for Nordhordland' })
  const [ics, atom] = [await calendar.inputValue(), await page.getByLabel('Straum av endringar (Atom)', { exact: true }).inputValue()]
  await axe(page)
  // As a program that is nobody asks.
  expect(await (await fetch(ics)).text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*SUMMARY:/)
  expect(await (await fetch(atom)).text()).toContain('<feed')
  await page.reload()
  await expect(page.getByText('Vi viser dei berre den gongen dei blir laga.')).toBeVisible()
  await expect(calendar).toHaveCount(0)
  await page.getByRole('button', { name: 'Ta dei bort' }).click()
  await expect(page.getByText('Du har ingen adresser no.')).toBeVisible()
  expect((await fetch(ics)).status).toBe(404)
})
