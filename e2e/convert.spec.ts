import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

const menu = `<?xml version="1.0" encoding="UTF-8"?>
<Response>
  <!-- the menu -->
  <Gather numDigits="1" timeout="8">
    <Say voice="alice" language="en-GB">For times press 1.</Say>
  </Gather>
  <Say>We did not hear you.</Say>
  <Enqueue>desk</Enqueue>
</Response>
`

test('converts a menu in TwiML: the report is read, one line decided, a key tried, and undo gives the original back', async ({
  page,
}) => {
  const app = new Driver(page)
  await app.open()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('textbox', { name: 'XML to import' }).fill(menu)
  await page.getByRole('button', { name: 'Convert to Plivo XML' }).click()
  const report = page.getByRole('region', { name: 'Conversion report' })
  await expect(report.getByRole('status')).toContainText('1 to decide')
  await expect(report.getByRole('listitem').filter({ hasText: /^decide/ })).toHaveCount(1)
  await expect(
    report
      .getByRole('listitem')
      .filter({ hasText: /^changed/ })
      .first(),
  ).toBeVisible()
  await report.getByRole('button', { name: 'What Plivo doesn’t have' }).click()
  const missing = page.getByRole('dialog', { name: 'What Plivo doesn’t have' })
  await expect(missing.getByRole('term')).toHaveText(['<Enqueue> TwiML'])
  expect(await axeFindings(page, '[role=dialog]')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(missing).toHaveCount(0)
  await expect(report.getByRole('button', { name: 'What Plivo doesn’t have' })).toBeFocused()
  await page.getByRole('textbox', { name: 'URL of this document' }).fill('https://example.com/menu')
  await expect(report.getByRole('status')).not.toContainText('to decide')
  expect(await axeFindings(page, '[role=dialog]')).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Convert to Plivo XML' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(app.row('GetDigits')).toBeVisible()
  const converted = await app.copied()
  expect(converted).toContain('<!-- the menu -->')
  expect(converted).toContain('action="https://example.com/menu"')
  expect(converted).not.toMatch(/<Gather|<Say/)
  await expect(app.verdict()).not.toContainText('Has errors')
  await app.showTry()
  await app.keypad().focus()
  await page.keyboard.press('1')
  await expect(page.getByRole('region', { name: 'Call', exact: true })).toContainText('https://example.com/menu')
  await expect(app.asked()).toContainText('Digits')
  await page.keyboard.press('Control+z')
  expect(await app.copied()).toBe(menu)
  await app.command('Versions')
  await expect(page.getByRole('list', { name: 'Versions' })).toContainText('Original TwiML')
})

test('converts an open document by the keyboard on a phone, and a message becomes one', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const app = new Driver(page)
  await app.open()
  await app.header('Import')
  await page.getByRole('textbox', { name: 'XML to import' }).fill('<Response><Message to="+14155550101">Hi</Message></Response>')
  await page.getByRole('button', { name: 'Keep as it is' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await app.command('Convert to Plivo XML')
  await expect(page.getByRole('dialog', { name: 'Convert to Plivo XML' })).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await axeFindings(page, '[role=dialog]')).toEqual([])
  await page.getByRole('textbox', { name: 'Number that the message comes from' }).fill('+14155550100')
  await page.getByRole('dialog').getByRole('button', { name: 'Convert to Plivo XML' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const converted = await app.copied()
  expect(converted).toContain('src="+14155550100"')
  expect(converted).toContain('dst="+14155550101"')
  await expect(app.row('Response')).toContainText('SMS reply')
})

test('converts three linked files that are dropped, and a call goes from one to the other by the keypad', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const files = {
    'times.xml': '<Response><Say>Ferries leave at noon.</Say><Hangup/></Response>',
    'menu.xml': '<Response><Gather numDigits="1" action="chosen.php?from=menu"><Say>For times press 1.</Say></Gather></Response>',
    'chosen.xml': '<Response><Say>Thank you.</Say><Redirect>https://example.com/ivr/times</Redirect></Response>',
  }
  await app.drop(files)
  const dialog = page.getByRole('dialog', { name: 'Convert to Plivo XML' })
  await expect(dialog).toContainText('3 files are TwiML.')
  await expect(dialog.getByRole('region', { name: 'menu', exact: true })).toContainText('Its URLs lead to chosen.')
  await expect(dialog.getByRole('region', { name: 'chosen', exact: true })).toContainText('Its URLs lead to times.')
  await dialog
    .getByRole('region', { name: 'To decide in menu' })
    .getByRole('textbox', { name: 'URL of this document' })
    .fill('https://example.com/ivr/menu')
  await expect(dialog).not.toContainText('to decide')
  expect(await axeFindings(page, '[role=dialog]')).toEqual([])
  await dialog.getByRole('button', { name: 'Convert all to Plivo XML' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(app.documentName()).toHaveValue('menu')
  await expect(app.verdict()).not.toContainText('Has errors')
  await app.showTry()
  await app.keypad().focus()
  await page.keyboard.press('1')
  await expect(app.asked()).toContainText('Digits')
  await expect(app.answers().getByRole('button').first()).toHaveAccessibleDescription(/its name fits the URL/)
  await app.answers().getByRole('button').first().press('Enter')
  await expect(app.transcript()).toContainText('“Thank you.”')
  await app.answers().getByRole('button', { name: 'times', exact: true }).press('Enter')
  await expect(app.transcript()).toContainText('“Ferries leave at noon.”')
  await app.command('Versions')
  await expect(page.getByRole('list', { name: 'Versions' })).toContainText('Original TwiML')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  expect(await app.copied()).toBe(files['menu.xml'])
})
