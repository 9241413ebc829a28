// One who has no mouse: she signs in, finds the plan, writes, talks about what is written, suggests and
// decides, and goes. After each key the focus is on something that can be seen, shows that it is there,
// and is not beneath anything else.
import { type Locator, type Page } from '@playwright/test'
import { command, newId } from './asks'
import { houseForFile } from './house'
import { expect, live, test } from './story'

const house = houseForFile()

/** What is wrong with where the focus is; empty where nothing is. */
function focusFault(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return 'the focus is lost'
    const box = at.getBoundingClientRect()
    const name = `${at.tagName} «${(at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 30)}»`
    if (box.width === 0 || box.height === 0) return `${name} has no size`
    if (!at.matches(':focus-visible')) return `${name} does not show its focus`
    const lined = (element: Element | null) => {
      if (!element) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    }
    // The line may be around a switch with its label.
    if (!lined(at) && !lined(at.parentElement)) return `${name} has no line around it`
    // Something of it must be where nothing else is: at a corner, in the middle, or where its words begin.
    const seen = [[0.5, 0.5], [0.02, 0.1], [0.98, 0.1], [0.02, 0.9], [0.98, 0.9]].some(([x = 0, y = 0]) => {
      const over = document.elementFromPoint(box.left + box.width * x, Math.min(box.top + box.height * y, innerHeight - 1))
      return over !== null && (at.contains(over) || over.contains(at))
    })
    return seen ? '' : `${name} is beneath something else, at ${box.top.toFixed()} of ${innerHeight}`
  })
}

class Hands {
  constructor(readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      await expect.poll(() => focusFault(this.page), { message: `after ${key}` }).toBe('')
    }
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
    expect(await focusFault(this.page)).toBe('')
  }

  /** Goes on by one key until something has the focus. */
  async goTo(target: Locator, key = 'Tab', most = 90): Promise<void> {
    await expect(target).toBeVisible()
    for (let i = 0; i < most; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.press(key)
    }
    throw new Error(`${String(target)} is not reached by ${key}`)
  }
}

const text = (page: Page) => page.locator('.fp-doc')
const panel = (page: Page) => page.getByRole('complementary', { name: 'Ved sida av teksten' })

/** A plan with chapters, made over the line: how one makes it by keys is told in plan.spec.ts. */
async function planOf(page: Page): Promise<string> {
  const id = newId()
  const tittel = `Fagplan ${id.slice(-4)}`
  await command(page, house.url, 'plan/Start', { id, slag: 'fagplan', tittel, malform: 'nn' })
  for (const name of ['Bakgrunn', 'Mål']) await command(page, house.url, 'plan/AddChapter', { id, kapittel: newId(), tekst: newId(), tittel: name, malform: 'nn' })
  return tittel
}

test('a chapter is found, written, talked about and left with no mouse at all', async ({ page }) => {
  test.setTimeout(180_000)
  const hands = new Hands(page)
  await page.goto(house.url)
  await hands.goTo(page.getByRole('button', { name: /Sekretariatet:/ }))
  await page.keyboard.press('Enter')
  await live(page)

  const plan = await planOf(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await hands.type(plan)
  await expect(page.getByRole('option', { name: plan }).first()).toBeVisible()
  await hands.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: plan })).toBeFocused()
  await hands.goTo(page.getByRole('navigation', { name: 'Kapittel' }).getByRole('link', { name: 'Bakgrunn' }))
  await hands.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Bakgrunn/ })).toBeFocused()
  await hands.goTo(text(page))
  await hands.press('Enter')
  await expect(text(page)).toHaveAttribute('role', 'textbox')

  await test.step('a heading, a list and a table by the menu behind «/»', async () => {
    await hands.type('/overskrift')
    await hands.press('Enter')
    await hands.type('Kvar står vi')
    await hands.press('Enter')
    await hands.type('/punkt')
    await hands.press('Enter')
    await hands.type('Ventetida er lang')
    await hands.press('Enter', 'Enter')
    await hands.type('/tabell')
    await hands.press('Enter')
    for (const word of ['Kommune', 'Tal', 'Merknad', 'Voss']) {
      await hands.type(word)
      await hands.press('Tab')
    }
    await expect(text(page).getByRole('heading', { name: 'Kvar står vi' })).toBeVisible()
    await expect(text(page).locator('li')).toHaveText('Ventetida er lang')
    await expect(text(page).locator('th').nth(2)).toHaveText('Merknad')
    await expect(text(page).locator('td').first()).toHaveText('Voss')
  })

  await test.step('a comment on a passage, an answer, and an end', async () => {
    await hands.press('Control+Home', 'ArrowDown', 'End')
    for (let i = 0; i < 'er lang'.length; i++) await hands.press('Shift+ArrowLeft')
    await hands.press('Control+Alt+m')
    await expect(panel(page).getByRole('textbox', { name: 'Kommentar' })).toBeFocused()
    await hands.type('Kor lang?')
    await hands.goTo(panel(page).getByRole('button', { name: 'Send', exact: true }))
    await hands.press('Enter')
    const thread = panel(page).locator('article.fp-thread')
    await expect(thread).toContainText('Kor lang?')
    await expect(text(page).locator('mark')).toHaveText('er lang')
    await expect(text(page)).toBeFocused()
    await hands.press('ArrowLeft', 'Control+Enter')
    await expect(thread).toBeFocused()
    await hands.goTo(thread.getByRole('button', { name: 'Svar', exact: true }))
    await hands.press('Enter')
    await hands.type('Eit halvt år.')
    await hands.goTo(thread.getByRole('button', { name: 'Send svar' }))
    await hands.press('Enter')
    await expect(thread).toContainText('Eit halvt år.')
    await hands.goTo(thread.getByRole('button', { name: 'Løys', exact: true }))
    await hands.press('Enter')
    await hands.goTo(page.getByRole('dialog').getByRole('button', { name: 'Løys' }))
    await hands.press('Enter')
    await expect(thread).toContainText('Løyst')
    await hands.goTo(text(page), 'Shift+Tab')
  })

  await test.step('a suggestion, taken in, and taken back by undo', async () => {
    await hands.press('Alt+F10')
    await hands.goTo(page.getByRole('toolbar').getByRole('button', { name: 'Forslag' }), 'ArrowRight')
    await hands.press('Enter')
    await expect(text(page)).toBeFocused()
    await page.waitForTimeout(250) // a caret that goes to the beginning just after the focus came is taken for the browser's doing
    await hands.press('Control+Home', 'End')
    await hands.type(' i dag')
    await expect(text(page).locator('ins')).toHaveText(' i dag')
    await hands.press('Alt+F10')
    await hands.goTo(page.getByRole('toolbar').getByRole('button', { name: 'Forslag' }), 'ArrowRight')
    await hands.press('Enter')
    await page.waitForTimeout(250)
    await hands.press('Control+Home', 'F8')
    await hands.press('Control+Alt+Enter')
    await expect(text(page).locator('ins')).toHaveCount(0)
    await expect(text(page).getByRole('heading', { name: 'Kvar står vi i dag' })).toBeVisible()
    await hands.press('Control+z')
    await expect(text(page).locator('ins')).toHaveText(' i dag')
    await hands.press('Control+y')
    await expect(text(page).locator('ins')).toHaveCount(0)
  })

  await hands.press('Escape')
  await expect(text(page)).toHaveAttribute('role', 'document')
  await expect(text(page)).toBeFocused()
  await hands.goTo(page.getByRole('button', { name: 'Logg ut' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Logg inn' })).toBeVisible()
})
