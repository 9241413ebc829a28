// What a tiltak is made of: documents, goals, where it came from, what it waits for, risks, those who must stand behind it, comments;
// and the saker and decisions that have to do with it, from both ends.
import { type Page } from '@playwright/test'
import { command, factsOf, newId, newTiltak, rows } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, expect, signIn, test } from './story'

const house = houseForFile()

const part = (page: Page, name: string) => page.locator('section.fp-section', { has: page.getByRole('heading', { name, exact: true }) })
const facts = (page: Page, id: string, type: string) => factsOf(page, house.url, `tiltak/${id}`, `tiltak.${type}`)

async function open(page: Page): Promise<{ id: string; tittel: string }> {
  await signIn(page, house.url, 'sekretariat', '/tilgjengelegheit')
  const made = await newTiltak(page, house.url, 'i-gang')
  await page.goto(`${house.url}/tiltak/${made.id}`)
  await expect(page.getByRole('heading', { level: 1, name: made.tittel })).toBeVisible()
  return made
}

test('a document is attached as a file, fetched as the same bytes, and taken away', async ({ page }) => {
  const { id } = await open(page)
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n')
  await page.getByRole('button', { name: 'Legg til dokument' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Legg til', exact: true }).click()
  await expect(dialog.locator('.ds-error-summary')).toContainText('Tittel')
  await dialog.getByLabel('Tittel').fill('Avtalen')
  await dialog.getByText('Ei fil', { exact: true }).click()
  // What is not what it says is refused in the server's words, also where one has tried before.
  await dialog.getByLabel('Fil', { exact: true }).setInputFiles({ name: 'avtale.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 slutt') })
  await expect(dialog.locator('.ds-error-summary')).not.toContainText('Vel ei fil')
  await expect(dialog.locator('.ds-error-summary')).toContainText('Dokumentet er skadd eller ikkje heilt')
  await dialog.getByLabel('Fil', { exact: true }).setInputFiles({ name: 'avtale.pdf', mimeType: 'application/pdf', buffer: pdf })
  await expect(dialog.getByText('er mottatt')).toBeVisible()
  await axe(page)
  await dialog.getByRole('button', { name: 'Legg til', exact: true }).click()
  const link = part(page, 'Dokument').getByRole('link', { name: /Avtalen/ })
  const href = await link.getAttribute('href')
  const file = await page.request.get(new URL(href ?? '', house.url).href)
  expect(Buffer.compare(await file.body(), pdf)).toBe(0)
  await part(page, 'Dokument').getByRole('button', { name: /Avtalen/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort', exact: true }).click()
  await expect(link).toHaveCount(0)
  await expect.poll(() => facts(page, id, 'DocumentDetached')).toHaveLength(1)
})

test('goals in words and from the plans', async ({ page }) => {
  const { id } = await open(page)
  const goals = part(page, 'Mål')
  await goals.getByRole('button', { name: 'Legg til mål' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ordlyd').fill('Færre innleggingar som kunne vore unngått')
  await dialog.getByRole('button', { name: /^(Lagre|Legg til)$/ }).click()
  await expect(goals).toContainText('Færre innleggingar som kunne vore unngått')
  await expect.poll(() => facts(page, id, 'GoalSet')).toHaveLength(1)
})

type Sak = { id: string; tittel: string }

test('it comes from a sak and a decision, chosen by the keyboard; each end tells of the other and how far it is', async ({ page }) => {
  const { id, tittel } = await open(page)
  const sak = (await rows<Sak>(page, house.url, 'sak')).find((s) => s.tittel.startsWith('Samhandlingsavvik'))
  if (!sak) throw new Error('the demonstration has no such sak')
  const origin = part(page, 'Kvar tiltaket kjem frå')
  const dialog = page.getByRole('dialog')
  const choose = async (slag: string, words: string) => {
    await origin.getByRole('button', { name: 'Legg til opphav' }).press('Enter')
    await dialog.getByLabel('Kva kjem det frå?').selectOption({ label: slag })
    // A long list is narrowed by words.
    const sought = dialog.getByLabel('Søk', { exact: true })
    if (await sought.count()) await sought.fill(words)
    await dialog.getByRole('radio', { name: new RegExp(words.replaceAll(' ', '.*')) }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
  }
  await choose('Sak', 'Samhandlingsavvik')
  await expect(origin.getByRole('link', { name: sak.tittel })).toBeVisible()
  await choose('Vedtak', 'Overordna strategi Partnarskapsmøtet')
  await expect(origin.getByRole('link', { name: /Overordna strategi/ })).toBeVisible()
  await expect(origin).toContainText('Partnarskapsmøtet')
  await expect.poll(() => facts(page, id, 'OriginNamed')).toHaveLength(2)

  // A sak is tied to it, and a decision says that it follows it up.
  await command(page, house.url, 'sak/Link', { id: sak.id, lenkje: newId(), slag: 'tiltak', ting: id })
  const treated = part(page, 'Saker og vedtak')
  await expect(treated).toContainText('I køen i OU Voss')
  await axeAll(page)
  await treated.getByRole('link', { name: sak.tittel }).click()
  await expect(part(page, 'Dette heng saman med')).toContainText('I gang')
  await expect(part(page, 'Tiltak som kjem herifrå').getByRole('link', { name: tittel })).toBeVisible()
  await page.goto(`${house.url}/vedtak`)
  const decided = page.getByRole('row', { name: /Overordna strategi.*Felles opplæring/ })
  await expect(decided).toContainText('Planlagt')
  await decided.getByRole('link', { name: /^Vis \d+ til/ }).click()
  await expect(part(page, 'Tiltak som kjem herifrå').getByRole('link', { name: tittel })).toBeVisible()
  await axe(page)
})

test('an origin of before the house is told in words, and one must be told', async ({ page }) => {
  const { id } = await open(page)
  const origin = part(page, 'Kvar tiltaket kjem frå')
  const dialog = page.getByRole('dialog')
  await origin.getByRole('button', { name: 'Legg til opphav' }).click()
  await dialog.getByLabel('Kva kjem det frå?').selectOption({ label: 'Vedtak' })
  await dialog.getByRole('button', { name: 'Legg til', exact: true }).click()
  await expect(dialog.locator('.ds-error-summary')).toContainText('Kva det er')
  await axe(page)
  await dialog.getByRole('textbox', { name: 'Kva det er' }).fill('Vedtak 4/19 i samarbeidsutvalet')
  await dialog.getByRole('button', { name: 'Legg til', exact: true }).click()
  await expect(origin).toContainText('Vedtak 4/19 i samarbeidsutvalet')
  await expect.poll(async () => (await facts(page, id, 'OriginNamed')).map((f) => f.data['ordlyd'])).toEqual(['Vedtak 4/19 i samarbeidsutvalet'])
})

test('a circle of dependencies is refused in words, by the way round', async ({ page }) => {
  const { id, tittel } = await open(page)
  const other = await newTiltak(page, house.url)
  await command(page, house.url, 'tiltak/AddDependency', { id: other.id, tiltak: id })
  await expect(part(page, 'Desse ventar på tiltaket').getByRole('link', { name: other.tittel })).toBeVisible()
  await page.getByRole('button', { name: 'Legg til tiltak det ventar på' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Søk', { exact: true }).fill(other.tittel)
  await dialog.getByRole('radio', { name: other.tittel }).check()
  await dialog.getByRole('button', { name: 'Legg til', exact: true }).click()
  await expect(dialog.locator('.ds-error-summary')).toContainText(/Det blir ein ring: .*→/)
  await expect(dialog.locator('.ds-error-summary')).toContainText(tittel)
  await axe(page)
  expect(await facts(page, id, 'DependencyAdded')).toHaveLength(0)
})

test('a risk is opened and closed; one who must stand behind it, and what is said of it', async ({ page }) => {
  const { id } = await open(page)
  const risks = part(page, 'Risiko')
  await risks.getByRole('button', { name: 'Legg til risiko' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kva kan hende?').fill('Det er vanskeleg å få tak i folk')
  await dialog.getByLabel('Kor sannsynleg?').selectOption({ index: 4 })
  await dialog.getByLabel('Kor alvorleg?').selectOption({ index: 4 })
  await dialog.getByRole('button', { name: /^(Lagre|Legg til)$/ }).click()
  await expect(risks).toContainText(/[Hh]øg/)
  await risks.getByRole('button', { name: /Det er vanskeleg/ }).click()
  await page.getByRole('button', { name: 'Risikoen er over …' }).click()
  await dialog.getByRole('button', { name: 'Risikoen er over', exact: true }).click()
  await expect.poll(() => facts(page, id, 'RiskClosed')).toHaveLength(1)

  await page.getByRole('button', { name: 'Legg til nokon som må stå bak' }).click()
  await dialog.getByLabel('Kven').first().selectOption({ index: 1 })
  await dialog.getByRole('button', { name: /^(Lagre|Legg til)$/ }).click()
  await expect.poll(() => facts(page, id, 'Anchored')).toHaveLength(1)
  await axe(page)
  await page.getByRole('link', { name: /^Kommentarar/ }).click()
  await page.getByRole('button', { name: /tråd|kommentar/i }).first().click()
  await page.getByRole('main').getByRole('textbox').first().fill('Kan vi få til dette før sommaren?')
  await page.getByRole('button', { name: /^(Send|Kommenter|Start|Legg ut)/ }).first().click()
  await expect(page.getByRole('main')).toContainText('Kan vi få til dette før sommaren?')
})
