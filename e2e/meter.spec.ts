import { expect, test } from '@playwright/test'
import { Driver } from './driver'

test('writes a message with a curly quote, and saves two parts of it', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await app.add('Message')
  await app.fill('Text', `It’s time: ${'x'.repeat(140)}`)
  const meter = app.properties().getByRole('group', { name: 'SMS parts' })
  await expect(meter).toContainText('UCS-2 · 17 of 67 in part 3')
  await expect(meter).toContainText('3 parts')
  await meter.getByRole('button', { name: "Replace ’ with '" }).click()
  await expect(meter).toContainText('GSM-7 · 151 of 160')
  await expect(meter).toContainText('1 part')
  expect(await app.copied()).toContain(`<Message>It's time: ${'x'.repeat(140)}</Message>`)
  await page.keyboard.press('Control+z')
  expect(await app.copied()).toContain('<Message>It’s time: ')
})

test('puts a pause into a spoken text at the caret', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await app.add('Speak')
  await app.fill('Text', 'Hold the line')
  await app.choose('voice', /^Polly.Joanna/)
  await app.field('Text').click()
  await page.keyboard.press('Home')
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowRight')
  await app.properties().getByRole('button', { name: 'Insert break' }).click()
  await app.fill('time', '500ms')
  expect(await app.copied()).toContain('<Speak voice="Polly.Joanna">Hold<break time="500ms"/> the line</Speak>')
})
