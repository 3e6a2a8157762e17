import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Driver } from './driver'
import { sampled } from '../test/random'

const fixtures = join(import.meta.dirname, '..', 'test', 'fixtures')

test('gives every imported file back byte for byte', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const names = readdirSync(fixtures).filter((file) => file.endsWith('.xml'))
  expect(names.length).toBeGreaterThan(20)
  for (const name of sampled(names)) {
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByRole('dialog', { name: 'Import XML' }).locator('input[type=file]').setInputFiles(join(fixtures, name))
    await app.bringIn()
    await expect(page.getByRole('textbox', { name: 'Document name' })).toHaveValue(name.replace(/\.xml$/, ''))
    const { bytes } = await app.downloaded()
    expect(bytes.equals(readFileSync(join(fixtures, name))), `${name} came back changed`).toBe(true)
  }
})

test('adds each of several files that are chosen or dropped together as a document of its own, byte for byte', async ({
  page,
}) => {
  const app = new Driver(page)
  await app.open()
  const chosen = ['crlf.xml', 'bom.xml', 'ssml.xml']
  const dropped = {
    'dropped.xml': '\ufeff<?xml version="1.0"?>\r\n<Response><Speak>Größe</Speak></Response>\r\n',
    'broken.xml': '<Response>\n  <Speak>Fish & chips</Speak>\n</Response>\n',
  }
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import XML' })
  await dialog.locator('input[type=file]').setInputFiles(chosen.map((name) => join(fixtures, name)))
  await expect(dialog).toHaveCount(0)
  await expect(app.documentName()).toHaveValue('ssml')
  await app.drop(dropped)
  await expect(app.documentName()).toHaveValue('broken')
  const expected = new Map(Object.entries(dropped).map(([name, text]) => [name, Buffer.from(text)]))
  for (const name of chosen) expected.set(name, readFileSync(join(fixtures, name)))
  for (const [file, bytes] of expected) {
    const name = file.replace(/\.xml$/, '')
    if ((await app.documentName().inputValue()) !== name) await app.openDocument(name)
    expect((await app.downloaded()).bytes.equals(bytes), `${file} came back changed`).toBe(true)
  }
})

test('keeps text that is not well-formed as it was typed, says where it breaks, and goes on when it is mended', async ({
  page,
}) => {
  const app = new Driver(page)
  await app.open()
  const broken = '<Response>\n  <Speak>Fish & chips</Speak>\n</Response>\n'
  await app.import(broken)
  await expect(app.problems()).toContainText(/line 2/i)
  expect(await app.copied()).toBe(broken)
  await app.pane().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  for (let step = 0; step < '  <Speak>Fish &'.length; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('amp;')
  expect(await app.copied()).toBe(broken.replace('&', '&amp;'))
  await expect(app.row('Speak')).toBeVisible()
})

test('puts the children of an imported Response into the open document', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('textbox', { name: 'XML to import' }).fill('<Response><Speak>One</Speak><Hangup/></Response>')
  await page.getByRole('button', { name: 'Insert into current' }).click()
  expect(await app.copied()).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Response>\n  <Speak>One</Speak>\n  <Hangup/>\n</Response>\n',
  )
})

test('asks no other origin for anything in a whole session', async ({ page }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.hostname !== 'localhost') elsewhere.push(request.url())
  })
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await app.add('Play')
  await app.fill('Text', 'https://example.com/hello.mp3')
  await app.import('<Response><Redirect>https://example.org/</Redirect></Response>')
  await app.copied()
  expect(elsewhere).toEqual([])
})

test('edits in one tab only', async ({ page, context }) => {
  const app = new Driver(page)
  await app.open()
  await app.saved()
  const other = await context.newPage()
  const second = new Driver(other)
  await second.open()
  await expect(other.getByRole('banner').getByText('Open in another tab')).toBeVisible()
  await other.getByRole('button', { name: 'Take over' }).click()
  await second.saved()
  await expect(page.getByRole('banner').getByText('Open in another tab')).toBeVisible()
})

const broken =
  '<Response>\n  <Speak voice=WOMAN>Fish & chips</Speak>\n  <Redirect method="get">https://example.com/</Redirect>\n</Response>\n'

for (const [place, width, height] of [
  ['at 200 %', 720, 450],
  ['on a phone', 390, 844],
] as const) {
  test(`shows the repairs of a broken text without scrolling ${place}, and says no more when all is done`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const app = new Driver(page)
    await app.open()
    const dialog = await app.importText(broken)
    await expect(dialog.getByRole('heading', { name: '2 repairs offered' })).toBeInViewport({ ratio: 1 })
    await expect(dialog.getByRole('button', { name: /^Accept: / }).first()).toBeInViewport({ ratio: 1 })
    await expect(app.mainButton()).toHaveText('Accept all')
    await expect(app.mainButton()).toBeInViewport({ ratio: 1 })
    await app.mainButton().click()
    await expect(dialog.getByRole('heading', { name: 'Well-formed now' })).toBeInViewport({ ratio: 1 })
    await expect(app.mainButton()).toHaveText('Add as new document')
    await app.bringIn()
    await expect(app.importReport()).toContainText('1 error')
    if (width < 700) await app.showPane('Problems')
    await app.problem('method').getByRole('button', { name: /^Fix/ }).click()
    await expect(app.importReport()).toHaveCount(0)
  })
}
