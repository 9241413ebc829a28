// The organs, the rules of who shall sit in them, the seats, and the partners.
import { type Page } from '@playwright/test'
import { command, newId, rows } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, demoPeople, expect, signIn, test } from './story'

const house = houseForFile()

type Utval = { id: string; namn: { nn: string }; kode: string; overordna?: string }

const utvala = (page: Page) => rows<Utval>(page, house.url, 'utval')
const history = (page: Page) => page.locator('ol.fp-history')

/** An utval of the story's own, with a rule that asks for a fastlege. */
async function newUtval(page: Page): Promise<{ id: string; namn: string }> {
  const id = newId()
  const namn = `Prøveutval ${id.slice(-4)}`
  await command(page, house.url, 'utval/Establish', { id, namn: { nn: namn, nb: `${namn} (bm)`, en: `${namn} (en)` }, kode: 'ARBEIDSGRUPPE' })
  await command(page, house.url, 'utval/RuleComposition', {
    id, reglar: [{ regel: 'fastlege', rolle: 'fastlege', minst: 1, sagtNn: 'Éin fastlege', sagtNb: 'Én fastlege', sagtEn: 'One GP' }],
  })
  return { id, namn }
}

test.describe('the structure', () => {
  test('shows each organ under the one above it, and leads to its page', async ({ page }) => {
    await signIn(page, house.url, 'utvalsmedlem', '/utval')
    const all = await utvala(page)
    const child = all.find((u) => u.kode === 'OU')
    const parent = all.find((u) => u.id === child?.overordna)
    if (!child || !parent) throw new Error('the demonstration has no OU')
    const branch = page.locator('.fp-organs li', { has: page.getByRole('link', { name: parent.namn.nn, exact: true }) }).last()
    await branch.getByRole('link', { name: child.namn.nn, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: child.namn.nn })).toBeVisible()
    await expect(page.locator(`.fp-facts a[href="/utval/${parent.id}"]`)).toBeVisible()
  })

  test('axe finds nothing on the structure and on the page of every organ', async ({ page }) => {
    test.setTimeout(180_000)
    await signIn(page, house.url, 'sekretariat', '/utval')
    await expect(page.locator('.fp-organ').first()).toBeVisible()
    await axeAll(page)
    for (const { id, namn } of await utvala(page)) {
      await page.goto(`${house.url}/utval/${id}`)
      await expect(page.getByRole('heading', { level: 1, name: namn.nn })).toBeVisible()
      await axe(page)
    }
    await axeAll(page)
  })
})

test.describe('rules and seats', () => {
  test('a rule is broken until the seat is there and somebody sits in it; another screen follows', async ({ page, browser }) => {
    await signIn(page, house.url, 'sekretariat', '/utval')
    const { id } = await newUtval(page)
    await page.goto(`${house.url}/utval/${id}`)
    const other = await (await browser.newContext({ locale: 'en-US' })).newPage()
    await signIn(other, house.url, 'revisor', `/utval/${id}`)
    const rule = (on: Page) => on.getByRole('row', { name: /Éin fastlege/ })
    await expect(rule(other)).toContainText('Det manglar ein plass')

    await page.getByRole('button', { name: 'Opprett plass' }).click()
    const dialog = page.getByRole('dialog')
    await axe(page)
    await dialog.getByLabel('Regel som plassen svarer på').selectOption('fastlege')
    await expect(dialog.getByLabel('Rolle')).toHaveValue('fastlege')
    await dialog.getByLabel('Side').selectOption('anna')
    await dialog.getByRole('button', { name: 'Opprett', exact: true }).click()
    await expect(rule(other)).toContainText('Ein plass står tom')
    await expect(other.locator('.fp-seats')).toContainText('Ledig')

    const [person] = await demoPeople(page, house.url)
    await page.getByRole('button', { name: /Endre plassen/ }).click()
    await page.getByRole('button', { name: 'Set inn person …' }).click()
    await dialog.getByRole('button', { name: 'Set inn', exact: true }).click()
    await expect(dialog.locator('.ds-error-summary')).toContainText('Person må fyllast ut')
    await dialog.getByLabel('Person').selectOption(person?.id ?? '')
    await axe(page)
    await dialog.getByRole('button', { name: 'Set inn', exact: true }).click()
    for (const one of [page, other]) {
      await expect(one.locator('.fp-seats')).toContainText(person?.namn ?? '?')
      await expect(rule(one)).toContainText('Halden')
    }
    await page.getByRole('button', { name: /Endre plassen/ }).click()
    await page.getByRole('button', { name: 'Gjer til leiar', exact: true }).click()
    await expect(other.locator('.fp-seats')).toContainText('Leiar')
    await other.context().close()
  })

  test('the history tells it in the language of the reader', async ({ page }) => {
    await signIn(page, house.url, 'sekretariat', '/utval')
    const { id, namn } = await newUtval(page)
    await page.goto(`${house.url}/utval/${id}`)
    const first = history(page).locator('li').last()
    await expect(first).toContainText(`oppretta ${namn} (arbeidsgruppe).`)
    await page.getByRole('button', { name: 'Bokmål' }).click()
    await expect(first).toContainText(`opprettet ${namn} (bm) (arbeidsgruppe).`)
    await page.getByRole('button', { name: 'English' }).click()
    await expect(first).toContainText(`set up ${namn} (en) (working group).`)
    await expect(history(page).locator('li').first()).toContainText('One GP')
  })

  test('one who may not change anything is offered nothing', async ({ page }) => {
    await signIn(page, house.url, 'revisor', '/utval')
    const [first] = await utvala(page)
    await page.goto(`${house.url}/utval/${first?.id ?? ''}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Opprett plass' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /Endre plassen/ })).toHaveCount(0)
  })
})

test.describe('how it works', () => {
  test('a mandate is proposed, approved with a remark by the organ that was asked, and put into force; the leader of another side than the rule says is told', async ({ page }) => {
    await signIn(page, house.url, 'sekretariat', '/utval')
    const { id } = await newUtval(page)
    const asked = (await utvala(page)).find((u) => u.kode === 'OU')
    const plass = newId()
    await command(page, house.url, 'utval/CreateSeat', { id, plass, rolle: 'representant', side: 'spesialist' })
    await command(page, house.url, 'utval/FillSeat', { id, plass, person: (await demoPeople(page, house.url))[0]?.id, fra: '2026-01-01' })
    await command(page, house.url, 'utval/GiveOffice', { id, plass, verv: 'leiar' })
    await command(page, house.url, 'utval/RuleLeadership', { id, leiarSide: 'kommune', nestleiarSide: 'spesialist' })
    await command(page, house.url, 'utval/RuleMeetings', { id, kvorum: 'halvparten', kvarSide: true, innkalling: 14 })
    await page.goto(`${house.url}/utval/${id}`)
    await expect(page.locator('.fp-ways .fp-stand')).toContainText('Broten')
    await expect(page.locator('.fp-ways .fp-stand')).toContainText('Leiar kjem frå spesialisthelsetenesta')
    await expect(page.getByText('Minst halvparten av plassane, begge sidene må vere til stades')).toBeVisible()

    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: 'Foreslå mandat …' }).click()
    await dialog.getByLabel('Ordlyd').fill('Gruppa skal foreslå ei felles retningsline.')
    await dialog.getByLabel(asked?.namn.nn ?? '', { exact: true }).check()
    await axe(page)
    await dialog.getByRole('button', { name: 'Foreslå', exact: true }).click()
    await page.getByRole('button', { name: 'Før svar …' }).click()
    await dialog.getByLabel('Kva utval svarer?').selectOption(asked?.id ?? '')
    await dialog.getByRole('radio', { name: 'Godkjent med merknad' }).check()
    await dialog.getByRole('button', { name: 'Før svaret' }).click()
    await expect(dialog.locator('.ds-error-summary')).toContainText('Merknad må fyllast ut')
    await dialog.getByRole('textbox', { name: 'Merknad' }).fill('Fleire kommunar bør vere med.')
    await dialog.getByRole('button', { name: 'Før svaret' }).click()
    await expect(page.getByText('Fleire kommunar bør vere med.').first()).toBeVisible()
    await page.getByRole('button', { name: 'Set i kraft …' }).click()
    await dialog.getByRole('button', { name: 'Set i kraft' }).click()
    await expect(page.locator('.fp-ways .ds-tag').first()).toHaveText('Gjeld')
    await axeAll(page)
  })
})

test.describe('the partners', () => {
  test('are 24, by side, each with a page of its own', async ({ page }) => {
    await signIn(page, house.url, 'partnarkontakt', '/partnar')
    const all = await rows<{ id: string; namn: { nn: string } }>(page, house.url, 'partnar')
    expect(all).toHaveLength(24)
    await expect(page.locator('.fp-partners tbody tr')).toHaveCount(24)
    await axeAll(page)
    await page.getByRole('link', { name: 'Alver', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Alver' })).toBeVisible()
    await expect(page.getByText('4631').first()).toBeVisible()
    await axeAll(page)
  })
})
