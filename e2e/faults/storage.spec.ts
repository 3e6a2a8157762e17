import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { Driver } from '../driver'
import { databaseName, storeRaw, storedRecords, storedTexts } from './stored'

const menu = '<Response>\n  <Speak>Menu</Speak>\n</Response>\n'
const notSaved = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved' })

test('a full store says so, hands the work over, goes on, and saves when there is room again', async ({
  page,
  context,
  baseURL,
}) => {
  const app = new Driver(page)
  const session = await context.newCDPSession(page)
  // Before the page is opened, because Chromium remembers for half a minute how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL!, quotaSize: 150_000 })
  await app.open()
  await app.import(menu)
  await app.saved()
  const noise = Array.from({ length: 400_000 }, (_, index) => ((index * 7919) % 36).toString(36)).join('')
  const large = `<Response><Speak>${noise}</Speak></Response>`
  await app.import(large)
  await expect(notSaved(page)).toContainText('full')
  await expect(notSaved(page)).toContainText(/ of .* are used/)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download now' }).click()])
  expect(await readFile(await file.path(), 'utf8')).toBe(large)
  await app.select('Speak')
  await app.fill('Text', 'small again')
  await app.saved()
  await expect(notSaved(page)).toHaveCount(0)
  await app.import(large)
  await expect(notSaved(page)).toContainText('full')
  expect((await storedTexts(page)).filter((text) => text === menu)).toHaveLength(1)
  await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL! })
  await page.getByRole('button', { name: 'Try again' }).click()
  await app.saved()
  expect(await storedTexts(page)).toEqual(expect.arrayContaining([menu, large]))
})

test('says when the room is nearly full', async ({ page }) => {
  // Chromium tells no site how much room there really is; other browsers do.
  await page.addInitScript(() => {
    StorageManager.prototype.estimate = () => Promise.resolve({ usage: 90_000_000, quota: 100_000_000 })
  })
  await new Driver(page).open()
  await expect(page.getByRole('alert').filter({ hasText: 'storage for this site is 90 % full' })).toBeVisible()
})

for (const [what, block] of Object.entries<() => void>({
  'a store that refuses': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  },
  'no store at all': () => void Object.defineProperty(window, 'indexedDB', { value: undefined }),
})) {
  test(`${what}: it is said, and the editor works on`, async ({ page }) => {
    const uncaught: Error[] = []
    page.on('pageerror', (error) => uncaught.push(error))
    await page.addInitScript(block)
    const app = new Driver(page)
    await app.open()
    await expect(notSaved(page)).toContainText('blocks storage')
    await app.import(menu)
    await app.select('Speak')
    await app.fill('Text', 'Changed')
    expect(await app.copied()).toContain('<Speak>Changed</Speak>')
    // What waits until the page has settled is done by then.
    await page.waitForTimeout(4000)
    await expect(notSaved(page)).toBeVisible()
    expect(uncaught).toEqual([])
  })
}

test('an older page in another tab that blocks the store is named, and everything is there when it is closed', async ({
  page,
  context,
}) => {
  const older = await context.newPage()
  await older.goto('/icon-48.png')
  const record = recordOf('older', menu)
  await older.evaluate(
    ([name, value]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name, 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('documents', { keyPath: 'id' }).put(value)
        // Like a page that never heard of a newer one: it does not close when it is asked.
        opening.onsuccess = () => resolve()
      }),
    [databaseName, record] as const,
  )
  const app = new Driver(page)
  await app.open()
  await expect(notSaved(page)).toContainText('older version of this page')
  await app.import('<Response><Speak>Meanwhile</Speak></Response>')
  await older.close()
  await app.saved()
  const texts = await storedTexts(page)
  expect(texts).toContain(menu)
  expect(texts).toContain('<Response><Speak>Meanwhile</Speak></Response>')
})

test('goes on with the stored document when the store answers late and nothing was changed meanwhile', async ({
  page,
  context,
}) => {
  const first = new Driver(await context.newPage())
  await first.open()
  await first.import(menu)
  await first.saved()
  await first.page.close()
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open.bind(indexedDB)
    const began = Date.now()
    IDBFactory.prototype.open = (name, version) => {
      if (Date.now() - began < 2000) throw new DOMException('busy', 'UnknownError')
      return open(name, version)
    }
  })
  const app = new Driver(page)
  await app.open()
  await expect(notSaved(page)).toBeVisible()
  await expect(app.row('Speak')).toBeVisible({ timeout: 15_000 })
  await app.saved()
  expect((await storedTexts(page)).filter((text) => text === menu)).toHaveLength(1)
})

test('one failed read at the start adds no document, forgets none, and leaves the last one free to edit', async ({ page }) => {
  await page.addInitScript(() => {
    const getAllKeys = Reflect.get(IDBObjectStore.prototype, 'getAllKeys')
    let isFirst = sessionStorage['fails'] === 'yes'
    IDBObjectStore.prototype.getAllKeys = function (this: IDBObjectStore) {
      if (isFirst) {
        isFirst = false
        throw new DOMException('busy', 'UnknownError')
      }
      return getAllKeys.call(this)
    }
  })
  const app = new Driver(page)
  await app.open()
  await app.saved()
  const name = await app.import(menu)
  await app.saved()
  await app.import('<Response/>')
  await app.saved()
  const ids = (await storedRecords(page)).map(({ id }) => id)
  // The document of the last visit is not the one that was changed last.
  await app.openDocument(name)
  await app.saved()
  await page.evaluate(() => sessionStorage.setItem('fails', 'yes'))
  await page.reload()
  await expect(notSaved(page)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Document name' })).toHaveValue(name)
  await app.saved()
  await expect(page.getByRole('alert').filter({ hasText: 'Open in another tab' })).toHaveCount(0)
  expect((await storedRecords(page)).map(({ id }) => id)).toEqual(ids)
})

test('a store that stops answering is said, and saving goes on when it answers again', async ({ page }) => {
  await page.addInitScript(() => {
    const get = Reflect.get(IDBObjectStore.prototype, 'get')
    IDBObjectStore.prototype.get = function (this: IDBObjectStore, key: IDBValidKey) {
      const request = get.call(this, key)
      if ('isSilent' in window) request.addEventListener = () => undefined
      return request
    }
  })
  const app = new Driver(page)
  await app.open()
  await app.saved()
  await page.evaluate(() => Object.assign(window, { isSilent: true }))
  await page.getByRole('textbox', { name: 'Document name' }).fill('not answered')
  await expect(notSaved(page)).toContainText('does not respond')
  await page.evaluate(() => Reflect.deleteProperty(window, 'isSilent'))
  await expect(page.getByText(/^Saved \d/)).toBeVisible({ timeout: 30_000 })
  expect((await storedRecords(page)).map(({ name }) => name)).toEqual(['not answered'])
})

test('damaged records and those of a newer page are listed, given out as they are, and never changed', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(menu)
  await app.saved()
  const strange = [
    { id: 'damaged', name: 'damaged one', text: 42, revision: 'x' },
    { ...recordOf('future', menu), name: 'future one', format: 99, parts: [{ xml: menu }] },
    { id: 'empty' },
    // Days that no calendar has.
    { ...recordOf('never', menu), changed: 1e300 },
    { ...recordOf('no time', menu), changed: NaN },
    { ...recordOf('deleted never', menu), deleted: Infinity },
  ]
  for (const value of strange) await storeRaw(page, value)
  await page.reload()
  await expect(page.getByRole('alert').filter({ hasText: 'Can’t read 6 stored documents' })).toBeVisible()
  await page.getByRole('button', { name: 'Show' }).click()
  const list = page.getByRole('list', { name: 'Unreadable documents' })
  await expect(list.getByRole('listitem').filter({ hasText: 'damaged one' })).toContainText('damaged')
  await expect(list.getByRole('listitem').filter({ hasText: 'future one' })).toContainText('newer version')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: 'Download raw data of future one' }).click(),
  ])
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual(strange[1])
  await page.keyboard.press('Escape')
  await app.select('Speak')
  await app.fill('Text', 'Edited')
  await app.saved()
  await page.reload()
  await expect(app.row('Speak')).toContainText('Edited')
  const records = await storedRecords(page)
  for (const value of strange) expect(records).toContainEqual(value)
  await page.getByRole('button', { name: 'Show' }).click()
  await list.getByRole('button', { name: 'Delete damaged one' }).click()
  await list.getByRole('button', { name: 'Confirm delete: damaged one' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(5)
  expect((await storedRecords(page)).map(({ id }) => id)).not.toContain('damaged')
})

test('a store of a newer page is read only: it is said, the records stay, and the editor works on', async ({ page }) => {
  const app = new Driver(page)
  await page.goto('/icon-48.png')
  const record = recordOf('newer', menu)
  await page.evaluate(
    ([name, value]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name, 99)
        opening.onupgradeneeded = () => opening.result.createObjectStore('documents', { keyPath: 'id' }).put(value)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
    [databaseName, record] as const,
  )
  await app.open()
  await expect(page.getByRole('alert').filter({ hasText: 'Can’t read 1 stored document' })).toBeVisible()
  await expect(notSaved(page)).toContainText('newer version of this page')
  await app.import('<Response><Speak>Later</Speak></Response>')
  expect(await app.copied()).toBe('<Response><Speak>Later</Speak></Response>')
  expect(await storedRecords(page)).toEqual([record])
})

test('asks before the page is closed only when something would be lost', async ({ page }) => {
  await page.addInitScript(() => {
    const setItem = Reflect.get(Storage.prototype, 'setItem')
    Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
      if (sessionStorage['full'] && key.includes('unsaved ')) throw new DOMException('full', 'QuotaExceededError')
      setItem.call(this, key, value)
    }
  })
  const app = new Driver(page)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await app.open()
  await app.import(menu)
  await app.saved()
  await page.reload()
  expect(asked).toEqual([])
  await app.select('Speak')
  await app.field('Text').click()
  await page.keyboard.type('!')
  // What is typed is in the journal.
  await page.reload()
  expect(asked).toEqual([])
  await expect(app.row('Speak')).toContainText('Menu!')
  await page.evaluate(() => sessionStorage.setItem('full', 'yes'))
  await app.select('Speak')
  await app.field('Text').click()
  await page.keyboard.type('?')
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
})

function recordOf(id: string, text: string): Record<string, unknown> {
  const view = { selected: [], closed: [] }
  return { id, revision: 1, name: id, text, kind: 'voice', ignored: [], samples: {}, view, changed: 1 }
}
