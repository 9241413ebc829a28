// A tiltak moves, every browser sees it, and nobody loses the place, the focus or a word.
import { type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { command, factsOf, newTiltak } from './asks'
import { houseForFile } from './house'
import { axe, expect, live, signIn, test, watch } from './story'

const house = houseForFile()

/** Another person at another machine. */
async function another(browser: Browser, who: string, path: string): Promise<{ page: Page; context: BrowserContext; wrong: string[] }> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/New_York' })
  const wrong = watch(context)
  const page = await context.newPage()
  await signIn(page, house.url, who, path)
  return { page, context, wrong }
}

const column = (page: Page, phase: string): Locator => page.locator(`section[data-column="${phase}"]`)
const card = (page: Page, tittel: string): Locator => page.locator('li.fp-card', { hasText: tittel })
const title = (page: Page, tittel: string): Locator => page.getByRole('link', { name: tittel })
const inColumn = (page: Page, phase: string, tittel: string): Locator => column(page, phase).locator('li.fp-card', { hasText: tittel })
const told = (page: Page): Locator => page.locator('#fp-announcer')

test.describe('a card that somebody moves', () => {
  test('is moved on every screen, told politely, and takes neither focus nor place', async ({ page, browser }) => {
    const kari = await signIn(page, house.url, 'sekretariat', '/tiltak')
    const { tittel } = await newTiltak(page, house.url)
    const other = await another(browser, 'planleggar', '/tiltak')
    const search = other.page.getByRole('searchbox')
    await expect(inColumn(other.page, 'forslag', tittel)).toBeVisible()
    await search.focus()
    await other.page.evaluate(() => { scrollTo(0, 40) })
    const place = await other.page.evaluate(() => scrollY)

    await title(page, tittel).focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(inColumn(page, 'vedteke', tittel)).toBeVisible()
    await expect(inColumn(other.page, 'vedteke', tittel)).toBeVisible()
    await expect(inColumn(other.page, 'forslag', tittel)).toHaveCount(0)
    await expect(told(other.page)).toContainText(`${kari.namn} flytte «${tittel}» til Vedteke`)
    await expect(card(other.page, tittel).locator('.fp-changed')).toHaveAttribute('data-on')
    await expect(search).toBeFocused()
    expect(await other.page.evaluate(() => scrollY)).toBe(place)
    await expect(card(other.page, tittel).locator('.fp-changed')).not.toHaveAttribute('data-on', { timeout: 15_000 })
    expect(other.wrong).toEqual([])
    await other.context.close()
  })

  test('keeps the focus of one who is on it', async ({ page, browser }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak')
    const { id, tittel } = await newTiltak(page, house.url, 'planlagt')
    const other = await another(browser, 'revisor', '/tiltak')
    await title(other.page, tittel).focus()
    await command(page, house.url, 'tiltak/ChangePhase', { id, fase: 'i-gang' })
    await expect(inColumn(other.page, 'i-gang', tittel)).toBeVisible()
    await expect(title(other.page, tittel)).toBeFocused()
    await other.context.close()
  })
})

/** The board with this card alone, so that nothing needs scrolling while it is dragged. */
async function alone(page: Page, tittel: string): Promise<void> {
  await page.getByRole('searchbox').fill(tittel)
  await expect(page.locator('li.fp-card')).toHaveCount(1)
}

test.describe('moving a card', () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak')
  })

  test('by the keyboard: it stays under the focus, and a way that is closed is told', async ({ page }) => {
    const { id, tittel } = await newTiltak(page, house.url)
    await title(page, tittel).focus()
    for (const phase of ['vedteke', 'planlagt', 'i-gang']) {
      await page.keyboard.press('Alt+ArrowRight')
      await expect(inColumn(page, phase, tittel)).toBeVisible()
      await expect(title(page, tittel)).toBeFocused()
    }
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(inColumn(page, 'planlagt', tittel)).toBeVisible()
    await expect(page).toHaveURL(/\/tiltak$/) // Alt and left is «back» elsewhere
    await expect.poll(async () => (await factsOf(page, house.url, `tiltak/${id}`, 'tiltak.PhaseChanged')).map((f) => f.data['fase']))
      .toEqual(['vedteke', 'planlagt', 'i-gang', 'planlagt'])
    await command(page, house.url, 'tiltak/ChangePhase', { id, fase: 'vedteke' })
    await command(page, house.url, 'tiltak/ChangePhase', { id, fase: 'forslag' })
    await expect(inColumn(page, 'forslag', tittel)).toBeVisible()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(told(page)).toContainText('kan ikkje flyttast lenger den vegen')
  })

  test('by the menu, and with a remark where one must be given', async ({ page }) => {
    const { id, tittel } = await newTiltak(page, house.url)
    const menu = page.getByRole('button', { name: `Flytt til … «${tittel}»` })
    await menu.click()
    await axe(page)
    await page.getByRole('button', { name: 'Planlagt', exact: true }).click()
    await expect(inColumn(page, 'planlagt', tittel)).toBeVisible()
    await expect(menu).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Vedteke', exact: true })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu).toBeFocused()
    await menu.click()
    await page.getByRole('button', { name: 'Avslutta', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Merknad')).toBeFocused()
    await axe(page)
    await dialog.getByRole('button', { name: 'Flytt', exact: true }).click()
    await expect(dialog.locator('.ds-error-summary')).toContainText('Merknad må fyllast ut')
    await dialog.getByLabel('Merknad').fill('Ingen hadde folk til det.')
    await dialog.getByRole('button', { name: 'Flytt', exact: true }).click()
    await expect(inColumn(page, 'avslutta', tittel)).toBeVisible()
    await expect(menu).toBeFocused()
    await expect.poll(() => factsOf(page, house.url, `tiltak/${id}`, 'tiltak.PhaseChanged').then((f) => f.at(-1)?.data['merknad']))
      .toBe('Ingen hadde folk til det.')
  })

  test('by the mouse; letting go over its link opens nothing; Esc puts it back', async ({ page }) => {
    const { tittel } = await newTiltak(page, house.url)
    await alone(page, tittel)
    const from = await middle(title(page, tittel))
    const to = await middle(column(page, 'vedteke').locator('h2'))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 8 })
    await expect(page.locator('.fp-ghost')).toBeVisible()
    await expect(column(page, 'vedteke')).toHaveAttribute('data-over')
    await page.mouse.up()
    await expect(inColumn(page, 'vedteke', tittel)).toBeVisible()
    await expect(page).toHaveURL(/\/tiltak\?sok=/)
    await expect(page.locator('.fp-ghost')).toHaveCount(0)

    const again = await middle(title(page, tittel))
    await page.mouse.move(again.x, again.y)
    await page.mouse.down()
    await page.mouse.move(again.x - 60, again.y + 10, { steps: 4 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(page.locator('.fp-ghost')).toHaveCount(0)
    await expect(inColumn(page, 'vedteke', tittel)).toBeVisible()
    await expect(page).toHaveURL(/\/tiltak\?sok=/)
  })

  test('where the rules say no, it goes back, with words', async ({ page }) => {
    const { tittel } = await newTiltak(page, house.url, 'evaluert')
    await alone(page, tittel)
    const from = await middle(card(page, tittel))
    const to = await middle(column(page, 'forslag').locator('h2'))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 8 })
    await expect(column(page, 'forslag')).toHaveAttribute('data-drop', 'no')
    await page.mouse.up()
    await expect(inColumn(page, 'evaluert', tittel)).toBeVisible()
    await expect(told(page)).toContainText('kan ikkje flyttast til Forslag herifrå')
  })
})

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  await of.scrollIntoViewIfNeeded()
  const box = await of.boundingBox()
  if (!box) throw new Error('nothing to point at')
  return { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 }
}

test.describe('by a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 1180, height: 820 } })

  test('press, hold, move; a quick swipe scrolls instead', async ({ page, context }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak')
    const { tittel } = await newTiltak(page, house.url)
    await alone(page, tittel)
    const finger = await context.newCDPSession(page)
    const touch = (type: string, at?: { x: number; y: number }) =>
      finger.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: at ? [at] : [] })
    const from = await middle(title(page, tittel))
    await touch('touchStart', from)
    await touch('touchMove', { x: from.x, y: from.y - 60 })
    await expect(page.locator('.fp-ghost')).toHaveCount(0)
    await touch('touchEnd')

    const start = await middle(title(page, tittel))
    const to = await middle(column(page, 'vedteke').locator('h2'))
    await touch('touchStart', start)
    await expect(page.locator('.fp-ghost')).toBeVisible()
    for (let i = 1; i <= 8; i++) await touch('touchMove', { x: start.x + ((to.x - start.x) * i) / 8, y: start.y + ((to.y - start.y) * i) / 8 })
    await expect(column(page, 'vedteke')).toHaveAttribute('data-over')
    await touch('touchEnd')
    await expect(inColumn(page, 'vedteke', tittel)).toBeVisible()
    await expect(page).toHaveURL(/\/tiltak\?sok=/)
  })
})

test.describe('without a network', () => {
  test('one who was away catches up', async ({ page, browser }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak')
    const first = await newTiltak(page, house.url)
    const second = await newTiltak(page, house.url)
    const other = await another(browser, 'planleggar', '/tiltak')
    await expect(inColumn(other.page, 'forslag', first.tittel)).toBeVisible()
    await other.context.setOffline(true)
    await expect(other.page.locator('.fp-line')).toHaveAttribute('data-state', 'offline')
    await command(page, house.url, 'tiltak/ChangePhase', { id: first.id, fase: 'planlagt' })
    await command(page, house.url, 'tiltak/Retitle', { id: second.id, tittel: `${second.tittel} med nytt namn` })
    await expect(inColumn(other.page, 'forslag', first.tittel)).toBeVisible()
    await other.context.setOffline(false)
    await live(other.page)
    await expect(inColumn(other.page, 'planlagt', first.tittel)).toBeVisible()
    await expect(title(other.page, `${second.tittel} med nytt namn`)).toBeVisible()
    await other.context.close()
  })

  test('a move made there is shown as not stored, survives that the page is closed, and arrives once', async ({ page, context, browser }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak')
    const { id, tittel } = await newTiltak(page, house.url)
    const other = await another(browser, 'planleggar', '/tiltak')
    await expect(inColumn(page, 'forslag', tittel)).toBeVisible()
    await context.setOffline(true)
    await title(page, tittel).focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(inColumn(page, 'vedteke', tittel)).toContainText('Ikkje lagra enno')
    await axe(page)
    await page.close()
    await context.setOffline(false)
    expect(await factsOf(other.page, house.url, `tiltak/${id}`, 'tiltak.PhaseChanged')).toHaveLength(0)

    const again = await context.newPage()
    await again.goto(`${house.url}/tiltak`)
    await expect(inColumn(again, 'vedteke', tittel)).toBeVisible()
    await expect(inColumn(other.page, 'vedteke', tittel)).toBeVisible()
    await again.reload()
    await live(again)
    await expect(inColumn(again, 'vedteke', tittel)).not.toContainText('Ikkje lagra enno')
    expect(await factsOf(again, house.url, `tiltak/${id}`, 'tiltak.PhaseChanged')).toHaveLength(1)
    await other.context.close()
  })

  test('what the server then refuses is taken back, with words', async ({ page, context, browser }) => {
    await signIn(page, house.url, 'sekretariat', '/tiltak')
    const { id, tittel } = await newTiltak(page, house.url)
    const other = await another(browser, 'sekretariat', '/tiltak')
    await expect(inColumn(page, 'forslag', tittel)).toBeVisible()
    await context.setOffline(true)
    await title(page, tittel).focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(inColumn(page, 'vedteke', tittel)).toBeVisible()
    await command(other.page, house.url, 'tiltak/ChangePhase', { id, fase: 'i-drift' })
    await context.setOffline(false)
    await expect(inColumn(page, 'i-drift', tittel)).toBeVisible()
    await expect(page.locator('.fp-notices')).toContainText(`Flytte «${tittel}» til Vedteke`)
    await expect(page.locator('.fp-notices')).toContainText('I drift')
    expect((await factsOf(page, house.url, `tiltak/${id}`, 'tiltak.PhaseChanged')).map((f) => f.data['fase'])).toEqual(['i-drift'])
    await other.context.close()
  })
})
