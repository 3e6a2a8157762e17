import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

const menu = `<Response>
  <GetInput action="https://example.com/menu" inputType="dtmf" numDigits="1" redirect="false">
    <Speak>For times press 1.</Speak>
  </GetInput>
  <Speak>Goodbye.</Speak>
</Response>
`

test('saves a call as a scenario, sees it fail after an edit, takes that as right, and undoes it all', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(menu)
  await app.showTry()
  await app.key('1').click()
  await app.inCall('Save as scenario').click()
  await expect(app.said('Saved the scenario “Presses 1”')).toBeVisible()
  await app.scenariosTab().click()
  await expect(app.scenario('Presses 1, passes')).toBeVisible()
  await app.select('Speak', 1)
  await app.fill('Text', 'See you.')
  await expect(app.scenario('Presses 1, fails')).toContainText('expected to hear “Goodbye.”, heard “See you.”')
  await expect(app.scenariosTab()).toHaveAccessibleName('Scenarios 1 ✗')
  await app.scenario('Presses 1').getByRole('button', { name: 'That is right now' }).click()
  await expect(app.scenario('Presses 1, passes')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await app.scenario('Presses 1').getByRole('button', { name: 'Run Presses 1' }).click()
  await expect(app.transcript()).toContainText('See you.')
  await page.reload()
  await app.scenariosTab().click()
  await expect(app.scenario('Presses 1, passes')).toBeVisible()
  await app.scenario('Presses 1').getByRole('button', { name: 'Delete Presses 1' }).click()
  await expect(app.scenariosTab()).toHaveCount(0)
  await expect(app.problems()).toBeVisible()
  await page.getByRole('button', { name: /^Undo: delete a scenario/ }).click()
  await app.scenariosTab().click()
  await expect(app.scenario('Presses 1, passes')).toBeVisible()
})
