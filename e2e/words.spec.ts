import { expect, test } from '@playwright/test'
import { Driver } from './driver'

const menu = `<Response>
  <GetInput action="https://example.com/menu" numDigits="1" executionTimeout="5">
    <Speak>Press 1 for sales.</Speak>
  </GetInput>
  <Speak>Goodbye</Speak>
</Response>
`

test('reads the call in words, jumps from a sentence, and finds the XML untouched', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(menu)
  await page.getByRole('tab', { name: 'In words' }).click()
  const words = page.getByRole('list', { name: 'In words' })
  await expect(words).toContainText('Press 1 for sales.')
  await words.getByRole('button', { name: /Goodbye/ }).click()
  await expect(app.properties().getByRole('heading', { name: 'Speak', exact: true })).toBeVisible()
  await expect(app.field('Text')).toHaveValue('Goodbye')
  await page.getByRole('tab', { name: 'XML' }).click()
  expect(await app.copied()).toBe(menu)
})
