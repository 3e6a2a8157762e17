import { expect, test } from '@playwright/test'
import { Driver } from './driver'

/** What takes a feature away, as a browser that never had it. */
const older = {
  'no toSpliced': () => void Reflect.deleteProperty(Array.prototype, 'toSpliced'),
  'no lookbehind': () => {
    globalThis.RegExp = new Proxy(RegExp, {
      construct(target, [pattern, flags]: [string | RegExp, string?]) {
        if (String(pattern).includes('(?<')) throw new SyntaxError('invalid group specifier name')
        return new target(pattern, flags)
      },
    })
  },
}

for (const [name, takeAway] of Object.entries(older))
  test(`tells a browser with ${name} that it is too old, and does not start`, async ({ page }) => {
    await page.addInitScript(takeAway)
    await page.goto('/')
    await expect(page.getByText('This browser is too old for Plivo XML Composer.')).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expect(new Driver(page).tree()).toHaveCount(0)
    await expect(page.getByRole('status', { name: 'Opening the composer' })).toBeHidden()
  })

test('says nothing of it to any other', async ({ page }) => {
  await new Driver(page).open()
  await expect(page.getByText('This browser is too old')).toBeHidden()
})
