import { expect, test } from '@playwright/test'
import { Driver } from './driver'
import { ivr } from './samples-xml'

/** A screen of 1440 × 900 px at so many times its size. */
const sizes = [
  { zoom: '200 %', width: 720, height: 450 },
  { zoom: '400 %', width: 360, height: 225 },
]

/** The commands of the dialogs with the most in them. */
const commands = ['Before you go live', 'Copy link', 'Documents', 'Import', 'New document from an example', 'Rules', 'Versions']

for (const { zoom, width, height } of sizes) {
  test(`leaves room for the panes and for all of each dialog at ${zoom}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const app = new Driver(page)
    await app.open()
    await app.import(ivr)
    const boxes = await app.headerBoxes()
    for (const [index, { right }] of boxes.entries()) {
      expect(right).toBeLessThanOrEqual(boxes[index + 1]?.left ?? width)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect((await app.tree().boundingBox())?.height).toBeGreaterThan(60)
    if (width < 700) await app.showPane('XML')
    else await app.showXml()
    expect(await app.paneHeight()).toBeGreaterThan(20)
    for (const command of commands) {
      await app.command(command)
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await app.cutFromDialog(), command).toBe(0)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })
}
