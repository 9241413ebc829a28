// The status page of an utval: printed, it is a document in which nothing is cut; on the wall it is read from across a room.
import { writeFile } from 'node:fs/promises'
import { type Page } from '@playwright/test'
import { command, newId, rows } from './asks'
import { houseForFile } from './house'
import { bare, pagesOf } from './pdf'
import { axe, expect, expectNoSideways, live, signIn, test } from './story'

const house = houseForFile()

const MANY = 15 // more than the page shows before one asks for the others

type Told = { tittel: string; tekst: string; avgjerd: string }

/** An utval of the story's own, with so many tiltak, each with a report and a question. */
async function utvalWith(page: Page, many: number): Promise<{ id: string; told: Told[] }> {
  const [owner] = await rows<{ id: string }>(page, house.url, 'partnar')
  const id = newId()
  await command(page, house.url, 'utval/Establish', { id, namn: { nn: 'Prøveutval for status', nb: 'Prøveutvalg for status', en: 'Trial committee' }, kode: 'ARBEIDSGRUPPE' })
  await command(page, house.url, 'utval/RuleReporting', { id, kvar: 3, frist: 14, sett: 0 })
  const told: Told[] = []
  for (let i = 1; i <= many; i++) {
    const t = { id: newId(), tittel: `Prøve ${i} av korleis ein lang tittel som går over fleire linjer, står på arket`, tekst: `Vi ventar på svar nummer ${i} frå dei andre partnarane, og held fram så snart det er kome.`, avgjerd: `Skal vi halde fram med nummer ${i}?` }
    await command(page, house.url, 'tiltak/Propose', { id: t.id, tittel: t.tittel, foremal: 'Vise at arket er heilt.', utfordring: 'Ingen veit det enno.', malform: 'nn', eigar: { partnar: owner?.id } })
    await command(page, house.url, 'tiltak/AttachUtval', { id: t.id, utval: id })
    await command(page, house.url, 'tiltak/ReportStatus', { id: t.id, framdrift: 'gul', tekst: t.tekst, malform: 'nn', avgjerd: t.avgjerd })
    told.push(t)
  }
  return { id, told }
}

test('on paper nothing is left out, no line is cut by the end of a sheet, and each sheet has its number', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/tilgjengelegheit')
  const { id, told } = await utvalWith(page, MANY)
  await page.goto(`${house.url}/utval/${id}/status`)
  await live(page)
  await expect(page.getByRole('button', { name: 'Vis 3 til' }).first()).toBeVisible()
  await expect(page.locator('.fp-utvalstatus__history').getByText('Hentar')).toHaveCount(0)
  const raw = await page.pdf({ preferCSSPageSize: true })
  if (process.env['E2E_KEEP']) await writeFile(process.env['E2E_KEEP'], raw)
  const sheets = pagesOf(raw)
  expect(sheets.length, 'sheets').toBeGreaterThan(1)
  const all = sheets.join('')
  for (const words of ['Status: Prøveutval for status', 'Helsefellesskapet', 'Statusrapport kvar 3. månad', `Treng avgjerd ${MANY}`, `Alle tiltaka`]) expect(all).toContain(bare(words))
  for (const [i, sheet] of sheets.entries()) expect(sheet, `the foot of sheet ${i + 1}`).toContain(`${i + 1}/${sheets.length}`)
  for (const tool of ['Vis på vegg', 'Skriv ut', 'Logg ut', 'Vis 3 til', 'Direkte. Alt er oppdatert']) expect(all).not.toContain(bare(tool))
  for (const { tittel, tekst, avgjerd } of told) {
    // What needs a decision, what changed, and the table: each there, and whole on one sheet.
    const whole = (words: string) => sheets.reduce((n, s) => n + s.split(bare(words)).length - 1, 0)
    expect(whole(tittel), tittel).toBeGreaterThanOrEqual(3)
    expect(whole(avgjerd), avgjerd).toBeGreaterThanOrEqual(1)
    expect(whole(tekst), tekst).toBeGreaterThanOrEqual(1)
  }
  // The head of the table stands again on each sheet that it goes over.
  const first = sheets.findIndex((s) => s.includes(bare('Alle tiltaka')))
  for (const sheet of sheets.slice(first)) expect(sheet).toContain(bare('Siste ord'))
})

test('on the wall it has large letters, no tools but the way out, and follows what happens', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await signIn(page, house.url, 'sekretariat', '/tilgjengelegheit')
  const { id, told } = await utvalWith(page, 3)
  await page.goto(`${house.url}/utval/${id}/status`)
  await live(page)
  const size = () => page.locator('.fp-utvalstatus h1').evaluate((h) => parseFloat(getComputedStyle(h).fontSize))
  const desk = await size()
  await page.getByRole('button', { name: 'Vis på vegg' }).click()
  for (const gone of ['.fp-rail', '.fp-bar', '.fp-foot']) await expect(page.locator(gone)).toBeHidden()
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(1)
  expect(await size()).toBeGreaterThan(desk * 1.2)
  for (const { avgjerd } of told) await expect(page.getByText(avgjerd).first()).toBeVisible()
  await expect(page.getByText(/Oppdatert \d/)).toBeVisible()
  await axe(page)
  await expectNoSideways(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await axe(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('.fp-rail')).toBeVisible()
})
