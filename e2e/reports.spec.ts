import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

const twoMessages = `<Response>
  <Message src="14155550100" dst="14155550109">Hello</Message>
  <Message src="14155550100" dst="14155550101&lt;14155550102" callbackUrl="https://example.com/sms/report">Ticket 4182 is open</Message>
</Response>
`

const optedOut =
  'Status=failed&ErrorCode=200&From=14155550100&To=14155550102&MessageUUID=5b40a428-bfc7-4daf-9d06-726c558bf3b8&Units=1'

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

test('explains a report with code 200, leads to the field, and leaves the XML as it is', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(twoMessages)
  await app.explainReport(`10.0.0.1 - - "GET /sms/report?${optedOut} HTTP/1.1" 200`)
  const report = app.explainedReport()
  await expect(report.getByRole('heading')).toHaveText('failed, code 200: The recipient has opted out')
  await expect(report.getByRole('heading')).toBeFocused()
  await expect(report.getByRole('listitem')).toHaveText([/queued/, /failed/])
  await expect(report).toContainText('Send nothing more to this recipient until they write START or UNSTOP.')
  await expect(report).toContainText('Plivo’s API docs; XML may differ.')
  await expect(report.getByRole('row', { name: /^Units 1/ })).toContainText('How many parts the message had.')
  await report.getByRole('button', { name: 'Show the field dst' }).click()
  await expect(app.row('Message', 1)).toHaveAttribute('aria-selected', 'true')
  await expect(app.focusInForm()).toHaveAccessibleName(/\bdst\b/)
  expect(await axeFindings(page)).toEqual([])
  await page.reload()
  expect(await app.copied()).toBe(twoMessages)
})

test('does it by the keyboard on a phone, in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 844 })
  const app = new Driver(page)
  await app.open()
  await app.import(twoMessages)
  await app.showPane('XML')
  const show = page.getByRole('button', { name: 'Show What the recipient sees, and delivery' })
  await show.focus()
  await page.keyboard.press('Enter')
  await app.report().focus()
  await page.keyboard.insertText('Status: undelivered\nErrorCode: 110\nFrom: 14155550100\nTo: 14155550109')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(app.explainedReport().getByRole('heading')).toBeFocused()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(app.explainedReport().getByRole('link').first()).toBeFocused()
  await app.explainedReport().getByRole('button', { name: 'Show the field Text' }).press('Enter')
  await expect(app.focusInForm()).toHaveValue('Hello')
})

test('keeps half of the pane for the XML while a report is explained in a small window', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  const app = new Driver(page)
  await app.open()
  await app.import(twoMessages)
  await app.showXml()
  await app.explainReport(optedOut)
  await expect(app.explainedReport().getByRole('heading')).toBeFocused()
  const [pane, result] = await app.paneAndReport()
  expect(result).toBeLessThanOrEqual(pane / 2)
  await expect(app.pane()).toBeInViewport()
  await page.getByRole('button', { name: 'All statuses and codes' }).click()
  const row = page.getByRole('dialog').getByText('The recipient has opted out', { exact: true })
  await expect(row).toBeInViewport()
  expect(await axeFindings(page, '[role=dialog]')).toEqual([])
})

test('says plainly that a text is no report', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(twoMessages)
  await app.explainReport('HTTP/1.1 200 OK')
  await expect(page.getByText(/^No delivery report found/)).toBeVisible()
  await expect(app.report()).toBeFocused()
})

test('lists all statuses and codes with their sources', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(twoMessages)
  await page.getByRole('button', { name: 'All statuses and codes' }).click()
  const dialog = page.getByRole('dialog', { name: 'Message statuses and codes' })
  await expect(dialog.getByRole('region', { name: 'Error codes' })).toContainText('Too many messages an hour to this country')
  await expect(dialog.getByRole('link', { name: 'Plivo docs: geo permissions' }).first()).toBeVisible()
  expect(await axeFindings(page, '[role=dialog]')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'All statuses and codes' })).toBeFocused()
  await app.command('Message statuses')
  await expect(dialog).toBeVisible()
})

test('shows what the recipient sees as it is typed, and stays closed once it is closed', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(twoMessages)
  await app.select('Message', 1)
  const phone = page.getByRole('figure', { name: 'The message on a phone' })
  await expect(phone).toContainText('Ticket 4182 is open')
  // The form of the message before may be there a moment longer.
  await expect(app.field('Text')).toHaveValue('Ticket 4182 is open')
  await app.field('Text').press('End')
  await app.field('Text').pressSequentially('!’')
  await expect(phone).toContainText('Ticket 4182 is open!’')
  await expect(phone).toContainText('Arrives as one message, counted as 1 part.')
  await page.getByRole('button', { name: 'Hide What the recipient sees' }).click()
  await expect(phone).toHaveCount(0)
  await app.saved()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Show What the recipient sees' })).toBeVisible()
  await expect(phone).toHaveCount(0)
})

test('explains a report of a message that a call sends, and leads to its field', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(
    '<Response><Speak>Welcome</Speak><Message src="14155550100" dst="14155550102">We called you</Message></Response>',
  )
  const words = page.getByRole('region', { name: 'In words' })
  await expect(words).toContainText('It is sent during the call, in 1 part, and charged separately.')
  await words.getByRole('button', { name: 'Was it delivered?' }).click()
  await app.explainReport(optedOut)
  await expect(app.explainedReport().getByRole('heading')).toBeFocused()
  expect(await axeFindings(page, '[role=dialog]')).toEqual([])
  await app.explainedReport().getByRole('button', { name: 'Show the field dst' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(app.row('Message')).toHaveAttribute('aria-selected', 'true')
  await expect(app.focusInForm()).toHaveAccessibleName(/\bdst\b/)
})

test('tells a call in words under its XML', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response><Speak>Welcome</Speak><Wait length="2"/></Response>')
  const words = page.getByRole('region', { name: 'In words' }).getByRole('list', { name: 'In words' })
  await expect(words.getByRole('listitem')).toHaveText([/Says “Welcome”/, /Waits 2 seconds/, /./])
  await words.getByRole('button', { name: /Waits 2 seconds/ }).click()
  await expect(app.row('Wait')).toHaveAttribute('aria-selected', 'true')
  await app.set('length', '5')
  await expect(words).toContainText('Waits 5 seconds.')
  expect(await axeFindings(page)).toEqual([])
})

test('has the server that takes the reports, where a Message asks for them', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(twoMessages)
  await app.showCode()
  await app.chooseLanguage('Node.js')
  await page.getByRole('button', { name: 'Delivery report' }).click()
  expect(await app.copiedCode()).toContain("app.all('/sms/report'")
  await app.showXml()
  await app.select('Message', 1)
  await app.fill('callbackUrl', '')
  await app.showCode()
  await expect(page.getByRole('button', { name: 'Delivery report' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Program' })).toHaveAttribute('aria-pressed', 'true')
})
