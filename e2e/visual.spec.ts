import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { Driver } from './driver'
import { ivr } from './samples-xml'

/** How wide a sample is in the two fonts of the recorded pictures, in px: elsewhere the pictures cannot be the same. */
const recordedFonts = [2066, 2113]

const pictures = [
  { name: 'typical-light', width: 1440, theme: 'light', text: null, pane: null },
  { name: 'typical-dark', width: 1440, theme: 'dark', text: null, pane: null },
  { name: 'problems-light', width: 1440, theme: 'light', text: ivr, pane: null },
  { name: 'tabs-dark', width: 1024, theme: 'dark', text: ivr, pane: null },
  { name: 'phone-tree-light', width: 390, theme: 'light', text: ivr, pane: 'Structure' },
  { name: 'phone-form-dark', width: 390, theme: 'dark', text: null, pane: 'Properties' },
] as const

for (const { name, width, theme, text, pane } of pictures) {
  test(`looks as it did: ${name}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-01-05T14:32:00'))
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: width < 700 ? 844 : 900 })
    const app = new Driver(page)
    await app.open()
    test.skip(!(await hasRecordedFonts(page)), 'the pictures were recorded with other fonts')
    await page.getByRole('button', { name: 'Close the welcome' }).click()
    if (text) {
      await app.import(text)
      await page.getByRole('button', { name: 'Close the import report' }).click()
    }
    await app.select(text ? 'GetInput' : 'Message')
    if (pane) await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: pane }).click()
    await expect(page.locator('[data-shown=true]')).toHaveCount(0, { timeout: 10_000 })
    if (!text) await expect(app.meter()).toContainText('2 recipients')
    await page.mouse.move(0, 0)
    await expect(page).toHaveScreenshot(`${name}.png`, { caret: 'hide', maxDiffPixelRatio: 0.005 })
  })
}

async function hasRecordedFonts(page: Page): Promise<boolean> {
  const widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    const style = getComputedStyle(document.documentElement)
    return ['--sans', '--mono'].map((font) => {
      if (!context) return 0
      context.font = `130px ${style.getPropertyValue(font)}`
      return Math.round(context.measureText('Quick brown <Response> 0123').width)
    })
  })
  return widths.every((measured, index) => measured === recordedFonts[index])
}
