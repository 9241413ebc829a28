// The status page of an utval: printed, it is a document in which nothing is cut; on the wall it is read from across a room.
import { readFile, writeFile } from 'node:fs/promises'
import { type Locator, type Page } from '@playwright/test'
import { command, newId, rows } from './asks'
import { houseForFile } from './house'
import { bare, pagesOf } from './pdf'
import { downloaded, textOf } from './sheet'
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

test('it is narrowed by filters that stand in the address, and what is shown is kept by a name', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/tilgjengelegheit')
  const { id, told } = await utvalWith(page, 3)
  const stuck = newId()
  const [owner] = await rows<{ id: string }>(page, house.url, 'partnar')
  await command(page, house.url, 'tiltak/Propose', { id: stuck, tittel: 'Prøve som står fast', foremal: 'Vise filteret.', utfordring: 'Ingen.', malform: 'nn', eigar: { partnar: owner?.id } })
  await command(page, house.url, 'tiltak/AttachUtval', { id: stuck, utval: id })
  await command(page, house.url, 'tiltak/ReportStatus', { id: stuck, framdrift: 'raud', tekst: 'Ingen svarar.', malform: 'nn', avgjerd: 'Skal vi gje oss?' })
  await page.goto(`${house.url}/utval/${id}/status`)
  await live(page)
  const all = part(page, /^Alle tiltaka/).getByRole('row')
  await expect(all).toHaveCount(told.length + 2)
  await page.getByLabel('Status', { exact: true }).focus()
  await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Står fast' })
  await expect(page).toHaveURL(/status=raud/)
  await expect(page.getByLabel('Status', { exact: true })).toBeFocused()
  await expect(all).toHaveCount(2)
  await expect(page.getByText('1 av 4 tiltak som utvalet følgjer.')).toBeVisible()
  await expect(page.getByText('Berre eit utval av tiltaka: Status: Står fast')).toBeVisible()
  await expect(part(page, /^Treng avgjerd 1/).getByText('Skal vi gje oss?')).toBeVisible()
  await expect(part(page, /^Endra sidan/).locator('.fp-utvalstatus__changed')).toHaveCount(1)
  await axe(page)
  await page.getByRole('button', { name: 'Lagra visingar' }).click()
  await page.getByRole('button', { name: 'Lagre denne visinga …' }).click()
  await page.getByRole('dialog').getByLabel('Namn').fill('Det som står fast')
  await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click()
  await expect(page.getByRole('button', { name: 'Det som står fast', exact: true })).toBeVisible()
  await page.goto(`${house.url}/utval/${id}/status`)
  await expect(all).toHaveCount(told.length + 2)
  await page.getByRole('button', { name: 'Lagra visingar' }).click()
  await page.getByRole('link', { name: 'Det som står fast' }).click()
  await expect(all).toHaveCount(2)
  await page.getByLabel('Søk i tiltaka').fill('finst ikkje')
  await expect(page.getByText('Ingen av tiltaka passar med filteret.')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Nullstill filter' }).last().click()
  await expect(all).toHaveCount(told.length + 2)
})

test('the screen and the PDF say the same, of what is shown', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/tilgjengelegheit')
  const utval = (await rows<{ id: string; namn: { nn: string } }>(page, house.url, 'utval')).find((u) => u.namn.nn === 'Strategisk samarbeidsutval')
  const { lates } = await lateTiltak(page, utval?.id ?? '')
  await page.goto(`${house.url}/utval/${utval?.id}/status?sidan=2025-01-01`)
  await live(page)
  const late = part(page, /^Forseinka/)
  for (const namn of lates) await expect(late.getByText(`: ${namn}`, { exact: false }).first()).toBeVisible()
  await expect(late.getByText('Tidsramma er ute')).not.toHaveCount(0)
  await expect(late.getByText('Berre byrjinga er kjend')).toHaveCount(0)
  const more = page.getByRole('main').getByRole('button', { name: /^Vis \d+ til$/ })
  while (await more.count() > 0) await more.first().click()
  await compare(page)
  // Of fewer, too: the PDF is of what the filter lets stay, and says so.
  await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Noko forseinka' })
  await expect(page.getByText('Berre eit utval av tiltaka: Status: Noko forseinka')).toBeVisible()
  const paper = await compare(page)
  expect(paper).toContain(bare('Berre eit utval av tiltaka: Status: Noko forseinka'))
})

/** A tiltak with more that is late than its short row names: by words alone, by the day, by the time frame; and a step without an end, which is not. */
async function lateTiltak(page: Page, utval: string): Promise<{ lates: string[] }> {
  const [owner] = await rows<{ id: string }>(page, house.url, 'partnar')
  const id = newId()
  await command(page, house.url, 'tiltak/Propose', { id, tittel: 'Prøve med mange fristar', foremal: 'Vise kva som er seint.', utfordring: 'Ingen.', malform: 'nn', eigar: { partnar: owner?.id }, tidsramme: { til: '2025' } })
  await command(page, house.url, 'tiltak/AttachUtval', { id, utval })
  const lates = ['Fyrste', 'Andre', 'Tredje', 'Fjerde', 'Femte']
  for (const [i, namn] of lates.entries()) await command(page, house.url, 'tiltak/PlanMilestone', { id, milepael: newId(), namn, frist: i === 0 ? { sagt: 'Våren 2024' } : { fra: `2025-0${i}-01`, til: `2025-0${i}-15` } })
  await command(page, house.url, 'tiltak/PlanStep', { id, steg: newId(), namn: 'Berre byrjinga er kjend', periode: { fra: '2024' } })
  await command(page, house.url, 'tiltak/ReportStatus', { id, framdrift: 'gul', tekst: 'Vi er seine.', malform: 'nn', avgjerd: 'Skal fristane flyttast?' })
  await command(page, house.url, 'okonomi/SetBudget', { id, aar: 2026, belop: 1_234_500, kjelder: [{ oppdikta: true }] })
  return { lates }
}

const part = (page: Page, title: RegExp): Locator => page.locator('section', { has: page.getByRole('heading', { level: 2, name: title }) })

/** The chapters of the PDF beside the parts of the screen: the same tiltak in each, the same sums. */
async function compare(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PDF', exact: true }).click()])
  const raw = await readFile(await download.path())
  if (process.env['E2E_KEEP']) await writeFile(process.env['E2E_KEEP'], raw)
  const paper = pagesOf(raw).join('')
  const titles = await part(page, /^Alle tiltaka/).locator('tbody th a').allInnerTexts()
  const chapters = ['1 Treng avgjerd', '2 Forseinka', '3 Skuldar rapport', '4 Endra sidan', '5 Pengar', '6 Alle tiltaka'].map((title) => paper.lastIndexOf(bare(title)))
  expect([...chapters].sort((a, b) => a - b), 'the chapters in order').toEqual(chapters)
  for (const [i, title] of [/^Treng avgjerd/, /^Forseinka/, /^Skuldar rapport/, /^Endra sidan/, /^Pengar/].entries()) {
    const chapter = paper.slice(chapters[i], chapters[i + 1])
    const shown = new Set(await part(page, title).locator('li > a, li > span > a, tbody th a, li > * > a[href^="/tiltak/"]').allInnerTexts())
    for (const t of titles) expect(chapter.includes(bare(t)), `«${t}» in ${title}`).toBe(shown.has(t))
  }
  const [late, money] = [paper.slice(chapters[1], chapters[2]), paper.slice(chapters[4], chapters[5])]
  for (const said of await part(page, /^Forseinka/).locator('.fp-late').allInnerTexts()) expect(late, said).toContain(bare(said))
  for (const sum of await part(page, /^Pengar/).locator('tbody tr:last-child td').allInnerTexts()) expect(money, sum).toContain(bare(sum.replace('Oppdikta', '(oppdikta)')))
  return paper
}

test('the spreadsheet has the lists of the page, each line with its title, its words and its sums', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/tilgjengelegheit')
  const { id, told } = await utvalWith(page, 3)
  const [first] = await rows<{ id: string; tittel: string }>(page, house.url, 'tiltak').then((all) => all.filter((t) => t.tittel === told[0]?.tittel).slice(-1))
  await command(page, house.url, 'okonomi/SetBudget', { id: first?.id, aar: 2026, belop: 1_234_550, kjelder: [{ oppdikta: true }] })
  await command(page, house.url, 'tiltak/PlanStep', { id: first?.id, steg: newId(), namn: 'Gamalt steg', periode: { fra: '2020-01-02', til: '2020-01-31' } })
  await page.goto(`${house.url}/utval/${id}/status`)
  await live(page)
  await expect(part(page, /^Forseinka 1/)).toBeVisible()
  await expect(part(page, /^Endra sidan/).locator('.fp-utvalstatus__changed')).toHaveCount(told.length)
  const sheet = await downloaded(page)
  const of = (del: RegExp) => sheet.rows.filter((r) => del.test(String(r['Del'])))
  expect(of(/^Alle tiltaka$/).map((r) => r['Tiltak'])).toEqual(await textOf(part(page, /^Alle tiltaka/).locator('tbody th')))
  expect(of(/^Treng avgjerd$/).map((r) => [r['Tiltak'], r['Kva']])).toEqual(told.map((t) => [t.tittel, t.avgjerd]))
  expect(of(/^Forseinka$/).map((r) => [r['Kva'], r['Dag']])).toEqual([['Steg: Gamalt steg (fristen var 2. januar 2020 – 31. januar 2020)', '2020-01-31']])
  expect(of(/^Pengar$/).map((r) => [r['Tiltak'], r['Kva'], r['Budsjett i kroner'], r['Oppdikta']])).toEqual([[told[0]?.tittel, '', 12_345.5, 'ja'], ['', 'Til saman', 12_345.5, 'ja']])
  const happened = of(/^Endra sidan/)
  expect(new Set(happened.map((r) => r['Tiltak']))).toEqual(new Set(told.map((t) => t.tittel)))
  for (const { tekst } of told) expect(happened.some((r) => String(r['Kva']).includes(tekst)), tekst).toBe(true)
  expect(sheet.om['Adresse']).toContain(`/utval/${id}/status`)
})
