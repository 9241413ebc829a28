// What is shown can be followed to what set it, looked at as it was, and kept as proof.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Locator, type Page } from '@playwright/test'
import { command, newId, newTiltak, rows } from './asks'
import { houseForFile } from './house'
import { axeAll, demoPeople, expect, expectNoSideways, live, signIn, test } from './story'

const house = houseForFile()
const BIN = resolve(process.env['E2E_BIN'] ?? join(import.meta.dirname, '../../bin/fellesplan'))

async function get<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(house.url + path)
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

const seqNow = async (page: Page) => (await get<{ seq: number }>(page, '/api/tid')).seq

type Meeting = { id: string; vedtak: { vedtak?: string; punkt: string; usemje?: string }[] }
type Matter = { id: string; partnarar: { partnar: string; svar?: { spor: { seq: number } } }[] }

const meetings = async (page: Page) => (await get<{ rows: { row: Meeting }[] }>(page, '/api/mote?kort=true&limit=500')).rows.map((r) => r.row)

/** Some decision of an organ, some meeting that decided, a disagreement where there is one. */
async function decided(page: Page) {
  const all = await meetings(page)
  const with_ = all.find((m) => m.vedtak.some((v) => v.vedtak))
  const vedtak = with_?.vedtak.find((v) => v.vedtak)?.vedtak ?? ''
  expect(vedtak, 'the demonstration has a decision').not.toBe('')
  return { mote: with_?.id ?? '', vedtak, usemje: all.flatMap((m) => m.vedtak).find((v) => v.usemje)?.usemje }
}

/** Downloads what a link leads to; gives the file and a directory with nothing else. */
async function fetched(page: Page, link: Locator): Promise<{ file: string; dir: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const dir = await mkdtemp(join(tmpdir(), 'fellesplan-bevis-'))
  const file = join(dir, download.suggestedFilename())
  await download.saveAs(file)
  return { file, dir }
}

/** Verifies a receipt as a partner does, with the program and the public key alone. */
async function verified(page: Page, { file, dir }: { file: string; dir: string }): Promise<string> {
  const key = await page.locator('.fp-proof__key').first().innerText()
  const { stdout } = await promisify(execFile)(BIN, ['verify', '--key', key, file], { env: {}, cwd: dir })
  return stdout
}

test('each value on each page leads to the event that set it', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, house.url, 'sekretariat', '/')
  await page.getByRole('button', { name: 'Kvifor?' }).click()
  const of = async (room: string) => (await rows<{ id: string }>(page, house.url, room))[0]?.id ?? ''
  const { mote, vedtak, usemje } = await decided(page)
  const plan = (await rows<{ id: string; versjonar: { versjon: string }[] }>(page, house.url, 'plan')).find((p) => p.versjonar.length > 0)
  const paths = [
    '/', '/sak', `/sak/${await of('sak')}`, '/mote', `/mote/${mote}`, `/mote/${mote}/protokoll`, '/vedtak', `/vedtak/${vedtak}`, '/partnarvedtak', `/partnarvedtak/${await of('partnarvedtak')}`, ...(usemje ? [`/usemje/${usemje}`] : []),
    '/kunnskap/pasientgruppe/eldre', `/plan/${plan?.id ?? ''}`, `/plan/${plan?.id ?? ''}/versjon/${plan?.versjonar[0]?.versjon ?? ''}`, '/tiltak?vising=tabell', `/tiltak/${await of('tiltak')}`, `/utval/${await of('utval')}`,
    `/partnar/${await of('partnar')}`, `/indikator/${await of('indikator')}`, `/planelement/${await of('planelement')}`,
  ]
  const wrong: string[] = []
  for (const path of paths) {
    await page.goto(house.url + path)
    const whys = page.locator('.fp-why')
    await expect.soft(whys.first(), path).toBeVisible()
    for (const href of await someOf(whys)) {
      const seq = /^\/historikk\/(\d+)$/.exec(href)?.[1]
      const asked = seq ? `/api/historikk?hending=${seq}` : href.replace('/historikk/kvifor/', '/api/kvifor/')
      const answer = await page.request.get(house.url + asked)
      const found = answer.ok() && (!seq || ((await answer.json()) as { rows: unknown[] }).rows.length > 0)
      if (!found) wrong.push(`${path}: ${href} ${answer.status()}`)
    }
  }
  expect(wrong).toEqual([])
})

/** Where the ways lead: of each kind of value some, since a list has very many of the same kind. */
async function someOf(whys: Locator): Promise<string[]> {
  const hrefs = await whys.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  const kinds = new Map<string, string[]>()
  for (const href of new Set(hrefs)) {
    const kind = href.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*').replace(/\d+/g, '#')
    kinds.set(kind, [...(kinds.get(kind) ?? []), href])
  }
  return [...kinds.values()].flatMap((all) => all.slice(0, 4))
}

test('a decision, and what a partner decided, have a receipt that holds without us', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat')
  const { vedtak } = await decided(page)
  await page.goto(`${house.url}/vedtak/${vedtak}`)
  await expect(page.getByText('✓ Forsegla')).toBeVisible({ timeout: 20_000 })
  const event = page.getByRole('link', { name: /^Hending nr\. / })
  const seq = /\d+$/.exec((await event.getAttribute('href')) ?? '')?.[0] ?? ''
  expect(await verified(page, await fetched(page, page.getByRole('link', { name: 'Last ned kvitteringa (ZIP)' })))).toContain(seq)
  await axeAll(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSideways(page)
  await page.setViewportSize({ width: 1280, height: 860 })
  await event.click()
  await expect(page.locator('.fp-entry')).toContainText(/vedteke|tilrådd|gjorde ferdig/)

  const matter = (await rows<Matter>(page, house.url, 'partnarvedtak')).find((m) => m.partnarar.some((p) => p.svar))
  const svar = matter?.partnarar.find((p) => p.svar)?.svar
  await page.goto(`${house.url}/partnarvedtak/${matter?.id ?? ''}`)
  expect(await verified(page, await fetched(page, page.locator(`a[href="/api/bevis/${svar?.spor.seq ?? 0}/kvittering.zip"]`)))).toContain(String(svar?.spor.seq))
  await axeAll(page)
})

test('what is other between two moments is taken home as a PDF', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/tiltak')
  const fra = await seqNow(page)
  await newTiltak(page, house.url, 'i-gang')
  await page.goto(`${house.url}/historikk/skilnad?fra=${fra}`)
  const { file } = await fetched(page, page.getByRole('link', { name: 'Last ned som PDF' }))
  const bytes = await readFile(file)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(5_000)
  const json = await fetched(page, page.getByRole('link', { name: 'Last ned som JSON' }))
  expect(JSON.parse(await readFile(json.file, 'utf8'))).toMatchObject({ fra: { seq: fra }, rader: [{ rom: 'tiltak', slag: 'ny' }] })
})

/** What a page says, without what only the present has: buttons, menus, who is there. */
async function told(page: Page, within: string): Promise<string[]> {
  return page.locator(within).evaluateAll((all) => all.map((one) => {
    const copy = one.cloneNode(true) as Element
    copy.querySelectorAll('button, .fp-noprint, .fp-hidden, [popover]').forEach((b) => b.remove())
    return (copy.textContent || one.getAttribute('d') || '').replace(/\s+/g, ' ').trim()
  }))
}

test('timeline, map, utval, sak, meeting and decision are shown in the past as they were shown when it was now', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, house.url, 'sekretariat', '/')
  const { mote, vedtak } = await decided(page)
  const [utval] = await rows<{ id: string; plassar: { plass: string }[] }>(page, house.url, 'utval')
  const [sak] = (await rows<{ id: string; stand: string }>(page, house.url, 'sak')).filter((s) => s.stand !== 'avslutta')
  const tiltak = await newTiltak(page, house.url, 'i-gang')
  await command(page, house.url, 'tiltak/SetTimeframe', { id: tiltak.id, tidsramme: { fra: '2026-01', til: '2027-06' } })
  const views: [path: string, within: string][] = [
    ['/tiltak?vising=tidslinje', '.fp-timetable [data-line]'], ['/tiltak?vising=kart', '.fp-kart__flate title, .fp-kart table tr'], [`/utval/${utval?.id ?? ''}`, 'main table tr'],
    [`/sak/${sak?.id ?? ''}`, '.fp-way li, .fp-sak dl'], [`/mote/${mote}/protokoll`, 'main article .fp-wording, main article dl'], [`/vedtak/${vedtak}`, '.fp-wording, main article dl, main .fp-items li'],
  ]
  const at = await seqNow(page)
  const shown = new Map<string, string[]>()
  for (const [path, within] of views) {
    await page.goto(house.url + path)
    await live(page)
    await expect(page.locator(within).first(), path).toBeAttached()
    await page.waitForTimeout(600) // names and figures come after the first of it
    shown.set(path, await told(page, within))
  }
  await command(page, house.url, 'tiltak/ChangePhase', { id: tiltak.id, fase: 'gjennomfort' })
  await command(page, house.url, 'tiltak/SetTimeframe', { id: tiltak.id, tidsramme: { fra: '2028-01', til: '2029-06' } })
  await command(page, house.url, 'vedtak/TellProgress', { id: vedtak, grad: 'gjort', ord: 'Alt er gjort.', malform: 'nn' })
  await command(page, house.url, 'sak/Retitle', { id: sak?.id, tittel: `Ny tittel ${newId().slice(-4)}` })
  // What the test changed is other now: it does not compare the present with itself.
  for (const [path, within] of views.filter(([path]) => /tidslinje|vedtak/.test(path))) {
    await page.goto(house.url + path)
    await expect.poll(() => told(page, within), { message: path }).not.toEqual(shown.get(path))
  }
  for (const [path, within] of views) {
    const [pathname, search] = path.split('?')
    await page.goto(`${house.url}/historikk/tid${pathname ?? ''}?${search ? `${search}&` : ''}hending=${at}`)
    await expect.poll(() => told(page, `.fp-tid__page ${within.replaceAll(', ', ', .fp-tid__page ').replaceAll('main ', '')}`), { message: path }).toEqual(shown.get(path))
  }
})

test('who is erased is «Sletta person» wherever she stood, and what she did stands', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/')
  const gone = (await demoPeople(page, house.url)).find((p) => p.roles.some((r) => r.role === 'planleggar'))
  expect(gone).toBeDefined()
  const did = `/historikk?person=${gone?.id ?? ''}`
  await page.goto(house.url + did)
  await expect(page.locator('.fp-history__sentence').first()).toContainText(gone?.namn ?? '')
  const before = await page.locator('.fp-history__sentence').count()
  await house.stop()
  await house.operator('person', 'erase', '--id', gone?.id ?? '')
  await house.start()
  await page.goto(house.url + did)
  await expect(page.locator('.fp-history__sentence').first()).toContainText('Sletta person')
  await expect(page.locator('.fp-history__sentence')).toHaveCount(before)
  await expect(page.locator('body')).not.toContainText(gone?.namn ?? '')
})
