import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'
import { ivr } from './samples-xml'
import { seeded, times } from '../test/random'

const widths = [1440, 1024, 390]
const themes = ['light', 'dark'] as const

/** Opens each thing that lies over the panes. */
const overlays: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'add dialog': (page) => page.getByRole('button', { name: 'Add element', exact: true }).click(),
  'import dialog': (page) => new Driver(page).header('Import'),
  documents: (page) => page.getByRole('button', { name: 'Documents' }).click(),
  commands: (page) => page.keyboard.press('Control+k'),
  'a choice': (page) => page.getByRole('combobox', { name: /inputType/ }).click(),
  repairs: (page) => runCommand(page, 'Repair XML'),
  placeholders: (page) => runCommand(page, 'Placeholders'),
  'main menu': async (page) => {
    await new Driver(page).openMainMenu()
  },
}

/** What each command opens that is looked at where there is much room and where there is little. */
const dialogs: Readonly<Record<string, string | RegExp>> = {
  'Before you go live': 'Before you go live',
  'Copy link': 'Share a link to a copy',
  'Fix all safe problems': /^Fix/,
  'Keyboard shortcuts': 'Keyboard shortcuts',
  'Message statuses and codes': 'Message statuses and codes',
  'Name this version': 'Name this version',
  'New document from an example': 'Start from an example',
  Rules: 'Rules',
  Versions: /^Versions of/,
}

async function runCommand(page: Page, command: string, name: string | RegExp = command): Promise<void> {
  await new Driver(page).command(command)
  await expect(page.getByRole('dialog', { name })).toBeVisible()
}

for (const theme of themes) {
  for (const width of widths) {
    // Each width and each theme every time, each with each in the long run.
    const isInShort = theme === (width === 390 ? 'dark' : 'light')
    test(`axe finds nothing in ${theme} at ${width} px`, isInShort ? {} : { tag: '@long' }, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      const app = new Driver(page)
      await app.open()
      await clean(page, 'first visit')
      await app.import(ivr)
      await app.select('GetInput')
      await clean(page, 'a document with problems')
      for (const pane of ['Properties', 'XML', 'Problems']) {
        if (!(await show(page, pane))) continue
        await clean(page, `the pane ${pane}`)
      }
      const lookOver = async (name: string): Promise<void> => {
        await expect(over(page).first()).toBeVisible()
        // What lies below was looked at before.
        await clean(page, name, overlayRoles)
        await page.keyboard.press('Escape')
        await expect(over(page)).toHaveCount(0)
      }
      for (const [name, open] of Object.entries(overlays)) {
        await show(page, name === 'a choice' ? 'Properties' : 'Structure')
        await open(page)
        await lookOver(name)
      }
      // Each in one theme: what they are made of was looked at in both.
      if (width === 1024 || (width === 390) !== (theme === 'dark')) return
      // At one of the two widths each time, at both in the long run.
      const all = Object.entries(dialogs).filter((_, index) => times(1, 0) === 1 || (index % 2 === 0) === (width === 390))
      for (const [command, name] of all) {
        await runCommand(page, command, name)
        await lookOver(command)
      }
      await show(page, 'Problems')
      await app.problem('numDigits').getByRole('button', { name: 'Why' }).click()
      await expect(app.problem('numDigits').getByRole('definition').first()).toBeVisible()
      await clean(page, 'why something is a problem')
    })
  }
}

test('keeps the focus on something through a walk of commands', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(ivr)
  await app.select('GetInput')
  const random = seeded(7)
  for (let step = 0; step < times(200, 70); step += 1) {
    const keys = walkedKeys[Math.floor(random() * walkedKeys.length)]!
    await page.keyboard.press(keys)
    const focused = await page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)
    expect(focused, `step ${step}: ${keys} lost the focus`).toBe(true)
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
  }
})

const walkedKeys = [
  'ArrowDown',
  'ArrowUp',
  'ArrowRight',
  'ArrowLeft',
  'Home',
  'End',
  'Control+d',
  'Alt+ArrowUp',
  'Alt+ArrowDown',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
  'Delete',
  'Control+z',
  'Control+z',
  'Control+Shift+z',
  'Enter',
  'Escape',
  'F6',
  'Shift+F6',
  'F8',
  'Shift+F8',
  'Insert',
  'Control+k',
  'Tab',
  'Shift+Tab',
]

test('never traps Tab: it reaches the tree again from everywhere', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.row('Message').focus()
  let presses = 0
  do {
    await page.keyboard.press('Tab')
    presses += 1
  } while (presses < 120 && !(await app.row('Message').evaluate((row) => row === document.activeElement)))
  expect(presses).toBeLessThan(120)
})

const overlayRoles = '[role=dialog], [role=menu], [role=listbox]'
const over = (page: Page) => page.locator(overlayRoles).filter({ visible: true })

async function clean(page: Page, place: string, within?: string): Promise<void> {
  expect(await axeFindings(page, within), place).toEqual([])
}

/** Shows a pane where only some have room; false when it is in view already. */
async function show(page: Page, pane: string): Promise<boolean> {
  const region = page.getByRole('region', { name: pane, exact: true })
  if (await region.isVisible()) return false
  await page
    .getByRole('tab', { name: pane, exact: true })
    .or(page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: new RegExp(`^\\W*${pane}`) }))
    .filter({ visible: true })
    .click()
  await expect(region).toBeVisible()
  return true
}
