import { expect, test } from '@playwright/test'
import { Driver } from './driver'

const asking =
  '<Response>\n  <GetInput action="https://example.com/menu" inputType="dtmf"/>\n  <Speak>Hello</Speak>\n' +
  '  <Message src="+14155550100">Hi</Message>\n</Response>\n'

test('says what a field does before when it counts, and groups and filters where there are many', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(asking)
  await app.select('GetInput')
  await expect(app.field('hints')).toHaveAccessibleDescription(/^\w.*\. Used only when inputType includes speech\.$/)
  await expect(app.field('executionTimeout')).toHaveAttribute('placeholder', 'Not set (15)')
  await expect(app.field('redirect', 'combobox')).toHaveCount(0)
  await app.showMore('GetInput')
  await expect(app.field('redirect', 'combobox')).toHaveText('Not set (true)')
  expect(await app.headings()).toEqual(['Common', 'Speech', 'Callbacks'])
  for (const [left, right] of await app.controlsBeside()) expect(left).toBe(right)
  await app.filterForm('language')
  await page.keyboard.press('Enter')
  await expect(app.field('language', 'combobox')).toBeFocused()
})

test('makes two chips of two numbers with a blank, and takes the first voice that matches', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(asking)
  await app.select('Message')
  await app.recipients('dst', ['+14155550101 +14155550102'])
  await expect(app.chips()).toHaveCount(2)
  await app.select('Speak')
  await expect(app.properties()).toContainText('WOMAN ignores SSML.')
  await app.useSuggestion(/^Use Polly\./)
  await expect(app.properties().getByRole('group', { name: 'Insert speech markup' })).toBeVisible()
  await app.field('voice', 'combobox').fill('amy')
  await app.field('voice', 'combobox').press('Enter')
  expect(await app.copied()).toBe(
    asking
      .replace('<Speak>', '<Speak voice="Polly.Amy">')
      .replace('<Message src="+14155550100">', '<Message src="+14155550100" dst="+14155550101&lt;+14155550102">'),
  )
})

test('scolds neither a new document nor a new element before the focus goes on', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await app.seesNoProblem(/^No steps yet\. Add the first one\.$/)
  await app.add('GetInput')
  await app.seesNoProblem(/^Next: fill in action\.$/)
  await expect(app.row('GetInput')).toHaveAccessibleName('GetInput')
  await app.select('Response')
  await expect(app.row('GetInput')).toHaveAccessibleName(/error|warning/)
  await expect(app.verdict()).not.toContainText('Next:')
  await expect(app.counts()).toContainText(/error|warning/)
})
