// What is known: a page for each patient group, area and kommune puts figures, tiltak and chapters side by side, and each leads to the others.
import { type Page } from '@playwright/test'
import { command, newId, newTiltak, rows } from './asks'
import { houseForFile } from './house'
import { axeAll, expect, live, signIn, test } from './story'

const house = houseForFile()

type Kapittel = { kapittel: string; nummer?: string; tittel: string }
type Plan = { id: string; tittel: string; fase: string; kapittel: Kapittel[] }
type Indikator = { id: string; namn: { nn: string }; pasientgrupper: string[] }

/** A tiltak for the elderly that came from a chapter and is to work on an indicator of theirs. */
async function tied(page: Page): Promise<{ id: string; tittel: string; plan: Plan; chapter: Kapittel; indikator: Indikator }> {
  const made = await newTiltak(page, house.url, 'i-gang')
  const plan = (await rows<Plan>(page, house.url, 'plan')).find((p) => p.kapittel.some((k) => k.nummer))
  const chapter = plan?.kapittel.find((k) => k.nummer)
  const indikator = (await rows<Indikator>(page, house.url, 'indikator')).find((i) => i.pasientgrupper.includes('eldre'))
  if (!plan || !chapter || !indikator) throw new Error('the demonstration has no plan or no figures for the elderly')
  await command(page, house.url, 'tiltak/SetGroups', { id: made.id, pasientgrupper: ['eldre'], versjon: 2 })
  await command(page, house.url, 'tiltak/AimIndicator', { id: made.id, indikator: indikator.id })
  await command(page, house.url, 'tiltak/NameOrigin', { id: made.id, opphav: newId(), slag: 'kapittel', rom: 'plan', ting: plan.id, del: chapter.kapittel })
  return { ...made, plan, chapter, indikator }
}

const part = (page: Page, name: string | RegExp) => page.locator('section.fp-section', { has: page.getByRole('heading', { level: 2, name }) })

test('a group has its figures, its tiltak and its chapters side by side; one goes from each to the others and back', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/kunnskap')
  const { id, tittel, plan, chapter, indikator } = await tied(page)
  await page.getByRole('link', { name: 'Eldre med skrøpelegdom' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Eldre med skrøpelegdom' })).toBeVisible()

  const figures = page.getByRole('region', { name: indikator.namn.nn, exact: true })
  await expect(figures.getByRole('img').first()).toBeVisible()
  await expect(figures.getByRole('link', { name: tittel })).toBeVisible()
  const line = part(page, /^Tiltak/).getByRole('listitem').filter({ hasText: tittel })
  await expect(line.getByRole('link', { name: indikator.namn.nn, exact: true })).toBeVisible()
  await expect(part(page, /^Kapittel i planane/).getByRole('listitem').filter({ hasText: 'Tiltak som kjem herifrå' }).filter({ hasText: tittel })).toHaveCount(1)
  await axeAll(page)

  // From the tiltak to the chapter, from there to what is known, and back to the group.
  await line.getByRole('link', { name: new RegExp(`${chapter.nummer ?? ''} .*${chapter.tittel}|${chapter.tittel}`) }).first().click()
  await expect(page).toHaveURL(new RegExp(`/plan/${plan.id}/kapittel/${chapter.kapittel}`))
  const known = page.locator('section.fp-section', { has: page.getByRole('heading', { name: 'Kunnskapsgrunnlag', exact: true }) })
  await expect(known.getByRole('link', { name: indikator.namn.nn, exact: true })).toBeVisible()
  await known.getByRole('link', { name: 'Eldre med skrøpelegdom' }).click()
  await expect(page).toHaveURL(/\/kunnskap\/pasientgruppe\/eldre/)

  // From the figures to the indicator, from there to the tiltak, and back.
  await figures.getByRole('link', { name: indikator.namn.nn, exact: true }).first().click()
  await expect(page).toHaveURL(new RegExp(`/indikator/${indikator.id}`))
  await page.getByRole('link', { name: tittel }).click()
  await expect(page).toHaveURL(new RegExp(`/tiltak/${id}`))
  await page.getByRole('link', { name: 'Eldre med skrøpelegdom' }).click()
  await expect(page).toHaveURL(/\/kunnskap\/pasientgruppe\/eldre/)
})

test('what another changes is seen at once, and the keyboard stays where it was', async ({ page, browser }) => {
  await signIn(page, house.url, 'sekretariat', '/kunnskap/pasientgruppe/eldre')
  const { id, tittel } = await tied(page)
  const line = part(page, /^Tiltak/).getByRole('listitem').filter({ hasText: tittel })
  await line.getByRole('link', { name: tittel }).focus()
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(other, house.url, 'sekretariat', '/tilgjengelegheit')
  await command(other, house.url, 'tiltak/ReportStatus', { id, framdrift: 'raud', tekst: 'Ingen kom.', malform: 'nn' })
  await expect(line).toContainText('Står fast')
  await expect(line.getByRole('link', { name: tittel })).toBeFocused()
  await command(other, house.url, 'tiltak/SetGroups', { id, pasientgrupper: [], versjon: 2 })
  await expect(line).toHaveCount(0)
  await other.context().close()
})

test('a kommune has its own figures and how far it has come; on paper nothing is left out unsaid', async ({ page }) => {
  await signIn(page, house.url, 'revisor', '/kunnskap/kommune/4631')
  await expect(page.getByRole('heading', { level: 1, name: 'Alver' })).toBeVisible()
  await expect(part(page, /^Tiltak/)).toContainText(/Innføring: /)
  await expect(page.locator('figure.fp-plot').first()).toContainText('Alver')
  await axeAll(page)
  await live(page)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.getByRole('button', { name: /^Vis \d+ til/ }).first()).toBeHidden()
  await expect(page.getByText(/^Viser 6 av \d+\./)).toBeVisible()
  await expect(page.locator('figure.fp-plot table').first()).toBeVisible()
})
