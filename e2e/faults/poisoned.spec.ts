import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { Driver } from '../driver'
import { sampled } from '../../test/random'
import type { Left } from './stored'
import { openWith, storedTexts } from './stored'

const about = { kind: 'voice', ignored: [], samples: {}, view: { selected: [[0]], closed: [] }, changed: 1 }
const record = (id: string, part: object = {}) => ({
  id,
  revision: 1,
  name: id,
  text: `<Response><Speak>${id}</Speak></Response>`,
  ...about,
  ...part,
})

/** Types a letter into the document and waits until it is stored. */
async function works(page: Page, id: string): Promise<void> {
  const app = new Driver(page)
  await expect(page.getByRole('textbox', { name: 'Document name' })).toHaveValue(id)
  await app.select('Speak')
  await app.field('Text').press('End')
  await page.keyboard.type('!')
  await app.saved()
  expect(await storedTexts(page)).toContain(`<Response><Speak>${id}!</Speak></Response>`)
}

const alert = (page: Page, words: string | RegExp) => page.getByRole('alert').filter({ hasText: words })

const own = 'plivo-xml-composer.settings'
const former = 'settings'

/** What stands under a key of the settings, and what the page says of it. */
const settings: readonly (readonly [key: string, value: string, said: string])[] = [
  [former, '{"theme":{"mode":"dark"}}', 'the theme.'],
  [former, '{"structureWidth":1e300}', 'the width of Structure.'],
  [former, '{"problemsHeight":99999,"areProblemsOpen":true}', 'the height of Problems.'],
  [former, '["dark"]', 'all.'],
  [own, '{"version":1,"theme":{"mode":"dark"}}', 'the theme.'],
  [own, '{"version":1,"theme":["dark"]}', 'the theme.'],
  [own, '{"version":1,"theme":null}', 'the theme.'],
  [own, '{"version":1,"structureWidth":-1e9}', 'the width of Structure.'],
  [own, '{"version":1,"structureWidth":"100%"}', 'the width of Structure.'],
  [own, '{"version":1,"xmlShare":1e300}', 'the width of XML.'],
  [own, '{"version":1,"xmlShare":{"toString":1}}', 'the width of XML.'],
  [own, '{"version":1,"problemsHeight":99999}', 'the height of Problems.'],
  [own, '{"version":1,"problemsHeight":[148]}', 'the height of Problems.'],
  [own, '{"version":1,"areProblemsOpen":{}}', 'whether Problems is open.'],
  [own, '{"version":1,"isWelcomed":"no"}', 'whether the welcome is closed.'],
  [own, '{"version":1,"codeLanguage":"__proto__"}', 'the language of the code.'],
  [own, '{"version":1,"codeView":{"view":"handler"}}', 'the view of the code.'],
  [own, '{"version":99,"theme":"plaid"}', 'the theme.'],
  [own, '{"version":99}', 'A newer version of this page stored the settings.'],
  [own, 'null', 'all.'],
  [own, '{"theme', 'all.'],
]

test('poisoned settings: the page is drawn, says what it ignores, and works', async ({ page }) => {
  for (const [key, value, said] of sampled(settings)) {
    await test.step(`${key}: ${value}`, async () => {
      await openWith(page, { documents: [record('mine')], localStorage: { [key]: value } })
      await expect(alert(page, said)).toBeVisible()
      for (const tab of ['Code', 'XML']) await page.getByRole('tab', { name: tab, exact: true }).click({ trial: true })
      await works(page, 'mine')
    })
  }
})

test('what is ignored in the settings is said once, and other applications keep what is theirs', async ({ page }) => {
  const theirs = '{"theme":{"mode":"dark"},"of":"another application"}'
  await openWith(page, { documents: [record('mine')], localStorage: { [former]: theirs } })
  await expect(alert(page, 'Some stored settings were invalid')).toBeVisible()
  await page.getByRole('button', { name: /theme$/ }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'light theme' })).toBeVisible()
  await expect(alert(page, 'Some stored settings')).toHaveCount(0)
  expect(await page.evaluate((key) => localStorage.getItem(key), former)).toBe(theirs)
})

test('sizes that were chosen in a large window leave room in a small one', async ({ page }) => {
  const sizes = { version: 1, structureWidth: 560, xmlShare: 0.75, problemsHeight: 480 }
  // Its <Speak> is a problem, and so their pane has a height.
  await openWith(page, {
    documents: [record('mine', { kind: 'message' })],
    localStorage: { [own]: JSON.stringify(sizes) },
  })
  await expect(page.getByRole('separator', { name: 'Width of Structure' })).toHaveAttribute('aria-valuenow', '560')
  await page.setViewportSize({ width: 1100, height: 630 })
  await expect(page.getByRole('separator', { name: 'Width of Structure' })).toHaveAttribute('aria-valuenow', '440')
  await expect(page.getByRole('separator', { name: 'Height of Problems' })).toHaveAttribute('aria-valuenow', '315')
  const box = await page.getByRole('region', { name: 'XML', exact: true }).boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1100)
  expect(box?.height).toBeGreaterThan(150)
  await works(page, 'mine')
})

const poison = (part: object): Left => ({
  documents: [record('mine'), record('poison', part)],
  localStorage: { 'last-open': 'poison' },
})
const words = (id: string, part: object): Left => ({
  documents: [record('mine', { by: 'gone' })],
  localStorage: {
    [id]: JSON.stringify({ ...record('mine'), text: '<Response><Speak>left</Speak></Response>', by: 'gone', ...part }),
  },
})
const damaged = 'Can’t read 1 stored document'

/** What is stored, the document that opens with it, and what the page says; null where all of it is used. */
const records: Readonly<Record<string, readonly [left: Left, opened: string, said: string | null]>> = {
  'the last revision that there is': [poison({ revision: 2 ** 53 - 1 }), 'poison', null],
  'a revision past the last': [poison({ revision: 2 ** 53 }), 'poison', null],
  'an infinite revision': [poison({ revision: Infinity }), 'poison', null],
  'a revision that is no number': [poison({ revision: NaN }), 'poison', null],
  'a revision below zero': [poison({ revision: -(2 ** 60) }), 'poison', null],
  'half a revision': [poison({ revision: 1.5 }), 'poison', null],
  'a revision of letters': [poison({ revision: '1' }), 'mine', damaged],
  'a day that no calendar has': [poison({ changed: 1e300 }), 'mine', damaged],
  'no day': [poison({ changed: NaN }), 'mine', damaged],
  'deleted at the end of time': [poison({ deleted: Infinity }), 'mine', damaged],
  'a format that is not made yet': [poison({ format: 99 }), 'mine', damaged],
  'a format that never was': [poison({ format: 0 }), 'mine', damaged],
  'places that no document has': [poison({ view: { selected: [[-1, 0.5, NaN]], closed: [[2 ** 60]] } }), 'poison', null],
  'no view': [poison({ view: null }), 'poison', null],
  'ignored places that no document has': [poison({ ignored: ['after-end -1/NaN', ' ', 'x 9e99', ''] }), 'poison', null],
  'samples named like what every object has': [poison({ samples: { constructor: 'a', toString: 'b' } }), 'poison', null],
  'samples that are no texts': [poison({ samples: { a: { b: 1 } } }), 'mine', damaged],
  'scenarios that are no text': [poison({ scenarios: [{ name: 1 }] }), 'poison', null],
  'scenarios that are no JSON': [poison({ scenarios: '{"format":1,' }), 'poison', null],
  'scenarios of a newer page': [poison({ scenarios: '{"format":9,"scenarios":[{}]}' }), 'poison', null],
  'scenarios that cannot be tried': [poison({ scenarios: '{"scenarios":[{"name":"x","events":{}},7,null]}' }), 'poison', null],
  'a writer that is no name': [poison({ by: { page: [1] } }), 'poison', null],
  'a kind that is none': [poison({ kind: 'fax' }), 'mine', damaged],
  'a text that is a number': [poison({ text: 42 }), 'mine', damaged],
  'an id that is a number': [{ documents: [record('mine'), { ...record('poison'), id: 7 }] }, 'mine', damaged],
  'versions of no day': [
    {
      documents: [record('mine')],
      versions: [1e300, -1e300].map((at) => ({ ...record(`v${at}`), documentId: 'mine', at, name: null })),
    },
    'mine',
    null,
  ],
  'a journal entry of the last revision': [words('unsaved mine gone', { name: 'left', revision: 2 ** 53 - 1 }), 'left', null],
  'a journal entry of no day': [words('unsaved mine gone', { changed: 'never' }), 'mine', damaged],
  'a journal entry that is cut': [
    { documents: [record('mine')], localStorage: { 'plivo-xml-composer.unsaved mine gone': '{"id":"mi' } },
    'mine',
    damaged,
  ],
  'a journal entry of another application': [
    { documents: [record('mine')], localStorage: { 'unsaved draft': 'hello', 'last-open': '{"tab":1}' } },
    'mine',
    null,
  ],
}

test('poisoned records: the page is drawn, says what it cannot read, and works', async ({ page }) => {
  for (const [name, [left, opened, said]] of sampled(Object.entries(records))) {
    await test.step(name, async () => {
      await openWith(page, left)
      await works(page, opened)
      await expect(alert(page, said ?? /./)).toHaveCount(said === null ? 0 : 1)
      if (opened === 'mine') return
      await page.reload()
      await expect(new Driver(page).row('Speak')).toContainText(`${opened}!`)
    })
  }
})

test('what a page left and no page can read is given out as it is, and deleted when the user says so', async ({ page }) => {
  const key = 'plivo-xml-composer.unsaved mine gone'
  const entry = { ...record('mine'), name: 'left', changed: 1e300, text: '<Response>precious</Response>' }
  await openWith(page, { documents: [record('mine')], localStorage: { [key]: JSON.stringify(entry) } })
  await alert(page, damaged).getByRole('button', { name: 'Show' }).click()
  const list = page.getByRole('list', { name: 'Unreadable documents' })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: 'Download raw data of left' }).click(),
  ])
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual(entry)
  await list.getByRole('button', { name: 'Delete left' }).click()
  await list.getByRole('button', { name: 'Confirm delete: left' }).click()
  await expect(list).toHaveCount(0)
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBeNull()
  expect(await storedTexts(page)).toEqual([record('mine').text])
})

test('a version that a wrong clock put before 1970 is listed', async ({ page }) => {
  const version = { ...record('version'), documentId: 'mine', at: -86_400_000, name: 'before the epoch' }
  await openWith(page, { documents: [record('mine')], versions: [version] })
  const app = new Driver(page)
  await expect(app.row('Speak')).toBeVisible()
  await app.command('Versions')
  const list = page.getByRole('dialog', { name: /^Versions of/ }).getByRole('list', { name: 'Versions' })
  await expect(list.getByRole('button', { name: /^before the epoch/ })).toBeVisible()
})
