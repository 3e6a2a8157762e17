import { expect, test } from '@playwright/test'
import { Driver } from './driver'

const prefixed = '<Response xmlns:q="u"><Speak q:r="1">Hi</Speak></Response>'
const wrong = '<Response>\n  <Speak loop="-1">Hi</Speak>\n  <Hangup/>\n  <Wait/>\n</Response>\n'

test('keeps a prefix that is used, says why, and has the tree after a reload', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(prefixed)
  await app.select('Response')
  await app.remove('xmlns:q')
  await expect(app.properties().getByText(/^The prefix q: isn’t declared/)).toBeVisible()
  await app.fill('xmlns:q', '')
  await expect(app.properties().getByText(/^Remove xmlns:/)).toBeVisible()
  await page.keyboard.press('v')
  expect(await app.copied()).toBe(prefixed.replace('"u"', '"v"'))
  await app.saved()
  await page.reload()
  await expect(app.row('Speak')).toBeVisible()
  expect(await app.copied()).toBe(prefixed.replace('"u"', '"v"'))
})

test('pastes a prefix only where it is declared', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(prefixed)
  await app.select('Speak')
  await page.keyboard.press('Control+d')
  const twice = '<Speak q:r="1">Hi</Speak><Speak q:r="1">Hi</Speak>'
  expect(await app.copied()).toBe(`<Response xmlns:q="u">${twice}</Response>`)
  await app.row('Speak').press('Control+x')
  await app.blank()
  await app.row('Response').press('Control+v')
  await expect(page.getByText(/^Nothing pasted: The prefix q: isn’t declared/)).toBeVisible()
  await expect(page.getByRole('treeitem')).toHaveCount(1)
})

test('counts only the syntax error while the XML is not well-formed', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(wrong)
  await expect(app.counts()).toHaveText('✕ 1 error  ▲ 1 warning')
  await app.caretAt('Hi', 'after')
  await page.keyboard.type('<')
  await expect(app.counts()).toHaveText('✕ 1 error')
  await expect(page).toHaveTitle(/^\(1\) /)
  const lastValid = app.problems().getByRole('list', { name: 'Of the last valid XML' })
  await expect(lastValid.getByRole('listitem')).toHaveCount(2)
  await expect(app.problems().getByRole('listitem')).toHaveCount(3)

  await app.pane().press('Control+a')
  await page.keyboard.insertText('<html><p>502 Bad Gateway</html>')
  await expect(lastValid).toHaveCount(0)
  await expect(app.problems().getByRole('listitem')).toHaveCount(1)
  await expect(app.counts()).toHaveText('✕ 1 error')

  await app.pane().press('Control+z')
  await app.pane().press('Control+z')
  await expect(app.counts()).toHaveText('✕ 1 error  ▲ 1 warning')
  expect(await app.copied()).toBe(wrong)
})
