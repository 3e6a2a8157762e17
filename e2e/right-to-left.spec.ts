import { expect, test } from '@playwright/test'
import { Driver } from './driver'

const welcome = 'مرحبا بك في متجرنا، رقم طلبك هو 4182 وسيصل غدا'
const arabic = (text: string): string => `<Response><Message src="+14155550100" dst="+14155550101">${text}</Message></Response>`

test('runs a text from the right in its field, the preview, the tree and the problems', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(arabic(welcome).replace('+14155550101', 'abc'))
  await app.select('Message')
  for (const place of [
    app.field('Text'),
    page.getByRole('figure', { name: 'The message on a phone' }).getByText(welcome),
    app.problem('dst').getByText(welcome),
  ]) {
    await expect(place).toHaveCSS('direction', 'rtl')
  }
  await expect(app.problem('dst').getByRole('button').first()).toHaveCSS('direction', 'ltr')
  await app.import(`<Response><Speak>${welcome}</Speak></Response>`)
  await expect(app.row('Speak').getByText(welcome)).toHaveCSS('direction', 'rtl')
})

test('marks a letter of another script in a text, but not a whole text in it', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(arabic(welcome))
  await app.select('Message')
  await expect(app.meter()).toContainText('This script is not in GSM-7, so a part holds 70 characters.')
  await expect(app.markedLetters()).toHaveCount(0)
  await app.fill('Text', 'Your order ش is on its way.')
  await expect(app.markedLetters()).toHaveText(['ش'])
  await app.fill('Text', welcome.repeat(2))
  await expect(app.meter()).toContainText(/^UCS-2 · \d+ of 67 in part 2/)
})
