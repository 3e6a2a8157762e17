import { expect, test } from '@playwright/test'
import { Driver } from './driver'

/** What both stories end with: asks, connects, records and goes on. */
const flow = `<?xml version="1.0" encoding="UTF-8"?>
<Response>
  <PreAnswer>
    <Speak>One moment please.</Speak>
  </PreAnswer>
  <GetInput action="https://example.com/menu" inputType="dtmf" numDigits="1">
    <Speak>Press 1 for sales.</Speak>
    <Speak>Press 2 for support.</Speak>
  </GetInput>
  <Dial callerId="+12025550000">
    <Number>+12025551111</Number>
    <Number>+12025552222</Number>
  </Dial>
  <Record action="https://example.com/recorded" maxLength="30"/>
  <Conference>support</Conference>
  <Redirect>https://example.com/next</Redirect>
</Response>
`

test('builds a call flow with the mouse: added, moved, wrapped, duplicated, undone', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.blank()
  await app.add('GetInput')
  await app.fill('action', 'https://example.com/menu')
  await app.set('inputType', 'dtmf')
  await app.fill('numDigits', '1')
  await app.add('Speak')
  await app.fill('Text', 'Press 2 for support.')
  await app.menu('Speak', 'Duplicate')
  await app.fill('Text', 'Press 1 for sales.')
  await app.row('Speak', 1).dragTo(app.row('Speak', 0), { targetPosition: { x: 60, y: 3 } })
  await app.select('GetInput')
  await app.add('Dial', 'After')
  await app.fill('callerId', '+12025550000')
  await app.add('Number')
  await app.fill('Text', '+12025551111')
  await app.add('Number', 'After')
  await app.fill('Text', '+12025552222')
  await app.select('Dial')
  await app.add('Conference', 'After')
  await app.fill('Text', 'support')
  await app.add('Record', 'After')
  await app.fill('action', 'https://example.com/recorded')
  await app.fill('maxLength', '30')
  await app.menu('Record', 'Move up')
  await app.select('Conference')
  await app.add('Redirect', 'After')
  await app.fill('Text', 'https://example.com/next')
  await app.select('GetInput')
  await app.add('Speak', 'After')
  await app.fill('Text', 'One moment please.')
  await app.menu('Speak', 'Wrap in…', 2)
  await page.getByRole('menuitem', { name: /^PreAnswer/ }).click()
  await app.menu('PreAnswer', 'Move up')
  await app.menu('Redirect', 'Delete')
  await page.getByRole('button', { name: /^Undo: delete Redirect/ }).click()
  expect(await app.copied()).toBe(flow)
})

test('builds the same call flow with the keyboard alone', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.command('new document')
  await expect(page.getByRole('treeitem')).toHaveCount(1)
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await expect(app.row('Response')).toBeFocused()
  await app.insert('GetInput')
  await app.typeInto('action', 'https://example.com/menu')
  await app.typeInto('inputType', 'dtmf', 'combobox')
  await app.typeInto('numDigits', '1')
  await press('Escape')
  await app.insert('Speak')
  await app.typeInto('Text', 'Press 2 for support.')
  await press('Escape', 'Control+d', 'Enter', 'Control+a')
  await page.keyboard.type('Press 1 for sales.')
  await press('Escape', 'Alt+ArrowUp', 'ArrowUp')
  await app.insert('Dial', 'After')
  await app.typeInto('callerId', '+12025550000')
  await press('Escape')
  await app.insert('Number')
  await app.typeInto('Text', '+12025551111')
  await press('Escape', 'Control+d', 'Enter', 'Control+a')
  await page.keyboard.type('+12025552222')
  await press('Escape', 'ArrowLeft')
  await app.insert('Conference', 'After')
  await app.typeInto('Text', 'support')
  await press('Escape')
  await app.insert('Record', 'After')
  await app.typeInto('action', 'https://example.com/recorded')
  await app.typeInto('maxLength', '30')
  await press('Escape', 'Alt+ArrowUp', 'ArrowDown')
  await app.insert('Redirect', 'After')
  await app.typeInto('Text', 'https://example.com/next')
  await press('Escape', 'Home')
  await app.insert('PreAnswer')
  await press('Escape', 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp')
  await app.insert('Speak')
  await app.typeInto('Text', 'One moment please.')
  await press('Escape', 'End', 'Delete', 'Control+z')
  expect(await app.copied()).toBe(flow)
})
