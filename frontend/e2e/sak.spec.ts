// A sak on its way: reported, taken on with a number, prioritised, written in, sent on; seen live by an onlooker and read back in the history.
import { type Browser, type Page } from '@playwright/test'
import { command, newId, rows } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, expect, signIn, test, watch } from './story'

const house = houseForFile()

type Utval = { id: string; namn: { nn: string }; kortnamn?: string; kode: string }

const utvalOf = async (page: Page, kode: string, name: RegExp) => {
  const found = (await rows<Utval>(page, house.url, 'utval')).find((u) => u.kode === kode && name.test(u.namn.nn))
  if (!found) throw new Error(`the demonstration has no ${kode} that matches ${name.source}`)
  return found
}

/** A sak of the story's own, reported by who is signed in on the page. */
async function newSak(page: Page, utval: string, slag = 'vedtak'): Promise<{ id: string; tittel: string }> {
  const id = newId()
  const tittel = `Prøvesak ${id.slice(-4)}`
  await command(page, house.url, 'sak/Report', { id, tittel, slag, emne: 'retningsline', utval, bakgrunn: 'Det trengst ei felles retningsline.', malform: 'nn', saksframlegg: newId(), framlegg: newId() })
  return { id, tittel }
}

/** Another person in a browser of her own; what breaks there fails the story too. */
async function another(browser: Browser, who: string, path: string): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({ locale: 'en-US' })
  const wrong = watch(context)
  const page = await context.newPage()
  await signIn(page, house.url, who, path)
  return { page, wrong }
}

const way = (page: Page) => page.getByRole('region', { name: 'Vegen til saka' })

test.describe('a sak', () => {
  test('is reported from a form, with words for what is missing, and is taken on with a number', async ({ page, browser }) => {
    await signIn(page, house.url, 'planleggar', '/sak')
    const voss = await utvalOf(page, 'OU', /Voss/)
    await page.getByRole('link', { name: 'Meld sak' }).first().click()
    await page.getByRole('button', { name: 'Meld saka' }).click()
    await expect(page.locator('.ds-error-summary')).toContainText('Utval må fyllast ut')
    await axe(page)
    await page.getByLabel('Kva gjeld saka?').fill('Felles retningsline for utskriving')
    await page.getByLabel('Kvifor melder du saka?').fill('Rutinane er ulike frå kommune til kommune.')
    await page.getByLabel('Til kva utval?').selectOption(voss.id)
    await page.reload() // what was typed is still there
    await page.getByRole('button', { name: 'Meld saka' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Felles retningsline for utskriving')
    await expect(way(page)).toContainText('Ventar på å bli teken inn i køen')

    const other = await another(browser, 'sekretariat', new URL(page.url()).pathname)
    await other.page.getByRole('button', { name: 'Ta inn i køen' }).click()
    // The one who reported it sees it where she stands.
    await expect(way(page)).toContainText('Teken inn')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/OU Voss \d\d\/\d\d/)
    expect(other.wrong).toEqual([])
    await other.page.context().close()
  })

  test('is prioritised by the utval, sent to another and closed; an onlooker sees each step, and the history tells it', async ({ page, browser }) => {
    await signIn(page, house.url, 'sekretariat', '/sak')
    const [voss, ssu] = [await utvalOf(page, 'OU', /Voss/), await utvalOf(page, 'SSU', /./)]
    const { id, tittel } = await newSak(page, voss.id)
    const onlooker = await another(browser, 'revisor', `/sak/${id}`)
    await page.goto(`${house.url}/sak/${id}`)
    await page.getByRole('button', { name: 'Ta inn i køen' }).click()
    const act = async (name: string) => {
      await page.getByRole('button', { name: 'Gjer noko med saka' }).click()
      await page.getByRole('button', { name, exact: true }).click()
    }
    const dialog = page.getByRole('dialog')
    await act('Prioriter …')
    await axe(page)
    await dialog.getByRole('radio', { name: 'No' }).check()
    await dialog.getByRole('button', { name: 'Lagre' }).click()
    await expect(onlooker.page.locator('.fp-voices')).toContainText('no')

    await act('Send vidare …')
    await dialog.getByRole('button', { name: 'Send saka' }).click()
    await expect(dialog.locator('.ds-error-summary')).toContainText('må fyllast ut')
    await dialog.getByLabel('Til kva utval?').selectOption(ssu.id)
    await dialog.getByRole('button', { name: 'Send saka' }).click()
    await expect(way(onlooker.page).locator('li')).toHaveCount(2)
    await expect(way(onlooker.page).locator('li[aria-current="step"]')).toContainText('melding')
    await act('Avslutt saka …')
    await dialog.getByRole('button', { name: 'Avslutt', exact: true }).click()
    await expect(onlooker.page.getByText('Saka er avslutta: ferdig.')).toBeVisible()
    const history = onlooker.page.locator('ol.fp-history')
    for (const said of [`melde saka «${tittel}»`, 'tok saka inn i køen', 'prioriterte saka', 'sende saka frå']) await expect(history).toContainText(said)
    await axeAll(onlooker.page)
    expect(onlooker.wrong).toEqual([])
    await onlooker.page.context().close()
  })

  test('its framlegg is written in the editor of the plan, by two at once', async ({ page, browser }) => {
    await signIn(page, house.url, 'sekretariat', '/sak')
    const voss = await utvalOf(page, 'OU', /Voss/)
    const { id } = await newSak(page, voss.id)
    await page.goto(`${house.url}/sak/${id}/papir`)
    const onlooker = await another(browser, 'revisor', `/sak/${id}/papir`)
    await page.getByRole('button', { name: 'Rediger' }).first().click()
    await page.locator('.ProseMirror').first().focus()
    await page.keyboard.type('SSU rår til felles retningsline.')
    await expect(onlooker.page.locator('.ProseMirror').first()).toContainText('SSU rår til felles retningsline.')
    await axe(page)
    expect(onlooker.wrong).toEqual([])
    await onlooker.page.context().close()
  })
})

test('the list of saker stands by utval, keeps its filters in the address, and axe finds nothing', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/sak')
  const voss = await utvalOf(page, 'OU', /Voss/)
  const { tittel } = await newSak(page, voss.id, 'orientering')
  await page.goto(`${house.url}/sak?slag=orientering`)
  await expect(page.getByRole('link', { name: tittel })).toBeVisible()
  await page.getByLabel('Slag').selectOption('drofting')
  await expect(page).toHaveURL(/slag=drofting/)
  await expect(page.getByRole('link', { name: tittel })).toHaveCount(0)
  await page.goto(`${house.url}/sak`)
  await expect(page.getByRole('link', { name: tittel })).toBeVisible()
  await axeAll(page)
})
