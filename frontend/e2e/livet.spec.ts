// A whole life: what begins in OU Voss and is decided by 24 partners. One onlooker stands beside it all the way, and reads
// it back in the history when it is done.
import { type Browser, type Locator, type Page } from '@playwright/test'
import { command, newId, newTiltak, rows } from './asks'
import { houseForFile } from './house'
import { expect, signIn, test, watch } from './story'

const house = houseForFile()
const TITTEL = 'Felles retningsline for utskriving frå sjukehus'

type Utval = { id: string; namn: { nn: string }; kode: string; plassar: { plass: string; sete: { person: string; til?: string }[]; rolle: string }[] }
type Window = { page: Page; wrong: string[] }

const windows: Window[] = []

/** Another person, in a browser of her own. */
async function sits(browser: Browser, who: string, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US' })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  windows.push({ page, wrong: watch(context) })
  await signIn(page, house.url, who, path)
  return page
}

async function act(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Gjer noko med saka' }).click()
  await page.getByRole('button', { name, exact: true }).click()
  return page.getByRole('dialog')
}

const way = (page: Page) => page.getByRole('region', { name: 'Vegen til saka' })
const idIn = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? ''

test('a sak goes from OU Voss to SSU, to consensus, to 24 partners, to the register, a tiltak and the plan', async ({ page, browser }) => {
  test.setTimeout(300_000)
  page.setDefaultTimeout(30_000)
  // A planner reports it to OU Voss.
  await signIn(page, house.url, 'planleggar', '/sak')
  const utvala = await rows<Utval>(page, house.url, 'utval')
  const [voss, ssu] = [utvala.find((u) => u.kode === 'OU' && /Voss/.test(u.namn.nn)), utvala.find((u) => u.kode === 'SSU')]
  if (!voss || !ssu) throw new Error('OU Voss and SSU are in the demonstration')
  await page.getByRole('link', { name: 'Meld sak' }).first().click()
  await page.getByLabel('Kva gjeld saka?').fill(TITTEL)
  await page.getByLabel('Kvifor melder du saka?').fill('Kommunane får beskjed på ulikt vis og til ulik tid.')
  await page.getByLabel('Til kva utval?').selectOption(voss.id)
  await page.getByLabel('Kva skal utvalet gjere med saka?').selectOption('vedtak')
  await page.getByLabel('Emne').selectOption('retningsline')
  await page.getByRole('button', { name: 'Meld saka' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(TITTEL)
  const sak = idIn(page)

  // The onlooker, of the audit, stands on the page of the sak and does nothing but look.
  const onlooker = await sits(browser, 'revisor', `/sak/${sak}`)
  await expect(way(onlooker)).toContainText('Ventar på å bli teken inn i køen')

  // The leader of OU Voss takes it on; a brukarrepresentant says how much it matters, then OU Voss does.
  const leader = await sits(browser, 'Lars Barnål', `/sak/${sak}`)
  await leader.getByRole('button', { name: 'Ta inn i køen' }).click()
  await expect(onlooker.getByRole('heading', { level: 1 })).toContainText(/OU Voss \d\d\/\d\d/)
  const user = await sits(browser, 'Knut Marihandblom', `/sak/${sak}`)
  await user.getByRole('radio', { name: 'no', exact: true }).check()
  await user.getByLabel('Kvifor? (valfritt)').fill('Pasientane blir ståande mellom to stolar.')
  await user.getByRole('button', { name: 'Sei det' }).click()
  await expect(onlooker.locator('.fp-voices__users')).toContainText('Pasientane blir ståande mellom to stolar.')
  let dialog = await act(leader, 'Prioriter …')
  await dialog.getByRole('radio', { name: 'Snart' }).check()
  await dialog.getByRole('button', { name: 'Lagre' }).click()
  await expect(onlooker.locator('.fp-voices > div').first()).toContainText('snart')

  // It is too large for one area: it goes to SSU, which takes it on.
  dialog = await act(leader, 'Send vidare …')
  await dialog.getByLabel('Til kva utval?').selectOption(ssu.id)
  await dialog.getByRole('button', { name: 'Send saka' }).click()
  await expect(way(onlooker).locator('li')).toHaveCount(2)
  const chair = await sits(browser, 'Ragnhild Tyttebær', `/sak/${sak}`)
  await chair.getByRole('button', { name: 'Ta inn i køen' }).click()
  await expect(onlooker.getByRole('heading', { level: 1 })).toContainText(/SSU \d\d\/\d\d/)

  // SSU plans a meeting, puts it on the agenda, and sends the papers.
  const mote = newId()
  await command(chair, house.url, 'mote/Plan', { id: mote, utval: ssu.id, start: '2026-12-11T08:00:00.000Z', slutt: '2026-12-11T11:00:00.000Z', stad: 'Bergen' })
  dialog = await act(chair, 'Set på sakliste …')
  await dialog.getByLabel('Kva møte?').selectOption(mote)
  await dialog.getByRole('button', { name: 'Set på saklista' }).click()
  await expect(way(onlooker)).toContainText('Møte 11. desember 2026')
  await chair.goto(`${house.url}/mote/${mote}`)
  await chair.getByRole('button', { name: 'Send innkalling …' }).click()
  await chair.getByRole('dialog').getByRole('button', { name: 'Send innkallinga' }).click()
  await expect(chair.getByText(/Innkallinga vart send/).first()).toBeVisible()
  const seated = ssu.plassar.flatMap(({ plass, sete }) => sete.filter((s) => !s.til || s.til > '2026-12-11').map(({ person }) => ({ plass, person })))
  for (const seat of seated) await command(chair, house.url, 'mote/NoteAttendance', { id: mote, ...seat, status: 'mott' })

  // The meeting: the chair, the hospital trust, a kommune and a brukarrepresentant each before a screen; the onlooker follows.
  await onlooker.goto(`${house.url}/mote/${mote}/rom`)
  const [trust, kommune, patient] = [await sits(browser, 'Trygve Månestråle', `/mote/${mote}/rom`), await sits(browser, 'Marit Kveldsol', `/mote/${mote}/rom`), await sits(browser, 'Margit Blåbærlyng', `/mote/${mote}/rom`)]
  await chair.getByRole('link', { name: 'Møterom' }).click()
  await chair.getByRole('button', { name: 'Opne møtet' }).click()
  await chair.getByRole('button', { name: `Ta opp «${TITTEL}»` }).click()
  await chair.getByRole('button', { name: 'Legg fram framlegg …' }).click()
  dialog = chair.getByRole('dialog')
  await dialog.getByLabel('Ordlyd').fill('SSU vedtek felles retningsline for utskriving.')
  await dialog.getByRole('button', { name: 'Legg fram' }).click()
  for (const p of [trust, kommune, patient, onlooker]) await expect(p.locator('.fp-wording')).toContainText('SSU vedtek felles retningsline')
  await chair.getByRole('button', { name: 'samtykkjer', exact: true }).click()
  await kommune.getByRole('button', { name: 'samtykkjer', exact: true }).click()
  await says(patient, 'samtykkjer med merknad', 'Merknad', 'Pårørande skal få beskjed samstundes.')
  await says(trust, 'atterhald', 'Kva gjeld atterhaldet?', 'Vi treng eit halvt år til å endre journalsystemet.')
  for (const p of [chair, onlooker]) await expect(p.locator('.fp-stands__sum')).toContainText('2 samtykkjer, 1 samtykkjer med merknad, 1 atterhald')
  await expect(onlooker.locator('.fp-stands')).toContainText('Vi treng eit halvt år til å endre journalsystemet.')
  await chair.getByRole('button', { name: /^Slå fast konsensus/ }).click()
  for (const p of [trust, kommune, patient, onlooker]) await expect(p.getByText(/^Det er konsensus/).first()).toBeVisible()
  await chair.getByRole('button', { name: 'Avslutt punktet …' }).click()
  await dialog.getByLabel('Partnarane må vedta det kvar for seg').check()
  await dialog.getByRole('button', { name: 'Avslutt punktet' }).click()
  await expect(onlooker.locator('.fp-outcome')).toContainText('vedteke.')

  // The secretariat sends it out to the 24 partners.
  const clerk = await sits(browser, 'sekretariat', '/vedtak')
  await clerk.getByRole('link', { name: TITTEL }).first().click()
  await expect(clerk.locator('.fp-wording').first()).toContainText('SSU vedtek felles retningsline')
  const vedtak = idIn(clerk)
  await clerk.getByRole('button', { name: 'Be partnarane vedta' }).click()
  await clerk.getByRole('dialog').getByRole('button', { name: 'Be om vedtak' }).click()
  await expect(clerk.locator('.fp-board24 tbody tr')).toHaveCount(24)
  const matter = idIn(clerk)
  await onlooker.goto(`${house.url}/partnarvedtak/${matter}`)
  await expect(onlooker.getByText('0 av 24 har vedteke.')).toBeVisible()

  // One of them adopts it with a change, from its own screen; the others as it stands.
  const contact = await sits(browser, 'Synnøve Krøkebær', `/partnarvedtak/${matter}`)
  await contact.getByRole('button', { name: 'Før vedtak …: Alver' }).click()
  dialog = contact.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Vedteke med endring' }).check()
  await dialog.getByLabel('Dag for vedtaket').fill(await today(contact))
  await dialog.getByLabel('Organ').fill('kommunestyret')
  await dialog.getByLabel('Kva endring vart vedteken?').fill('Fristen blir 48 timar.')
  await dialog.getByRole('button', { name: 'Før vedtaket' }).click()
  await expect(onlooker.getByRole('row', { name: /Alver/ })).toContainText('vedteke med endring')
  await expect(onlooker.getByText('1 av 24 har vedteke.')).toBeVisible()
  const [asked] = (await rows<{ id: string; tekstar: { hash: string }[]; partnarar: { partnar: string; svar?: object }[] }>(clerk, house.url, 'partnarvedtak')).filter((r) => r.id === matter)
  for (const { partnar } of asked?.partnarar.filter((p) => !p.svar) ?? []) {
    await command(clerk, house.url, 'partnarvedtak/Decide', { id: matter, partnar, organ: 'kommunestyret', dato: (await iso(clerk)), utfall: 'vedteke', hash: asked?.tekstar[0]?.hash })
  }
  await expect(onlooker.getByText(/Alle partnarane har vedteke .*: nokre med endring eller merknad/)).toBeVisible()

  // What follows: a tiltak, and the plan. The register knows it all.
  const { tittel: tiltak } = await newTiltak(clerk, house.url, 'vedteke')
  await clerk.goto(`${house.url}/vedtak/${vedtak}`)
  const plan = (await rows<{ tittel: string }>(clerk, house.url, 'plan'))[0]?.tittel ?? ''
  await onlooker.goto(`${house.url}/vedtak/${vedtak}`)
  for (const [rom, name] of [['tiltak', tiltak], ['plan', plan]] as const) {
    await clerk.getByRole('button', { name: 'Knyt til oppfølging …' }).click()
    dialog = clerk.getByRole('dialog')
    await dialog.getByLabel('Kva slag?').selectOption(rom)
    await dialog.getByLabel('Kva for ein?').selectOption({ label: name })
    await dialog.getByRole('button', { name: 'Knyt til', exact: true }).click()
    await expect(onlooker.locator('.fp-items').getByRole('link', { name })).toBeVisible()
  }
  await onlooker.locator('.fp-items').getByRole('link', { name: tiltak }).click()
  await expect(onlooker.getByRole('heading', { level: 1 })).toContainText(tiltak)
  await onlooker.goto(`${house.url}/vedtak?sok=${encodeURIComponent('retningsline for utskriving')}`)
  await expect(onlooker.getByText('25 vedtak')).toBeVisible()

  // And the onlooker reads it all back.
  for (const [thing, told] of [
    [`sak/${sak}`, ['melde saka', 'tok saka inn i køen til OU Voss', 'sa som brukarrepresentant i OU Voss', 'prioriterte saka for OU Voss: snart', 'sende saka frå OU Voss til SSU', 'tok saka inn i køen til SSU']],
    [`mote/${mote}/protokoll`, ['Pårørande skal få beskjed samstundes.', 'Vi treng eit halvt år', 'Det er konsensus', 'Partnarane skal vedta det kvar for seg.']],
    [`partnarvedtak/${matter}`, ['bad 24 partnarar om vedtak', 'førte vedtaket til Alver (kommunestyret', 'førte det siste vedtaket']],
    ['historikk', ['knytte vedtaket til', 'førte det siste vedtaket', 'slo fast', TITTEL]],
  ] as const) {
    await onlooker.goto(`${house.url}/${thing}`)
    const main = onlooker.getByRole('main')
    for (const words of told) await expect(main).toContainText(words)
  }
  for (const { wrong, page: p } of windows) {
    expect(wrong, 'what broke in a window').toEqual([])
    await p.context().close()
  }
})

/** A position that is said in words. */
async function says(page: Page, stand: string, label: string, ord: string): Promise<void> {
  await page.getByRole('button', { name: stand }).click()
  await page.getByRole('dialog').getByLabel(label).fill(ord)
  await page.getByRole('dialog').getByRole('button', { name: 'Sei det' }).click()
}

/** Today in Norway, for the log; and as one types it. */
const iso = (page: Page) => page.evaluate(() => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date()))

async function today(page: Page): Promise<string> {
  const [y, m, d] = (await iso(page)).split('-')
  return `${Number(d)}.${Number(m)}.${y}`
}
