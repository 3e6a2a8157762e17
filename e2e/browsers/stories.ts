import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { serve } from '../../scripts/static-server.mjs'
import { otherBrowsers } from './found'
import { Screen } from './screen'

const dist = join(import.meta.dirname, '..', '..', 'dist')
const start = '<Response>\n  <Speak>Start</Speak>\n</Response>\n'
const message = `<?xml version="1.0" encoding="UTF-8"?>
<Response>
  <Message src="+12025550000" dst="+12025551111&lt;+12025552222" type="sms" callbackUrl="https://example.com/sms_status/" callbackMethod="POST">Hi, this is a sample text</Message>
</Response>
`

interface Fixtures {
  readonly host: Awaited<ReturnType<typeof serve>>
  /** Opens the page in a tab of a browser that nothing else uses. */
  readonly openTab: () => Promise<Screen>
}

const test = base.extend<Fixtures>({
  host: async ({}, provide) => {
    const host = await serve(dist)
    await provide(host)
    await host.stop()
  },
  openTab: async ({ host }, provide, { project }) => {
    const browser = await otherBrowsers()
      .find(({ name }) => name === project.name)!
      .start()
    await provide(async () => {
      const screen = new Screen(await browser.newTab())
      await screen.open(host.url)
      return screen
    })
    await browser.stop()
  },
})

test('composes a Message from a blank document', async ({ openTab }) => {
  const app = await openTab()
  await app.blank()
  await app.add('Message')
  await app.fill('Text', 'Hi, this is a sample text')
  await app.fill('src', '+12025550000')
  for (const number of ['+12025551111', '+12025552222']) {
    await app.fill('dst', number)
    await app.tab.press('Enter')
  }
  await app.choose('type', 'sms')
  await app.fill('callbackUrl', 'https://example.com/sms_status/')
  await app.choose('callbackMethod', 'POST')
  expect(await app.copied()).toBe(message)
})

test('follows in the tree what is typed in the XML', async ({ openTab }) => {
  const app = await openTab()
  await app.blank()
  await app.paste('XML', start)
  await app.shows('treeitem', 'Speak', 'Start')
  for (let step = 0; step < '</Speak>\n</Response>\n'.length; step += 1) await app.tab.press('ArrowLeft')
  await app.tab.type(' and go on')
  await app.shows('treeitem', 'Speak', 'Start and go on')
  expect(await app.copied()).toBe(start.replace('Start', 'Start and go on'))
})

test('imports a document without loss', async ({ openTab }) => {
  const text = "<?xml version='1.0'?>\n<Response>\n\t<!-- kept -->\n\t<Speak  voice = 'MAN'>é 😀</Speak>\n</Response>\n"
  const app = await openTab()
  await app.import(text)
  await app.shows('treeitem', 'Speak')
  expect(await app.copied()).toBe(text)
})

test('has the document and the last key again after a reload', async ({ openTab }) => {
  const app = await openTab()
  await app.import(start)
  await app.saved()
  for (let round = 0; round < 5; round += 1) {
    await app.click('treeitem', 'Speak')
    await app.append('Text', ` ${round}`)
    await app.tab.reload()
    await app.shows('treeitem', 'Speak', ` ${round}`)
  }
  await app.saved()
  await app.hasNo('alert')
  expect(await app.copied()).toBe(start.replace('Start', 'Start 0 1 2 3 4'))
})

test('reads only where another tab edits, and takes over with the last key', async ({ openTab }) => {
  const one = await openTab()
  await one.import(start)
  await one.saved()
  const other = await openTab()
  await other.shows('alert', 'Open in another tab')
  await one.click('treeitem', 'Speak')
  await one.append('Text', ', typed in the first')
  await other.click('button', 'Take over')
  await one.shows('alert', 'Open in another tab')
  await other.shows('treeitem', 'Speak', 'Start, typed in the first')
  await other.click('treeitem', 'Speak')
  await other.append('Text', ', then in the second')
  await other.saved()
  await one.shows('treeitem', 'Speak', 'typed in the first, then in the second')
  expect(await other.copied()).toBe(start.replace('Start', 'Start, typed in the first, then in the second'))
})

test('works without its host once it was loaded', async ({ openTab, host }) => {
  const app = await openTab()
  await app.import(start)
  await app.saved()
  await app.tab.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await host.stop()
  await app.tab.reload()
  await app.shows('treeitem', 'Speak', 'Start')
  await app.click('treeitem', 'Response')
  await app.add('Wait')
  expect(await app.copied()).toContain('<Wait/>')
})
