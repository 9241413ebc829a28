// A tiltak's own page: two people at one text, the plan, the status, the history; filters and views.
import { type Browser, type Page } from '@playwright/test'
import { command, factsOf, newTiltak, rows } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, expect, signIn, test } from './story'

const house = houseForFile()

async function another(browser: Browser, who: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(page, house.url, who, path)
  return page
}

const purpose = (page: Page) => page.locator('section.fp-section', { has: page.getByRole('heading', { name: 'Føremål', exact: true }) })
const history = (page: Page) => page.locator('ol.fp-history')

test.describe('two people change the same text', () => {
  test('both versions are shown in words; one keeps one\'s own; both end with the same', async ({ page, browser }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak')
    const { id } = await newTiltak(page, house.url)
    await page.goto(`${house.url}/tiltak/${id}`)
    const other = await another(browser, 'sekretariat', `/tiltak/${id}`)

    await page.getByRole('button', { name: 'Endre føremål' }).click()
    await page.getByRole('textbox', { name: 'Føremål' }).fill('Det eg meiner det skal føre til.')
    await expect(other.locator('.fp-writers')).toContainText('skriv her no')
    await other.getByRole('button', { name: 'Endre føremål' }).click()
    await other.getByRole('textbox', { name: 'Føremål' }).fill('Det den andre meiner.')
    await other.getByRole('button', { name: 'Lagre' }).click()
    await expect(purpose(other)).toContainText('Det den andre meiner.')

    // While one is still typing one is told, and what one typed stands.
    await expect(purpose(page).locator('.fp-conflict')).toContainText('Det den andre meiner.')
    await expect(page.getByRole('textbox', { name: 'Føremål' })).toHaveValue('Det eg meiner det skal føre til.')
    await axe(page)
    await page.getByRole('button', { name: 'Lagre' }).click()

    // The server says no; both versions are there, and the choice.
    const conflict = purpose(page).locator('.fp-conflict')
    await expect(conflict).toContainText('Slik står det no')
    await expect(conflict).toContainText('Det den andre meiner.')
    await expect(conflict).toContainText('Det eg meiner det skal føre til.')
    await page.reload()
    await expect(conflict).toContainText('Det eg meiner det skal føre til.')
    await axe(page)
    await conflict.getByRole('button', { name: 'Ta vare på mi' }).click()
    await expect(conflict).toHaveCount(0)
    for (const one of [page, other]) await expect(purpose(one)).toContainText('Det eg meiner det skal føre til.')
    await expect(history(other).locator('li').first()).toContainText('skreiv føremålet på nytt')
    expect(await factsOf(page, house.url, `tiltak/${id}`, 'tiltak.PurposeReworded')).toHaveLength(2)
    await other.context().close()
  })

  test('or takes the new one', async ({ page, browser }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak')
    const { id } = await newTiltak(page, house.url)
    await page.goto(`${house.url}/tiltak/${id}`)
    const other = await another(browser, 'sekretariat', `/tiltak/${id}`)
    await page.getByRole('button', { name: 'Endre tittel' }).click()
    await page.getByRole('textbox', { name: 'Tittel' }).fill('Min tittel')
    await command(other, house.url, 'tiltak/Retitle', { id, tittel: 'Den andre sin tittel' })
    await expect(page.locator('.fp-conflict')).toContainText('Den andre sin tittel')
    await page.getByRole('button', { name: 'Bruk den nye' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Den andre sin tittel' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Tittel' })).toHaveCount(0)
    expect(await factsOf(page, house.url, `tiltak/${id}`, 'tiltak.Retitled')).toHaveLength(1)
    await other.context().close()
  })

  test('what is typed survives a reload', async ({ page }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak')
    const { id } = await newTiltak(page, house.url)
    await page.goto(`${house.url}/tiltak/${id}`)
    await page.getByRole('button', { name: 'Endre utfordring' }).click()
    await page.getByRole('textbox', { name: 'Utfordring' }).fill('Halvskrive')
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Utfordring' })).toHaveValue('Halvskrive')
  })
})

test.describe('the page', () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak')
    const { id } = await newTiltak(page, house.url)
    await page.goto(`${house.url}/tiltak/${id}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Prøvetiltak' })).toBeVisible()
  })

  test('a status is reported with a word, a shape and a text', async ({ page }) => {
    await page.getByRole('button', { name: 'Meld status' }).click()
    await page.getByRole('button', { name: 'Meld status' }).click()
    const wrong = page.locator('.ds-error-summary')
    await expect(wrong).toBeFocused()
    await expect(wrong).toContainText('Vel korleis det går')
    await axe(page)
    await page.getByRole('radio', { name: 'Noko forseinka' }).check()
    await page.getByLabel('Fortel korleis det går').fill('Opplæringa er utsett til hausten.')
    await page.getByRole('button', { name: 'Meld status' }).click()
    const report = page.locator('.fp-report')
    await expect(report).toContainText('Noko forseinka')
    await expect(report).toContainText('Opplæringa er utsett til hausten.')
    await expect(history(page).locator('li').first()).toContainText('melde status: Noko forseinka')
  })

  test('steps and milestones are added, moved and finished; as a line and as a table', async ({ page }) => {
    await page.getByRole('button', { name: 'Legg til steg' }).click()
    await page.getByLabel('Kva skal gjerast').fill('Velje verktøy')
    await page.getByLabel('Tida med ord').fill('Våren 2026')
    await page.getByLabel('Frå', { exact: true }).fill('i vår')
    await page.getByRole('button', { name: 'Legg til', exact: true }).click()
    await expect(page.locator('.ds-error-summary')).toContainText('Frå må vere ein dato')
    await page.getByLabel('Frå', { exact: true }).fill('1.3.2026')
    await page.getByRole('button', { name: 'Legg til', exact: true }).click()
    await expect(page.locator('.fp-timeline')).toContainText('Våren 2026')
    await page.getByRole('button', { name: 'Legg til milepæl' }).click()
    await page.getByLabel('Kva skal nåast').fill('Avtalen er signert')
    await page.getByRole('button', { name: 'Legg til', exact: true }).click()
    await page.getByRole('button', { name: 'Endre «Velje verktøy»' }).click()
    await page.getByRole('button', { name: 'Gjennomført …' }).click()
    await page.getByRole('dialog').getByLabel('Dato').fill('april 2026')
    await axe(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Meld' }).click()
    await expect(page.locator('.fp-timeline')).toContainText('Gjennomført april 2026')
    await page.getByText('Tabell', { exact: true }).click()
    await expect(page).toHaveURL(/plan=tabell/)
    await expect(page.getByRole('row', { name: /Avtalen er signert/ })).toContainText('Står att')
    await axe(page)
  })

  test('the history tells it in the language of the reader', async ({ page }) => {
    await page.getByRole('button', { name: /^Flytt til … «/ }).click()
    await page.getByRole('button', { name: 'I gang', exact: true }).click()
    const newest = history(page).locator('li').first()
    await expect(newest).toContainText(/flytte tiltaket til «I gang»\./)
    await page.getByRole('button', { name: 'Bokmål' }).click()
    await expect(newest).toContainText(/flyttet tiltaket til «I gang»\./)
    await page.getByRole('button', { name: 'English' }).click()
    await expect(newest).toContainText(/moved the measure to Under way\./)
    await axe(page)
  })

  test('axe finds nothing, in light, in dark and at 320 px', async ({ page }) => {
    await axeAll(page)
  })

  test('on paper it is a document', async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Meld status' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Endre føremål' })).toBeHidden()
    await expect(history(page)).toBeVisible()
  })
})

test.describe('a new tiltak', () => {
  test('is proposed in one form, seen at once, and there for others', async ({ page, browser }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak')
    const other = await another(browser, 'revisor', '/tiltak')
    await page.getByRole('link', { name: 'Føreslå tiltak' }).click()
    await page.getByRole('button', { name: 'Føreslå' }).click()
    await expect(page.locator('.ds-error-summary')).toContainText('Tittel må fyllast ut')
    await axeAll(page)
    await page.getByLabel('Tittel').fill('Felles vaktordning på nett')
    await page.reload()
    await expect(page.getByLabel('Tittel')).toHaveValue('Felles vaktordning på nett')
    await page.getByRole('textbox', { name: 'Føremål' }).fill('Éin stad å spørje.')
    await page.getByLabel('Eigar').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Føreslå' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Felles vaktordning på nett' })).toBeVisible()
    await expect(other.getByRole('link', { name: 'Felles vaktordning på nett' })).toBeVisible()
    await other.context().close()
  })

  test('what the server refuses comes back with everything that was typed', async ({ page }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak/ny')
    await page.getByLabel('Tittel').fill('Tiltak med eit fødselsnummer')
    await page.getByRole('textbox', { name: 'Føremål' }).fill('Hjelpe 13097248022 med det heile.')
    await page.getByLabel('Eigar').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Føreslå' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Forslaget vart ikkje lagra' })).toBeVisible()
    await page.getByRole('button', { name: 'Hent fram det eg skreiv' }).click()
    await expect(page.getByRole('textbox', { name: 'Føremål' })).toHaveValue('Hjelpe 13097248022 med det heile.')
  })
})

test.describe('board and table', () => {
  test('are one set: the filter stands in the address and is kept by the switch', async ({ page }) => {
    await signIn(page, house.url, 'revisor', '/tiltak')
    const all = (await rows(page, house.url, 'tiltak')).length
    await expect(page.locator('.fp-count')).toContainText(`${all} tiltak`)
    await expect(page.locator('li.fp-card')).toHaveCount(all)
    await page.getByLabel('Status').selectOption('ingen')
    await expect(page).toHaveURL(/status=ingen/)
    const cards = await page.locator('li.fp-card').count()
    await page.getByText('Tabell', { exact: true }).click()
    await expect(page).toHaveURL(/vising=tabell/)
    await expect(page.locator('tr[data-card]')).toHaveCount(cards)
    await page.reload()
    await expect(page.locator('tr[data-card]')).toHaveCount(cards)
    await page.getByRole('searchbox').fill('finst slett ikkje')
    await expect(page.getByRole('heading', { name: 'Ingen tiltak passar med filteret' })).toBeVisible()
    await page.getByRole('button', { name: 'Nullstill filter' }).last().click()
    await expect(page.locator('tr[data-card]')).toHaveCount(all)
  })

  test('the table is sorted by its heads and walked by the arrows', async ({ page }) => {
    await signIn(page, house.url, 'revisor', '/tiltak?vising=tabell')
    const titles = () => page.locator('tr[data-card] [data-slot="title"]').allTextContents()
    const head = page.getByRole('columnheader', { name: 'Tittel' })
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', 'ascending')
    const up = await titles()
    expect(up).toEqual([...up].sort(new Intl.Collator('nb', { numeric: true }).compare))
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    expect(await titles()).toEqual(up.reverse())
    await page.locator('[data-slot="title"]').first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('[data-slot="title"]').nth(1)).toBeFocused()
    await page.keyboard.press('End')
    await expect(page.locator('[data-slot="title"]').last()).toBeFocused()
  })

  for (const path of ['/tiltak', '/tiltak?vising=tabell']) {
    test(`axe finds nothing on ${path}, for one who may move and one who may not`, async ({ page }) => {
      await signIn(page, house.url, 'sekretariat', path)
      await expect(page.locator('[data-card]').first()).toBeVisible()
      await axeAll(page)
      await signIn(page, house.url, 'revisor', path)
      await expect(page.locator('[data-card]').first()).toBeVisible()
      await expect(page.getByRole('button', { name: /^Flytt til … «/ })).toHaveCount(0)
      await axe(page)
    })
  }
})
