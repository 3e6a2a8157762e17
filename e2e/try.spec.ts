import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

const menu = `<Response>
  <GetInput action="https://example.com/menu" inputType="dtmf" numDigits="1">
    <Speak>For times press 1. For fares press 2.</Speak>
  </GetInput>
</Response>
`

const dial = `<Response>
  <Dial action="https://example.com/dialled">
    <Number>+14155550102</Number>
    <Number>+14155550103</Number>
  </Dial>
</Response>
`

test('presses a key, sees what the app is asked, answers with another document and hangs up', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response><Wait length="9" silence="true"/></Response>')
  await app.import(menu)
  await app.showTry()
  await expect(app.row('GetInput')).toHaveAccessibleName(/here/)
  await app.key('1').click()
  await expect(app.asked()).toContainText('Digits')
  await app.answers().getByRole('button', { name: 'wait', exact: true }).click()
  await expect(app.transcript()).toContainText('It replies with wait')
  await app.inCall('Hang up').click()
  await expect(app.transcript()).toContainText('The caller hangs up')
  await app.inCall('Save as scenario').click()
  await expect(app.said(/^Saved the scenario/)).toBeVisible()
  expect(await app.copied()).toBe(menu)
})

test('finds what happens if nobody presses anything, and the problem about it', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(menu)
  await app.showTry()
  await app.inCall('Nothing').click()
  await expect(app.transcript()).toContainText('Nothing is left to run')
  await app
    .problem(/no (?:key|input)|nothing/i)
    .getByRole('button')
    .first()
    .click()
  await expect(app.properties().getByRole('heading', { name: 'GetInput', exact: true })).toBeVisible()
})

test('dials two phones: the first is busy, the second answers after 8 s and hangs up', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(dial)
  await app.showTry()
  await app.phone('+14155550102').getByRole('button', { name: 'Busy' }).click()
  await app.phone('+14155550103').getByRole('textbox').fill('8')
  await app.phone('+14155550103').getByRole('button', { name: 'Answers' }).click()
  await expect(app.transcript()).toContainText('0:08.0')
  await app.inCall('The other person hangs up').click()
  await expect(app.asked()).toContainText('completed')
})

test('goes through a call with the keyboard alone, and follows an edit', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(menu)
  await app.showTry()
  await app.keypad().focus()
  await page.keyboard.press('2')
  await expect(app.asked()).toContainText('Digits')
  await expect(page.getByRole('region', { name: /^Your app answers/ })).toBeFocused()
  await app.inCall('Back').press('Enter')
  await app.keypad().focus()
  await page.keyboard.press('Enter')
  await expect(app.transcript()).toContainText('The call ends')
  await app.select('Speak')
  await app.fill('Text', 'For ships press 1.')
  await expect(app.transcript()).toContainText('“For ships press 1.”')
  await expect(app.transcript()).toContainText('The call ends')
  expect(await axeFindings(page)).toEqual([])
})

test('begins at a step of the tree', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(dial.replace('<Dial', '<Speak>Hold on</Speak>\n  <Dial'))
  await app.menu('Dial', 'Try from here')
  await expect(page.getByRole('region', { name: /phones ring/ })).toBeFocused()
  await expect(app.transcript()).not.toContainText('Hold on')
  await expect(app.row('Speak')).toHaveAccessibleName(/not reached/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('takes keys by touch, and folds them away', async ({ page }) => {
    const app = new Driver(page)
    await app.open()
    await app.import(menu)
    await app.showPane('XML')
    await app.showTry()
    expect((await app.key('1').boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await page.getByRole('button', { name: 'Hide what can happen' }).tap()
    await expect(app.key('1')).toHaveCount(0)
    await page.getByRole('button', { name: 'Show what can happen' }).tap()
    await app.key('1').tap()
    await expect(app.asked()).toContainText('Digits')
    expect(await axeFindings(page)).toEqual([])
  })
})
