import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

const message = `<?xml version="1.0" encoding="UTF-8"?>
<Response>
  <Message src="+12025550000" dst="+12025551111&lt;+12025552222" type="sms" callbackUrl="https://example.com/sms_status/" callbackMethod="POST">Hi, this is a sample text</Message>
</Response>
`

/** Types the message from its first field to its last; Tab is the key that leads on, on a telephone's keyboard as well. */
async function typeAll(page: Page): Promise<void> {
  const { keyboard } = page
  await keyboard.type('+12025550000')
  await keyboard.press('Tab')
  await keyboard.type('+12025551111,+12025552222')
  await keyboard.press('Tab')
  await keyboard.type('Hi, this is a sample text')
  await keyboard.press('Tab')
  await keyboard.type('https://example.com/sms_status/')
  for (const value of ['POST', 'sms']) {
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await keyboard.type(value)
    await keyboard.press('Enter')
  }
}

test('composes the sample message with two clicks and typing', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await app.add('Message')
  await expect(app.field('src')).toBeFocused()
  await typeAll(page)
  expect(await app.copied()).toBe(message)
  await expect(app.meter()).toContainText('GSM-7 · 25 of 160')
  await expect(app.meter()).toContainText('1 part × 2 recipients = 2 parts')
  expect(await axeFindings(page)).toEqual([])
})

test('composes the sample message with the keyboard alone', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.command('new document')
  await expect(app.row('Response')).toBeFocused()
  await app.insert('Message')
  await expect(app.field('src')).toBeFocused()
  await typeAll(page)
  expect(await app.copied()).toBe(message)
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('composes the sample message with two taps and typing', async ({ page }) => {
    const app = new Driver(page)
    await app.open()
    await app.command('new document')
    await page.getByRole('button', { name: 'Add element', exact: true }).tap()
    await page
      .getByRole('dialog')
      .getByRole('menuitem', { name: /^Message/ })
      .first()
      .tap()
    await expect(app.field('src')).toBeFocused()
    await typeAll(page)
    await expect(app.meter()).toContainText('2 recipients')
    expect(await axeFindings(page)).toEqual([])
    expect(await app.copied()).toBe(message)
  })

  test('counts many recipients by country, each target at least 44 pixels high', async ({ page }) => {
    const app = new Driver(page)
    await app.open()
    const numbers = [...Array.from({ length: 12 }, (_, at) => `+141555501${at + 10}`), '+919876543210']
    await app.import(`<Response><Message src="+14155550100" dst="${numbers.join('&lt;')}">Hi</Message></Response>`)
    await app.select('Message')
    await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'Properties' }).click()
    await expect(app.properties()).toContainText('US 12')
    await expect(app.properties()).toContainText('IN 1')
    const edit = await app.properties().getByRole('button', { name: 'Edit list' }).boundingBox()
    expect(edit?.height).toBeGreaterThanOrEqual(44)
    const list = await app.editList()
    await list.press('Control+End')
    await list.pressSequentially('\n+919876543211')
    await app.saveList()
    await expect(app.properties()).toContainText('IN 2')
    expect(await app.copied()).toContain('&lt;+919876543210&lt;+919876543211"')
  })
})

test('takes 1,200 recipients from a CSV and reports the three lines without a number', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await app.add('Message')
  await app.field('dst').click()
  const bad = new Map([
    [17, 'n/a'],
    [204, ''],
    [900, '1.41556E+10'],
  ])
  const number = (line: number): string => bad.get(line) ?? `+1 (415) 200-${2000 + line}`
  const rows = Array.from({ length: 1203 }, (_, at) => `"Doe, ${at}",${at + 2},${number(at + 2)}`)
  await app.paste(['Name,Id,Phone', ...rows].join('\r\n'))
  await expect(app.pasteReport()).toContainText('1,200 numbers added from the column “Phone”, 2 other columns not read')
  await expect(app.rejectedLines()).toHaveText(['Line 17: n/a', 'Line 204: empty', /^Line 900: 1\.41556E\+10/])
  const dst = / dst="([^"]*)"/.exec(await app.copied())?.[1]?.split('&lt;') ?? []
  expect(dst).toHaveLength(1200)
  expect(dst[0]).toBe('+14152002002')
  await expect(app.properties()).toContainText('US 1,200')
  await app.editList()
  await expect(page.getByRole('dialog')).toContainText('Plivo takes at most 1,000 recipients at once.')
  const csv = await app.exportedList()
  expect(csv.trim().split('\r\n')).toEqual(['Phone', ...dst.map((each) => `"${each}"`)])
  expect(await axeFindings(page)).toEqual([])
})

test('writes a curly quote plainly, which saves two parts for each recipient', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response><Message src="+14155550100" dst="+14155550101&lt;+14155550102">Hi</Message></Response>')
  await app.select('Message')
  await app.fill('Text', `It’s time: ${'x'.repeat(140)}`)
  await expect(app.meter()).toContainText('3 parts × 2 recipients = 6 parts')
  await app.field('Text').press('Alt+Enter')
  await page.keyboard.press('Enter')
  await expect(app.field('Text')).toBeFocused()
  await expect(app.meter()).toContainText('1 part × 2 recipients = 2 parts')
  expect(await app.copied()).toContain(`>It's time: ${'x'.repeat(140)}<`)
})

test('adds an opt-out line and a placeholder where they belong, each as one step', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response><Message src="+14155550100" dst="+14155550101">Hi , see you</Message></Response>')
  await app.select('Message')
  await app.field('Text').click()
  await page.keyboard.press('Control+Home')
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowRight')
  await app.properties().getByRole('button', { name: 'Placeholder' }).click()
  await page.keyboard.type('first_name')
  expect(await app.copied()).toContain('>Hi {{first_name}}, see you<')
  await app.properties().getByRole('button', { name: 'Opt-out line' }).click()
  expect(await app.copied()).toContain(', see you Reply STOP to opt out.<')
  await page.getByRole('button', { name: /^Undo/ }).click()
  expect(await app.copied()).toContain('>Hi {{first_name}}, see you<')
})

test('says of a sender ID that India asks for its registration, and that the US refuses it', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response><Message>Your code is 4821.</Message></Response>')
  await app.select('Message')
  await app.fill('src', 'ACMEIN')
  await app.recipients('dst', ['+919876543210'])
  await expect(app.properties()).toContainText('Alphanumeric sender ID')
  await expect(app.problems()).toContainText('registered in India (DLT)')
  await expect(app.counts()).not.toContainText('error')
  expect(await app.copied()).toContain('<Message src="ACMEIN" dst="+919876543210">Your code is 4821.</Message>')
  await app.field('dst').press('Backspace')
  await app.recipients('dst', ['+14155550101'])
  await expect(app.counts()).toContainText('1 error')
  await expect(app.verdict()).toContainText('May fail · <Message> src')
  expect(await app.copied()).toContain('dst="+14155550101"')
})
