import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

const call = `<Response>
  <Speak>Hello &amp; welcome</Speak>
  <Dial callerId="14155550100" callType="voice">
    <Number>14155550101</Number>
  </Dial>
  <Hangup/>
</Response>
`

const firstLines: readonly (readonly [string, string])[] = [
  ['Python', 'from plivo import plivoxml'],
  ['Ruby', "require 'plivo'"],
  ['Node.js', "const plivo = require('plivo');"],
  ['PHP', '<?php'],
  ['Java', 'import com.plivo.api.'],
  ['C#', 'using '],
  ['Go', 'package main'],
]

test('reads, copies and downloads the document as code for each SDK', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(call)
  await app.showCode()
  await expect(app.pane()).toHaveCount(0)
  for (const [language, line] of firstLines) {
    await app.chooseLanguage(language)
    await expect(app.code().locator('.cm-line').first()).toContainText(line)
    expect(await app.copiedCode()).toContain(line)
  }
  await app.chooseLanguage('Node.js')
  const code = await app.copiedCode()
  expect(code).toContain("response.addSpeak('Hello & welcome');")
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download code' }).click()])
  expect(file.suggestedFilename()).toBe('response.js')
  await expect(page.getByText('npm install plivo', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Handler' }).click()
  await expect(app.code()).toContainText("res.type('text/xml').send(response.toXML());")
  await page.getByRole('tab', { name: 'XML' }).click()
  expect(await app.copied()).toBe(call)
})

test('remembers the language', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.showCode()
  await app.chooseLanguage('Go')
  await app.saved()
  await page.reload()
  await app.showCode()
  await expect(page.getByRole('combobox', { name: 'Language', exact: true })).toHaveText('Go')
  await expect(app.code()).toContainText('package main')
})

test('marks the lines of the selected element, and follows its edits', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(call)
  await app.showCode()
  await app.chooseLanguage('Node.js')
  await app.select('Speak')
  await expect(app.code().locator('[data-mark=selected]')).toHaveText(["response.addSpeak('Hello & welcome');"])
  await app.select('Dial')
  await expect(app.code().locator('[data-mark=selected]').last()).toHaveText("dial.addNumber('14155550101');")
  await app.select('Number')
  await expect(app.code().locator('[data-mark=selected]')).toHaveText(["dial.addNumber('14155550101');"])
  await app.fill('Text', '14155550199')
  await expect(app.code().locator('[data-mark=selected]')).toHaveText(["dial.addNumber('14155550199');"])
})

test('says what an SDK leaves out, and leads there', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(call)
  await app.showCode()
  await app.chooseLanguage('Node.js')
  const warnings = page.getByRole('region', { name: 'Warnings of the code' })
  await expect(warnings).toContainText('1 difference')
  await warnings.getByRole('button', { name: /callType is left out/ }).click()
  await expect(app.row('Dial')).toHaveAttribute('aria-selected', 'true')
  await expect(app.field('callType').or(app.field('callType', 'combobox'))).toBeFocused()
  await app.select('Speak')
  await app
    .code()
    .getByText(/callType is left out/)
    .click()
  await expect(app.row('Dial')).toHaveAttribute('aria-selected', 'true')
  await app.clear('callType')
  await expect(warnings).toHaveCount(0)
})

test('axe finds nothing in the code, at three widths in both themes', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(call)
  await app.select('Dial')
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 })
    if (width < 700) await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'XML' }).click()
    await app.showCode()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // Colours change in a moment.
      await expect.poll(() => axeFindings(page), `${width} px, ${colorScheme}`).toEqual([])
    }
  }
})

test('is a pane of its own name beside the XML', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const pane = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(pane('XML')).toBeVisible()
  await app.showCode()
  await expect(pane('XML')).toHaveCount(0)
  await expect(pane('Code').getByRole('button', { name: 'Copy code' })).toBeVisible()
  await app.showXml()
  await expect(pane('XML').getByRole('button', { name: 'Format XML' })).toBeVisible()
})
