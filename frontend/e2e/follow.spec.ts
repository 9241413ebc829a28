// The leader of an områdeutval looks; three others work, each in a browser of her own. Whatever she looks at follows, is told
// once, and takes neither the focus nor the place where she is.
import { type Locator, type Page } from '@playwright/test'
import { command, newId, rows } from './asks'
import { houseForFile } from './house'
import { expect, live, signIn, test, watch } from './story'

const house = houseForFile()

const LEADER = 'Lars Barnål' // leads Områdeutvalet for Voss
const OTHERS = ['sekretariat', 'Olav Rimfrost', 'Ragnhild Tyttebær'] as const // the planner of Voss, and the contact of Voss

type Named = { id: string; namn: { nn: string }; kommunenummer?: string }
type Others = { secretariat: Page; planner: Page; contact: Page; wrong: () => string[] }

/** Three more browsers, each with somebody signed in. */
async function others(page: Page): Promise<Others> {
  const browser = page.context().browser()
  if (!browser) throw new Error('no browser')
  const wrong: string[][] = []
  const [secretariat, planner, contact] = await Promise.all(OTHERS.map(async (who) => {
    const context = await browser.newContext({ locale: 'en-US' })
    wrong.push(watch(context))
    const other = await context.newPage()
    await signIn(other, house.url, who, '/tilgjengelegheit')
    return other
  }))
  if (!secretariat || !planner || !contact) throw new Error('three browsers')
  return { secretariat, planner, contact, wrong: () => wrong.flat() }
}

type Told = { id: string; tittel: string; voss: string; alver: string; utval: string }

/** A tiltak of Voss that the utval follows; the reader finds it, and nothing else, by its title. */
async function ofVoss(page: Page): Promise<Told> {
  const utval = (await rows<Named>(page, house.url, 'utval')).find((u) => u.namn.nn === 'Områdeutvalet for Voss')
  const partnarar = await rows<Named>(page, house.url, 'partnar')
  const [voss, alver] = ['4621', '4631'].map((nr) => partnarar.find((p) => p.kommunenummer === nr)?.id ?? '')
  const id = newId()
  const tittel = `Følgt ${id.slice(-6)}`
  await command(page, house.url, 'tiltak/Propose', { id, tittel, foremal: 'Vise at alle ser det same.', utfordring: 'Ingen veit det enno.', malform: 'nn', eigar: { partnar: voss } })
  await command(page, house.url, 'tiltak/AttachUtval', { id, utval: utval?.id })
  await command(page, house.url, 'tiltak/ChangePhase', { id, fase: 'planlagt' })
  return { id, tittel, voss: voss ?? '', alver: alver ?? '', utval: utval?.id ?? '' }
}

/** Keeps everything that a screen reader is told from now on. */
async function listen(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const region = document.getElementById('fp-announcer')
    if (region) new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true })
  })
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.join(' '))
}

type View = {
  name: string
  path: (t: Told) => string
  /** What she has the focus on: where lines change places, one that others pass by. */
  on: (page: Page, t: Told) => Locator | Promise<Locator>
  /** What stands there when all that the view shows has come. */
  ready?: (page: Page, t: Told) => Promise<void>
  /** What the three do, and what is then said, each once. */
  act: (o: Others, t: Told) => Promise<string[]>
  /** Where it is seen. */
  seen: (page: Page, t: Told) => Promise<void>
}

const line = (page: Page, t: Told) => page.locator('[data-card]', { hasText: t.tittel })
const title = (page: Page, t: Told) => page.getByRole('link', { name: t.tittel })
const ofVossIn = (page: Page) => page.getByRole('row', { name: /Voss/ }).first()
const only = (t: Told) => `sok=${encodeURIComponent(t.tittel)}`
const part = (page: Page, heading: RegExp) => page.locator('section', { has: page.getByRole('heading', { name: heading }) })

const move = (o: Others, t: Told, fase: string) => command(o.secretariat, house.url, 'tiltak/ChangePhase', { id: t.id, fase })
const report = (o: Others, t: Told, framdrift: string, more = {}) => command(o.planner, house.url, 'tiltak/ReportStatus', { id: t.id, framdrift, tekst: 'Opplæringa er utsett.', malform: 'nn', ...more })
const takeUp = (o: Others, t: Told, grad: string, more = {}) => command(o.contact, house.url, 'innforing/Report', { id: t.id, partnar: t.voss, grad, ...more })

const ofAlver = (o: Others, t: Told, grad: string) => command(o.secretariat, house.url, 'innforing/Report', { id: t.id, partnar: t.alver, grad })

/** The line above hers in the table of all tiltak, by its name: it is found also when she has gone past it. */
async function above(page: Page, t: Told): Promise<Locator> {
  const all = part(page, /^Alle tiltaka/)
  const name = await all.locator('tbody tr', { has: page.locator(`xpath=following-sibling::tr[1][contains(., "${t.tittel}")]`) }).getByRole('link').textContent()
  return all.getByRole('link', { name: name ?? '', exact: true })
}

const views: View[] = [
  {
    name: 'the board', path: (t) => `/tiltak?${only(t)}`, on: title,
    act: async (o, t) => {
      await Promise.all([move(o, t, 'i-gang'), report(o, t, 'gul')])
      await command(o.contact, house.url, 'tiltak/ReportStatus', { id: t.id, framdrift: 'raud', tekst: 'Vi manglar folk.', malform: 'nn' })
      return [`flytte «${t.tittel}» til I gang.`, `Ny status for «${t.tittel}»: Noko forseinka.`, `Ny status for «${t.tittel}»: Står fast.`]
    },
    seen: async (page, t) => {
      await expect(page.locator('[data-column="i-gang"]')).toContainText(t.tittel)
      await expect(line(page, t)).toContainText('Står fast')
    },
  },
  {
    name: 'the table', path: (t) => `/tiltak?vising=tabell&${only(t)}&kolonne=fase&kolonne=status&kolonne=innfort`, on: title, ready: (page, t) => expect(line(page, t)).toContainText('0 av 1'),
    act: async (o, t) => {
      await Promise.all([move(o, t, 'gjennomfort'), report(o, t, 'gron'), takeUp(o, t, 'innfort')])
      return [`flytte «${t.tittel}» til Gjennomført.`, `Ny status for «${t.tittel}»: Som planlagt.`, `Voss melde om «${t.tittel}»: Innført.`]
    },
    seen: async (page, t) => { for (const told of ['Gjennomført', 'Som planlagt', '1 av 1']) await expect(line(page, t)).toContainText(told) },
  },
  {
    name: 'the timeline', path: (t) => `/tiltak?vising=tidslinje&${only(t)}`, on: title,
    act: async (o, t) => {
      await command(o.planner, house.url, 'tiltak/SetTimeframe', { id: t.id, tidsramme: { sagt: 'våren 2027', fra: '2027-01', til: '2027-06' } })
      await command(o.secretariat, house.url, 'tiltak/PlanMilestone', { id: t.id, milepael: newId(), namn: 'Avtalen er signert', frist: { til: '2027-03' } })
      await command(o.contact, house.url, 'tiltak/ReportStatus', { id: t.id, framdrift: 'gul', tekst: 'Utsett ein månad.', malform: 'nn' })
      return [`Olav Rimfrost endra «${t.tittel}».`, `Ny status for «${t.tittel}»: Noko forseinka.`]
    },
    seen: async (page, t) => {
      for (const told of ['våren 2027', 'Avtalen er signert', 'Noko forseinka']) await expect(line(page, t)).toContainText(told)
      await expect(line(page, t).locator('.fp-time__milestone')).toHaveCount(1)
    },
  },
  {
    name: 'the map', path: (t) => `/tiltak?vising=kart&tiltak=${t.id}`, on: (page) => ofVossIn(page).getByRole('link'), ready: (page) => expect(ofVossIn(page)).toContainText('Innført'),
    act: async (o, t) => {
      await Promise.all([takeUp(o, t, 'malt', { tal: '25', eining: 'pasientar' }), ofAlver(o, t, 'malt'), report(o, t, 'raud')])
      await move(o, t, 'i-drift')
      return ['Voss melde: Målt, 25 pasientar.', 'Alver melde: Målt.', `flytte «${t.tittel}» til I drift.`, `Ny status for «${t.tittel}»: Står fast.`]
    },
    seen: async (page) => {
      await expect(page.locator('.fp-kart__flate', { has: page.locator('title', { hasText: /^Voss/ }) }).locator('path').first()).toHaveClass(/fp-fill-6/)
      await expect(ofVossIn(page)).toContainText('25 pasientar')
    },
  },
  {
    name: 'the curve', path: (t) => `/tiltak?vising=kurve&tiltak=${t.id}`, on: (page) => page.getByRole('combobox', { name: 'Vis for' }), ready: (page) => expect(page.locator('figure')).toContainText('2 innføringar hos'),
    act: async (o, t) => {
      await Promise.all([takeUp(o, t, 'finansiert'), report(o, t, 'gron'), ofAlver(o, t, 'informert')])
      return [`Voss melde om «${t.tittel}»: Finansiert.`, `Alver melde om «${t.tittel}»: Informert.`, `Ny status for «${t.tittel}»: Som planlagt.`]
    },
    seen: async (page) => { await expect(page.locator('figure')).toContainText('No er det meldt om 2 innføringar hos partnarane; 0 av dei er i bruk.') },
  },
  {
    // The light sorts the table of all tiltak: hers goes from its end to its beginning.
    name: 'the status page of the utval', path: (t) => `/utval/${t.utval}/status`, on: above,
    ready: (page, t) => expect(part(page, /^Endra sidan/).locator('.fp-utvalstatus__changed', { hasText: t.tittel })).toContainText('hos Voss: finansiert'),
    act: async (o, t) => {
      await Promise.all([report(o, t, 'raud', { avgjerd: 'Skal vi halde fram?' }), move(o, t, 'gjennomfort'), takeUp(o, t, 'innfort')])
      return [`Ny status for «${t.tittel}»: Står fast.`, `flytte «${t.tittel}» til Gjennomført.`, `Voss melde om «${t.tittel}»: Innført.`]
    },
    seen: async (page, t) => {
      await expect(part(page, /^Treng avgjerd/).locator('li', { hasText: t.tittel })).toContainText('Skal vi halde fram?')
      await expect(part(page, /^Endra sidan/).locator('.fp-utvalstatus__changed', { hasText: t.tittel })).toContainText('hos Voss: innført')
      await expect(part(page, /^Alle tiltaka/).getByRole('row', { name: t.tittel })).toContainText('Gjennomført')
    },
  },
  {
    name: 'the tiltak’s own page', path: (t) => `/tiltak/${t.id}`, on: (page) => page.getByRole('link', { name: 'Innføring' }),
    act: async (o, t) => {
      await Promise.all([report(o, t, 'gron'), move(o, t, 'i-drift'), command(o.contact, house.url, 'tiltak/ReportStatus', { id: t.id, framdrift: 'gul', tekst: 'Vi ventar på utstyr.', malform: 'nn' })])
      return ['Olav Rimfrost melde status: Som planlagt.', `flytte «${t.tittel}» til I drift.`, 'Ragnhild Tyttebær melde status: Noko forseinka.']
    },
    seen: async (page) => {
      await expect(page.locator('ol.fp-history')).toContainText('melde status: Som planlagt')
      await expect(page.locator('ol.fp-history')).toContainText('flytte tiltaket til «I drift»')
      await expect(page.locator('ol.fp-history')).toContainText('Vi ventar på utstyr.')
    },
  },
  {
    name: 'the money of a tiltak', path: (t) => `/tiltak/${t.id}/okonomi`, on: (page) => page.getByRole('link', { name: 'Økonomi' }),
    act: async (o, t) => {
      await command(o.planner, house.url, 'okonomi/EnterCost', { id: t.id, post: newId(), partnar: t.voss, aar: 2027, slag: 'lon', belop: 12_345_678 })
      await command(o.secretariat, house.url, 'okonomi/SetBudget', { id: t.id, aar: 2027, belop: 20_000_000 })
      return ['Olav Rimfrost endra økonomien.']
    },
    seen: async (page) => {
      await expect(part(page, /^Kostnader/).first()).toContainText('123 456,78')
      await expect(part(page, /^Budsjett/).first()).toContainText('200 000')
    },
  },
  {
    name: 'the take-up of a tiltak', path: (t) => `/tiltak/${t.id}/innforing`, on: (page) => ofVossIn(page).getByRole('link'),
    act: async (o, t) => {
      await takeUp(o, t, 'ikkje-aktuelt', { ord: 'Vi har ikkje råd.', malform: 'nn' })
      await ofAlver(o, t, 'i-eigen-plan')
      return ['Voss melde: Ikkje aktuelt.', 'Alver melde: I eigen plan.']
    },
    seen: async (page) => {
      await expect(ofVossIn(page)).toContainText('Vi har ikkje råd.')
      await expect(page.getByRole('row', { name: /Alver/ }).first()).toContainText('I eigen plan')
    },
  },
]

test('whatever a leader looks at follows three others, with the focus where it was, and tells each change once', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page, house.url, 'sekretariat', '/tilgjengelegheit')
  const t = await ofVoss(page)
  const o = await others(page)
  await takeUp(o, t, 'informert')
  await signIn(page, house.url, LEADER)
  for (const view of views) {
    await test.step(view.name, async () => {
      await page.goto(house.url + view.path(t))
      await live(page)
      const on = await view.on(page, t)
      await on.focus()
      await expect(page.locator('.fp-waiting')).toHaveCount(0)
      await view.ready?.(page, t)
      const heard = await listen(page)
      const told = await view.act(o, t)
      await view.seen(page, t)
      await expect(on, view.name).toBeFocused()
      await expect(on, view.name).toBeInViewport()
      for (const said of told) await expect.poll(heard, view.name).toContain(said)
      for (const said of told) expect((await heard()).split(said), `${view.name}: ${said}`).toHaveLength(2)
    })
  }
  expect(o.wrong(), 'what broke in the others’ pages').toEqual([])
  for (const one of [o.secretariat, o.planner, o.contact]) await one.context().close()
})
