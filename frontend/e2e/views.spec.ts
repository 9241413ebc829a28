// The views over the set follow what others do, keep the focus, keep their filters in the address, and are words too.
import { type Page } from '@playwright/test'
import { command, newId, newTiltak, rows } from './asks'
import { houseForFile } from './house'
import { axe, expect, live, signIn, test } from './story'

const house = houseForFile()

type Utval = { id: string; kode: string }
type Partnar = { id: string; kommunenummer?: string; kortnamn?: string; namn: { nn: string } }

/** Another person's browser, at an address. */
async function leader(page: Page, path: string): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('no browser')
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(other, house.url, 'utvalsleiar', path)
  return other
}

test('table and timeline follow another browser, with the focus where it was', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/tiltak')
  const { id, tittel } = await newTiltak(page, house.url, 'planlagt')
  for (const [vising, phase, name] of [['tabell', 'i-gang', 'I gang'], ['tidslinje', 'gjennomfort', 'Gjennomført']] as const) {
    const other = await leader(page, `/tiltak?vising=${vising}`)
    const title = other.getByRole('link', { name: tittel })
    await title.focus()
    await command(page, house.url, 'tiltak/ChangePhase', { id, fase: phase })
    await expect(other.locator('#fp-announcer')).toContainText(`flytte «${tittel}» til ${name}`)
    await expect(title).toBeFocused()
    await command(page, house.url, 'tiltak/SetTimeframe', { id, tidsramme: { sagt: `våren 2027 ${vising}`, fra: '2027-01', til: '2027-06' } })
    await expect(other.locator('[data-card]', { hasText: tittel })).toContainText(`våren 2027 ${vising}`)
    await expect(title).toBeFocused()
    await other.context().close()
  }
})

test('the map of one tiltak follows what a kommune reports, in the drawing and in the table', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/tiltak')
  const { id } = await newTiltak(page, house.url, 'i-drift')
  const partnar = (await rows<Partnar>(page, house.url, 'partnar')).find((p) => p.kommunenummer === '4621')
  const other = await leader(page, `/tiltak?vising=kart&tiltak=${id}`)
  const place = other.locator('.fp-kart__flate', { has: other.locator('title', { hasText: /^Voss/ }) })
  await expect(place.locator('path').first()).toHaveClass(/fp-fill-0/)
  await command(page, house.url, 'innforing/Report', { id, partnar: partnar?.id, grad: 'innfort', dato: '2026-05', tal: '25', eining: 'pasientar' })
  await expect(place.locator('path').first()).toHaveClass(/fp-fill-5/)
  await expect(other.getByRole('row', { name: /Voss/ }).first()).toContainText('25 pasientar')
  await axe(other)
  await other.context().close()
})

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
