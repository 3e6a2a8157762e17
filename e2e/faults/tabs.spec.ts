import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { Driver } from '../driver'
import { seeded, times } from '../../test/random'
import { storedRecords, storedTexts } from './stored'

const start = '<Response>\n  <Speak>Start</Speak>\n</Response>\n'

async function openTwice(context: BrowserContext): Promise<readonly [Driver, Driver]> {
  const one = new Driver(await context.newPage())
  await one.open()
  await one.import(start)
  await one.saved()
  const other = new Driver(await context.newPage())
  await other.open()
  return [one, other]
}

/** Resolves to the texts of the stored documents that began as `start`. */
async function startedTexts(page: Page): Promise<string[]> {
  return (await storedTexts(page)).filter((text) => text.includes('Start'))
}

const isElsewhere = (page: Page) => page.getByRole('alert').filter({ hasText: 'Open in another tab' })

/** Returns whether the page is in the line for a document. */
async function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => ((await navigator.locks.query()).pending ?? []).length > 0)
}

async function type(app: Driver, text: string): Promise<void> {
  await app.select('Speak')
  // Until the document is this tab's it is shown to be read.
  await expect(app.field('Text')).toBeEditable()
  await app.field('Text').click()
  await app.page.keyboard.press('Control+End')
  await app.page.keyboard.type(text)
}

test('the second tab says where the document is open, takes it over with the last keystroke, and the first one then reads', async ({
  context,
}) => {
  const [one, other] = await openTwice(context)
  await expect(isElsewhere(other.page)).toBeVisible()
  await expect(other.page.getByRole('textbox', { name: 'Document name' })).toHaveAttribute('readonly')
  await type(one, ' typed in the first')
  await other.page.getByRole('button', { name: 'Take over' }).click()
  await expect(isElsewhere(one.page)).toBeVisible()
  await expect(other.row('Speak')).toContainText('Start typed in the first')
  await type(other, ', then in the second')
  await other.saved()
  expect(await storedTexts(other.page)).toContain(start.replace('Start', 'Start typed in the first, then in the second'))
})

test('the second tab shows what the first one stores, and goes on with it when the first one is closed', async ({ context }) => {
  const [one, other] = await openTwice(context)
  await expect(isElsewhere(other.page)).toBeVisible()
  await one.page.bringToFront()
  await type(one, ' typed in the first')
  await one.saved()
  await expect(other.row('Speak')).toContainText('Start typed in the first')
  await expect(isElsewhere(other.page)).toBeVisible()
  await one.page.close()
  await expect(isElsewhere(other.page)).toHaveCount(0)
  await type(other, ', then in the second')
  await other.saved()
  expect(await storedTexts(other.page)).toContain(start.replace('Start', 'Start typed in the first, then in the second'))
})

test('a tab that is reloaded right after a key has the document and the key again', async ({ context }) => {
  const [one, other] = await openTwice(context)
  for (let round = 0; round < times(30, 3); round += 1) {
    await expect.poll(() => isWaiting(other.page)).toBe(true)
    await type(one, ` ${round}`)
    await one.page.reload()
    await expect(one.pane()).toContainText(` ${round}<`)
    await one.saved()
    expect(await startedTexts(other.page)).toEqual([expect.stringContaining(` ${round}<`)])
  }
})

test('a tab that is closed right after a key leaves the key to the other one', async ({ context }) => {
  const [one, other] = await openTwice(context)
  await expect(isElsewhere(other.page)).toBeVisible()
  for (let [round, edits] = [0, one]; round < times(10, 2); round += 1) {
    const waits = round === 0 ? other : new Driver(await context.newPage())
    // Some rounds before the new tab knows that another one has the document.
    if (round > 0) await waits.open()
    await type(edits, ` ${round}`)
    await edits.page.close({ runBeforeUnload: true })
    await expect(isElsewhere(waits.page)).toHaveCount(0)
    await expect(waits.pane()).toContainText(` ${round}<`)
    await waits.saved()
    expect(await startedTexts(waits.page)).toEqual([expect.stringContaining(` ${round}<`)])
    edits = waits
  }
})

test('a page that is busy when it gets its document keeps it', async ({ page }) => {
  await page.addInitScript((busy) => {
    const request = navigator.locks.request.bind(navigator.locks) as (...parts: unknown[]) => Promise<unknown>
    Object.assign(navigator.locks, {
      request: (...parts: unknown[]) => {
        const asked = request(...parts)
        for (const begin = performance.now(); performance.now() < begin + busy;);
        return asked
      },
    })
  }, 700)
  const app = new Driver(page)
  await app.open()
  const name = await app.import(start)
  await app.saved()
  await expect(page.getByRole('textbox', { name: 'Document name' })).toHaveValue(name)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('what a page left that is gone is kept beside the document while another tab edits that', async ({ context }) => {
  const [one, other] = await openTwice(context)
  const record = (await storedRecords(one.page)).find(({ text }) => text === start)
  const words = { ...record, revision: 7, by: 'gone', text: start.replace('Start', 'Left') }
  await other.page.evaluate((value) => localStorage.setItem('unsaved gone', JSON.stringify(value)), words)
  await expect(one.page.getByRole('alert').filter({ hasText: 'Both are kept' })).toBeVisible()
  expect(await storedTexts(other.page)).toEqual(expect.arrayContaining([start, words.text]))
  expect(await other.page.evaluate(() => localStorage.getItem('unsaved gone'))).toBeNull()
})

test('a tab that takes over comes before one that only waits', async ({ context }) => {
  const [one, waits] = await openTwice(context)
  await expect(isElsewhere(waits.page)).toBeVisible()
  const takes = new Driver(await context.newPage())
  await takes.open()
  await takes.page.getByRole('button', { name: 'Take over' }).click()
  await expect(isElsewhere(takes.page)).toHaveCount(0)
  await type(takes, ' in the third')
  await takes.saved()
  await expect(isElsewhere(one.page)).toBeVisible()
  await expect(isElsewhere(waits.page)).toBeVisible()
  await expect(waits.row('Speak')).toContainText('Start in the third')
})

/** Hides a tab, as a person's is who goes to another, or shows it; a browser that is driven shows every tab. */
async function setVisible(page: Page, isVisible: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
      document.dispatchEvent(new Event('visibilitychange'))
    },
    isVisible ? 'visible' : 'hidden',
  )
}

test('the tab that comes to the front edits, with the last key of the one that is hidden', async ({ context }) => {
  const tabs = await openTwice(context)
  await expect(isElsewhere(tabs[1].page)).toBeVisible()
  await setVisible(tabs[1].page, false)
  for (let round = 0; round < times(30, 2); round += 1) {
    const [here, there] = round % 2 === 0 ? tabs : [tabs[1], tabs[0]]
    await type(here, ` ${round}`)
    await setVisible(here.page, false)
    await setVisible(there.page, true)
    await expect(isElsewhere(here.page)).toBeVisible()
    await expect(isElsewhere(there.page)).toHaveCount(0)
    await expect(there.pane()).toContainText(` ${round}<`)
  }
  await tabs[0].saved()
  expect(await startedTexts(tabs[0].page)).toHaveLength(1)
})

test('a tab that only reads shows what is stored within a second, also what a reload brought back', async ({ context }) => {
  const [one, other] = await openTwice(context)
  await expect(isElsewhere(other.page)).toBeVisible()
  await type(one, ' typed')
  await one.page.reload()
  await expect(one.pane()).toContainText('Start typed<')
  await expect(other.pane()).toContainText('Start typed<', { timeout: 1000 })
  await expect(isElsewhere(other.page)).toBeVisible()
})

test('a copy has what the other tab stored, even where the tabs cannot tell each other', async ({ context }) => {
  await context.addInitScript(() => void Object.defineProperty(window, 'BroadcastChannel', { value: undefined }))
  const [one, other] = await openTwice(context)
  await expect(isElsewhere(other.page)).toBeVisible()
  await one.page.bringToFront()
  await type(one, ' newer')
  await one.saved()
  await other.page.bringToFront()
  await other.page.getByRole('button', { name: 'Open a copy' }).click()
  await expect(other.row('Speak')).toContainText('Start newer')
})

test('a copy of a document that is open elsewhere is one of its own', async ({ context }) => {
  const [, other] = await openTwice(context)
  await other.page.getByRole('button', { name: 'Open a copy' }).click()
  await type(other, ' copied')
  await other.saved()
  const texts = await storedTexts(other.page)
  expect(texts).toContain(start)
  expect(texts).toContain(start.replace('Start', 'Start copied'))
})

test('a tab that wakes with an old revision keeps both, named', async ({ context }) => {
  // Without locks, as on a page that is not served securely, nothing but the revision tells.
  await context.addInitScript(() => void Object.defineProperty(navigator, 'locks', { value: undefined }))
  const [one, other] = await openTwice(context)
  await type(other, ' newer')
  await other.saved()
  await type(one, ' older')
  await expect(one.page.getByRole('alert').filter({ hasText: 'Both are kept' })).toBeVisible()
  await one.saved()
  await expect(one.page.getByRole('textbox', { name: 'Document name' })).toHaveValue(/\(other tab, /)
  const texts = await storedTexts(one.page)
  expect(texts).toContain(start.replace('Start', 'Start newer'))
  expect(texts).toContain(start.replace('Start', 'Start older'))
})

test('what is typed in a document that another tab deleted is kept, and it is said', async ({ context }) => {
  const [one, other] = await openTwice(context)
  const name = await one.documentName().inputValue()
  await other.page.getByRole('button', { name: 'Documents', exact: true }).click()
  await other.page.getByRole('button', { name: `Delete ${name}` }).click()
  await expect(other.page.getByRole('region', { name: 'Trash' })).toContainText(name)
  await one.page.bringToFront()
  await type(one, ' goes on')
  await expect(one.page.getByRole('alert').filter({ hasText: `“${name}” was deleted in another tab` })).toBeVisible()
  await one.saved()
  await expect(one.page.getByRole('textbox', { name: 'Document name' })).toHaveValue(name)
  expect(await storedTexts(one.page)).toContain(start.replace('Start', 'Start goes on'))
})

for (const hasLocks of [true, false]) {
  test(`two tabs edit one document at random ${hasLocks ? 'with' : 'without'} locks and lose nothing`, async ({ context }) => {
    if (!hasLocks) await context.addInitScript(() => void Object.defineProperty(navigator, 'locks', { value: undefined }))
    const random = seeded(hasLocks ? 11 : 12)
    const steps = times(500, 8)
    const tabs = await openTwice(context)
    const tokens: string[] = []
    const counts = { typed: 0, tookOver: 0, reloaded: 0 }
    for (let step = 0; step < steps; step += 1) {
      const app = tabs[random() < 0.5 ? 0 : 1]
      const choice = random()
      const isReadOnly = await isElsewhere(app.page).isVisible()
      if (isReadOnly || choice < 0.1) {
        const button = app.page.getByRole('button', { name: 'Take over' })
        if (!(await button.isVisible())) continue
        await button.click()
        await expect(isElsewhere(app.page)).toHaveCount(0)
        counts.tookOver += 1
      } else if (choice < 0.2) {
        await app.page.reload()
        await expect(app.tree()).toBeVisible()
        counts.reloaded += 1
      } else {
        const token = `t${step}.`
        if (await typeIfAllowed(app, token)) tokens.push(token)
        counts.typed += 1
      }
    }
    for (const { page } of tabs)
      await expect(
        isElsewhere(page)
          .or(page.getByText(/^Saved \d/))
          .first(),
      ).toBeVisible()
    const texts = (await storedTexts(tabs[0].page)).join('\n')
    const missing = tokens.filter((token) => !texts.includes(token))
    const documents = (await storedRecords(tabs[0].page)).length
    test.info().annotations.push({
      type: 'numbers',
      description: JSON.stringify({ steps, ...counts, tokens: tokens.length, documents, missing: missing.length }),
    })
    expect(missing).toEqual([])
  })
}

/** Types at the end of the text; false when the field takes nothing, because the other tab has the document. */
async function typeIfAllowed(app: Driver, token: string): Promise<boolean> {
  await app.select('Speak')
  const field = app.field('Text')
  await field.click()
  await app.page.keyboard.press('Control+End')
  await app.page.keyboard.type(token)
  return (await field.inputValue()).endsWith(token)
}

test('“Take over”, pressed by the keyboard, leaves the focus where no Backspace deletes anything', async ({ context }) => {
  const [, other] = await openTwice(context)
  await expect(isElsewhere(other.page)).toBeVisible()
  await other.select('Speak')
  const field = other.field('Text')
  await field.click()
  await other.page.keyboard.press('ArrowRight')
  await other.takeOverByKeyboard()
  await expect(other.focusInForm()).toHaveCount(1)
  await other.page.keyboard.press('Home')
  await other.page.keyboard.press('Backspace')
  expect(await other.shown()).toBe(start)
  await type(other, ', typed here')
  expect(await other.shown()).toContain('Start, typed here')
})

test('“Take over” in a tab that was not used yet leads to the form, and no Backspace deletes anything', async ({ context }) => {
  const [, other] = await openTwice(context)
  await expect(isElsewhere(other.page)).toBeVisible()
  await other.takeOverByKeyboard()
  await expect(other.focusInForm()).toHaveCount(1)
  await other.page.keyboard.press('Backspace')
  expect(await other.shown()).toBe(start)
})
