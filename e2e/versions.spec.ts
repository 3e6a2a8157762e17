import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { Driver } from './driver'

const firstText = '<Response>\n  <Speak>One</Speak>\n  <Speak>Two</Speak>\n  <Hangup/>\n</Response>\n'

async function nameVersion(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('textbox', { name: 'Version name' })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Version “${name}” saved.`)).toBeVisible()
}

test('names versions with Ctrl+S, tells what changed, and goes back to one as one step', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(firstText)
  await nameVersion(page, 'first')
  await app.select('Speak', 1)
  // The form of the step before may be there a moment longer.
  await expect(app.field('Text')).toHaveValue('Two')
  await app.fill('Text', 'Three')
  await app.choose('voice', 'MAN')
  await app.select('Hangup')
  await page.keyboard.press('Alt+ArrowUp')
  await nameVersion(page, 'second')
  await app.select('Speak', 0)
  await app.fill('Text', 'Zero')
  const now = await app.copied()

  await app.command('Versions')
  const dialog = page.getByRole('dialog', { name: /^Versions of/ })
  const list = dialog.getByRole('list', { name: 'Versions' })
  await expect(list.getByRole('button', { name: /^second/ })).toContainText(/bytes/)
  await list.getByRole('button', { name: /^first/ }).click()
  const words = dialog.getByRole('list', { name: 'What changed' }).getByRole('listitem')
  await expect(words).toHaveText(['Speak 1: text changed', 'Hangup moved', 'Speak 2 voice set to MAN', 'Speak 2: text changed'])
  await expect(dialog.getByRole('textbox', { name: 'XML of “first”' })).toContainText('Two')
  await expect(dialog.getByRole('textbox', { name: 'XML of now' })).toContainText('Zero')
  await dialog.getByRole('combobox', { name: 'Compare with' }).click()
  await page.getByRole('option', { name: /^second, / }).click()
  await expect(words).toHaveText(['Hangup moved', 'Speak 2 voice set to MAN', 'Speak 2: text changed'])
  await list.getByRole('button', { name: /^second/ }).click()
  await dialog.getByRole('button', { name: 'Delete “second”' }).click()
  await dialog.getByRole('button', { name: 'Confirm delete: “second”' }).click()
  // A dialog hides what is beside it from screen readers and lies over it, but not what comes of its own buttons.
  const said = page.getByRole('status').filter({ hasText: 'Deleted “second”.' })
  await expect(said).toBeVisible()
  await expect.poll(() => isOnTop(said)).toBe(true)
  await expect(list.getByRole('button', { name: /^second/ })).toHaveCount(0)
  await list.getByRole('button', { name: /^first/ }).click()
  await dialog.getByRole('button', { name: 'Restore this version' }).click()
  expect(await app.copied()).toBe(firstText)
  await page.keyboard.press('Control+z')
  expect(await app.copied()).toBe(now)
})

/** Returns whether nothing lies over the middle of the element. */
const isOnTop = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })

test('keeps what the document was before this visit by itself', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(firstText)
  await app.saved()
  await page.reload()
  await app.select('Speak', 0)
  await app.fill('Text', 'Changed')
  await app.saved()
  await app.command('Versions')
  const dialog = page.getByRole('dialog', { name: /^Versions of/ })
  await dialog.getByRole('list', { name: 'Versions' }).getByRole('button').last().click()
  await expect(dialog.getByRole('list', { name: 'What changed' })).toHaveText('Speak 1: text changed')
})

test('saves to a file, knows it the next time, and does not overwrite what another program wrote', async ({ page }) => {
  // The browser's own dialog cannot be used by a test; the file it would give is a real one.
  await page.addInitScript(() => {
    const pick = async (): Promise<FileSystemFileHandle> => {
      const folder = await navigator.storage.getDirectory()
      const count = Number(sessionStorage.getItem('picked') ?? '0') + 1
      sessionStorage.setItem('picked', String(count))
      return folder.getFileHandle(`file-${count}.xml`, { create: true })
    }
    Object.assign(window, { showSaveFilePicker: pick, showOpenFilePicker: async () => [await pick()] })
  })
  const read = (name: string): Promise<string> =>
    page.evaluate(async (file) => {
      const folder = await navigator.storage.getDirectory()
      return (await (await folder.getFileHandle(file)).getFile()).text()
    }, name)
  /** Waits until a file holds the text: while it is replaced it cannot be read. */
  const expectContent = (name: string, text: string): Promise<void> =>
    expect(async () => expect(await read(name)).toBe(text)).toPass({ timeout: 20_000 })
  const app = new Driver(page)
  await app.open()
  await app.import(firstText)
  await app.command('Save to file')
  await expect(page.getByText('Saved to file-1.xml.')).toBeVisible()
  await expectContent('file-1.xml', firstText)
  await app.select('Speak', 0)
  await app.fill('Text', 'Again')
  await app.command('Save to file')
  await expectContent('file-1.xml', firstText.replace('One', 'Again'))
  await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('file-1.xml')
    const stream = await handle.createWritable()
    await stream.write('<Other/>')
    await stream.close()
  })
  await app.command('Save to file')
  await expect(page.getByText('Saved to file-2.xml.')).toBeVisible()
  await expectContent('file-1.xml', '<Other/>')
  await expectContent('file-2.xml', firstText.replace('One', 'Again'))
})
