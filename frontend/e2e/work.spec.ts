// The work that a tiltak asks of people: a status report from a telephone, take-up by a kommune, and money that is shared to the øre.
import { type Page } from '@playwright/test'
import { command, factsOf, newId, rows } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, expect, expectNoSideways, live, signIn, test } from './story'

const house = houseForFile()

type Partnar = { id: string; kommunenummer?: string; namn: { nn: string } }

/** A tiltak of Voss that an utval of the story's own follows, which asks for a report each quarter. */
async function ofVoss(page: Page): Promise<{ id: string; tittel: string; partnarar: Partnar[]; voss: string }> {
  await signIn(page, house.url, 'sekretariat', '/tilgjengelegheit')
  const partnarar = await rows<Partnar>(page, house.url, 'partnar')
  const voss = partnarar.find((p) => p.kommunenummer === '4621')?.id ?? ''
  const [id, utval] = [newId(), newId()]
  const tittel = `Arbeid ${id.slice(-6)}`
  await command(page, house.url, 'utval/Establish', { id: utval, namn: { nn: 'Prøveutvalet', nb: 'Prøveutvalget', en: 'The trial committee' }, kode: 'ARBEIDSGRUPPE' })
  await command(page, house.url, 'utval/RuleReporting', { id: utval, kvar: 3, frist: 14, sett: 0 })
  await command(page, house.url, 'tiltak/Propose', { id, tittel, foremal: 'Vise arbeidet.', utfordring: 'Ingen veit det enno.', malform: 'nn', eigar: { partnar: voss } })
  await command(page, house.url, 'tiltak/AttachUtval', { id, utval })
  await command(page, house.url, 'tiltak/ChangePhase', { id, fase: 'i-gang' })
  return { id, tittel, partnarar, voss }
}

const TAP_SECONDS = 5 // with reading what one taps
const LETTER_SECONDS = 0.3 // with a thumb

test('a report that is overdue is shown to her who owes it, and given from a telephone within a minute', async ({ page, browser }) => {
  const t = await ofVoss(page)
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  const phone = await context.newPage()
  const later = new Date(`${new Date().getFullYear() + 1}-06-20T10:00:00Z`) // long after the first quarter
  await phone.clock.setFixedTime(later)
  await signIn(phone, house.url, 'Olav Rimfrost')
  const waits = phone.locator('section', { has: phone.getByRole('heading', { name: 'Ventar på deg' }) })
  await expect(waits.getByRole('listitem').filter({ hasText: t.tittel })).toContainText('Fristen er ute')

  let taps = 0
  const tap = async (name: string, role: 'link' | 'button' | 'radio' | 'textbox') => {
    const on = phone.getByRole(role, { name }).first()
    expect((await on.boundingBox())?.height ?? 0, `${name} is large enough for a finger`).toBeGreaterThanOrEqual(role === 'radio' ? 20 : 24)
    await on.tap()
    taps++
  }
  const words = 'Opplæringa er i gang i tre av fire soner. Vi manglar éin sjukepleiar.'
  await tap(t.tittel, 'link')
  await expect(phone.locator('.ds-alert')).toContainText(/Prøveutvalet ventar på status for .*Fristen var/)
  await expect(phone.getByRole('button', { name: 'Meld status' })).toBeInViewport()
  await tap('Meld status', 'button')
  await axe(phone)
  await expectNoSideways(phone)
  await tap('Noko forseinka', 'radio')
  await tap('Fortel korleis det går', 'textbox')
  await phone.keyboard.type(words)
  await expect(phone.getByText(/^Statusen gjeld /)).toBeVisible()
  await phone.clock.setFixedTime(new Date()) // the server lets nobody write from the future
  await tap('Meld status', 'button')
  await expect(phone.locator('.fp-report')).toContainText(words)
  const seconds = taps * TAP_SECONDS + words.length * LETTER_SECONDS
  console.log(`a report from a telephone: ${taps} taps and ${words.length} letters, ${Math.round(seconds)} seconds at ${TAP_SECONDS} s a tap and ${LETTER_SECONDS} s a letter`)
  expect(taps).toBeLessThanOrEqual(5)
  expect(seconds).toBeLessThan(60)
  await expect.poll(() => factsOf(page, house.url, `tiltak/${t.id}`, 'tiltak.StatusReported')).toHaveLength(1)
  await phone.clock.setFixedTime(later)
  await phone.reload()
  await expect(phone.getByText(/Prøveutvalet har fått status for/)).toBeVisible()
  await phone.goto(house.url)
  await live(phone)
  await expect(waits.getByText(t.tittel)).toHaveCount(0)
  await context.close()
})

test('nobody else is told of a report that she owes', async ({ page }) => {
  const t = await ofVoss(page)
  await page.clock.setFixedTime(new Date(`${new Date().getFullYear() + 1}-06-20T10:00:00Z`))
  await signIn(page, house.url, 'Arne Rognebær')
  await expect(page.getByRole('heading', { name: 'Ventar på deg' })).toBeVisible()
  await expect(page.locator('.ds-skeleton')).toHaveCount(0)
  await expect(page.locator('section', { has: page.getByRole('heading', { name: 'Ventar på deg' }) }).getByText(t.tittel)).toHaveCount(0)
})

test('a kommune tells how far it has come, and why not; table, map and curve show it, and few persons are never counted', async ({ page }) => {
  const t = await ofVoss(page)
  await signIn(page, house.url, 'Ragnhild Tyttebær', `/tiltak/${t.id}/innforing`)
  const dialog = page.getByRole('dialog')
  const mine = page.getByRole('row', { name: /^Voss/ }).first()
  await page.getByRole('button', { name: 'Meld for Voss' }).first().click()
  await dialog.getByRole('radio', { name: /^Ikkje aktuelt/ }).check()
  await dialog.getByRole('button', { name: 'Meld', exact: true }).click()
  await expect(dialog.locator('.ds-error-summary')).toContainText('Kvifor ikkje? må fyllast ut')
  await axe(page)
  await dialog.getByLabel('Kvifor ikkje?').fill('Vi har ikkje fagfolk til det før 2028.')
  await dialog.getByRole('button', { name: 'Meld', exact: true }).click()
  await expect(mine).toContainText('Ikkje aktuelt')
  await expect(mine).toContainText('Vi har ikkje fagfolk til det før 2028.')
  await page.goto(`${house.url}/tiltak?vising=kart&tiltak=${t.id}`)
  await expect(mine).toContainText('Vi har ikkje fagfolk til det før 2028.')
  await page.goto(`${house.url}/tiltak/${t.id}/innforing`)
  await page.getByRole('button', { name: 'Meld for Voss' }).first().click()
  await dialog.getByRole('radio', { name: /^Innført/ }).check()
  await dialog.getByLabel('Kor mange? (valfritt)').fill('3')
  await dialog.getByLabel('Kva tel de?').fill('aktive pasientar')
  await dialog.getByRole('button', { name: 'Meld', exact: true }).click()
  await expect(mine).toContainText('færre enn 5 aktive pasientar')
  expect(JSON.stringify(await factsOf(page, house.url, `innforing/${t.id}`, 'innforing.Reported')), 'the number itself is nowhere').not.toContain('"tal"')
  await axeAll(page)
  await page.goto(`${house.url}/tiltak?vising=tabell&sok=${encodeURIComponent(t.tittel)}&kolonne=innfort`)
  await expect(page.locator('tr[data-card]')).toContainText('1 av 1')
  await page.goto(`${house.url}/tiltak?vising=kurve&tiltak=${t.id}`)
  await expect(page.locator('figure')).toContainText('éi innføring')
})

test('money: amounts beyond reason and shares that do not sum are refused in words; a key shares to the øre; who pays stands beside who gains', async ({ page }) => {
  const t = await ofVoss(page)
  const [alver, bergen] = ['4631', '4601'].map((nr) => t.partnarar.find((p) => p.kommunenummer === nr))
  await page.goto(`${house.url}/tiltak/${t.id}/okonomi`)
  const dialog = page.getByRole('dialog')
  const wrong = dialog.locator('.ds-error-summary')
  await page.getByRole('button', { name: 'Set budsjett for eit år' }).click()
  for (const amount of ['mykje', '-5', '1 000 000 000 000', '12,345']) {
    await dialog.getByLabel('Beløp', { exact: true }).fill(amount)
    await dialog.getByRole('button', { name: 'Lagre' }).click()
    await expect(wrong, amount).toContainText('Beløp må vere eit beløp i kroner')
  }
  await axe(page)
  await dialog.getByLabel('Beløp', { exact: true }).fill('1 000 000,50')
  await dialog.getByRole('button', { name: 'Lagre' }).click()
  await expect(page.getByRole('region', { name: 'Budsjett' })).toContainText('1 000 000,50')

  await page.getByRole('button', { name: 'Del ein sum' }).click()
  await dialog.getByLabel('Kva skal delast?').fill('Prosjektleiar')
  await dialog.getByLabel('Heile summen').fill('100')
  await dialog.getByRole('button', { name: 'Legg til partnar' }).click()
  for (const [i, p] of [alver, bergen, t.partnarar.find((x) => x.id === t.voss)].entries()) {
    await dialog.getByLabel(`Partnar ${i + 1}`).selectOption(p?.id ?? '')
    await dialog.getByLabel('Innbyggjarar').nth(i).fill('1000')
  }
  const comes = dialog.locator('.fp-shares__comes')
  for (const told of ['33,34', '33,33', '100']) await expect(comes).toContainText(told)
  await axeAll(page)
  await dialog.getByLabel('Etter kva nøkkel?').selectOption('fast')
  for (const [i, amount] of ['50', '30', '19,99'].entries()) await dialog.getByLabel('Beløp', { exact: true }).nth(i).fill(amount)
  await dialog.getByRole('button', { name: 'Avtal fordelinga' }).click()
  await expect(wrong).toContainText('Det manglar 0,01')
  await dialog.getByLabel('Etter kva nøkkel?').selectOption('per-innbyggjar')
  for (const i of [0, 1, 2]) await dialog.getByLabel('Innbyggjarar').nth(i).fill('1000')
  await dialog.getByLabel('Kva byggjer tala på?').fill('Like mange, til prøve')
  await dialog.getByRole('button', { name: 'Avtal fordelinga' }).click()
  const agreed = page.getByRole('region', { name: 'Prosjektleiar' })
  for (const share of ['33,34', '33,33']) await expect(agreed).toContainText(share)
  const agreements = () => factsOf(page, house.url, `okonomi/${t.id}`, 'okonomi.SharesAgreed')
  await expect.poll(agreements).toHaveLength(1)
  const [fact] = await agreements()
  expect((fact?.data['delar'] as { belop: number }[]).reduce((sum, d) => sum + d.belop, 0), 'øre').toBe(10_000)

  await command(page, house.url, 'okonomi/EnterCost', { id: t.id, post: newId(), partnar: alver?.id, aar: 2027, slag: 'lon', belop: 50_000_000 })
  await command(page, house.url, 'okonomi/EnterGain', { id: t.id, gevinst: newId(), slag: 'pengar', kven: { partnar: bergen?.id }, belop: 20_000_000, ordlyd: 'Færre liggjedøgn', malform: 'nn' })
  await command(page, house.url, 'okonomi/SeekFunding', { id: t.id, soknad: newId(), sokjar: { partnar: t.voss }, ordning: 'Rekrutteringstilskotet', belop: 30_000_000 })
  const plot = page.locator('figure')
  await plot.getByText('Tabell', { exact: true }).click()
  await expect(plot.getByRole('row', { name: /^Alver/ })).toContainText('500 000')
  await expect(plot.getByRole('row', { name: /^Bergen/ })).toContainText('200 000')
  await expect(page.getByRole('region', { name: 'Tilskot' })).toContainText('Ventar på svar')
  await axeAll(page)
})
