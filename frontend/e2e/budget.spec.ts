// What the first page costs on the wire. Bytes are exact and the same on every machine; times are not.
import { gzipSync } from 'node:zlib'
import { expect, live, signIn, test } from './story'
import { houseForFile } from './house'

const house = houseForFile()

const KB = 1000
// The build with Preact in place of React has a budget of its own.
const budgetJS = process.env['PAGE'] === 'preact' ? 80 * KB : 110 * KB
const budgetCSS = 28 * KB
const budgetFont = 50 * KB
const budgetRequests = 10 // files before the first content
const budgetChunk = 20 * KB // of any one later chunk

const gz = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length

test('the first page, and each chunk that may come later, keep to their budgets', async ({ page }) => {
  const asked = new Set<string>()
  page.on('request', (r) => {
    const path = new URL(r.url()).pathname
    if (/\.(js|css|woff2)$/.test(path)) asked.add(path)
  })
  const weigh = (paths: Iterable<string>) => Promise.all([...paths].map(async (path) => {
    const body = await (await page.request.get(house.url + path)).body()
    return { path, size: path.endsWith('woff2') ? body.length : gz(body) }
  }))
  await signIn(page, house.url, 'revisor')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const files = await weigh(asked)
  const sum = (ext: string) => files.filter((f) => f.path.endsWith(ext)).reduce((n, f) => n + f.size, 0)
  console.log(`first page, gzip -9: JavaScript ${sum('.js')}, styles ${sum('.css')}, letters ${sum('.woff2')} bytes in ${files.length} files: ${files.map((f) => f.path.replace('/assets/', '')).join(' ')}`)
  expect(sum('.js')).toBeLessThanOrEqual(budgetJS)
  expect(sum('.css')).toBeLessThanOrEqual(budgetCSS)
  expect(sum('.woff2')).toBeLessThanOrEqual(budgetFont)
  expect(files.length).toBeLessThanOrEqual(budgetRequests)

  for (const path of ['/tiltak', '/utval', '/personvern']) {
    await page.goto(house.url + path)
    await live(page)
    await page.waitForLoadState('networkidle')
    for (const f of await weigh(asked)) {
      const later = !files.some((first) => first.path === f.path) && f.path.endsWith('.js')
      if (later) expect(f.size, f.path).toBeLessThanOrEqual(budgetChunk)
    }
  }
})

test('every text file stands ready compressed', async ({ request }) => {
  const html = await (await request.get(house.url)).text()
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1]
  expect(script).toBeDefined()
  for (const [accept, got] of [['br', 'br'], ['gzip', 'gzip']]) {
    const answer = await request.get(house.url + (script ?? ''), { headers: { 'Accept-Encoding': accept ?? '' } })
    expect(answer.headers()['content-encoding']).toBe(got)
  }
})

test('the custom elements of the design system are there, though the rest of it is not', async ({ page }) => {
  await page.goto(house.url)
  await expect(page.getByRole('heading', { level: 1, name: 'Logg inn' })).toBeVisible()
  expect(await page.evaluate(() => customElements.get('ds-field') !== undefined && customElements.get('ds-error-summary') !== undefined)).toBe(true)
  expect(await page.evaluate(() => customElements.get('ds-suggestion') === undefined)).toBe(true)
})
