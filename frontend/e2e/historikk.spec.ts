// The history that can be replayed, explained and proved.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Page } from '@playwright/test'
import { command, newId, newTiltak, rows } from './asks'
import { houseForFile } from './house'
import { axeAll, expect, live, signIn, test } from './story'

const house = houseForFile()
const run = promisify(execFile)
const BIN = resolve(process.env['E2E_BIN'] ?? join(import.meta.dirname, '../../bin/fellesplan'))

type Axis = { seq: number; dagar: { dag: string; fra: number; til: number }[]; merke: { seq: number; fakta: { type: string } }[] }
type Entry = { key: string; row: { seq: number; facts: { type: string }[] } }

async function get<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(house.url + path)
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

const slider = (page: Page) => page.getByRole('slider', { name: 'Tidspunkt' })
const shownAt = (page: Page, seq: number) => expect(page.locator('.fp-past__frame a').first()).toHaveText(new RegExp(`^hending ${new Intl.NumberFormat('nb-NO').format(seq).replace(/\s/g, '\\s')} av `))

test('everything that happened stands in sentences; filters are in the address', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/historikk')
  await expect(page.locator('.fp-log .fp-history__sentence').first()).toBeVisible()
  await page.getByRole('button', { name: 'Kva som hende' }).click()
  await page.getByRole('dialog').getByRole('searchbox').fill('versjon plan')
  await page.getByRole('dialog').getByRole('button', { name: 'Versjon av plan namngitt' }).click()
  await expect(page).toHaveURL(/type=plan\.VersionNamed/)
  await expect(page.locator('.fp-log')).toContainText('versjon')
  for (const told of await page.locator('.fp-log .fp-log__thing').allTextContents()) expect(told).toMatch(/^Plan/)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Kva som hende' })).toContainText('Versjon av plan namngitt')
  await page.getByRole('button', { name: 'Nullstill filter' }).click()
  await page.getByRole('searchbox').fill('noko som aldri har stått nokon stad')
  await expect(page.getByRole('heading', { name: 'Ingen hendingar passar' })).toBeVisible()
  await axeAll(page)
})

test('the receipt of a version of a plan is verified offline, by the program and the public key alone', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat')
  const { merke } = await get<Axis>(page, '/api/tid')
  const version = merke.filter((m) => m.fakta.type === 'plan.VersionNamed').pop()
  expect(version).toBeDefined()
  const seq = version?.seq ?? 0
  await page.goto(`${house.url}/historikk/${seq}`)
  await live(page)
  await expect(page.getByText('✓ Forsegla')).toBeVisible({ timeout: 20_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Last ned kvitteringa (ZIP)' }).click()])
  const key = await page.locator('.fp-proof__key').innerText()
  const dir = await mkdtemp(join(tmpdir(), 'fellesplan-kvittering-'))
  const file = join(dir, download.suggestedFilename())
  await download.saveAs(file)
  const { stdout } = await run(BIN, ['verify', '--key', key, file], { env: {}, cwd: dir })
  expect(stdout).toContain(String(seq))
  // One bit of the file, and it is said.
  const bytes = await readFile(file)
  const within = bytes.indexOf('bevis.tlog-proof') + 120
  bytes[within] = (bytes[within] ?? 0) ^ 1
  await writeFile(file, bytes)
  await expect(run(BIN, ['verify', '--key', key, file], { env: {}, cwd: dir })).rejects.toThrow()
  await axeAll(page)
})

test('with the keyboard alone one walks back in time, and sees the board as the house showed it then', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/tiltak')
  const { id, tittel } = await newTiltak(page, house.url, 'planlagt')
  const before = (await get<Axis>(page, '/api/tid')).seq
  await page.goto(`${house.url}/tiltak`)
  const column = (name: string) => page.locator('.fp-column', { has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) })
  await expect(column('Planlagt')).toContainText(tittel)
  const then = await columns(page)
  await command(page, house.url, 'tiltak/ChangePhase', { id, fase: 'i-gang' })
  await expect(column('I gang')).toContainText(tittel)
  const now = await columns(page)
  const { seq } = await get<Axis>(page, '/api/tid')
  await page.goto(`${house.url}/historikk/tid/tiltak`)
  await shownAt(page, seq)
  await expect.poll(() => columns(page)).toEqual(now)
  await slider(page).focus()
  await page.keyboard.press('ArrowLeft')
  await shownAt(page, before)
  await expect.poll(() => columns(page)).toEqual(then)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', new RegExp(`, hending .* av `))
  await expect(page.getByRole('note').first()).toContainText('Slik det var')
  // Nothing can be done there, and a reload keeps the moment.
  await expect(page.locator('.fp-tid__page').getByRole('button', { name: /Flytt|Føreslå/ })).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`hending=${before}`))
  await page.reload()
  await shownAt(page, before)
  await expect.poll(() => columns(page)).toEqual(then)
  await slider(page).focus()
  await page.keyboard.press('PageDown')
  const yesterday = (await get<Axis>(page, '/api/tid')).dagar.filter((d) => d.til < before).pop()?.til ?? 0
  await shownAt(page, yesterday)
  await page.keyboard.press('Home')
  await shownAt(page, 1)
  await expect(page.getByText('Ingen tiltak enno').or(page.locator('.fp-empty')).first()).toBeVisible()
  await page.keyboard.press('End')
  await shownAt(page, seq)
  await expect.poll(() => columns(page)).toEqual(now)
  await axeAll(page)
})

/** What stands in each column of the board. */
async function columns(page: Page): Promise<string[]> {
  return page.locator('.fp-column').evaluateAll((all) => all.map((c) => [c.querySelector('h2')?.textContent ?? '', ...[...c.querySelectorAll('.fp-card__title')].map((t) => t.textContent)].join('|')))
}

test('plan, timeline, map and utval are shown as they were, one walks between them and stays in the past', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat')
  const { seq } = await get<Axis>(page, '/api/tid')
  const at = Math.round(seq * 0.8)
  await page.goto(`${house.url}/historikk/tid/tiltak?vising=tidslinje&hending=${at}`)
  await expect(page.locator('.fp-timetable [data-line]').first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Kva du ser' }).getByRole('link', { name: 'Kart' }).click()
  await expect(page.locator('.fp-kart__flate').first()).toBeVisible()
  await shownAt(page, at)
  await page.getByRole('navigation', { name: 'Kva du ser' }).getByRole('link', { name: 'Utval' }).click()
  await page.locator('.fp-organ a').first().click()
  await expect(page).toHaveURL(new RegExp(`/historikk/tid/utval/.*hending=${at}`))
  await expect(page.getByRole('heading', { name: 'Plassar' })).toBeVisible()
  await shownAt(page, at)
  await page.getByRole('navigation', { name: 'Kva du ser' }).getByRole('link', { name: 'Planar' }).click()
  await page.locator('.fp-tid__page').getByRole('link', { name: /handlingsplan/i }).first().click()
  const chapter = page.locator('.fp-outline a[href*="/kapittel/"]').first()
  const href = await chapter.getAttribute('href')
  await chapter.click()
  await expect(page).toHaveURL(new RegExp(`/historikk/tid/plan/.*/kapittel/.*hending=${at}`))
  const [, plan = '', kapittel = ''] = /plan\/([^/]+)\/kapittel\/([^?]+)/.exec(href ?? '') ?? []
  const row = await get<{ row: { kapittel: { kapittel: string; tekst: string }[] } }>(page, `/api/plan/${plan}?at=${at}`)
  const tekst = row.row.kapittel.find((k) => k.kapittel === kapittel)?.tekst ?? ''
  const { content } = await get<{ content: { content: { content?: { text?: string }[] }[] } }>(page, `/api/tekst/${tekst}/dokument?at=${at}`)
  const words = content.content.flatMap((b) => b.content ?? []).map((t) => t.text ?? '').find((t) => t.length > 20) ?? 'Ingen har skrive her'
  await expect(page.locator('.fp-tid__page')).toContainText(words.slice(0, 60))
  await axeAll(page)
  await page.getByRole('link', { name: 'Tilbake til no' }).click()
  await expect(page).toHaveURL(new RegExp(`/plan/${plan}/kapittel/`))
  await expect(page.locator('html')).not.toHaveAttribute('data-past', '')
})

test('moments out of reach are said in words, with a way on', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/historikk/tid/tiltak?hending=9999999')
  await expect(page.getByText(/Så langt er vi ikkje komne/)).toBeVisible()
  await axeAll(page)
  await page.getByRole('button', { name: 'Vis den fyrste hendinga' }).click()
  await shownAt(page, 1)
  const field = page.getByLabel('Gå til dato eller nummer')
  for (const [written, said] of [['1.1.1990', /er ingenting registrert/], ['1.1.2199', /ikkje vore enno/], ['0', /er ingenting registrert/], ['i fjor', /Skriv ein dato/]] as const) {
    await field.fill(written)
    await page.keyboard.press('Enter')
    await expect(page.getByText(said)).toBeVisible()
  }
  await field.fill('12.9.2022')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('note').first()).toContainText('Slik det var 12. september 2022')
})

test('what is other between two moments stands field by field, and leads to who did it', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/tiltak')
  const { id, tittel } = await newTiltak(page, house.url, 'planlagt')
  const { seq: fra } = await get<Axis>(page, '/api/tid')
  await command(page, house.url, 'tiltak/ChangePhase', { id, fase: 'i-gang' })
  await command(page, house.url, 'tiltak/ReportStatus', { id, framdrift: 'gul', tekst: 'Ventar på svar.', malform: 'nn' })
  await page.goto(`${house.url}/historikk/skilnad`)
  await page.getByLabel('Frå').fill(String(fra))
  await page.getByRole('button', { name: 'Vis skilnaden' }).click()
  const thing = page.locator('.fp-skilnad__thing', { hasText: tittel })
  const phase = thing.getByRole('row', { name: /^Fase/ })
  await expect(phase.locator('del')).toHaveText('Planlagt')
  await expect(phase.locator('ins')).toHaveText('I gang')
  await expect(thing).toContainText('Ventar på svar.')
  await axeAll(page)
  const json = await get<{ rader: { ting: string; skilnader: { felt: string; hending: number }[] }[] }>(page, `/api/skilnad?fra=${fra}&ting=${id}&rom=tiltak`)
  expect(json.rader[0]?.skilnader.map((s) => s.felt)).toContain('fase')
  await phase.getByRole('link').click()
  await expect(page).toHaveURL(`${house.url}/historikk/${fra + 1}`)
  await page.goto(`${house.url}/historikk/skilnad?fra=${fra + 1}&til=${fra}`)
  await expect(page.getByText('Slutten kan ikkje vere før starten.')).toBeVisible()
})

test('from a status light to the event that set it, in one step', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/tiltak')
  const { id, tittel } = await newTiltak(page, house.url, 'i-gang')
  await command(page, house.url, 'tiltak/ReportStatus', { id, framdrift: 'raud', tekst: 'Står fast i anskaffinga.', malform: 'nn' })
  const { seq } = await get<Axis>(page, '/api/tid')
  await command(page, house.url, 'tiltak/Retitle', { id, tittel: `${tittel} II` })
  await page.goto(`${house.url}/tiltak/${id}`)
  await live(page)
  await expect(page.locator('.fp-why')).toHaveCount(0)
  await page.getByRole('button', { name: 'Kvifor?' }).click()
  await expect(page.getByRole('button', { name: 'Kvifor?' })).toHaveAttribute('aria-pressed', 'true')
  await axeAll(page)
  await page.getByRole('link', { name: 'Kvifor: Siste status' }).click()
  await expect(page).toHaveURL(`${house.url}/historikk/${seq}`)
  await expect(page.locator('.fp-entry')).toContainText('Står fast i anskaffinga.')
  // A value whose row does not know the record: the server finds it.
  const utval = (await rows<{ id: string; oppgaver?: string }>(page, house.url, 'utval')).find((u) => u.oppgaver)
  await page.goto(`${house.url}/utval/${utval?.id ?? ''}`)
  await page.getByRole('link', { name: 'Kvifor: Oppgåver' }).click()
  await expect(page).toHaveURL(/\/historikk\/\d+$/)
  const { rows: found } = await get<{ rows: Entry[] }>(page, `/api/historikk?hending=${/\d+$/.exec(page.url())?.[0] ?? ''}`)
  expect(found[0]?.row.facts.map((f) => f.type).some((t) => t === 'utval.TasksWorded' || t === 'utval.Established')).toBe(true)
  await page.goto(`${house.url}/historikk/kvifor/tiltak/${id}?felt=ansvarleg`)
  await expect(page.getByRole('heading', { name: 'Ingen hending har sett denne verdien' })).toBeVisible()
})

test('an auditor says why before looking back, and what was looked at can be seen', async ({ page }) => {
  await signIn(page, house.url, 'revisor', '/historikk/tid/tiltak?hending=900')
  await expect(page.getByRole('heading', { name: 'Sei kvifor først' })).toBeVisible()
  expect((await page.request.get(`${house.url}/api/attende?nokkel=tiltak&at=900`)).status()).toBe(403)
  await axeAll(page)
  await page.getByRole('button', { name: 'Opne innsyn' }).click()
  await expect(page.locator('.ds-error-summary')).toContainText('minst 10 teikn')
  const reason = `Forvaltingsrevisjon ${newId()}`
  await page.getByLabel('Grunngjeving').fill(reason)
  await page.getByRole('button', { name: 'Opne innsyn' }).click()
  await shownAt(page, 900)
  await expect(page.locator('.fp-innsyn')).toContainText(reason)
  await expect(page.locator('.fp-card').first()).toBeVisible()
  await page.goto(`${house.url}/historikk/innsyn`)
  await expect(page.getByRole('row', { name: new RegExp(reason) })).toContainText('Ope')
  await expect(page.getByRole('region', { name: 'Kva som er sett på' })).toContainText('Hending 900')
  await axeAll(page)
  await page.getByRole('button', { name: 'Avslutt innsynet' }).click()
  await expect(page.getByRole('row', { name: new RegExp(reason) })).toContainText('Avslutta')
  await page.goto(`${house.url}/historikk/skilnad?fra=900`)
  await expect(page.getByRole('heading', { name: 'Sei kvifor først' })).toBeVisible()
})
