// Takes the picture of today's screen that README shows, from the built page.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserFlags, findBrowser } from './browser.mjs'
import { serve } from './static-server.mjs'

const root = join(import.meta.dirname, '..')
/** What a picture may weigh, in bytes. */
const most = 150_000

/** A call as people write them, with one thing that they did not mean. */
const menu = `<?xml version="1.0" encoding="UTF-8"?>
<Response>
  <GetInput action="https://example.com/chosen" inputType="dtmf" numDigits="1">
    <Speak>Welcome to Acme. For sales, press 1. For support, press 2.</Speak>
  </GetInput>
  <Speak>We are connecting you to a colleague.</Speak>
  <Dial timeout="20" callerId="+12025550000">
    <Number>+12025551111</Number>
    <Number>+12025552222</Number>
  </Dial>
  <Hangup/>
  <Speak>Thank you for calling.</Speak>
</Response>
`

const executablePath = findBrowser()
if (!executablePath) throw new Error('No Chromium was found; CHROMIUM=/path/to/chromium names one.')
const { url, stop } = await serve(join(root, 'dist'))
const browser = await chromium.launch({ executablePath, args: [...browserFlags] })
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  await page.clock.setFixedTime(new Date('2026-01-05T14:32:00'))
  await page.goto(url)
  await page.getByRole('button', { name: 'Close the welcome' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('textbox', { name: 'XML to import' }).fill(menu)
  await page.getByRole('button', { name: 'Add as new document' }).click()
  await page.getByRole('button', { name: 'Close the import report' }).click()
  await page.getByRole('treeitem', { name: /^GetInput/ }).click()
  await page.getByRole('list', { name: 'In words' }).waitFor()
  await page.locator('[data-shown=true]').waitFor({ state: 'hidden' })
  await page.mouse.move(0, 0)
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 85 })
  const picture = Buffer.from(data, 'base64')
  if (picture.length > most) throw new Error(`The picture has ${picture.length} bytes, of at most ${most}`)
  mkdirSync(join(root, 'docs'), { recursive: true })
  writeFileSync(join(root, 'docs', 'screen.webp'), picture)
  console.log(`docs/screen.webp: ${picture.length} bytes`)
} finally {
  await browser.close()
  await stop()
}
