import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

const linked = {
  'times.xml': '<Response><Say>Ferries leave at noon.</Say><Redirect>https://example.com/ivr/menu.php</Redirect></Response>',
  'menu.xml': '<Response><Gather numDigits="1" action="chosen.php?from=menu"><Say>For times press 1.</Say></Gather></Response>',
  'chosen.xml': '<Response><Say>Thank you.</Say><Redirect>https://example.com/ivr/times</Redirect></Response>',
}

test('maps three linked TwiML files that are dropped, whole', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.drop(linked)
  const dialog = page.getByRole('dialog', { name: 'Convert to Plivo XML' })
  await dialog.getByRole('textbox', { name: 'URL of this document' }).fill('https://example.com/ivr/menu')
  await expect(dialog).not.toContainText('to decide')
  await dialog.getByRole('button', { name: 'Convert all to Plivo XML' }).click()
  await expect(dialog).toHaveCount(0)
  await app.command('Flow map')
  expect(await app.flowLines('menu')).toEqual([
    '→on keys: chosen asks https://example.com/ivr/chosen.php?from=menu, POST, by action of <GetDigits>',
  ])
  expect(await app.flowLines('chosen')).toEqual(['→then: times asks https://example.com/ivr/times, POST, by <Redirect>'])
  expect(await app.flowLines('times')).toEqual(['→then: menu asks https://example.com/ivr/menu.php, POST, by <Redirect>'])
  await expect(app.flow()).not.toContainText('No document here answers')
  await expect(app.flowCards()).toHaveCount(4)
  await app
    .flowCards()
    .filter({ hasText: /^chosen/ })
    .press('ArrowRight')
  await expect(app.flowCards().filter({ hasText: /^times/ })).toBeFocused()
  await expect(app.flow().locator('[aria-selected=true]')).toContainText('times')
  await app.flowPicture().getByRole('button', { name: 'Fit' }).click()
  expect(await axeFindings(page, '[role=dialog]')).toEqual([])
  await app.flowCards().filter({ hasText: /^menu/ }).dblclick()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(app.documentName()).toHaveValue('menu')
})

test('shows on a phone a link that leads nowhere, and leads to its field by the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const app = new Driver(page)
  await app.open()
  await app.drop({
    'sales.xml': '<Response><Speak>Hi</Speak></Response>',
    'menu.xml': '<Response><GetDigits action="/sales"/><Redirect method="GET">/nowhere</Redirect></Response>',
  })
  await expect(app.documentName()).toHaveValue('menu')
  await app.command('Flow map')
  await expect(app.flow().getByRole('treeitem', { name: /^menu/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(app.flow().locator(':focus')).toHaveText(/then: no document here asks \/nowhere, GET, by <Redirect>/)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // Colours change in a moment.
    await expect.poll(() => axeFindings(page, '[role=dialog]'), colorScheme).toEqual([])
  }
  await page.keyboard.press('ArrowDown')
  await expect(app.flow().locator(':focus')).toHaveText(/No document here answers \/nowhere\./)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(app.focusInForm()).toHaveAccessibleName(/\bText\b/)
  await page.keyboard.type('x')
  expect(await app.copied()).toContain('nowherex')
})
