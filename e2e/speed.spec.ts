import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { packArchive } from '../src/storage/archive/archive'
import type { DocumentRecord } from '../src/model/document-record'
import { fragmentOfShared } from '../src/storage/share-link/link'
import { Driver } from './driver'
import { openWith } from './faults/stored'
import { times } from '../test/random'

/**
 * No task may take longer, in milliseconds, where the yardstick takes as long as below. What works beside the page makes one task
 * longer than the yards around it show: that none takes 200 the long run holds, on a quiet machine, and every run that none freezes.
 */
const longestTask = times(200, 600)
const yardstickLoop = 4

// The longest texts that a link holds, on one line: very many values in one attribute, very many equal elements.
const links = {
  'a message to 120,000 recipients': `<Message src="+14155550100" dst="${Array.from({ length: 118_000 }, () => '+14155550101').join('&lt;')}">Hi</Message>`,
  '62,000 equal dials': '<Dial><Number>1</Number></Dial>'.repeat(62_000),
}
/** What is the slower of its kind is done with the long tests. */
const slower = ['62,000 equal dials', '<s>a</s>', 'of which every line differs', 'on one line']
const tagOf = (what: string): { tag?: '@long' } => (slower.includes(what) ? { tag: '@long' } : {})

for (const [name, inside] of Object.entries(links)) {
  test(`keeps the page alive with a link to ${name}`, tagOf(name), async ({ page }) => {
    const app = new Driver(page)
    const fragment = await fragmentOfShared({ name: 'Long', kind: 'voice', text: `<Response>${inside}</Response>` })
    await watchTasks(page)
    await page.goto(`/${fragment ?? ''}`)
    await app.keepCopy()
    await app.ready()
    await expectShortTasks(page, 'opening and keeping it')
    await app.row('Response').press('ArrowDown')
    await expect(app.properties().getByRole('heading', { name: /^(Message|Dial)$/ })).toBeVisible()
    await expectShortTasks(page, 'selecting an element')
    await app.showWords()
    await app.ready()
    await expectShortTasks(page, 'telling it in words')
    await app.showCode()
    await app.ready()
    for (const language of ['Ruby', 'Node.js', 'PHP', 'Java', 'C#', 'Go']) {
      await app.chooseLanguage(language)
      await app.ready()
      await expectShortTasks(page, `writing it in ${language}`)
    }
    await app.showXml()
    await app.ready()
    await expectShortTasks(page, 'showing the XML')
  })
}

for (const piece of ['<Wait/>', '<s>a</s>']) {
  test(`keeps the page alive while it opens a stored document of 1 MB of ${piece}`, tagOf(piece), async ({ page }) => {
    const app = new Driver(page)
    const dense = record('dense', `<Response>${piece.repeat(1_000_000 / piece.length)}</Response>`, 2)
    await watchTasks(page)
    await openWith(page, { documents: [dense, record('short', '<Response><Hangup/></Response>', 1)] })
    await app.row('Response').waitFor()
    await app.ready()
    await expectShortTasks(page, 'opening it with the page')
    await app.openDocument('short')
    await expect(app.row('Hangup')).toBeVisible()
    await page.reload()
    await expect(app.row('Hangup')).toBeVisible()
    await expectShortTasks(page, 'opening a short one')
    await app.openDocument('dense')
    await app.row(piece.slice(1, -1).replace(/\W.*/, '')).waitFor()
    await app.ready()
    await expectShortTasks(page, 'changing to it')
  })
}

test('says what it opens when that takes long, takes no key meanwhile, and goes back when that is canceled', async ({ page }) => {
  const app = new Driver(page)
  const dense = record('dense', `<Response>${'<Wait/>'.repeat(140_000)}</Response>`, 1)
  await openWith(page, { documents: [dense, record('short', '<Response><Hangup/></Response>', 2)] })
  await expect(app.row('Hangup')).toBeVisible()
  await app.openDocuments()
  await app.slowDown(10)
  await app.chooseDocument('dense')
  await expect(app.opening('dense')).toBeVisible()
  await page.keyboard.press('Delete')
  await app.cancelOpening()
  await app.slowDown(1)
  await expect(app.row('Hangup')).toBeVisible()
})

test('keeps the page alive while it imports a large archive, and imports nothing of one that is canceled', async ({ page }) => {
  const app = new Driver(page)
  const text = (index: number): string => `<Response>${`<Speak>${index * 7919}</Speak>`.repeat(40_000)}</Response>`
  const documents = Array.from({ length: 60 }, (_, index) => record(`menu ${index}`, text(index), index))
  const buffer = Buffer.from(await packArchive({ documents, versions: [], others: [] }))
  await watchTasks(page)
  await app.open()
  await app.ready()
  const before = await app.documentCount()
  await expectShortTasks(page, 'opening the page')
  await app.importArchive(buffer)
  await app.cancelImport()
  await expect(page.getByText(/canceled. Nothing was imported/)).toBeVisible()
  expect(await app.documentCount()).toBe(before)
  await app.importArchive(buffer)
  await expect(page.getByText('Imported 60 documents')).toBeVisible({ timeout: 120_000 })
  expect(await app.documentCount()).toBe(before + 60)
  await expectShortTasks(page, 'importing')
})

test('keeps the page alive while a text of 1 MB is brought in as a new document', async ({ page }) => {
  const app = new Driver(page)
  const text = `<Response>${'<Wait/>'.repeat(1_000_000 / '<Wait/>'.length)}</Response>`
  await watchTasks(page)
  await app.open()
  await app.ready()
  await expectShortTasks(page, 'opening the page')
  await app.openImport({ name: 'dense.xml', text })
  await app.bringIn()
  await app.ready()
  await expectShortTasks(page, 'adding it')
})

const numbers = (seed: number): readonly number[] =>
  Array.from({ length: 36_000 }, (_, index) => (index * 7919 + seed) % 1_000_003)
const speaks = (all: readonly number[], between: string): string =>
  `<Response>${between}${all.map((number) => `<Speak>${number}</Speak>`).join(between)}${between}</Response>`
const some = numbers(0).map((number, index) => (index % 1000 === 7 ? -1 : number))

// Versions of 1 MB: many lines of which some differ, or all; all of it on one line.
const versionPairs = {
  'of which some lines differ': { before: speaks(numbers(0), '\n'), after: speaks(some, '\n'), isShown: true },
  'of which every line differs': { before: speaks(numbers(0), '\n'), after: speaks(numbers(104_729), '\n'), isShown: true },
  'on one line': { before: speaks(numbers(0), ''), after: speaks(some, ''), isShown: false },
}

for (const [name, { before, after, isShown }] of Object.entries(versionPairs)) {
  test(`keeps the page alive while it compares and restores versions of 1 MB ${name}`, tagOf(name), async ({ page }) => {
    const app = new Driver(page)
    const { id, revision, view, changed, ...kept } = record('long', after, 2)
    const version = { ...kept, id: 'version', documentId: id, at: 1, name: 'first', text: before }
    await watchTasks(page)
    await openWith(page, { documents: [{ ...kept, id, revision, view, changed }], versions: [version] })
    await app.row('Response').waitFor()
    await app.ready()
    await expectShortTasks(page, 'opening it')
    await app.command('Versions')
    const dialog = page.getByRole('dialog', { name: /^Versions of/ })
    const texts = dialog.getByRole('textbox', { name: 'XML of now' })
    await expect(isShown ? texts : dialog.getByText(/cannot be shown side by side: a line has over/)).toBeVisible()
    await app.ready()
    await expect(dialog.getByRole('list', { name: 'What changed' }).getByRole('listitem').first()).toBeVisible()
    await expectShortTasks(page, 'comparing')
    await dialog.getByRole('button', { name: 'Restore this version' }).click()
    await expect(page.getByText(/^Restored /)).toBeVisible()
    await app.ready()
    await expectShortTasks(page, 'restoring')
  })
}

test('keeps the page alive while it opens an element with 80,000 attributes that nobody knows', async ({ page }) => {
  const app = new Driver(page)
  const attributes = Array.from({ length: 80_000 }, (_, index) => `a${index}="1"`).join(' ')
  await watchTasks(page)
  await openWith(page, { documents: [record('wide', `<Response><Hangup/><Wait ${attributes}/></Response>`, 1)] })
  await app.row('Hangup').waitFor()
  await app.ready()
  await expectShortTasks(page, 'opening it')
})

/** Returns a stored document, last changed at `changed`. */
function record(name: string, text: string, changed: number): DocumentRecord {
  const view = { selected: [], closed: [] }
  return { id: name, revision: 1, name, kind: 'voice', ignored: [], samples: {}, text, view, changed }
}

/** Notes the long tasks of the page, and how long a fixed piece of work takes beside them. */
async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch = { tasks: [] as number[], yards: [] as number[] }
    Object.assign(globalThis, { watch })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.tasks.push(Math.round(duration))
    }).observe({ type: 'longtask', buffered: true })
    setInterval(() => {
      const began = performance.now()
      const counts = new Map<string, number>()
      for (let index = 0; index < 40_000; index += 1) counts.set(`k${index % 1000}`, index)
      watch.yards.push(performance.now() - began)
    }, 150)
  })
}

/** Expects that no task was long since the last call, as measured by the slowest yard beside them. */
async function expectShortTasks(page: Page, what: string): Promise<void> {
  const { tasks, yards } = await page.evaluate(() => {
    const { watch } = globalThis as unknown as { watch: { tasks: number[]; yards: number[] } }
    return { tasks: watch.tasks.splice(0), yards: watch.yards.splice(0) }
  })
  const most = longestTask * Math.max(1, ...yards.map((yard) => yard / yardstickLoop))
  expect(Math.max(0, ...tasks), `the longest task of ${what}; ${Math.round(most)} ms are allowed`).toBeLessThan(most)
}
