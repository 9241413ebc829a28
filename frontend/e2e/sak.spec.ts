// A sak on its way: reported, taken on with a number, prioritised, written in, sent on; seen live by an onlooker and read back in the history.
import { type Browser, type Page } from '@playwright/test'
import { command, newId, rows } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, demoPeople, expect, signIn, test, watch } from './story'

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
    await page.locator('.ProseMirror[contenteditable="true"]').first().focus() // before that it is for reading
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

/** An utval of the story's own with three seats: two members and a brukarrepresentant, who all may speak. */
async function newUtval(page: Page): Promise<{ id: string; namn: string; seats: { plass: string; person: string; namn: string }[] }> {
  const id = newId()
  const namn = `Prøveutval ${id.slice(-4)}`
  await command(page, house.url, 'utval/Establish', { id, namn: { nn: namn, nb: namn, en: namn }, kode: 'FSU' })
  const members = (await demoPeople(page, house.url)).filter((p) => p.roles.every((r) => r.role === 'utvalsmedlem')).slice(0, 3)
  const seats = members.map((m) => ({ plass: newId(), person: m.id, namn: m.namn }))
  for (const [i, { plass, person }] of seats.entries()) {
    await command(page, house.url, 'utval/CreateSeat', { id, plass, rolle: i === 1 ? 'brukarrepresentant' : 'representant', side: i === 0 ? 'kommune' : 'spesialist' })
    await command(page, house.url, 'utval/FillSeat', { id, plass, person, fra: '2026-01-01' })
  }
  await command(page, house.url, 'utval/RuleMeetings', { id, kvorum: 'halvparten', innkalling: 14 })
  return { id, namn, seats }
}

/** A meeting of it with the sak on its agenda after another item. */
async function newMeeting(page: Page, utval: string, sak: string): Promise<string> {
  const id = newId()
  const first = newId()
  await command(page, house.url, 'sak/Receive', { id: sak, utval })
  await command(page, house.url, 'mote/Plan', { id, utval, start: '2026-12-10T08:00:00.000Z', slutt: '2026-12-10T10:00:00.000Z', stad: 'Voss' })
  await command(page, house.url, 'mote/PlaceItem', { id, punkt: first, tittel: 'Godkjenning av innkallinga', slag: 'orientering', minutt: 5 })
  await command(page, house.url, 'mote/PlaceItem', { id, punkt: newId(), sak, slag: 'vedtak', minutt: 40, etter: first })
  return id
}

test.describe('a meeting', () => {
  test('its agenda is ordered by the keyboard, with the time that it takes; axe finds nothing', async ({ page }) => {
    await signIn(page, house.url, 'sekretariat', '/mote')
    const { id: utval } = await newUtval(page)
    const sak = await newSak(page, utval)
    const mote = await newMeeting(page, utval, sak.id)
    await page.goto(`${house.url}/mote?utval=${utval}`)
    await expect(page.locator('.fp-meetings tbody tr')).toHaveCount(1)
    await axeAll(page)
    await page.goto(`${house.url}/mote/${mote}`)
    const items = page.locator('.fp-agenda > li')
    await expect(items.nth(1)).toContainText(sak.tittel)
    await expect(page.getByText('I alt 45 minutt. Med desse tidene sluttar møtet kl. 09.45.')).toBeVisible()
    await items.nth(1).getByRole('link', { name: sak.tittel }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(items.first()).toContainText(sak.tittel)
    await expect(items.first().getByRole('link', { name: sak.tittel })).toBeFocused()
    await axeAll(page)
  })

  test('is held with four browsers: every screen follows, positions come live, there is consensus with a remark, and the decision stands in the register', async ({ page, browser }) => {
    test.setTimeout(240_000)
    await signIn(page, house.url, 'sekretariat', '/mote')
    const { id: utval, seats } = await newUtval(page)
    const sak = await newSak(page, utval)
    const mote = await newMeeting(page, utval, sak.id)
    await page.goto(`${house.url}/mote/${mote}`)
    await page.getByRole('button', { name: 'Send innkalling …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Send innkallinga' }).click()
    await expect(page.getByText(/Innkallinga vart send/).first()).toBeVisible()
    for (const { namn } of seats) await page.getByRole('row', { name: new RegExp(namn) }).getByRole('combobox').selectOption({ label: `møtt: ${namn}` })
    await expect(page.getByText('Vedtaksført: 3 av 3 plassar er til stades.')).toBeVisible()

    const others: { page: Page; wrong: string[] }[] = []
    for (const { namn } of seats) others.push(await another(browser, namn, `/mote/${mote}/rom`))
    await page.getByRole('link', { name: 'Møterom' }).click()
    await page.getByRole('button', { name: 'Opne møtet' }).click()
    await page.getByRole('button', { name: `Ta opp «${sak.tittel}»` }).click()
    for (const o of others) await expect(o.page.getByRole('heading', { level: 2, name: sak.tittel })).toBeVisible()
    await page.getByRole('button', { name: 'Legg fram framlegg …' }).click()
    await dialog.getByLabel('Ordlyd').fill('Utvalet vedtek retningslina.')
    await dialog.getByRole('button', { name: 'Legg fram' }).click()
    for (const o of others) await expect(o.page.locator('.fp-wording')).toContainText('Utvalet vedtek retningslina.')
    await axe(page)

    const [one, two, three] = others.map((o) => o.page)
    if (!one || !two || !three) throw new Error('three members are there')
    await one.getByRole('button', { name: 'samtykkjer', exact: true }).click()
    await two.getByRole('button', { name: 'samtykkjer med merknad' }).click()
    await axe(two)
    await two.getByRole('dialog').getByLabel('Merknad').fill('Brukarane må vere med i opplæringa.')
    await two.getByRole('dialog').getByRole('button', { name: 'Sei det' }).click()
    await three.getByRole('button', { name: 'atterhald' }).click()
    await three.getByRole('dialog').getByLabel('Kva gjeld atterhaldet?').fill('Vi treng eit halvt år.')
    await three.getByRole('dialog').getByRole('button', { name: 'Sei det' }).click()
    for (const p of [page, one, two, three]) await expect(p.locator('.fp-stands__sum')).toHaveText('1 samtykkjer, 1 samtykkjer med merknad, 1 atterhald')

    await page.getByRole('button', { name: 'Slå fast konsensus' }).click()
    for (const p of [page, one, two, three]) await expect(p.getByText('Det er konsensus.')).toBeVisible()
    await page.getByRole('button', { name: 'Avslutt punktet …' }).click()
    await dialog.getByLabel('Partnarane må vedta det kvar for seg').check()
    await axe(page)
    await dialog.getByRole('button', { name: 'Avslutt punktet' }).click()
    await expect(one.locator('.fp-outcome')).toContainText('vedteke.')
    await axeAll(one)

    await page.goto(`${house.url}/vedtak`)
    await page.getByRole('link', { name: sak.tittel }).click()
    await expect(page.locator('.fp-wording')).toContainText('Utvalet vedtek retningslina.')
    await page.getByRole('button', { name: 'Be partnarane vedta' }).click()
    await dialog.getByRole('button', { name: 'Be om vedtak' }).click()
    await expect(page.locator('.fp-board24 tbody tr')).toHaveCount(24)
    await page.getByRole('button', { name: 'Før vedtak …: Alver' }).click()
    await dialog.getByRole('radio', { name: 'Vedteke med endring' }).check()
    await dialog.getByLabel('Dag for vedtaket').fill('25.11.2026')
    await dialog.getByLabel('Organ').fill('kommunestyret')
    await dialog.getByRole('button', { name: 'Før vedtaket' }).click()
    await expect(dialog.locator('.ds-error-summary')).toContainText('Kva endring vart vedteken? må fyllast ut')
    await dialog.getByLabel('Kva endring vart vedteken?').fill('Punkt 3 går ut.')
    await dialog.getByRole('button', { name: 'Før vedtaket' }).click()
    await expect(page.getByRole('row', { name: /Alver/ })).toContainText('vedteke med endring')
    await expect(page.getByText('1 av 24 har vedteke.')).toBeVisible()
    await axeAll(page)
    for (const o of others) {
      expect(o.wrong).toEqual([])
      await o.page.context().close()
    }
  })
})
