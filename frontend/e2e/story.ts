// What all stories share: pages that may not break unseen, signing in, and axe.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

type DemoPerson = { id: string; namn: string; omtale?: string; roles: { role: string; partnar?: string; utval?: string }[] }

// What a story does on purpose makes the browser complain: no session yet, a refusal, no network.
const expected = [/status of (401|403|404|409|413|415|422|429|503)/, /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_NETWORK_CHANGED|ERR_SOCKET_NOT_CONNECTED/, /WebSocket connection to/]

/** Every page of a story: an error in it, or a breach of the content policy, fails the story. */
export const test = base.extend<{ watched: string[] }>({
  watched: [async ({ context }, use) => {
    const wrong = watch(context)
    await use(wrong)
    expect(wrong, 'what broke in the page').toEqual([])
  }, { auto: true }],
})

export { expect }

/** Collects what breaks in every page of a context. For contexts that a story opens itself. */
export function watch(context: BrowserContext): string[] {
  const wrong: string[] = []
  context.on('weberror', (e) => wrong.push(e.error().stack ?? e.error().message))
  context.on('console', (m) => {
    if (m.type() === 'error' && !expected.some((known) => known.test(m.text()))) wrong.push(m.text())
  })
  return wrong
}

/** The invented persons of the demonstration. */
export async function demoPeople(page: Page, url: string): Promise<DemoPerson[]> {
  const answer = await page.request.get(`${url}/api/session/demo`)
  return ((await answer.json()) as { people: DemoPerson[] }).people
}

/** Signs in as the first invented person with the role (or the name), and opens a path. */
export async function signIn(page: Page, url: string, who: string, path = '/'): Promise<DemoPerson> {
  const people = await demoPeople(page, url)
  const person = people.find((p) => p.namn === who) ?? people.find((p) => p.roles.some((r) => r.role === who))
  if (!person) throw new Error(`no invented person is ${who}: ${people.map((p) => `${p.namn} (${p.roles.map((r) => r.role).join(', ')})`).join('; ')}`)
  const answer = await page.request.post(`${url}/api/session/demo`, { data: { person: person.id } })
  expect(answer.ok(), await answer.text()).toBe(true)
  await page.goto(url + path)
  await live(page)
  return person
}

/** Waits until the page says that it is up to date: long, since a machine that does much else may take its time to begin. */
export async function live(page: Page): Promise<void> {
  await expect(page.locator('.fp-line')).toHaveAttribute('data-state', 'live', { timeout: 30_000 })
}

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const axeOptions: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }

/** Runs axe on the page as it is. The script goes in by the debugger, so the content policy stays as it is. */
export async function axe(page: Page): Promise<void> {
  await page.evaluate(axeSource)
  // What is still fading in has the contrast of what it fades from.
  await page.evaluate(() => Promise.all(document.getAnimations()
    .filter((a) => a.effect?.getComputedTiming().endTime !== Infinity)
    .map((a) => a.finished.catch(() => undefined))))
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(axeOptions)})`)
  const found = results.violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => `${n.target.join(' ')} – ${String(n.failureSummary)}`).join('\n  ')}`)
  expect(found, `axe on ${page.url()}`).toEqual([])
}

/** axe in light, in dark, and at 320 px, where nothing may need scrolling sideways. */
export async function axeAll(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 860 }
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await drawn(page)
    await axe(page)
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 320, height: 720 })
  await drawn(page)
  await axe(page)
  await expectNoSideways(page)
  await page.setViewportSize(size)
}

/** Colours that were just changed are in the picture two frames later. */
function drawn(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

export async function expectNoSideways(page: Page): Promise<void> {
  const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
  expect(wide, 'the page is wider than the screen').toBeLessThanOrEqual(there)
}
