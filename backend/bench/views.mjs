// Opens each view over the set of tiltak in a real Chromium, as a person who comes for the first time, and measures
// until what it is for is shown, and how long a filter takes. Told as lines of JSON: {name, ms}. The caller starts the
// house and gives its address, a person and an utval.
import { chromium } from '../../frontend/node_modules/@playwright/test/index.mjs'

const [base, person, utval, rounds = '3'] = process.argv.slice(2)
const WAIT = 120_000

// A view: its address, what stands on the page when it is drawn, and a filter with what it leaves to see.
const views = [
  { name: 'board', path: '/tiltak', shown: 'li.fp-card', filter: true },
  { name: 'table', path: '/tiltak?vising=tabell', shown: 'tr[data-card]', filter: true },
  { name: 'timeline', path: '/tiltak?vising=tidslinje', shown: '.fp-timetable [data-card]', filter: true },
  { name: 'map', path: '/tiltak?vising=kart', shown: '.fp-kart path.fp-fill', filter: true },
  { name: 'curve', path: '/tiltak?vising=kurve', shown: 'figure.fp-plot svg, .fp-empty, main .fp-tabletools ~ *', filter: true },
  { name: 'table with money', path: '/tiltak?vising=tabell&kolonne=budsjett&kolonne=kostnad&kolonne=innfort', shown: 'tr[data-card]', filter: true },
  { name: 'status page of an utval', path: `/utval/${utval}/status`, shown: '.fp-utvalstatus__parts h2' },
  { name: 'kunnskap, all', path: '/kunnskap', shown: '.fp-kunnskap__lists li' },
  { name: 'kunnskap, a group', path: '/kunnskap/pasientgruppe/eldre', shown: 'main .fp-columns li' },
  { name: 'kunnskap, a kommune', path: '/kunnskap/kommune/4601', shown: 'main .fp-columns li' },
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})

async function signedIn() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
  const answer = await context.request.post(`${base}/api/session/demo`, { data: { person }, headers: { Origin: base } })
  if (!answer.ok()) throw new Error(`signing in: ${await answer.text()}`)
  return context
}

/** From the address until the page is live, has what it is for, and has drawn it. */
async function open(page, { path, shown }) {
  const begun = performance.now()
  await page.goto(base + path, { timeout: WAIT })
  await page.locator('.fp-line[data-state="live"]').waitFor({ timeout: WAIT })
  await page.locator(shown).first().waitFor({ timeout: WAIT })
  await drawn(page)
  return performance.now() - begun
}

const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** From the choice of a phase until it is drawn. The page counts what is left, so that one sees that it was done. */
async function filter(page) {
  return page.evaluate(async () => {
    const select = [...document.querySelectorAll('.fp-filters select')].find((s) => [...s.options].some((o) => o.value === 'i-drift'))
    const before = document.querySelector('.fp-count')?.textContent
    const begun = performance.now()
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, 'i-drift')
    select.dispatchEvent(new Event('change', { bubbles: true }))
    for (;;) {
      await new Promise((done) => requestAnimationFrame(done))
      if (document.querySelector('.fp-count')?.textContent !== before) break
      if (performance.now() - begun > 60_000) throw new Error('the filter does nothing')
    }
    await new Promise((done) => requestAnimationFrame(done))
    return performance.now() - begun
  })
}

const tell = (name, ms) => process.stdout.write(`${JSON.stringify({ name, ms })}\n`)

try {
  for (let n = 0; n < Number(rounds); n++) {
    for (const view of views) {
      const context = await signedIn()
      const page = await context.newPage()
      tell(`${view.name}, opened`, await open(page, view))
      if (view.filter) tell(`${view.name}, filtered`, await filter(page))
      await context.close()
    }
  }
} finally {
  await browser.close()
}
