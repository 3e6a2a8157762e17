import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

const twoDials = `<Response>
  <Dial timeout="abc">
    <Number>+14155550100</Number>
  </Dial>
  <Dial timeout="abc">
    <Number>+14155550199</Number>
  </Dial>
  <speak>Hello</speak>
</Response>
`

const oneLine = 36

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

test('tells two Dials apart, says why, and keeps the buttons of the row', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(twoDials)
  await expect(app.problem('Line 2')).toContainText('+14155550100')
  const second = app.problem('Line 5')
  await expect(second).toContainText('+14155550199')
  await second.getByRole('button', { name: 'Why' }).click()
  await expect(second.getByRole('definition')).toContainText([/attribute-value/, /expected .* found "abc"/, /engine/])
  await expect(second.getByRole('button', { name: 'Why' })).toBeInViewport()
  await expect(second.getByRole('button', { name: 'Copy message' })).toBeInViewport()
  expect(await axeFindings(page)).toEqual([])
  await second.getByRole('button', { name: /^<Dial> timeout/ }).click()
  await expect(app.row('Dial', 1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('30')
  await expect(second).toHaveCount(0)
  await app.problem('<speak>').getByRole('button', { name: /^Fix/ }).click()
  expect(await app.copied()).toBe(twoDials.replace(/(.*)timeout="abc"/s, '$1timeout="30"').replaceAll('speak>', 'Speak>'))
})

test('is one line while nothing is wrong, and again after the last fix', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await expect(app.problems()).toContainText('No problems found.')
  expect((await boxOf(app.problems())).height).toBe(oneLine)
  await app.import('<Response><speak>Hello</speak></Response>')
  await expect.poll(async () => (await boxOf(app.problems())).height).toBeGreaterThan(100)
  await app.problem('<speak>').getByRole('button', { name: /^Fix/ }).click()
  await expect.poll(async () => (await boxOf(app.problems())).height).toBe(oneLine)
  await page.keyboard.press('F6')
  await expect(page.locator(':focus')).toBeVisible()
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`covers no row and no button with what it says at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const app = new Driver(page)
    await app.open()
    await app.import(twoDials)
    await app.select('speak')
    if (width < 700) await app.showPane('Structure')
    await app.row('speak').focus()
    await page.keyboard.press('Delete')
    const said = await boxOf(app.said(/^Deleted speak/))
    for (const row of await app.tree().getByRole('treeitem').all()) expect(isApart(await boxOf(row), said)).toBe(true)
    if (width < 700) expect(isApart(await boxOf(page.getByRole('navigation', { name: 'Panes' })), said)).toBe(true)
    else expect(isApart(await boxOf(app.problems()), said)).toBe(true)
    expect(isApart(await boxOf(page.getByRole('button', { name: 'Add element' })), said)).toBe(true)
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('opens the form with a tap, also on the selected row, and shows the tree after an import', async ({ page }) => {
    const app = new Driver(page)
    await app.open()
    await app.row('Message').tap()
    await expect(app.properties().getByRole('heading', { name: 'Message' })).toBeVisible()
    await app.showPane('XML')
    await app.import(twoDials)
    await expect(app.tree()).toBeVisible()
    await app.row('Dial', 1).tap()
    await expect(app.properties().getByRole('heading', { name: 'Dial' })).toBeVisible()
    await app.showPane('Structure')
    await app.row('Dial', 1).tap()
    await expect(app.properties().getByRole('heading', { name: 'Dial' })).toBeVisible()
  })

  test('has the tabs of the XML pane in one line, apart from its buttons', async ({ page }) => {
    const app = new Driver(page)
    await app.open()
    await app.showPane('XML')
    const tabs = await page.getByRole('tab').all()
    const boxes = await Promise.all(
      [...tabs, page.getByRole('button', { name: 'Format XML' }), page.getByRole('button', { name: 'Download XML' })].map(boxOf),
    )
    for (const [index, box] of boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(index === 0 ? 0 : (boxes[index - 1]?.x ?? 0) + (boxes[index - 1]?.width ?? 0))
      expect(box.x + box.width).toBeLessThanOrEqual(390)
    }
    expect(await lineCounts(page)).toEqual(tabs.map(() => 1))
  })
})

test('draws no ring around a dialog that has the focus as a whole', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.command('Rules')
  const dialog = page.getByRole('dialog', { name: 'Rules' })
  await expect(dialog).toBeFocused()
  await expect(dialog).toHaveCSS('outline-style', 'none')
})

test('shows what the i of the last field opens, in a low window, also when what is above it comes late', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 })
  const app = new Driver(page)
  let letCome = (): void => undefined
  const come = new Promise<void>((done) => (letCome = done))
  await app.delayParts((name) => (name.startsWith('notes-') ? come : Promise.resolve()))
  await app.open()
  await app.field('callbackUrl').focus()
  await page.keyboard.press('F1')
  const last = app.properties().getByText('Supported by')
  await expect(last).toBeInViewport({ ratio: 1 })
  letCome()
  await expect(app.properties().getByText('63 of 160')).toBeAttached()
  await expect(last).toBeInViewport({ ratio: 1 })
})

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not to be seen.')
  return box
}

type Box = Awaited<ReturnType<typeof boxOf>>

const isApart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y

/** Returns how many lines the words of each tab take. */
const lineCounts = (page: Page): Promise<readonly number[]> =>
  page.getByRole('tab').evaluateAll((tabs) =>
    tabs.map((tab) => {
      const range = document.createRange()
      range.selectNodeContents(tab)
      return range.getClientRects().length
    }),
  )
