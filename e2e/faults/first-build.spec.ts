import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { Driver } from '../driver'
import { openWith, storedRecords } from './stored'

/** What the first build left in a browser: see the README beside it. */
const folder = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'first-build')

interface StoredRecord {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly deleted?: number
}

const left = JSON.parse(readFileSync(join(folder, 'browser.json'), 'utf8')) as {
  readonly recorded: number
  readonly documents: readonly StoredRecord[]
  readonly versions: readonly StoredRecord[]
  readonly localStorage: Readonly<Record<string, string>>
}
const link = readFileSync(join(folder, 'link.txt'), 'utf8').trim()
const textOf = (name: string): string => left.documents.find((record) => record.name === name)!.text

/** Opens what was left, an hour later: the trash is emptied after some days. */
async function openLeft(page: Page): Promise<Driver> {
  await page.clock.setFixedTime(left.recorded + 60 * 60_000)
  await openWith(page, left)
  const app = new Driver(page)
  await expect(app.tree()).toBeVisible()
  return app
}

/** Opens one of the documents and gives back the bytes of its text. */
async function bytesOf(app: Driver, name: string): Promise<Buffer> {
  const field = app.page.getByRole('textbox', { name: 'Document name' })
  if ((await field.inputValue()) !== name) {
    await app.page.getByRole('button', { name: 'Documents', exact: true }).click()
    const list = app.page.getByRole('list', { name: 'Documents in this browser' })
    await list.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    await expect(field).toHaveValue(name)
  }
  return (await app.downloaded()).bytes
}

test('every document that the first build stored is there, byte for byte, and what a page left unsaved', async ({ page }) => {
  const app = await openLeft(page)
  const [journal] = Object.entries(left.localStorage).filter(([key]) => key.startsWith('unsaved '))
  const unsaved = JSON.parse(journal![1]) as StoredRecord
  expect(unsaved.text).not.toBe(textOf('menu'))
  await expect(page.getByRole('textbox', { name: 'Document name' })).toHaveValue('menu')
  expect(await bytesOf(app, 'menu')).toEqual(Buffer.from(unsaved.text))
  await expect(page.getByRole('button', { name: /2 ignored/i })).toBeVisible()
  expect(await page.evaluate((key) => localStorage.getItem(key), journal![0])).toBeNull()
  for (const name of ['sms-reply', 'strange bytes', 'broken']) expect(await bytesOf(app, name)).toEqual(Buffer.from(textOf(name)))
  await expect(app.problems()).toContainText(/line 4/i)
  await expect(page.getByRole('alert')).toHaveCount(0)
  const others = (records: readonly object[]) => records.filter((record) => !('name' in record) || record.name !== 'menu')
  expect(others(await storedRecords(page))).toEqual(others(left.documents))
})

test('its versions, its trash, its samples and its settings are there', async ({ page }) => {
  const app = await openLeft(page)
  await bytesOf(app, 'sms-reply')
  await app.command('Placeholders')
  await expect(page.getByRole('textbox', { name: 'Sample for {{name}}' })).toHaveValue('Zoë ☎')
  await page.keyboard.press('Escape')
  await app.command('Versions')
  const versions = page
    .getByRole('dialog', { name: /^Versions of/ })
    .getByRole('list', { name: 'Versions' })
    .getByRole('button')
  await expect(versions).toHaveText([/^first words/, /automatic|\d/i])
  // Where the focus is: the dialog may have come this moment.
  await versions.first().press('Escape')
  const stored = await storedRecords(page, 'versions')
  for (const version of left.versions) expect(stored).toContainEqual(version)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('separator', { name: 'Width of Structure' })).toHaveAttribute('aria-valuenow', '338')
  await expect(page.getByRole('separator', { name: 'Width of XML' })).toHaveAttribute('aria-valuenow', '56')
  // Their pane has a height to choose only while there are some.
  await expect(page.getByRole('separator', { name: 'Height of Problems' })).toHaveCount(0)
  await app.showCode()
  await expect(page.getByRole('combobox', { name: 'Language', exact: true })).toHaveText('Go')
  await expect(page.getByRole('button', { name: 'Handler' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('tab', { name: 'XML', exact: true }).click()
  const moved = await page.evaluate(() => localStorage.getItem('plivo-xml-composer.settings') ?? '{}')
  expect(JSON.parse(moved)).toEqual({
    version: 2,
    isResultOpen: true,
    ...(JSON.parse(left.localStorage['settings']!) as object),
  })
  await page.getByRole('button', { name: 'Documents', exact: true }).click()
  await page.getByRole('button', { name: 'Restore thrown away' }).click()
  expect(await bytesOf(app, 'thrown away')).toEqual(Buffer.from(textOf('thrown away')))
})

test('its link and its export give back their documents', async ({ page }) => {
  const app = new Driver(page)
  await page.goto(`/${link}`)
  await page.getByRole('button', { name: 'Keep a copy' }).click()
  expect(await bytesOf(app, 'strange bytes')).toEqual(Buffer.from(textOf('strange bytes')))
  await page.getByRole('button', { name: 'Documents', exact: true }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Restore from export…' }).click(),
  ])
  await chooser.setFiles(join(folder, 'export.zip'))
  await expect(
    page.getByRole('status').filter({ hasText: 'Imported 4 documents and 7 versions. 1 was here already.' }),
  ).toBeVisible()
  const texts = (await storedRecords(page)).map(({ text }) => text)
  for (const { text } of left.documents) expect(texts).toContain(text)
})
