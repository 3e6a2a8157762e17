import { expect, test } from '@playwright/test'
import { Driver } from './driver'

const message = `<?xml version="1.0" encoding="UTF-8"?>
<Response>
  <Message src="+12025550000" dst="+12025551111&lt;+12025552222" type="sms" callbackUrl="https://example.com/sms_status/" callbackMethod="POST">Hi, this is a sample text</Message>
</Response>
`

/** Each fills one field; any order must give the same document. */
const steps: Readonly<Record<string, (app: Driver) => Promise<void>>> = {
  text: (app) => app.fill('Text', 'Hi, this is a sample text'),
  src: (app) => app.fill('src', '+12025550000'),
  dst: (app) => app.recipients('dst', ['+12025551111', '+12025552222']),
  type: (app) => app.choose('type', 'sms'),
  callbackUrl: (app) => app.fill('callbackUrl', 'https://example.com/sms_status/'),
  callbackMethod: (app) => app.choose('callbackMethod', 'POST'),
}

const orders = [
  ['text', 'src', 'dst', 'type', 'callbackUrl', 'callbackMethod'],
  ['callbackMethod', 'callbackUrl', 'type', 'dst', 'src', 'text'],
  ['type', 'text', 'callbackMethod', 'src', 'callbackUrl', 'dst'],
]

for (const order of orders) {
  test(`composes a Message from a blank document, filling ${order.join(', ')}`, async ({ page }) => {
    const app = new Driver(page)
    await app.open()
    await app.blank()
    await app.add('Message')
    for (const step of order) await steps[step]!(app)
    expect(await app.copied()).toBe(message)
    expect((await app.downloaded()).bytes.toString()).toBe(message)
    expect(`${(await app.shown()).trimEnd()}\n`).toBe(message)
    await expect(app.problems()).toContainText('No problems found')
  })
}

test('composes a Message with the keyboard alone', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  await app.command('new document')
  await expect(page.getByRole('treeitem')).toHaveCount(1)
  await expect(app.row('Response')).toBeFocused()
  await press('Insert')
  await expect(page.getByRole('textbox', { name: 'Search elements' })).toBeFocused()
  await page.keyboard.type('Message')
  await press('Enter')
  await expect(app.field('src')).toBeFocused()
  await page.keyboard.type('+12025550000')
  await app.tabTo('dst')
  await page.keyboard.type('+12025551111<+12025552222')
  await press('Enter')
  await app.tabTo('Text')
  await page.keyboard.type('Hi, this is a sample text')
  await app.tabTo('callbackUrl')
  await page.keyboard.type('https://example.com/sms_status/')
  await app.tabTo('callbackMethod', 'combobox')
  await press('Enter')
  await page.keyboard.type('POST')
  await press('Enter')
  await app.tabTo('type', 'combobox')
  await press('Enter', 'ArrowDown', 'Enter')
  expect(await app.copied()).toBe(message)
})

test('keeps the document over a reload, with its selection', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await app.add('Message')
  await app.fill('src', '+12025550000')
  await page.getByRole('textbox', { name: 'Document name' }).fill('on-call')
  await app.saved()
  await page.reload()
  await expect(app.row('Message')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('textbox', { name: 'Document name' })).toHaveValue('on-call')
  expect(await app.copied()).toContain('<Message src="+12025550000"/>')
})

test('undoes a field visit in one step and redoes it', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await app.add('Message')
  const added = await app.copied()
  await app.field('src').pressSequentially('+12025550000')
  const filled = await app.copied()
  expect(filled).toContain('src="+12025550000"')
  await page.getByRole('button', { name: /^Undo/ }).click()
  expect(await app.copied()).toBe(added)
  await page.getByRole('button', { name: /^Redo/ }).click()
  expect(await app.copied()).toBe(filled)
})
