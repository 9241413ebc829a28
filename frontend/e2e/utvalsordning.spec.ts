// How an utval works is ruled on its own page: leadership, decisions, meetings, alternates; and a working group is set up beneath it.
import { type Page } from '@playwright/test'
import { command, factsOf, newId } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, demoPeople, expect, signIn, test } from './story'

const house = houseForFile()

/** An utval of the story's own, led by the hospital side, with an alternate to be named. */
async function newUtval(page: Page): Promise<{ id: string; namn: string; vara: string }> {
  const [id, plass] = [newId(), newId()]
  const namn = `Ordningsutval ${id.slice(-4)}`
  await command(page, house.url, 'utval/Establish', { id, namn: { nn: namn, nb: namn, en: namn }, kode: 'FSU' })
  const [one, two] = await demoPeople(page, house.url)
  await command(page, house.url, 'utval/CreateSeat', { id, plass, rolle: 'representant', side: 'spesialist' })
  await command(page, house.url, 'utval/FillSeat', { id, plass, person: one?.id, fra: '2026-01-01' })
  await command(page, house.url, 'utval/GiveOffice', { id, plass, verv: 'leiar' })
  return { id, namn, vara: two?.namn ?? '' }
}

test('an utval is given its rules on its page, which says at once what they break', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/utval')
  const { id, vara } = await newUtval(page)
  await page.goto(`${house.url}/utval/${id}`)
  const dialog = page.getByRole('dialog')

  await page.getByRole('button', { name: 'Fastset leiing …' }).click()
  await dialog.getByLabel('Leiaren kjem frå', { exact: true }).selectOption('kommune')
  await dialog.getByLabel('Kor mange år mellom').fill('tolv')
  await dialog.getByRole('button', { name: 'Lagre' }).click()
  await expect(dialog.locator('.ds-error-summary')).toContainText('må vere eit heilt tal frå 0 til 10')
  await axe(page)
  await dialog.getByLabel('Kor mange år mellom').fill('')
  await dialog.getByRole('button', { name: 'Lagre' }).click()
  await expect(page.locator('.fp-ways').getByText('Leiar kjem frå spesialisthelsetenesta')).toBeVisible()
  await expect(page.locator('.fp-ways').filter({ hasText: 'Leiar kjem frå' })).toContainText('Broten')

  await page.getByRole('button', { name: 'Fastset avgjerdsregel …' }).click()
  await dialog.getByLabel('Kva gjeld saka?').selectOption('avtale')
  await dialog.getByRole('radio', { name: 'Røysting' }).check()
  await dialog.getByRole('radio', { name: 'To tredelar fleirtal' }).check()
  await axe(page)
  await dialog.getByRole('button', { name: 'Lagre' }).click()
  await expect(page.locator('.fp-ways').getByText('Avtale: røysting, to tredelar fleirtal')).toBeVisible()

  await page.getByRole('button', { name: 'Fastset møtereglar …' }).click()
  await dialog.getByRole('radio', { name: 'Minst halvparten av plassane' }).check()
  await dialog.getByLabel('Dagar før møtet som innkallinga skal ut').fill('14')
  await dialog.getByRole('button', { name: 'Lagre' }).click()
  await expect(page.locator('.fp-ways').getByText('14 dagar før møtet')).toBeVisible()

  await page.locator('.fp-seats button').first().click()
  await page.getByRole('button', { name: 'Vel vara …' }).click()
  await dialog.getByLabel('Person').selectOption({ label: await optionWith(page, vara) })
  await dialog.getByRole('button', { name: 'Vel', exact: true }).click()
  await expect(page.locator('.fp-seats').getByText(`Vara: ${vara}`)).toBeVisible()
  await expect.poll(() => factsOf(page, house.url, `utval/${id}`, 'utval.AlternateNamed')).toHaveLength(1)

  await page.getByRole('button', { name: 'Opprett utval under dette …' }).click()
  await dialog.getByRole('button', { name: 'Opprett' }).click()
  await expect(dialog.locator('.ds-error-summary')).toContainText('Namn på nynorsk må fyllast ut')
  for (const [label, name] of [['Namn på nynorsk', 'Arbeidsgruppe for overgangar'], ['Namn på bokmål', 'Arbeidsgruppe for overganger'], ['Namn på engelsk', 'Working group on transitions']] as const) await dialog.getByLabel(label).fill(name)
  await dialog.getByRole('button', { name: 'Opprett' }).click()
  await page.getByRole('link', { name: 'Arbeidsgruppe for overgangar' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arbeidsgruppe for overgangar')

  // Her own page has what a working group needs, to its end.
  await page.getByRole('button', { name: 'Gjer noko med utvalet' }).click()
  await page.getByRole('button', { name: 'Endre verketida …' }).click()
  await dialog.getByLabel('Frå (valfritt)').fill('2027')
  await dialog.getByLabel('Til og med (valfritt)').fill('2026')
  await dialog.getByRole('button', { name: 'Lagre' }).click()
  await expect(dialog.locator('.ds-error-summary')).toContainText('Slutten kan ikkje vere før starten')
  await dialog.getByLabel('Til og med (valfritt)').fill('2028')
  await dialog.getByRole('button', { name: 'Lagre' }).click()
  await expect(page.getByText('frå 2027 til 2028', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Gjer noko med utvalet' }).click()
  await page.getByRole('button', { name: 'Legg ned …' }).click()
  await dialog.getByRole('button', { name: 'Legg ned' }).click()
  await expect(page.getByRole('button', { name: 'Legg til milepæl …' })).toHaveCount(0)
  await axeAll(page)
})

/** The whole text of the option in which a name stands. */
async function optionWith(page: Page, name: string): Promise<string> {
  return (await page.getByRole('dialog').getByRole('option').filter({ hasText: name }).first().textContent()) ?? ''
}
