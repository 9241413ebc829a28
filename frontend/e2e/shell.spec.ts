// What stands around every page: signing in, languages and dates, colours, the line that tells the
// truth, the menu, the foot.
import { houseForFile } from './house'
import { axe, axeAll, demoPeople, expect, expectNoSideways, live, signIn, test } from './story'

const house = houseForFile()

test.describe('signing in', () => {
  test('one picks an invented person, and is in the house as her', async ({ page }) => {
    await page.goto(house.url)
    await expect(page.getByRole('heading', { level: 1, name: 'Logg inn' })).toBeVisible()
    await expect(page.getByText('personane og noko av innhaldet er oppdikta')).toBeVisible()
    const person = (await demoPeople(page, house.url)).find((p) => p.roles.some((r) => r.role === 'revisor'))
    await page.getByRole('button', { name: person?.namn }).click()
    await live(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(person?.namn.split(' ')[0] ?? '?')
    await expect(page.getByText('personane og noko av innhaldet er oppdikta')).toBeVisible()
    await expect(page).toHaveTitle('Heim – Fellesplan')
  })

  test('there is an invented person of each role', async ({ page }) => {
    const roles = new Set((await demoPeople(page, house.url)).flatMap((p) => p.roles.map((r) => r.role)))
    for (const role of ['planleggar', 'partnarkontakt', 'utvalsmedlem', 'utvalsleiar', 'sekretariat', 'revisor', 'administrator']) {
      expect([...roles], role).toContain(role)
    }
  })

  test('the form says what is missing just above its button, and takes the reader there', async ({ page }) => {
    await page.goto(house.url)
    await page.getByRole('button', { name: 'Logg inn' }).click()
    const summary = page.locator('.ds-error-summary')
    await expect(summary).toBeFocused()
    await expect(summary).toContainText('Skriv e-postadressa di')
    await axe(page)
    await summary.getByRole('link', { name: 'Skriv passordet ditt' }).click()
    await expect(page.getByLabel('Passord')).toBeFocused()
    await page.getByLabel('E-postadresse').fill('ingen@example.no')
    await page.getByLabel('Passord').fill('feil passord')
    await page.getByRole('button', { name: 'Logg inn' }).click()
    await expect(summary.getByRole('link')).toHaveCount(0)
    await expect(page.getByLabel('E-postadresse')).toHaveValue('ingen@example.no')
  })

  test('signing out closes every tab, and back does not open the house', async ({ page, context }) => {
    await signIn(page, house.url, 'revisor')
    const other = await context.newPage()
    await other.goto(house.url)
    await live(other)
    await page.getByRole('button', { name: 'Logg ut' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Logg inn' })).toBeVisible()
    await expect(other.getByRole('heading', { level: 1, name: 'Du er ikkje lenger logga inn' })).toBeVisible()
    await expect(other.getByRole('navigation', { name: 'Rom' })).toBeHidden()
    await page.goBack().catch(() => undefined)
    await expect(page.getByRole('navigation', { name: 'Rom' })).toBeHidden()
  })

  test('a session that ends does not take what is typed: the same person goes on where she was', async ({ page }) => {
    const person = await signIn(page, house.url, 'planleggar')
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox')
    await field.fill('halvskrive')
    await page.request.delete(`${house.url}/api/session`)
    await expect(page.getByRole('heading', { level: 1, name: 'Du er ikkje lenger logga inn' })).toBeVisible()
    await expect(field).toBeHidden()
    await axe(page)
    await page.getByRole('button', { name: person.namn }).click()
    await expect(field).toHaveValue('halvskrive')
    await expect(field).toBeFocused()
    await page.keyboard.press('Escape')
    await live(page)
  })

  test('another person than before finds nothing of the first', async ({ page }) => {
    await signIn(page, house.url, 'planleggar')
    const other = (await demoPeople(page, house.url)).find((p) => p.roles.some((r) => r.role === 'revisor'))
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('halvskrive')
    await page.request.delete(`${house.url}/api/session`)
    await page.getByRole('button', { name: other?.namn }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(other?.namn.split(' ')[0] ?? '?')
    await expect(page.getByRole('combobox')).toHaveCount(0)
    await live(page)
  })
})

test.describe('languages', () => {
  test('each is complete on the pages of the shell, is remembered, and is told to the browser', async ({ page }) => {
    await signIn(page, house.url, 'sekretariat')
    const nav = page.getByRole('navigation')
    await expect(nav.getByRole('link').first()).toHaveText('Heim')
    await page.getByRole('button', { name: 'Bokmål' }).click()
    await expect(nav.getByRole('link').first()).toHaveText('Hjem')
    await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(nav.getByRole('link').first()).toHaveText('Home')
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(nav.getByRole('link').first()).toHaveText('Home')
    await expect(page).toHaveTitle('Home – Fellesplan')
  })

  test('nynorsk dates are nynorsk in a browser that has no nynorsk and speaks English', async ({ page }) => {
    await signIn(page, house.url, 'sekretariat')
    expect(await page.evaluate(() => navigator.language)).toBe('en-US')
    // Chromium itself cannot: this is why the words are our own.
    expect(await page.evaluate(() => new Intl.DateTimeFormat('nn-NO', { weekday: 'long' }).format(new Date('2026-11-21T12:00:00Z')))).not.toBe('laurdag')
    await page.evaluate(() => { localStorage.clear() })
    await page.emulateMedia({ media: 'print' })
    const months = 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember'
    await expect(page.locator('.fp-printhead')).toContainText(new RegExp(`\\d{1,2}\\. (${months}) 20\\d\\d`))
  })
})

test.describe('colours', () => {
  test('light, dark, or as the machine says; the choice is remembered', async ({ page }) => {
    await signIn(page, house.url, 'revisor')
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await background()
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await background()
    expect(dark).not.toBe(light)
    await page.getByRole('button', { name: 'Mørke' }).click()
    expect(await background()).toBe(dark)
    await page.reload()
    expect(await background()).toBe(dark)
    await page.getByRole('button', { name: 'Som maskina' }).click()
    expect(await background()).toBe(light)
  })
})

test.describe('for everybody', () => {
  for (const path of ['/', '/tilgjengelegheit', '/personvern', '/partnar/finst/ikkje']) {
    test(`axe finds nothing on ${path}, in light, in dark and at 320 px`, async ({ page }) => {
      await signIn(page, house.url, 'planleggar', path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await axeAll(page)
    })
  }

  test('axe finds nothing where nobody is signed in', async ({ page }) => {
    for (const path of ['/', '/tilgjengelegheit', '/personvern']) {
      await page.goto(house.url + path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await axeAll(page)
    }
  })

  test('axe finds nothing in the menu and in the list of keys', async ({ page }) => {
    await signIn(page, house.url, 'planleggar')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused()
    await axe(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await axe(page)
  })

  test('the first Tab offers to skip to the content', async ({ page }) => {
    await signIn(page, house.url, 'planleggar')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Hopp til hovudinnhaldet' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('#fp-main')).toBeFocused()
  })

  test('letters at twice the size need no scrolling sideways', async ({ page }) => {
    await signIn(page, house.url, 'planleggar')
    await page.setViewportSize({ width: 640, height: 480 })
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
    await expectNoSideways(page)
  })

  test('on paper there are no tools, and it says whose document it is', async ({ page }) => {
    await signIn(page, house.url, 'planleggar')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button', { name: 'Logg ut' })).toBeHidden()
    await expect(page.locator('.fp-printhead')).toBeVisible()
  })
})

test.describe('on a narrow screen', () => {
  test('rooms, language and account are one button before the content, for a finger and for the keyboard', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await signIn(page, house.url, 'planleggar')
    const [nav, fold, out] = [page.getByRole('navigation', { name: 'Rom' }), page.getByRole('button', { name: 'Meny' }), page.getByRole('button', { name: 'Logg ut' })]
    for (const hidden of [nav, out]) await expect(hidden).toBeHidden()
    await expect(page.locator('.fp-line')).toBeVisible()
    const top = (await page.getByRole('heading', { level: 1 }).boundingBox())?.y ?? Infinity
    expect(top, 'pixels before the content').toBeLessThan(190)
    await fold.focus()
    await page.keyboard.press('Enter')
    await expect(fold).toHaveAttribute('aria-expanded', 'true')
    for (const shown of [nav, out]) await expect(shown).toBeVisible()
    await axe(page)
    await expectNoSideways(page)
    await page.keyboard.press('Tab')
    await expect(nav.getByRole('link', { name: 'Heim' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(fold).toBeFocused()
    await expect(nav).toBeHidden()
    await fold.click()
    await nav.getByRole('link', { name: 'Tiltak' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Tiltak' })).toBeFocused()
    await expect(nav).toBeHidden()
    await page.setViewportSize({ width: 1280, height: 860 })
    await expect(fold).toBeHidden()
    await expect(nav).toBeVisible()
  })
})

test.describe('going about', () => {
  test('a link moves the focus to the new heading, and back goes back to where one was', async ({ page }) => {
    await signIn(page, house.url, 'planleggar')
    await page.setViewportSize({ width: 1280, height: 300 })
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
    await expect(page.locator('.ds-skeleton')).toHaveCount(0)
    const link = page.getByRole('link', { name: 'Personvern' })
    await link.scrollIntoViewIfNeeded()
    const was = await page.evaluate(() => scrollY)
    await link.click()
    await expect(page.getByRole('heading', { level: 1, name: 'Personvern' })).toBeFocused()
    await expect(page).toHaveTitle('Personvern – Fellesplan')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.goBack()
    await expect(page).toHaveTitle('Heim – Fellesplan')
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(was)
  })

  test('Ctrl-K finds a page by a piece of its name, with the keyboard alone', async ({ page }) => {
    await signIn(page, house.url, 'planleggar')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('tilgj')
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Tilgjengelegheit' })).toBeVisible()
  })

  test('a key in the moment after a dialog was closed is not taken for a letter in its field', async ({ page }) => {
    await signIn(page, house.url, 'planleggar')
    const cdp = await page.context().newCDPSession(page)
    const press = (key: string, code: number) => (['keyDown', 'keyUp'] as const).map((type) => cdp.send('Input.dispatchKeyEvent', { type, key, windowsVirtualKeyCode: code, ...(key.length === 1 && type === 'keyDown' ? { text: key } : {}) }))
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('combobox')).toBeFocused()
      await Promise.all([...press('Escape', 27), ...press('?', 191)])
      await expect(page.getByRole('dialog', { name: 'Tastar' })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  test('an address that is not there says so, and shows the way', async ({ page }) => {
    await signIn(page, house.url, 'planleggar', '/partnar/finst/ikkje')
    await page.getByRole('main').getByRole('link', { name: 'Gå til Heim' }).click()
    await expect(page).toHaveTitle('Heim – Fellesplan')
  })
})

test.describe('the line that tells the truth', () => {
  test('without a network it says so, and when the screen was last right; and comes back by itself', async ({ page, context }) => {
    await signIn(page, house.url, 'planleggar')
    const line = page.locator('.fp-line')
    await context.setOffline(true)
    await expect(line).toHaveAttribute('data-state', 'offline')
    await expect(line).toContainText(/Ikkje på nett\. Sist oppdatert \d\d\.\d\d\./)
    await expect(page.locator('#fp-announcer')).toContainText('Ikkje på nett')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await axe(page)
    await context.setOffline(false)
    await live(page)
    await expect(page.locator('#fp-announcer')).toContainText('På nett igjen')
  })

  test('without a network every room opens all the same, and what waits is shown', async ({ page, context }) => {
    await signIn(page, house.url, 'planleggar')
    await page.waitForResponse(/Unsent-.*\.js/)
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await expect(page.locator('.fp-line')).toHaveAttribute('data-state', 'offline')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toContainText('Tastar')
    await page.keyboard.press('Escape')
    await page.getByRole('navigation', { name: 'Rom' }).getByRole('link', { name: 'Utval' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Utval' })).toBeVisible()
  })

  test('a server that goes away and comes back is noticed without a reload', async ({ page }) => {
    await signIn(page, house.url, 'planleggar')
    await page.evaluate(() => { (globalThis as { same?: boolean }).same = true })
    await house.stop('SIGKILL')
    await expect(page.locator('.fp-line')).not.toHaveAttribute('data-state', 'live')
    await house.start()
    await expect(page.locator('.fp-line')).toHaveAttribute('data-state', 'live', { timeout: 40_000 })
    expect(await page.evaluate(() => (globalThis as { same?: boolean }).same)).toBe(true)
  })
})
