import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type { Action } from '../../src/commands/action'
import { Driver } from '../driver'
import { seeded, times } from '../../test/random'

const rounds = times(300, 4)
/** The rounds are done in so many tests, for as many workers as there are. */
const partCount = times(10, 1)
/** What is fetched on demand takes up to so many milliseconds. */
const slowest = 1500
const paces = [30, 90, 200]
const places = ['tree', 'text', 'xml', 'name'] as const

type Random = () => number
const oneOf = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)]!

/** Resolves to the commands that open something, from the table that the page reads. */
async function openers(): Promise<readonly Action[]> {
  // What the commands act on looks for a browser as it is read; Node 20 has not even this much of one.
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: {} })
  const file = join(import.meta.dirname, '..', '..', 'src', 'commands', 'actions.ts')
  const { module } = await runnerImport<{ actions: readonly Action[] }>(file, { configFile: false, logLevel: 'error' })
  return module.actions.filter(({ opens }) => opens)
}

function pressOf({ shortcuts: [shortcut] }: Action): string | null {
  if (!shortcut) return null
  const { key, mod, shift, alt } = shortcut
  const name = key.length > 1 ? key.replace(/^./, (letter) => letter.toUpperCase()) : key
  return [...(mod ? ['Control'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), name].join('+')
}

async function goTo(app: Driver, place: (typeof places)[number]): Promise<void> {
  if (place === 'tree') return app.select('Message')
  if (place === 'xml') return app.pane().click()
  if (place === 'name') return app.page.getByRole('textbox', { name: 'Document name' }).click()
  await app.select('Message')
  await app.field('Text').click()
}

/** Answers what the browser asks with Cancel, as soon as `cancel` is called. */
async function cancelFiles(page: Page): Promise<{ readonly cancel: () => Promise<void> }> {
  await page.addInitScript(() => {
    const asked = () =>
      new Promise((_, reject) =>
        window.addEventListener('cancel-files', () => reject(new DOMException('cancelled', 'AbortError'))),
      )
    Object.assign(window, { showOpenFilePicker: asked, showSaveFilePicker: asked })
  })
  const cancel = async (): Promise<void> => {
    await page.evaluate(() => window.dispatchEvent(new Event('cancel-files')))
  }
  return { cancel }
}

for (let part = 0; part < partCount; part += 1) {
  test(`keys typed right after a command are in the field that it opens, or nowhere (${part + 1} of ${partCount})`, async ({
    page: other,
    browser,
    contextOptions,
  }) => {
    const reader = new Driver(other)
    await reader.open()
    await expect(reader.pane()).toBeVisible()
    const first = await reader.shown()
    expect(first).toContain('<Message')
    const random = seeded(1600 + part)
    const commands = await openers()
    expect(commands.length).toBeGreaterThan(15)
    for (let round = part; round < rounds; round += partCount) {
      const command = oneOf(random, commands)
      const pace = oneOf(random, paces)
      const place = command.scope === 'tree' && command.shortcuts.length > 0 ? 'tree' : oneOf(random, places)
      const word = Array.from({ length: 4 + Math.floor(random() * 8) }, () =>
        oneOf(random, 'abcdefghijklmnopqrstuvwxyz'.split('')),
      ).join('')
      const slowness = random() * slowest
      await test.step(`round ${round}: ${command.id} from ${place}, ${word} at ${pace} ms, parts in ${slowness.toFixed(0)} ms`, async () => {
        const context = await browser.newContext(contextOptions)
        const page = await context.newPage()
        const app = new Driver(page)
        const files = await cancelFiles(page)
        await app.delayParts(() => new Promise((done) => setTimeout(done, slowness)))
        await app.open()
        // There is nothing to show before a link has come, and nothing to say of a place without a name.
        if (command.id === 'shared') await app.receiveLink({ name: 'theirs', kind: 'voice', text: '<Response/>' })
        if (command.id === 'explain-xml') {
          await expect(app.pane()).toBeVisible()
          await app.caretAt('Message', 'before')
        }
        if (command.id !== 'explain-xml' || place !== 'xml') await goTo(app, place)
        const keys = pressOf(command)
        await page.keyboard.press(keys ?? 'Control+k')
        await page.waitForTimeout(pace)
        const typed = keys === null ? command.label.replace('…', '') : ''
        if (keys === null) {
          await page.keyboard.type(typed, { delay: pace })
          await page.keyboard.press('Enter')
          await page.waitForTimeout(pace)
        }
        await page.keyboard.type(word, { delay: pace })
        // What asks for a file is on its way until it has asked.
        if (command.id.endsWith('-file'))
          await expect(async () => {
            await files.cancel()
            await expect(app.waiting()).toHaveCount(0, { timeout: 500 })
          }).toPass()
        await expect(app.waiting()).toHaveCount(0)
        const focused = await app.focused()
        expect(focused.name).not.toBe('nothing')
        if (focused.text !== null && focused.isOver) expect([word, typed + word]).toContain(focused.text)
        else if (focused.text !== null) expect(focused.text).not.toContain(word.slice(0, 3))
        await expect(app.pane()).toBeVisible()
        expect(await app.shown()).toBe(first)
        await expect(page.getByRole('button', { name: 'Undo', exact: true, includeHidden: true })).toHaveCount(1)
        await context.close()
      })
    }
  })
}
