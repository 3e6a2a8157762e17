import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

const wrongText = `<Response>
  <Redirect method="post">https://example.com/next</Redirect>
  <speak>Never heard</speak>
  <Hangup/>
</Response>
`

test('reads the verdict, follows it, fixes it and undoes it', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(wrongText)
  const verdict = page.getByRole('group', { name: 'Verdict' })
  await expect(verdict).toContainText('Has 2 errors · <Redirect> method')
  await verdict.getByRole('button', { name: /Has 2 errors/ }).click()
  await expect(app.row('Redirect')).toHaveAttribute('aria-selected', 'true')
  await expect(app.field('method', 'combobox')).toBeFocused()
  await app.problems().getByRole('button', { name: 'Fix: Change to "POST"' }).click()
  await expect(verdict).toContainText('Has an error · ')
  expect(await app.copied()).toBe(wrongText.replace('post', 'POST'))
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(verdict).toContainText('Has 2 errors')
  expect(await app.copied()).toBe(wrongText)
})

test('fixes everything safe after a look at the difference, as one step', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(wrongText)
  await app.problems().getByRole('button', { name: 'Fix all safe problems (2)' }).click()
  const dialog = page.getByRole('dialog', { name: /^Fix all safe problems/ })
  await expect(dialog.getByLabel('What changes')).toContainText('New line 3+  <Speak>Never heard</Speak>')
  await dialog.getByRole('button', { name: 'Fix 2' }).click()
  await expect(page.getByRole('group', { name: 'Verdict' })).toContainText('Runs, with ')
  expect(await app.copied()).toBe(wrongText.replace('post', 'POST').replace(/speak/g, 'Speak'))
  await page.getByRole('button', { name: /^Undo: fix 2 problems/ }).click()
  expect(await app.copied()).toBe(wrongText)
})

test('shows each line that a repair of many changes, the last one too', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const many = (method: string): string =>
    `<Response>\n${Array.from({ length: 60 }, (_, index) => `  <Redirect method="${method}">https://example.com/${index}</Redirect>\n`).join('')}</Response>\n`
  await app.import(many('get'))
  await app.problems().getByRole('button', { name: 'Fix all safe problems (60)' }).click()
  const changes = page.getByRole('dialog').getByRole('group', { name: 'What changes' })
  const last = changes.locator('ins').last()
  await changes.focus()
  await page.keyboard.press('End')
  await expect(last).toBeInViewport({ ratio: 1 })
  await expect(changes.getByText('New line 61')).toBeInViewport()
  await expect(changes.locator('ins')).toHaveCount(60)
  await page.getByRole('dialog').getByRole('button', { name: 'Fix 60' }).click()
  expect(await app.copied()).toBe(many('GET'))
})

test('greys what never runs, with the reason, and ignores a problem until it is told again', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response>\n  <Hangup/>\n  <Wait/>\n</Response>\n')
  await expect(app.row('Wait')).toHaveAccessibleName(/never runs, .*<Hangup> before it ends the call/)
  await expect(app.pane().locator('[data-mark=unreachable]')).toHaveText('  <Wait/>')
  await app.problems().getByRole('button', { name: 'Why' }).click()
  await app.problems().getByRole('button', { name: 'Ignore here' }).click()
  await expect(app.problems()).toContainText('No problems found')
  await app.saved()
  await page.reload()
  await expect(app.problems()).toContainText('1 ignored')
  await app.problems().getByRole('button', { name: '1 ignored' }).click()
  await page.getByRole('button', { name: /^Show again: after-end/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(app.problems().getByRole('listitem')).toHaveCount(1)
})

test('lists what has to be in place, and explains its rules', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response>\n  <GetDigits action="https://example.com/{{ menu }}"/>\n  <Hangup/>\n</Response>\n')
  await app.command('before you go live')
  const sheet = page.getByRole('dialog', { name: 'Before you go live' })
  await expect(sheet).toContainText('It sends CallUUID, From, To, CallStatus, Direction, Digits.')
  await expect(sheet).toContainText('fill in {{ menu }}')
  await expect(sheet.getByRole('region', { name: 'The document' })).toContainText(/Sample URLs.*example\.com/)
  expect(await axeFindings(page)).toEqual([])
  await sheet.getByRole('button', { name: '<GetDigits> action' }).click()
  await expect(app.field('action')).toBeFocused()
  await app.command('rules')
  await expect(page.getByRole('dialog', { name: 'Rules' }).getByRole('region', { name: 'after-end' })).toContainText(
    'expected nothing after <Hangup>, found <Speak>',
  )
})
