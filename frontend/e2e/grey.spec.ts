// Map, plots and timeline on a telephone, in grey, and with the colours of the machine: what tells one thing from another is never
// colour alone; and all of it stands as a table too.
import { type Locator, type Page } from '@playwright/test'
import { rows } from './asks'
import { houseForFile } from './house'
import { axe, expect, expectNoSideways, live, signIn, test } from './story'

const house = houseForFile()

const GREYS = [
  { name: 'in grey', media: { colorScheme: 'light', forcedColors: 'none' }, filter: 'grayscale(1)' },
  { name: 'in grey, dark', media: { colorScheme: 'dark', forcedColors: 'none' }, filter: 'grayscale(1)' },
  { name: 'with the colours of the machine', media: { colorScheme: 'dark', forcedColors: 'active' }, filter: 'none' },
] as const

const APART = 5 // of 255, on average over the picture of a sign: less and one does not see it

/** How light each point of a picture is. Read in an empty page: ours lets in no picture from elsewhere. */
async function greyOf(on: Locator, reader: Page): Promise<number[]> {
  const png = (await on.screenshot()).toString('base64')
  return reader.evaluate(async (data) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    context?.drawImage(picture, 0, 0)
    const points = context?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray()
    return Array.from({ length: points.length / 4 }, (_, i) => (points[4 * i] ?? 0) * 0.299 + (points[4 * i + 1] ?? 0) * 0.587 + (points[4 * i + 2] ?? 0) * 0.114)
  }, png)
}

const differ = (a: number[], b: number[]) => (a.length === b.length ? a.reduce((sum, v, i) => sum + Math.abs(v - (b[i] ?? 0)), 0) / a.length : Infinity)

/** Every sign differs from every other to one who sees no colours. */
async function expectApart(signs: Locator, reader: Page, where: string): Promise<void> {
  const all = await signs.all()
  const seen: number[][] = []
  for (const sign of all) seen.push(await greyOf(sign, reader))
  for (const [i, a] of seen.entries()) {
    for (const [j, b] of seen.entries()) {
      if (i < j) expect(differ(a, b), `${where}: sign ${i + 1} and sign ${j + 1}`).toBeGreaterThan(APART)
    }
  }
}

/** On a telephone, in each kind of grey: axe, nothing sideways, and signs that differ. */
async function inEachGrey(page: Page, ...groups: [signs: Locator, least: number][]): Promise<void> {
  const reader = await page.context().newPage()
  await page.bringToFront()
  for (const [signs, least] of groups) await expect.poll(() => signs.count()).toBeGreaterThanOrEqual(least)
  for (const { name, media, filter } of GREYS) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    await axe(page)
    await expectNoSideways(page)
    await page.evaluate((f) => { document.documentElement.style.filter = f }, filter)
    for (const [signs] of groups) await expectApart(signs, reader, name)
    await page.evaluate(() => { document.documentElement.style.filter = '' })
  }
  await reader.close()
}

async function open(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 720 })
  await signIn(page, house.url, 'revisor', path)
  await live(page)
}

test('the map: its degrees differ without colour, and each kommune stands in words', async ({ page }) => {
  await signIn(page, house.url, 'revisor')
  const [told] = (await rows<{ id: string; partnarar: unknown[] }>(page, house.url, 'innforing')).sort((a, b) => b.partnarar.length - a.partnarar.length)
  await open(page, `/tiltak?vising=kart&tiltak=${told?.id ?? ''}`)
  await expect(page.locator('.fp-kart__flate')).toHaveCount(18)
  await inEachGrey(page, [page.locator('.fp-timelegend .fp-swatch'), 7])
  const table = page.getByRole('table', { name: 'Kommunane' })
  await expect(table.locator('tbody tr')).toHaveCount(18)
  for (const flate of await page.locator('.fp-kart__flate title').allTextContents()) {
    const [name = '', degree = ''] = flate.split(': ')
    await expect(table.getByRole('row', { name: new RegExp(`^${name.split(' ')[0] ?? ''}`) })).toContainText(degree)
  }
})

test('the map of all tiltak: its classes differ without colour, and each kommune stands in numbers', async ({ page }) => {
  await open(page, '/tiltak?vising=kart')
  await expect(page.locator('.fp-kart__flate')).toHaveCount(18)
  await expect.poll(() => page.locator('.fp-timelegend .fp-swatch').count()).toBeGreaterThanOrEqual(3)
  await inEachGrey(page, [page.locator('.fp-timelegend .fp-swatch'), 3])
  const table = page.getByRole('table', { name: 'Kommunane' })
  for (const flate of await page.locator('.fp-kart__flate title').allTextContents()) {
    const [name = '', count = ''] = flate.split(': ')
    await expect(table.getByRole('row', { name: new RegExp(`^${name.split(' ')[0] ?? ''}`) }).getByRole('cell').first()).toHaveText(count)
  }
})

test('the bars: who pays stands apart from who gains without colour, each with its number, and as a table at a press', async ({ page }) => {
  await signIn(page, house.url, 'revisor')
  const money = await rows<{ id: string; sumPerPartnar: { kostnad: number; gevinst: number }[] }>(page, house.url, 'okonomi')
  const both = money.find((m) => m.sumPerPartnar.some((s) => s.kostnad > 0) && m.sumPerPartnar.some((s) => s.gevinst > 0))
  await open(page, `/tiltak/${both?.id ?? ''}/okonomi`)
  const bars = page.locator('.fp-bars')
  await expect(bars.locator('.fp-bars__head')).toHaveText(['Betaler', 'Får per år'])
  await inEachGrey(page, [page.locator('.fp-plot__legend svg'), 2])
  const told = both?.sumPerPartnar.flatMap((s) => [s.kostnad, s.gevinst]).filter((ore) => ore > 0).length ?? 0
  await expect(bars.locator('text', { hasText: 'kr' })).toHaveCount(told)
  await page.locator('figure').getByText('Tabell', { exact: true }).click()
  await expect(page.locator('.fp-numbers tbody tr').first()).toBeVisible()
  await axe(page)
})

test('the timeline: what is late, done and ahead differ without colour, and stand in words', async ({ page }) => {
  await open(page, '/tiltak?vising=tidslinje')
  await expect(page.getByRole('table', { name: 'Tidslinje over tiltak' }).getByRole('rowheader').first()).toBeVisible()
  await inEachGrey(page, [page.locator('.fp-timelegend svg[width="30"]'), 4], [page.locator('.fp-timelegend svg[width="17"]'), 3])
})

test('the curve: its layers differ without colour, and are a table at a press', async ({ page }) => {
  await open(page, '/tiltak?vising=kurve')
  await inEachGrey(page, [page.locator('.fp-plot__legend svg'), 6])
  await page.locator('figure').getByText('Tabell', { exact: true }).click()
  await expect(page.locator('.fp-numbers tbody tr').first()).toBeVisible()
  await axe(page)
})

test('the lines of an indicator differ without colour, and are a table at a press', async ({ page }) => {
  await signIn(page, house.url, 'revisor')
  const figures = (await rows<{ id: string; namn: { nn: string } }>(page, house.url, 'indikator')).find((i) => i.namn.nn === 'Folketal')
  await open(page, `/indikator/${figures?.id ?? ''}?stad=4621&stad=4631&stad=4601&stad=4622&stad=4626`)
  await inEachGrey(page, [page.locator('.fp-plot__legend svg'), 5])
  await page.locator('figure').getByText('Tabell', { exact: true }).click()
  await expect(page.locator('.fp-numbers tbody tr')).toHaveCount(22)
  await axe(page)
})
