import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { fragmentOfShared } from '../src/storage/share-link/link'
import { Driver } from './driver'

const pace = { delay: 60 }
/** What dialogs and menus are made of. */
const overlays = /^(mui|Dialogs|OpenMenu)/
const link = { name: 'theirs', kind: 'voice', text: '<Response><Hangup/></Response>' } as const

/** Resolves to the page while no dialog and no menu has come, what lets them come, and the XML that it shows. */
async function opened(page: Page) {
  const app = new Driver(page)
  let letCome = (): void => undefined
  const come = new Promise<void>((done) => (letCome = done))
  await app.delayParts((name) => (overlays.test(name) ? come : Promise.resolve()))
  await app.open()
  await expect(app.pane()).toBeVisible()
  return { app, first: await app.shown(), letCome: () => letCome() }
}

test('what is typed after the first Ctrl+K is in the palette, and Enter undoes nothing', async ({ page }) => {
  const { app, first, letCome } = await opened(page)
  await app.pane().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Enter')
  await page.keyboard.type('format')
  letCome()
  const palette = page.getByRole('combobox', { name: 'Find or run a command' })
  await expect(palette).toBeFocused()
  await expect(palette).toHaveValue('format')
  expect(await app.shown()).toBe(first)
  await page.keyboard.press('Escape')
  await expect(app.pane()).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Enter')
  await expect(palette).toHaveValue('')
})

test('what is typed after the first Ctrl+O is in the import and not in the message', async ({ page }) => {
  const { app, first, letCome } = await opened(page)
  await app.select('Message')
  await app.field('Text').click()
  await page.keyboard.press('Control+o')
  await page.keyboard.type('<Response/>')
  letCome()
  await expect(page.getByRole('dialog', { name: 'Import XML' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'XML to import' })).toHaveValue('<Response/>')
  await page.keyboard.press('Escape')
  await expect(app.field('Text')).toBeFocused()
  expect(await app.shown()).toBe(first)
})

test('what is pasted for the import while it is on its way keeps its line ends', async ({ page }) => {
  const { app, letCome } = await opened(page)
  const text = '<Response>\r\n<Hangup/>\r\n</Response>\r\n'
  await app.select('Message')
  await page.keyboard.press('Control+o')
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', given)
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(paste)
  }, text)
  letCome()
  await page.getByRole('button', { name: 'Add as new document' }).click()
  const { bytes } = await app.downloaded()
  expect(bytes.toString()).toBe(text)
})

test('what is typed for the search while the editor of the XML is on its way is in the search', async ({ page }) => {
  const app = new Driver(page)
  let letCome = (): void => undefined
  const come = new Promise<void>((done) => (letCome = done))
  await app.delayParts(() => come)
  await app.open()
  await app.select('Message')
  await app.field('Text').click()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('type')
  await page.keyboard.press('Home')
  await page.keyboard.type('s')
  letCome()
  await expect(app.waiting()).toHaveCount(0)
  const search = page.getByRole('textbox', { name: 'Find' })
  await expect(search).toBeFocused()
  await expect(search).toHaveValue('stype')
  await expect(app.field('Text')).toHaveValue(/^Hi, we got your message/)
})

test('the keys typed after the first menu is asked for go nowhere', async ({ page }) => {
  const { app, first, letCome } = await opened(page)
  await app.select('Message')
  await page.keyboard.press('Shift+F10')
  await page.keyboard.press('Enter')
  await page.keyboard.type('res ')
  await page.keyboard.press('Delete')
  letCome()
  await expect(page.getByRole('menuitem', { name: /^Add element/ })).toBeFocused()
  expect(await app.shown()).toBe(first)
  await page.keyboard.press('Escape')
  await expect(app.row('Message')).toBeFocused()
})

test('Escape takes back what was asked for, and the focus goes back', async ({ page }) => {
  const { app } = await opened(page)
  await app.select('Message')
  for (const keys of ['Control+k', 'Insert', 'Shift+F10', 'Control+s', 'Shift+?']) {
    await page.keyboard.press(keys)
    await page.keyboard.press('Escape')
    await expect(app.row('Message')).toBeFocused()
  }
  await page.getByRole('button', { name: 'Share' }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused()
})

test('what cannot be fetched is said, and the focus goes back', async ({ page }) => {
  const app = new Driver(page)
  let isOnline = false
  await app.delayParts((name) => {
    return isOnline || !overlays.test(name) ? Promise.resolve() : Promise.reject(new Error('offline'))
  })
  await app.open()
  await app.select('Message')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('alert')).toContainText('could not be loaded')
  await expect(app.row('Message')).toBeFocused()
  isOnline = true
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or run a command' })).toBeFocused()
})

test('what was fetched while the page was idle opens along with its key', async ({ page }) => {
  const app = new Driver(page)
  const fetched = page.waitForResponse(/\/Dialogs-/)
  await app.open()
  await (await fetched).finished()
  await app.select('Message')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('format')
  await expect(page.getByRole('combobox', { name: 'Find or run a command' })).toHaveValue('format')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a link that arrives while someone types takes no key', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await expect(app.pane()).toBeVisible()
  await app.blank()
  await app.pane().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('<!-- one ', pace)
  await app.receiveLink(link)
  await page.keyboard.type('two three -->', pace)
  expect(await app.shown()).toMatch(/^<!-- one two three -->/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(app.arrival()).toContainText('theirs')
  await page.keyboard.press('Shift+Alt+s')
  await expect(page.getByRole('dialog', { name: 'A document from a link' })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(app.pane()).toBeFocused()
  await expect(app.arrival()).toHaveCount(0)
})

test('the page that a link opened takes no key for it either', async ({ page }) => {
  const app = new Driver(page)
  let letCome = (): void => undefined
  const come = new Promise<void>((done) => (letCome = done))
  await app.delayParts(() => come)
  await page.goto(`/${(await fragmentOfShared(link)) ?? ''}`)
  await expect(page.getByText('Opening…')).toBeVisible()
  await page.keyboard.type(' a b c ', pace)
  letCome()
  await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeVisible()
  await page.keyboard.type(' a b c ', pace)
  await page.getByRole('button', { name: 'Close without keeping' }).click()
  await expect(app.row('Message')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible()
})

test('a bar that nobody asked for moves nothing that is being typed', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.select('Message')
  await app.field('Text').click()
  const before = await app.field('Text').boundingBox()
  await app.receiveLink(link)
  expect(await app.field('Text').boundingBox()).toEqual(before)
  await expect(app.field('Text')).toBeFocused()
})

test('Tab goes from number to number, over what a field offers to fix', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await app.add('Message')
  await app.field('src').click()
  await page.keyboard.type('2025550100')
  await expect(app.properties().getByRole('button', { name: 'Use +12025550100' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type('+12025551111 <+12025552222 ', pace)
  await page.keyboard.press('Tab')
  const xml = await app.shown()
  expect(xml).toContain('src="2025550100"')
  expect(xml).toContain('+12025551111')
  expect(xml).toContain('+12025552222')
  await app.field('src').focus()
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.press('Enter')
  await expect(app.field('src')).toHaveValue('+12025550100')
  await expect(app.field('src')).toBeFocused()
})

test('“Undo it”, pressed by the keyboard, gives the focus back to the tree, and the next keys go there', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response>\n  <Speak>One</Speak>\n  <Play>https://example.com/a.mp3</Play>\n</Response>\n')
  await app.select('Play')
  await app.select('Speak')
  await app.field('Text').click()
  await page.keyboard.type('Typed ')
  const first = await app.shown()
  await app.select('Speak')
  await page.keyboard.press('Delete')
  await app.undoByKeyboard()
  expect(await app.shown()).toBe(first)
  await expect(app.tree().getByRole('treeitem', { selected: true })).toBeFocused()
  await page.keyboard.press('End')
  await expect(app.row('Play')).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(app.row('Play')).toHaveCount(0)
  await expect(app.row('Speak')).toHaveCount(1)
})

test('“Undo it” that takes the field away in which its user was leads to the form, where Backspace deletes nothing', async ({
  page,
}) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response>\n  <Speak>One</Speak>\n  <Play>https://example.com/a.mp3</Play>\n</Response>\n')
  const first = await app.shown()
  await app.select('Speak')
  await page.keyboard.press('Delete')
  await app.select('Play')
  await app.field('Text').click()
  await page.keyboard.press('ArrowRight')
  await app.undoByKeyboard()
  expect(await app.shown()).toBe(first)
  await expect(app.properties().getByRole('heading', { name: 'Speak', exact: true })).toBeFocused()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('x')
  expect(await app.shown()).toBe(first)
})
