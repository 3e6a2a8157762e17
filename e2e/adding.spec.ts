import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { Driver } from './driver'

const ivr = '<Response><GetInput action="https://example.com/menu"><Speak>Press 1.</Speak></GetInput></Response>'

test('finds what can only go after the parent, and Enter takes it', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(ivr)
  await app.select('Speak')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('dial')
  await expect(page.getByRole('dialog').getByRole('group').first()).toHaveAccessibleName('After GetInput (in Response)')
  await page.keyboard.press('Enter')
  await expect(app.row('Dial')).toHaveAttribute('aria-level', '2')
  expect((await app.copied()).replace(/\s*\n\s*/g, '')).toContain('</GetInput><Dial/></Response>')
})

test('says in one line what cannot go in an element', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(ivr)
  await app.select('GetInput')
  await page.keyboard.press('Control+Enter')
  const line = page.getByText(/^Can’t go in GetInput \(only Speak, Play\): /)
  await expect(line).toHaveCount(1)
  expect((await line.boundingBox())?.height).toBeLessThan(32)
})

test('adds between two rows with the pointer, and at the end of a parent with the keyboard', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(ivr)
  await app.pointBelow('Speak')
  await page.getByRole('button', { name: 'Add after GetInput', includeHidden: true }).last().click()
  await page.keyboard.type('hang')
  await page.keyboard.press('Enter')
  await app.select('Speak')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Add after Speak' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('play')
  await page.keyboard.press('Enter')
  await expect(app.field('Text')).toBeFocused()
  expect((await app.copied()).replace(/\s*\n\s*/g, '')).toContain('</Speak><Play/></GetInput><Hangup/></Response>')
})

test('opens the menu of a row beside it, and says there why something cannot be done', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response><Hangup/></Response>')
  // A menu hides what is below it.
  const row = await app.rowBox('Hangup')
  await app.rowMenu('Hangup')
  const wrap = page.getByRole('menuitem', { name: /^Wrap in/ })
  await expect(wrap).toHaveAttribute('aria-disabled', 'true')
  await expect(wrap).toContainText('No element can go around Hangup here')
  const menu = await page.getByRole('menu').boundingBox()
  expect(menu?.x).toBeGreaterThanOrEqual(row.x + row.width - 1)
})

test('shows a picture before each element, another one for each', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response><Speak>a</Speak><Stream>b</Stream><Play>c</Play><PreAnswer/></Response>')
  const pictures = await Promise.all(['Speak', 'Stream', 'Play', 'PreAnswer'].map((name) => app.pictureOf(name)))
  for (const picture of pictures) expect(picture).toContain('data:image/svg+xml')
  expect(new Set(pictures).size).toBe(4)
})

for (const width of [1440, 1024, 390]) {
  test(`has a header of one line with the product's name and a menu of the rest at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    const app = new Driver(page)
    await app.open()
    await expect(page.getByRole('heading', { name: 'Plivo XML Composer' })).toBeInViewport()
    expect(await app.headerHeight()).toBeLessThanOrEqual(56)
    await expect(page.getByRole('button', { name: 'Copy XML' })).toBeInViewport({ ratio: 1 })
    const menu = await app.openMainMenu()
    for (const name of ['Before you go live', 'Rules', 'Placeholders', 'Versions', 'Keyboard shortcuts', 'About']) {
      await expect(menu.getByRole('menuitem', { name: new RegExp(`^${name}`) })).toBeVisible()
    }
    await menu.getByRole('menuitem', { name: /^About/ }).click()
    await expect(page.getByRole('dialog', { name: 'About Plivo XML Composer' })).toBeVisible()
  })
}

test('counts beside Copy XML what is open before it goes live', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response><Redirect>https://example.com/next</Redirect></Response>')
  await page.getByRole('button', { name: 'Before you go live, 1 open point' }).click()
  await expect(page.getByRole('dialog', { name: 'Before you go live' })).toContainText('https://example.com/next')
})

/** Counts what a hand does beside typing. */
function counting(page: Page) {
  const counts = { clicks: 0, keys: 0 }
  return {
    counts,
    click: async (what: Locator) => {
      counts.clicks += 1
      await what.click()
    },
    press: async (keys: string) => {
      counts.keys += 1
      await page.keyboard.press(keys)
    },
    type: (text: string) => page.keyboard.type(text),
  }
}

const flow =
  '<Response><GetInput action="https://example.com/menu"><Speak>Press 1.</Speak></GetInput>' +
  '<Dial><Number>+14155550101</Number><Number>+14155550102</Number></Dial><Record action="https://example.com/voicemail"/></Response>'
const steps = [
  ['GetInput', 'action', 'https://example.com/menu'],
  ['Speak', 'Text', 'Press 1.'],
  ['Dial', null, ''],
  ['Number', 'Text', '+14155550101'],
  ['Number', 'Text', '+14155550102'],
  ['Record', 'action', 'https://example.com/voicemail'],
] as const
const flat = (xml: string): string => xml.replace(/\s*\n\s*/g, '').replace(/^<\?.*?\?>/, '')

test('builds a call with 14 clicks beside typing', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const { counts, click, type } = counting(page)
  await click(page.getByRole('button', { name: 'New document' }))
  await click(page.getByRole('menuitem', { name: /^Blank/ }))
  await expect(page.getByRole('treeitem')).toHaveCount(1)
  for (const [name, field, value] of steps) {
    await click(page.getByRole('button', { name: 'Add element', exact: true }))
    await click(
      page
        .getByRole('dialog')
        .getByRole('menuitem', { name: new RegExp(`^${name} `) })
        .first(),
    )
    if (field) await expect(app.field(field)).toBeFocused()
    else await expect(app.row(name)).toHaveAttribute('aria-selected', 'true')
    await type(value)
  }
  expect(flat(await app.copied())).toBe(flow)
  expect(counts.clicks).toBeLessThanOrEqual(14)
})

test('builds the same call with 14 keys beside typing', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const { counts, press, type } = counting(page)
  await press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or run a command' })).toBeFocused()
  await type('new document')
  await press('Enter')
  await expect(page.getByRole('treeitem')).toHaveCount(1)
  for (const [name, field, value] of steps) {
    await press('Control+Enter')
    await expect(page.getByRole('textbox', { name: 'Search elements' })).toBeFocused()
    await type(name)
    await press('Enter')
    if (field) await expect(app.field(field)).toBeFocused()
    else await expect(app.row(name)).toHaveAttribute('aria-selected', 'true')
    await type(value)
  }
  expect(flat(await app.copied())).toBe(flow)
  expect(counts.keys).toBeLessThanOrEqual(14)
})

test('composes and copies a message to two recipients with 3 clicks and 4 Tabs beside typing', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const { counts, click, press, type } = counting(page)
  await click(page.getByRole('button', { name: 'New document' }))
  await click(page.getByRole('menuitem', { name: /^Message/ }))
  await expect(app.field('src')).toBeFocused()
  await type('+14155550100')
  await press('Tab')
  await type('+14155550101,+14155550102')
  for (let tabs = 0; tabs < 3 && !(await app.hasFocus('Text')); tabs += 1) await press('Tab')
  await type('Your order is on its way.')
  await click(page.getByRole('button', { name: 'Copy XML' }))
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('<Message src="+14155550100" dst="+14155550101&lt;+14155550102">Your order is on its way.</Message>')
  expect(counts.clicks).toBeLessThanOrEqual(3)
  expect(counts.keys).toBeLessThanOrEqual(4)
})

test('finds by other words, adds any element, opens documents and leads to problems from the palette', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const name = await app.import(
    '<Response><GetInput action="https://example.com/menu"><Speak>Hi</Speak></GetInput><Dial/></Response>',
  )
  await app.select('Speak')
  await app.command('add hangup')
  await expect(app.row('Hangup')).toHaveAttribute('aria-level', '2')
  await app.saved()
  await app.command('new document')
  await expect(page.getByRole('treeitem')).toHaveCount(1)
  await app.command(`open ${name}`)
  await expect(app.row('Hangup')).toBeVisible()
  await page.keyboard.press('Control+k')
  const options = page.getByRole('listbox', { name: 'Commands' }).getByRole('option')
  await expect(options.first()).toContainText('New document')
  await page.keyboard.type('help')
  await expect(options.first()).toContainText('Keyboard shortcuts')
})
