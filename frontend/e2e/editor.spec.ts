// The editor on the running program: Markdown, the menu behind «/», tables by keyboard, paste from Word,
// images, a number of a person, finding, undo, suggestions.
import { deflateSync } from 'node:zlib'
import { type Page } from '@playwright/test'
import { command, newId } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, expect, live, signIn, test } from './story'

const house = houseForFile()

/** An empty chapter of the story's own, open to be written in. Gives its address. */
async function inChapter(page: Page): Promise<string> {
  await signIn(page, house.url, 'sekretariat')
  const [id, kapittel] = [newId(), newId()]
  await command(page, house.url, 'plan/Start', { id, slag: 'fagplan', tittel: `Fagplan ${id.slice(-4)}`, malform: 'nn' })
  await command(page, house.url, 'plan/AddChapter', { id, kapittel, tekst: newId(), tittel: 'Bakgrunn', malform: 'nn' })
  const path = `/plan/${id}/kapittel/${kapittel}`
  await page.goto(house.url + path)
  await live(page)
  await edit(page)
  return path
}

const text = (page: Page) => page.locator('.fp-doc')

async function edit(page: Page): Promise<void> {
  await expect(text(page)).toHaveAttribute('role', 'document')
  await text(page).focus()
  await page.keyboard.press('Enter')
  await expect(text(page)).toHaveAttribute('role', 'textbox')
  await expect(page.getByRole('toolbar')).toBeVisible()
}

const saved = (page: Page) => expect(page.locator('.fp-saveline')).toHaveAttribute('data-state', 'saved')

/** As if it had been pasted: the clipboard of a test has no Word. */
async function paste(page: Page, data: Record<string, string>, file?: { name: string; type: string; bytes: number[] }): Promise<void> {
  await text(page).evaluate((element, { data, file }) => {
    const clipboard = new DataTransfer()
    for (const [type, value] of Object.entries(data)) clipboard.setData(type, value)
    if (file) clipboard.items.add(new File([new Uint8Array(file.bytes)], file.name, { type: file.type }))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
  }, { data, file })
}

test('a chapter is written by keyboard alone: Markdown, the menu behind «/», a table, and back to reading', async ({ page }) => {
  await inChapter(page)
  await page.keyboard.type('# Kvar står vi')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Vi har **felles** ansvar.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- barn')
  await page.keyboard.press('Enter')
  await page.keyboard.type('unge')
  await page.keyboard.press('Tab')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Enter')
  await page.keyboard.type('/tab')
  await expect(page.getByRole('option', { name: /Tabell/ })).toHaveAttribute('aria-selected', 'true')
  await axe(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Kommune')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Tal')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Merknad')
  await expect(text(page).getByRole('heading', { name: 'Kvar står vi' })).toBeVisible()
  await expect(text(page).locator('strong')).toHaveText('felles')
  await expect(text(page).locator('li li')).toHaveText('unge')
  await expect(text(page).locator('th').first()).toHaveAttribute('scope', 'col')
  await page.keyboard.press('Alt+F10')
  await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(text(page)).toBeFocused()
  await saved(page)
  await axeAll(page)
  await page.keyboard.press('Escape')
  await expect(text(page)).toHaveAttribute('role', 'document')
  await page.reload()
  await expect(text(page).locator('th').nth(1)).toHaveText('Tal')
})

test('what is pasted from Word comes in clean, and too much is refused with nothing lost', async ({ page }) => {
  await inChapter(page)
  await paste(page, { 'text/plain': 'x', 'text/html': `<h1><b>Mål</b></h1>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Ein<o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Under</p>
    <p><a href="javascript:alert(1)">vond</a> <a href="https://ks.no">god</a><img src=x onerror="alert(1)"></p>` })
  await expect(text(page).getByRole('heading', { name: 'Mål' })).toBeVisible()
  await expect(text(page).locator('li li')).toHaveText('Under')
  await expect(text(page).locator('a')).toHaveCount(1)
  await expect(page.locator('.fp-said')).toContainText('Eitt bilete vart ikkje med')
  await paste(page, { 'text/plain': 'x'.repeat(5_000_000) })
  await expect(page.locator('.fp-said')).toContainText('Det du limte inn, er for stort (5,0 MB)')
  await expect(text(page)).not.toContainText('xxxx')
  await paste(page, { 'text/plain': 'c', 'text/html': `<table>${`<tr>${'<td>c</td>'.repeat(50)}</tr>`.repeat(200)}</table>` })
  await expect(page.locator('.fp-said')).toContainText('høgst 2 000 tabellceller')
  await expect(text(page).locator('td')).toHaveCount(0)
  await saved(page)
})

/** A grey picture, as PNG says it. */
function png(width: number, height: number): number[] {
  const crc = (bytes: Buffer) => {
    let sum = ~0
    for (const byte of bytes) {
      sum ^= byte
      for (let i = 0; i < 8; i++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
    }
    return ~sum >>> 0
  }
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 128)])))
  return [...Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])]
}

test('an image is put in with a text for those who do not see it, and what is none is refused', async ({ page }) => {
  await inChapter(page)
  await paste(page, {}, { name: 'kart.png', type: 'image/png', bytes: png(40, 20) })
  await page.getByRole('textbox', { name: 'Alternativ tekst' }).fill('Kart over området')
  await axe(page)
  await page.getByRole('button', { name: 'Lagre' }).click()
  await expect(text(page).getByRole('img', { name: 'Kart over området' })).toBeVisible()
  await paste(page, {}, { name: 'falsk.png', type: 'image/png', bytes: Array.from(Buffer.from('<svg onload="alert(1)"/>')) })
  await expect(page.getByText('falsk.png vart ikkje sett inn')).toBeVisible()
  await expect(text(page).locator('figure')).toHaveCount(1)
  await saved(page)
})

/** A number with right check digits; made here, for it could be somebody's. */
function number(): string {
  const weighted = (n: string, weights: number[]) => weights.reduce((sum, w, i) => sum + w * Number(n[i]), 0) % 11 === 0
  for (let i = 100; i < 200; i++) {
    for (let check = 0; check < 100; check++) {
      const n = `170568${i}${String(check).padStart(2, '0')}`
      if (weighted(n, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) && weighted(n, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])) return n
    }
  }
  throw new Error('no number')
}

test('a fødselsnummer is pointed out at once, typed or pasted, with the reason', async ({ page }) => {
  await inChapter(page)
  await page.keyboard.type(`Gjeld ${number()}`)
  await expect(text(page).locator('.fp-number')).toHaveText(number())
  await expect(page.locator('.fp-said')).toContainText('her skal det ikkje stå pasientopplysningar')
  await expect(page.locator('#fp-announcer')).toContainText('fødselsnummer')
  await axe(page)
  await page.keyboard.press('Backspace')
  await expect(text(page).locator('.fp-number')).toHaveCount(0)
  await expect(page.locator('.fp-said')).toHaveCount(0) // its cause is gone
  await page.keyboard.press('Enter')
  await paste(page, { 'text/plain': `${number().slice(0, 6)} ${number().slice(6)}` })
  await page.getByRole('button', { name: 'Lukk meldinga' }).click()
  await expect(page.locator('.fp-said')).toHaveCount(0)
  await expect(text(page)).toBeFocused()
})

test('one finds in the text, and undoes one\'s own work alone', async ({ page, browser }) => {
  const path = await inChapter(page)
  await page.keyboard.type('Eige avsnitt om plan og plan.')
  await saved(page)
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(other, house.url, 'sekretariat', path)
  await edit(other)
  await other.keyboard.press('Control+End')
  await other.keyboard.press('Enter')
  await other.keyboard.type('Den andre sine ord.')
  await expect(text(page)).toContainText('Den andre sine ord.')
  await page.keyboard.press('Control+f')
  await page.getByRole('search').getByRole('searchbox').fill('plan')
  await expect(page.locator('.fp-find__count')).toHaveText('1 av 2')
  await expect(text(page).locator('.fp-hit')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(text(page)).toBeFocused()
  for (let i = 0; i < 5; i++) await page.keyboard.press('Control+z')
  await expect(text(page)).not.toContainText('Eige avsnitt')
  await expect(text(page)).toContainText('Den andre sine ord.')
  await expect(text(other)).not.toContainText('Eige avsnitt')
})

test('on a narrow screen one writes in a wide table, and reaches all of it by keys', async ({ page }) => {
  await inChapter(page)
  await paste(page, { 'text/plain': 'c', 'text/html': `<p>Tal</p><table>${`<tr>${'<td>kommunar</td>'.repeat(5)}</tr>`.repeat(3)}</table><p>Slutt</p>` })
  const table = text(page).locator('.fp-table')
  await expect(table.locator('td')).toHaveCount(15)
  await axeAll(page) // light, dark, and 320 px; it had place when it was drawn
  await page.setViewportSize({ width: 320, height: 720 })
  await table.locator('td').first().click()
  await expect(text(page)).toBeFocused()
  await page.keyboard.type('Nye ')
  await expect(table.locator('td', { hasText: 'Nye' })).toHaveCount(1)
  await axeAll(page)
  await page.setViewportSize({ width: 320, height: 720 })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(table).toBeFocused()
  await axeAll(page)
})

/** Where the caret and the foot of what stands over the text are on the screen. */
const places = (page: Page) => page.evaluate(() => {
  const caret = getSelection()?.getRangeAt(0).getBoundingClientRect()
  return { caret: caret?.top ?? 0, over: document.querySelector('.fp-over')?.getBoundingClientRect().bottom ?? 0 }
})

for (const [where, size] of [['a desk', { width: 1280, height: 700 }], ['a phone', { width: 320, height: 720 }]] as const) {
  test(`on ${where} what tells whether the text is stored stays in sight, and the caret is never beneath it`, async ({ page }) => {
    await inChapter(page)
    await page.setViewportSize(size)
    await paste(page, { 'text/plain': 'c', 'text/html': Array.from({ length: 60 }, (_, i) => `<p>Avsnitt ${i} om det som skal gjerast i kommunane.</p>`).join('') })
    await expect(text(page).locator('p')).toHaveCount(60)
    for (const key of ['Control+End', 'PageUp', ...Array<string>(30).fill('ArrowUp'), 'Control+End', 'Control+Home']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(40)
      await expect(page.locator('.fp-saveline')).toBeInViewport({ ratio: 1 })
      const { caret, over } = await places(page)
      expect(caret, `the caret after ${key}`).toBeGreaterThanOrEqual(over)
    }
    await saved(page)
    await page.reload()
    await edit(page)
    await page.keyboard.type('Fyrst: ')
    await expect(text(page).locator('p').first()).toHaveText(/^Fyrst: Avsnitt 0/)
    const { caret, over } = await places(page)
    expect(caret).toBeGreaterThanOrEqual(over)
    await expect(text(page).locator('p').first()).toBeInViewport({ ratio: 1 })
  })
}

const [control, shift] = [2, 8]
for (const [chosen, keys] of [['a word', [control | shift]], ['eight letters', Array<number>(8).fill(shift)]] as const) {
  test(`keys that come at once act on what is chosen on the screen, also in a passage with a thread: ${chosen}`, async ({ page }) => {
    await inChapter(page)
    await page.keyboard.type('Dei skal ha kort ventetid')
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.waitForTimeout(100) // what is chosen at once is what the story is about
    await page.keyboard.press('Control+Alt+m')
    await expect(page.getByRole('textbox', { name: 'Kommentar' })).toBeFocused()
    await page.keyboard.type('Kva er kort?')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(text(page).locator('mark')).toHaveText('ventetid')
    await text(page).focus()
    await page.keyboard.press('Control+End')
    const cdp = await page.context().newCDPSession(page)
    const press = (key: string, code: number, modifiers: number) => (['keyDown', 'keyUp'] as const).map((type) => cdp.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: code, modifiers }))
    // None waits for what the one before it did.
    await Promise.all([...keys.flatMap((modifiers) => press('ArrowLeft', 37, modifiers)), ...press('Delete', 46, 0)])
    await expect(text(page)).toHaveText(/^Dei skal ha kort\s*$/)
  })
}

test('rows and columns are suggested by one who may only suggest, and taken in and turned down by another', async ({ page, browser }) => {
  const path = await inChapter(page)
  await paste(page, { 'text/plain': 'c', 'text/html': '<table><tr><th>Kommune</th><th>Tal</th></tr><tr><td>Voss</td><td>7</td></tr></table>' })
  await expect(text(page).locator('td')).toHaveCount(2)
  await saved(page)
  const other = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(other, house.url, 'utvalsmedlem', path)
  await edit(other)
  const act = async (name: string) => {
    await text(other).locator('th').first().click()
    await other.getByRole('toolbar').getByRole('button', { name: /^Tabell/ }).click()
    await other.getByRole('menuitem', { name, exact: true }).or(other.getByRole('button', { name, exact: true })).first().click()
  }
  await act('Rad under')
  await act('Kolonne etter')
  await expect(text(other).locator('ins tr')).toHaveCount(1)
  await expect(text(other).locator('ins > :is(td, th)')).toHaveCount(3) // a cell of the new row hangs on both
  await text(other).locator('ins > th').click()
  await other.keyboard.type('Merknad')
  await saved(other)
  await axe(other)
  await page.getByRole('tab', { name: /Forslag/ }).click()
  const suggested = page.locator('.fp-suggestion')
  await expect(suggested).toHaveCount(2)
  await suggested.filter({ hasText: 'tabellrad' }).getByRole('button', { name: /^Ta inn/ }).click()
  await suggested.filter({ hasText: 'tabellkolonne' }).getByRole('button', { name: /^Avvis/ }).click()
  await expect(suggested).toHaveCount(0)
  for (const one of [page, other]) {
    await expect(text(one).locator('tr')).toHaveCount(3)
    await expect(text(one).locator(':is(td, th)')).toHaveCount(6)
    await expect(text(one).locator('ins, del')).toHaveCount(0)
  }
  await other.context().close()
})
