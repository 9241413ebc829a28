// Stories in real Chromium against the real program. One at a time: they share two cores with it.
import { defineConfig } from '@playwright/test'

// The flags that a closed network and a container want; none of them changes what a page can do.
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // On a machine that others use too a story may meet a moment that is not its own. It gets one more try,
  // and is told as flaky; without CI none.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: !!process.env['CI'],
  reporter: [['list']],
  use: {
    // English on purpose: nynorsk dates must not depend on the language of the browser.
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1280, height: 860 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args },
  },
})
