import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { Driver } from '../driver'
import { storeRaw, storedRecords, storedTexts } from './stored'

const texts = [
  '\ufeff<?xml version="1.0"?>\r\n<Response>\r\n\t<Speak  voice = \'MAN\'>é 😀</Speak>\r\n</Response>\r\n',
  '<Response><Speak>Fish & chips</Speak>',
  '<Response/>',
]

test('export all, wipe everything, import: all is back byte for byte, with versions, trash and what cannot be read', async ({
  page,
  context,
  baseURL,
}) => {
  const app = new Driver(page)
  await app.open()
  for (const text of texts) {
    await app.import(text)
    await app.saved()
  }
  for (const name of ['before the launch', 'after it']) {
    await page.keyboard.press('Control+s')
    await page.getByRole('textbox', { name: 'Version name' }).fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`Version “${name}” saved.`)).toBeVisible()
  }
  await storeRaw(page, { id: 'future', format: 99, name: 'future', text: 'x' })
  await page.reload()
  await page.getByRole('button', { name: 'Documents', exact: true }).click()
  await page.getByRole('button', { name: 'Delete sms-reply' }).click()
  await expect(page.getByRole('region', { name: 'Trash' })).toContainText('sms-reply')
  const documents = await storedRecords(page)
  const versions = await storedRecords(page, 'versions')
  expect(documents).toHaveLength(texts.length + 2)
  expect(versions.map(({ name }) => name)).toEqual(expect.arrayContaining(['before the launch', 'after it']))
  await storeRaw(page, { ...versions[0], id: 'damaged', text: 42 }, 'versions')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export all' }).click()])
  const count = `${texts.length + 1} documents, ${versions.length} versions and 1 record that cannot be read`
  await expect(page.getByText(`with ${count}. 1 damaged version left out.`)).toBeVisible()
  const path = await file.path()
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')

  const session = await context.newCDPSession(page)
  await page.goto('about:blank')
  await session.send('Storage.clearDataForOrigin', { origin: baseURL!, storageTypes: 'all' })
  await app.open()
  await app.saved()
  const [starter] = await storedRecords(page)
  await page.getByRole('button', { name: 'Documents', exact: true }).click()
  await page
    .getByLabel('Export to import')
    .setInputFiles({ name: 'all.zip', mimeType: 'application/zip', buffer: await readFile(path) })
  await expect(page.getByText(`Imported ${count}.`)).toBeVisible()
  const back = await storedRecords(page)
  const byId = (records: Record<string, unknown>[]) => new Map(records.map((record) => [record['id'], record]))
  expect(byId(back.filter(({ id }) => id !== starter!['id']))).toEqual(byId(documents))
  const others = (await storedRecords(page, 'versions')).filter(({ documentId }) => documentId !== starter!['id'])
  expect(byId(others)).toEqual(byId(versions))

  await page
    .getByLabel('Export to import')
    .setInputFiles({ name: 'all.zip', mimeType: 'application/zip', buffer: await readFile(path) })
  await expect(page.getByText(`Imported 0 documents and 0 versions. ${texts.length + 1} were here already.`)).toBeVisible()
  expect(await storedRecords(page)).toHaveLength(documents.length + 1)

  const damaged = await readFile(path)
  damaged[60]! ^= 255
  await page.getByLabel('Export to import').setInputFiles({ name: 'bad.zip', mimeType: 'application/zip', buffer: damaged })
  await expect(page.getByText('Nothing imported from bad.zip')).toBeVisible()
})

test('exports what the page has where nothing can be stored, and says so', async ({ page, browser, baseURL }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  const app = new Driver(page)
  await app.open()
  await app.import(texts[2]!)
  await page.getByRole('button', { name: 'Documents', exact: true }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export all' }).click()])
  await expect(
    page.getByText(/with [12] documents? and 0 versions\. It holds only what this page has open: this browser/),
  ).toBeVisible()
  const path = await file.path()
  // Another browser: this one would bring back by itself what was not stored.
  const context = await browser.newContext()
  const later = await context.newPage()
  await later.goto(baseURL!)
  await later.getByRole('button', { name: 'Documents', exact: true }).click()
  await later
    .getByLabel('Export to import')
    .setInputFiles({ name: 'all.zip', mimeType: 'application/zip', buffer: await readFile(path) })
  await expect(later.getByText(/^Imported 1 document and 0 versions\./)).toBeVisible()
  expect((await storedRecords(later)).map(({ text }) => text)).toContain(texts[2])
  await context.close()
})

test('a document of the trash comes back, or goes permanently when it is asked twice', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  for (const text of texts.slice(1)) await app.import(text)
  await app.saved()
  const open = (): Promise<void> => page.getByRole('button', { name: 'Documents', exact: true }).click()
  const trash = page.getByRole('region', { name: 'Trash' })
  await open()
  await page.getByRole('button', { name: 'Delete imported-2' }).click()
  await expect(trash).toContainText('30 days left')
  await trash.getByRole('button', { name: 'Restore imported-2' }).click()
  await expect(page.getByRole('textbox', { name: 'Document name' })).toHaveValue('imported-2')
  await open()
  await page.getByRole('button', { name: 'Delete imported-2' }).click()
  await trash.getByRole('button', { name: 'Delete permanently: imported-2' }).click()
  await trash.getByRole('button', { name: 'Confirm delete: imported-2' }).click()
  await expect(trash).toHaveCount(0)
  expect((await storedRecords(page)).map(({ name }) => name)).not.toContain('imported-2')
})

test('a document of the trash that another tab brought back is not deleted', async ({ page, context }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(texts[2]!)
  await app.saved()
  const documents = page.getByRole('button', { name: 'Documents', exact: true })
  await documents.click()
  await page.getByRole('button', { name: 'Delete imported' }).click()
  await page.getByRole('button', { name: 'Delete permanently: imported' }).click()
  const other = new Driver(await context.newPage())
  await other.open()
  await other.page.getByRole('button', { name: 'Documents', exact: true }).click()
  await other.page.getByRole('button', { name: 'Restore imported' }).click()
  const field = other.page.getByRole('textbox', { name: 'Document name' })
  await expect(field).toHaveValue('imported')
  await field.fill('brought back')
  // “Saved” may still be said of the name before.
  await expect.poll(async () => (await storedRecords(other.page)).map(({ name }) => name)).toContain('brought back')
  await page.bringToFront()
  await page.getByRole('button', { name: 'Confirm delete: imported' }).click()
  await expect(page.getByText('Not deleted: it was restored in another tab.')).toBeAttached()
  await expect(page.getByRole('list', { name: 'Documents in this browser' })).toContainText('brought back')
  expect((await storedRecords(page)).map(({ name }) => name)).toContain('brought back')
})

test('a document whose last changes are not stored is not deleted, and says why', async ({ page }) => {
  await page.addInitScript(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (this: IDBObjectStore, value: unknown) => IDBRequest<IDBValidKey>
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
      if ('isFull' in window) throw new DOMException('full', 'QuotaExceededError')
      return put.call(this, value)
    }
  })
  const app = new Driver(page)
  await app.open()
  await app.saved()
  await page.evaluate(() => Object.assign(window, { isFull: true }))
  const name = await app.import('<Response><Speak>Only here</Speak></Response>')
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible()
  await page.getByRole('button', { name: 'Documents', exact: true }).click()
  await page.getByRole('button', { name: `Delete ${name}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Documents' })
  await expect(dialog.getByRole('status')).toContainText(`Not deleted: the last changes of ${name} are not stored`)
  await expect(dialog.getByRole('list', { name: 'Documents in this browser' })).toContainText(name)
  await page.evaluate(() => Reflect.deleteProperty(window, 'isFull'))
  await page.keyboard.press('Escape')
  await app.saved()
  expect(await storedTexts(page)).toContain('<Response><Speak>Only here</Speak></Response>')
})

test('what lay in the trash for more than 30 days is gone, by the clock and by the visits', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.saved()
  const [record] = await storedRecords(page)
  const day = 24 * 60 * 60 * 1000
  await storeRaw(page, { ...record, id: 'old', deleted: Date.now() - 31 * day })
  await storeRaw(page, { ...record, id: 'younger', deleted: Date.now() - 29 * day })
  await storeRaw(page, { ...record, id: 'new here', deleted: Date.now() - 31 * day })
  await page.evaluate(
    ([seen, age]) =>
      localStorage.setItem(
        'plivo-xml-composer.trash',
        JSON.stringify({
          seen,
          ages: [
            ['old', age],
            ['younger', age],
          ],
        }),
      ),
    [Date.now() - day, 30 * day] as const,
  )
  await page.reload()
  await expect
    .poll(async () => (await storedRecords(page)).map(({ id }) => id).sort())
    .toEqual([record!['id'], 'new here', 'younger'].sort())
})
