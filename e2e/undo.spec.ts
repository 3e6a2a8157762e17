import { expect, test } from '@playwright/test'
import { Driver } from './driver'

const firstText = '<Response>\n  <Speak>One</Speak>\n  <Hangup/>\n</Response>\n'

test('undoes and redoes after a reload what was done before, right after it too', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(firstText)
  await app.select('Speak')
  await app.fill('Text', 'Two')
  await app.choose('voice', 'MAN')
  await app.select('Hangup')
  await page.keyboard.press('Delete')
  const texts = [await app.copied()]
  const undo = page.getByRole('button', { name: /^Undo/ })
  await page.reload()
  await expect(undo).toHaveAccessibleName(/^Undo: delete Hangup/)
  for (let count = 0; count < 3; count += 1) {
    await undo.click()
    texts.push(await app.copied())
  }
  expect(texts.at(-1)).toBe(firstText)
  await app.saved()
  await page.reload()
  const redo = page.getByRole('button', { name: /^Redo/ })
  await expect(redo).toHaveAccessibleName(/^Redo: /)
  for (const text of texts.slice(0, 3).reverse()) {
    await redo.click()
    expect(await app.copied()).toBe(text)
  }
})
