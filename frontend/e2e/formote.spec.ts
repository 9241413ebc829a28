// The room of one side before a meeting: both sides at once, and only what is published passes between them.
import { type Browser, type Page } from '@playwright/test'
import { command, newId, rows } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, demoPeople, expect, signIn, test, watch } from './story'

const house = houseForFile()

type Sides = { utval: string; namn: string; kommune: string; spesialist: string }

/** An utval of the story's own, with one of each side in it. */
async function twoSides(page: Page): Promise<Sides> {
  const id = newId()
  const namn = `Sideutval ${id.slice(-4)}`
  await command(page, house.url, 'utval/Establish', { id, namn: { nn: namn, nb: namn, en: namn }, kode: 'FSU' })
  const [one, two] = (await demoPeople(page, house.url)).filter((p) => p.roles.every((r) => r.role === 'utvalsmedlem'))
  if (!one || !two) throw new Error('two members are in the demonstration')
  for (const [side, person] of [['kommune', one.id], ['spesialist', two.id]]) {
    const plass = newId()
    await command(page, house.url, 'utval/CreateSeat', { id, plass, rolle: 'representant', side })
    await command(page, house.url, 'utval/FillSeat', { id, plass, person, fra: '2026-01-01' })
  }
  return { utval: id, namn, kommune: one.namn, spesialist: two.namn }
}

async function meetingOn(page: Page, utval: string): Promise<{ mote: string; sak: string; tittel: string }> {
  const [sak, mote] = [newId(), newId()]
  const tittel = `Sidesak ${sak.slice(-4)}`
  await command(page, house.url, 'sak/Report', { id: sak, tittel, slag: 'vedtak', emne: 'anna', utval, bakgrunn: 'Det trengst.', malform: 'nn', saksframlegg: newId(), framlegg: newId() })
  await command(page, house.url, 'sak/Receive', { id: sak, utval })
  await command(page, house.url, 'mote/Plan', { id: mote, utval, start: '2026-12-12T08:00:00.000Z' })
  await command(page, house.url, 'mote/PlaceItem', { id: mote, punkt: newId(), sak, slag: 'vedtak' })
  return { mote, sak, tittel }
}

async function another(browser: Browser, who: string, path: string): Promise<{ page: Page; wrong: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ locale: 'en-US' })
  const wrong = watch(context)
  const page = await context.newPage()
  await signIn(page, house.url, who, path)
  return { page, wrong, close: () => context.close() }
}

test('one side prepares a meeting: the other sees nothing of it, until the joint word is published in the sak', async ({ page, browser }) => {
  test.setTimeout(180_000)
  await signIn(page, house.url, 'sekretariat', '/mote')
  const { utval, namn, kommune, spesialist } = await twoSides(page)
  const { mote, sak, tittel } = await meetingOn(page, utval)
  const ours = await another(browser, kommune, `/mote/${mote}`)
  const theirs = await another(browser, spesialist, `/mote/${mote}`)

  await ours.page.getByRole('button', { name: 'Opne formøte for kommunane …' }).click()
  const dialog = ours.page.getByRole('dialog')
  await dialog.getByLabel('Stad').fill('Rådhuset')
  await dialog.getByRole('button', { name: 'Opne' }).click()
  await expect(ours.page.getByRole('heading', { level: 1 })).toHaveText(`Formøte for kommunane i ${namn}`)
  const address = new URL(ours.page.url()).pathname
  await ours.page.getByLabel('Skriv til sida di').fill('Vi bør be om eit halvt år.')
  await ours.page.getByLabel('Kva sak gjeld det?').selectOption({ label: tittel })
  await ours.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(ours.page.getByRole('list').filter({ hasText: 'Vi bør be om eit halvt år.' }).first()).toContainText(`Om «${tittel}»`)
  await ours.page.getByRole('button', { name: `Før det de er samde om … ${tittel}` }).click()
  await axe(ours.page)
  await dialog.getByRole('button', { name: 'Før det' }).click()
  await expect(dialog.locator('.ds-error-summary')).toContainText('må fyllast ut')
  await dialog.getByLabel('Kva er de samde om å seie?').fill('Kommunane treng eit halvt år til innføringa.')
  await dialog.getByLabel('Kven seier det i møtet?').selectOption({ label: kommune })
  await dialog.getByRole('button', { name: 'Før det' }).click()
  await expect(ours.page.getByText(`${kommune} seier det i møtet.`)).toBeVisible()
  await axeAll(ours.page)

  // The other side: not on the meeting, not in any list or count, not at its address, not by its history, not by searching.
  await expect(theirs.page.getByRole('button', { name: 'Opne formøte for spesialisthelsetenesta …' })).toBeVisible()
  await expect(theirs.page.getByText('Formøte for kommunane')).toHaveCount(0)
  expect(await rows(theirs.page, house.url, 'formote')).toEqual([])
  expect((await theirs.page.request.get(`${house.url}/api${address}`)).status()).toBe(404)
  expect((await theirs.page.request.get(`${house.url}/api${address}/historikk`)).status()).toBe(404)
  const { rows: told } = (await (await theirs.page.request.get(`${house.url}/api/historikk?limit=100`)).json()) as { rows: { row: { facts: { type: string }[] } }[] }
  expect(told.flatMap((r) => r.row.facts.map((f) => f.type)).filter((t) => t.startsWith('formote.'))).toEqual([])
  expect(told.length).toBeGreaterThan(0)
  await theirs.page.goto(`${house.url}${address}`)
  await expect(theirs.page.getByText('Vi finn ikkje dette')).toBeVisible()
  // Not even the secretariat, which serves both sides.
  expect((await page.request.get(`${house.url}/api${address}`)).status()).toBe(404)

  await theirs.page.goto(`${house.url}/sak/${sak}`)
  await expect(theirs.page.getByText('eit halvt år')).toHaveCount(0)
  await ours.page.getByRole('button', { name: `Legg fram i saka: ${tittel}` }).click()
  await dialog.getByRole('button', { name: 'Legg fram i saka' }).click()
  await expect(theirs.page.locator('.fp-sideword')).toContainText('Kommunane treng eit halvt år til innføringa.')
  await expect(theirs.page.getByText('Vi bør be om eit halvt år.')).toHaveCount(0)
  await expect(ours.page.getByText('Lagt fram i saka.')).toBeVisible()

  await ours.page.getByRole('button', { name: 'Avslutt formøtet …' }).click()
  await dialog.getByRole('button', { name: 'Avslutt', exact: true }).click()
  await expect(ours.page.getByText(/Formøtet vart avslutta/).first()).toBeVisible()
  await expect(ours.page.getByLabel('Skriv til sida di')).toHaveCount(0)
  const history = ours.page.locator('ol.fp-history')
  for (const said of ['opna eit formøte', 'skreiv i formøtet', 'førte fellesordet', 'avslutta formøtet']) await expect(history).toContainText(said)
  expect([...ours.wrong, ...theirs.wrong]).toEqual([])
  await ours.close()
  await theirs.close()
})
