// The plan: started from a template, its chapters by keyboard, threads, suggestions, versions, locks.
import { type Browser, type Page } from '@playwright/test'
import { command, factsOf, newId, rows } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, expect, live, signIn, test } from './story'

const house = houseForFile()

type Chapter = { kapittel: string; tekst: string; tittel: string; nummer?: string }
type Plan = { id: string; kapittel: Chapter[]; versjonar: { versjon: string; hash: string }[] }

/** A plan of the story's own with three chapters, and the first of them open. */
async function inPlan(page: Page): Promise<{ id: string; chapters: Chapter[]; path: string }> {
  await signIn(page, house.url, 'sekretariat')
  const id = newId()
  await command(page, house.url, 'plan/Start', { id, slag: 'fagplan', tittel: `Fagplan ${id.slice(-4)}`, malform: 'nn' })
  let etter = ''
  for (const tittel of ['Bakgrunn', 'Mål', 'Vedlegg']) {
    const kapittel = newId()
    await command(page, house.url, 'plan/AddChapter', { id, kapittel, tekst: newId(), tittel, malform: 'nn', ...(etter ? { etter } : {}) })
    etter = kapittel
  }
  const chapters = (await planOf(page, id)).kapittel
  const path = `/plan/${id}/kapittel/${chapters[0]?.kapittel ?? ''}`
  await page.goto(house.url + path)
  await live(page)
  await expect(page.getByRole('heading', { level: 1, name: '1 Bakgrunn' })).toBeVisible()
  return { id, chapters, path }
}

async function planOf(page: Page, id: string): Promise<Plan> {
  const plan = (await rows<Plan>(page, house.url, 'plan')).find((p) => p.id === id)
  if (!plan) throw new Error('the plan is not there')
  return plan
}

async function another(browser: Browser, who: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(page, house.url, who, path)
  return page
}

const writing = (page: Page) => page.getByRole('textbox', { name: /Bakgrunn/ })
const outline = (page: Page) => page.getByRole('navigation', { name: 'Kapittel' })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Ved sida av teksten' })

async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Rediger' }).click()
  await writing(page).click()
  await page.keyboard.type(words)
  await expect(page.getByText(/^Lagra kl\./).or(page.getByText('Alt er lagra'))).toBeVisible()
}

/** Selects the last n signs of what was typed. */
async function selectBack(page: Page, n: number): Promise<void> {
  await page.keyboard.press('Control+End')
  for (let i = 0; i < n; i++) await page.keyboard.press('Shift+ArrowLeft')
}

async function comment(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Kommenter', exact: true }).click()
  await expect(panel(page).getByRole('textbox', { name: 'Kommentar' })).toBeFocused()
  await page.keyboard.type(words)
  if (words.includes('@')) {
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Escape') // closes the list; the form stays
  }
  await panel(page).getByRole('button', { name: 'Send', exact: true }).click()
}

test('a plan is started from a template, with its chapters and its life', async ({ page, browser }) => {
  await signIn(page, house.url, 'sekretariat', '/plan')
  const other = await another(browser, 'revisor', '/plan')
  await page.getByRole('link', { name: 'Start ein plan' }).first().click()
  await page.getByRole('button', { name: 'Start planen' }).click()
  await expect(page.locator('.ds-error-summary')).toContainText('Tittel må fyllast ut')
  await axeAll(page)
  await page.getByRole('radio', { name: 'Årleg felles handlingsplan' }).check()
  await expect(page.getByText('Prioriteringar for året')).toBeVisible()
  await page.getByRole('textbox', { name: 'Tittel' }).fill('Felles handlingsplan 2027')
  await page.getByRole('button', { name: 'Start planen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Felles handlingsplan 2027' })).toBeVisible()
  await expect(outline(page).getByRole('link', { name: 'Prioriteringar for året' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Utkast' }).first()).toHaveAttribute('aria-current', 'step')
  await expect(other.getByRole('link', { name: 'Felles handlingsplan 2027' })).toBeVisible()
  await axeAll(page)
  await page.getByRole('button', { name: 'Flytt til …' }).click()
  await page.getByRole('button', { name: 'Innspel', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Flytt' }).click()
  await expect(page.getByText('Det neste er at innspela blir handsama')).toBeVisible()
  await other.context().close()
})

test('chapters are added, renamed, moved, withdrawn and restored by the keyboard alone', async ({ page }) => {
  const { id } = await inPlan(page)
  await page.goto(`${house.url}/plan/${id}`)
  await live(page)
  const titles = () => outline(page).getByRole('link').allTextContents()
  await outline(page).getByRole('link', { name: 'Mål' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(titles).toEqual(['1 Mål', '2 Bakgrunn', '3 Vedlegg'])
  await expect(outline(page).getByRole('link', { name: 'Mål' })).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(titles).toEqual(['1 Bakgrunn', '1.1 Mål', '2 Vedlegg'])
  await expect(outline(page).getByRole('link', { name: 'Mål' })).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(titles).toEqual(['1 Bakgrunn', '2 Mål', '3 Vedlegg'])

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Endre tittel' })).toHaveCount(2) // the plan's own, and the menu's
  await page.getByRole('button', { name: 'Endre tittel' }).last().press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Tittel' })).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Mål og vegval')
  await page.keyboard.press('Enter')
  await expect.poll(titles).toEqual(['1 Bakgrunn', '2 Mål og vegval', '3 Vedlegg'])

  await page.getByRole('button', { name: 'Endre kapittelet «Vedlegg»' }).press('Enter')
  await page.getByRole('button', { name: 'Ta bort …' }).press('Enter')
  await axe(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).press('Enter')
  await expect.poll(titles).toEqual(['1 Bakgrunn', '2 Mål og vegval'])
  await page.getByText('Tekne bort (1)').click()
  await page.getByRole('button', { name: 'Hent tilbake «Vedlegg»' }).press('Enter')
  await expect.poll(titles).toEqual(['1 Bakgrunn', '2 Mål og vegval', '3 Vedlegg'])

  await page.getByRole('button', { name: 'Legg til kapittel' }).press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Tittel' })).toBeFocused()
  await page.keyboard.type('Oppfølging')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '4 Oppfølging' })).toBeVisible()
  expect(await factsOf(page, house.url, `plan/${id}`, 'plan.ChapterMoved')).toHaveLength(4)
})

test('a chapter that is dragged lands where it is let go', async ({ page }) => {
  const { id } = await inPlan(page)
  await page.goto(`${house.url}/plan/${id}`)
  const row = (title: string) => page.locator('.fp-outline__row', { hasText: title })
  await expect(row('Vedlegg')).toBeVisible()
  const [from, to] = [await row('Vedlegg').boundingBox(), await row('Bakgrunn').boundingBox()]
  if (!from || !to) throw new Error('the lines are not there')
  await page.mouse.move(from.x + 200, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 210, from.y, { steps: 4 })
  await page.mouse.move(to.x + 200, to.y + 2, { steps: 6 })
  await expect(page.locator('[data-over="before"]')).toHaveCount(1)
  await page.mouse.up()
  await expect.poll(() => outline(page).getByRole('link').allTextContents()).toEqual(['1 Vedlegg', '2 Bakgrunn', '3 Mål'])
})

test('a thread: mention, answer, resolve, and what is said when its words are gone', async ({ page, browser }) => {
  const { path } = await inPlan(page)
  const other = await another(browser, 'revisor', '/')
  const name = (await (await other.request.get(`${house.url}/api/session`)).json() as { namn: string }).namn
  await write(page, 'Dei skal ha kort ventetid')
  await selectBack(page, 'ventetid'.length)
  await comment(page, `Kva seier @${name.slice(0, 4)}`) // nobody is chosen from the list: then it is text
  const thread = panel(page).locator('article.fp-thread')
  await expect(thread).toContainText('ventetid')
  await panel(page).getByRole('button', { name: 'Svar', exact: true }).click()
  await page.keyboard.type(`@${name.slice(0, 4)}`)
  await expect(page.getByRole('option', { name })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('kva er kort?')
  await panel(page).getByRole('button', { name: 'Send svar' }).click()
  await expect(thread).toContainText(`@${name} kva er kort?`)
  await expect(writing(page)).toHaveAttribute('role', 'textbox') // the editor with its comments open, on a desk and on a phone
  await axeAll(page)
  await page.setViewportSize({ width: 320, height: 720 })
  await expect(thread).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 860 })

  const wait = other.getByRole('link', { name: '1 Bakgrunn' }).first()
  await expect(other.getByText('nemner deg')).toBeVisible()
  await wait.click()
  await expect(panel(other).locator('article.fp-thread')).toContainText('kva er kort?')

  await panel(page).getByRole('button', { name: 'Løys', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Løys' }).click()
  await panel(page).getByRole('button', { name: /^Løyste/ }).or(panel(page).getByText(/^Løyste \(1\)/)).first().click()
  await expect(thread).toContainText('Løyst')
  await panel(page).getByRole('button', { name: 'Opne att' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Opne att' }).click()
  await expect(thread.getByRole('button', { name: 'Løys', exact: true })).toBeVisible()

  await writing(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Shift+ArrowLeft') // the whole word at once
  await page.keyboard.press('Delete')
  await expect(thread).toContainText('Orda er tekne bort')
  await expect(thread).toContainText('ventetid')
  await page.goto(house.url + path)
  await expect(thread).toContainText('Orda er tekne bort')
  await other.context().close()
})

test('a suggestion is made by one and taken in by another', async ({ page, browser }) => {
  const { path } = await inPlan(page)
  await write(page, 'Ein plan')
  const other = await another(browser, 'utvalsmedlem', path)
  await other.getByRole('button', { name: /Rediger|Føreslå/ }).click()
  await writing(other).click()
  await other.keyboard.press('Control+End')
  await other.keyboard.type(' for alle')
  await panel(page).getByRole('tab', { name: /Forslag/ }).click()
  await expect(panel(page).locator('.fp-suggestion')).toContainText('for alle')
  await axe(page)
  // On paper stands what everybody has agreed on, and that there is more.
  const onScreen = page.locator('.fp-desk__middle')
  await page.emulateMedia({ media: 'print' })
  await expect(onScreen).toContainText('eitt forslag som ikkje er avgjort, er ikkje med')
  expect((await onScreen.innerText()).split('\n')).toContain('Ein plan')
  await page.emulateMedia({ media: 'screen' })
  await expect(page.locator('.fp-onpaper')).toHaveCount(0)
  await panel(page).getByRole('button', { name: /^Ta inn:/ }).click()
  await expect(panel(page).locator('.fp-suggestion')).toHaveCount(0)
  await expect(writing(page)).toContainText('Ein plan for alle')
  await expect(writing(page).locator('ins')).toHaveCount(0)
  await other.context().close()
})

test('a version stands fast; it is compared with now and brought back as a new change', async ({ page }) => {
  const { id, chapters } = await inPlan(page)
  await write(page, 'Den første teksten')
  await page.goto(`${house.url}/plan/${id}/versjonar`)
  await page.getByRole('button', { name: 'Gi planen eit versjonsnamn' }).click()
  await page.getByRole('textbox', { name: 'Namn' }).fill('Til innspel')
  await page.getByRole('button', { name: 'Lag versjon' }).click()
  await expect(page.getByRole('link', { name: 'Les versjonen «Til innspel»' })).toBeVisible()
  await axeAll(page)

  await page.goto(`${house.url}/plan/${id}/kapittel/${chapters[0]?.kapittel ?? ''}`)
  await page.getByRole('button', { name: 'Rediger' }).click()
  await writing(page).click()
  await selectBack(page, 'første teksten'.length)
  await page.keyboard.type('andre teksten')
  await expect(writing(page)).toContainText('Den andre teksten')
  await expect(page.getByText(/^Lagra kl\./)).toBeVisible()

  const version = (await planOf(page, id)).versjonar[0]
  await page.goto(`${house.url}/plan/${id}/samanlikn?fra=v.${version?.versjon ?? ''}&til=no`)
  await expect(page.getByText('2 kapittel er uendra.')).toBeVisible()
  await page.getByRole('button', { name: 'Vis alle endringane' }).click()
  await expect(page.locator('.fp-doc del').first()).toContainText('første')
  await expect(page.locator('.fp-doc ins').first()).toContainText('andre')
  await axeAll(page)

  await page.goto(`${house.url}/plan/${id}/versjon/${version?.versjon ?? ''}`)
  await expect(page.getByRole('note')).toContainText('Du ser planen slik han var')
  await expect(page.locator('.fp-doc').first()).toContainText('Den første teksten')
  await axeAll(page)
  await page.getByRole('link', { name: 'Hent tilbake teksten i «Bakgrunn» frå denne versjonen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hent tilbake' }).click()
  await expect(page.locator('.fp-desk__middle .fp-doc, .fp-desk__middle [role=textbox]').first()).toContainText('Den første teksten')
  const after = await page.request.get(`${house.url}/api/tekst/${chapters[0]?.tekst ?? ''}/dokument`)
  await expect.poll(async () => JSON.stringify(await (await page.request.get(after.url())).json())).toContain('første')
})

test('a locked chapter is read by all, with the reason, until it is opened again', async ({ page, browser }) => {
  const { path } = await inPlan(page)
  const other = await another(browser, 'sekretariat', path)
  await page.getByRole('button', { name: 'Lås kapittelet' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Kvifor' }).fill('Er til gjennomsyn')
  await page.getByRole('dialog').getByRole('button', { name: 'Lås' }).click()
  for (const one of [page, other]) {
    await expect(one.locator('.fp-locked')).toContainText('Er til gjennomsyn')
    await expect(one.getByRole('button', { name: 'Rediger' })).toHaveCount(0)
  }
  await axe(page)
  await page.getByRole('button', { name: 'Opne kapittelet att' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Kvifor' }).fill('Nye innspel')
  await page.getByRole('dialog').getByRole('button', { name: 'Opne att' }).click()
  await expect(other.locator('.fp-locked')).toHaveCount(0)
  await write(page, 'Ferdig skrive') // nobody had, when it was locked
  await other.context().close()
})

test('a fødselsnummer is pointed out as it is typed', async ({ page }) => {
  await inPlan(page)
  await page.getByRole('button', { name: 'Endre tittel' }).click()
  await page.getByRole('textbox', { name: 'Tittel' }).fill('Om 13097248022')
  await expect(page.getByText('Her står eit fødselsnummer.')).toBeVisible()
  await axe(page)
})

test('on paper it is a document, and so are its other pages', async ({ page }) => {
  const { id } = await inPlan(page)
  await write(page, 'Ord på papir')
  await page.goto(`${house.url}/plan/${id}/utskrift`)
  await expect(page.getByText('Ord på papir')).toBeVisible()
  await expect(page.getByText(/^Arbeidsutkast per/)).toBeVisible()
  await axeAll(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  for (const path of ['/planelement', '/planelement/nytt', `/plan/${id}/samanlikn?fra=start&til=no`]) {
    await page.goto(house.url + path)
    await live(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await axeAll(page)
  }
})
