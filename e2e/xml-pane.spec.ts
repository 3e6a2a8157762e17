import { expect, test } from '@playwright/test'
import type { ElementHandle, Page } from '@playwright/test'
import { Driver } from './driver'

const source = '<Response>\n  <Speak>Hi</Speak>\n  <Dial>\n    <Number>+12025550000</Number>\n  </Dial>\n</Response>\n'

/** Opens the page with this document. */
async function opened(page: Page, text: string): Promise<Driver> {
  const app = new Driver(page)
  await app.open()
  await app.import(text)
  await expect(app.pane()).toBeVisible()
  return app
}

test('types a document in the XML and sees the tree follow', async ({ page }) => {
  const app = await opened(page, source)
  await app.caretAt('<Dial>', 'before')
  await page.keyboard.type('<Play>https://example.com/a.mp3</Play>')
  await expect(app.row('Play')).toBeVisible()
  expect(await app.copied()).toBe(source.replace('<Dial>', '<Play>https://example.com/a.mp3</Play><Dial>'))
  // On a slow machine typing pauses, and is more than one step.
  await expect(async () => {
    await app.pane().press('Control+z')
    expect(await app.copied()).toBe(source)
  }).toPass()
  await expect(app.row('Play')).toHaveCount(0)

  await app.pane().press('Control+a')
  await page.keyboard.type('<Response><Dial><Number>+12025550001</Number></Dial><Hangup/></Response>')
  expect(await app.copied()).toBe('<Response><Dial><Number>+12025550001</Number></Dial><Hangup/></Response>')
  await expect(app.row('Hangup')).toBeVisible()
})

test('joins what is typed in the XML and, before a picture was made of it, in the field of the same text', async ({ page }) => {
  const app = await opened(page, source)
  await app.select('Speak')
  await app.caretAt('Hi', 'after')
  const field = (await app.field('Text').elementHandle()) as ElementHandle<HTMLTextAreaElement>
  const wasDrawn = await page.evaluate(async (text) => {
    let isDrawn = false
    requestAnimationFrame(() => (isDrawn = true))
    const { focusNode, focusOffset } = getSelection() ?? {}
    if (focusNode instanceof Text) focusNode.insertData(focusOffset ?? 0, ' there')
    // The editor looks at what the browser typed before the next task.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    text.focus()
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    text.setRangeText('!', text.value.length, text.value.length, 'end')
    text.dispatchEvent(new InputEvent('input', { bubbles: true }))
    return isDrawn
  }, field)
  expect(wasDrawn).toBe(false)
  expect(await app.copied()).toBe(source.replace('Hi', 'Hi there!'))
})

test('breaks the XML, edits on, crashes, opens the page again, mends it and loses nothing', async ({ page, context }) => {
  const app = await opened(page, source)
  await app.select('Dial')
  await app.caretAt('Hi', 'after')
  await page.keyboard.type('<brea')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('note').first()).toContainText('Fix line 2 of the XML')
  await expect(app.row('Dial')).toBeVisible()
  await app.caretAt('+12025550000', 'after')
  await page.keyboard.type('9')
  const broken = source.replace('Hi', 'Hi<brea').replace('50000', '500009')
  expect(await app.copied()).toBe(broken)
  await app.saved()
  await page.goto('chrome://crash').catch(() => undefined)

  const again = await context.newPage()
  const next = new Driver(again)
  await next.open()
  expect(await next.copied()).toBe(broken)
  await next.caretAt('<brea', 'after')
  await again.keyboard.type('k/>')
  expect(await next.copied()).toBe(broken.replace('<brea', '<break/>'))
  await expect(next.row('break')).toBeVisible()
})

test('fixes three problems from the underlines', async ({ page }) => {
  const text =
    '<Response>\n  <Speak lopp="2">Hi</Speak>\n  <Play loop="3 ">https://example.com/a.mp3</Play>\n  <Redirect method="get">https://example.com/</Redirect>\n</Response>\n'
  const app = await opened(page, text)
  const underlined = (words: string) => app.pane().locator('[data-mark=problem]', { hasText: words })
  for (const words of ['get', 'lopp', '3']) {
    await underlined(words).hover()
    const fix = page.getByRole('group', { name: 'About this place' }).getByRole('button', { name: /^Fix: / })
    await fix.first().click()
    await expect(page.getByRole('group', { name: 'About this place' })).toHaveCount(0)
    await expect(underlined(words)).toHaveCount(0)
  }
  expect(await app.copied()).toBe(text.replace('get', 'GET').replace('lopp', 'loop').replace('3 ', '3'))
  for (let step = 0; step < 3; step += 1) await app.pane().press('Control+z')
  expect(await app.copied()).toBe(text)
})

test('completes elements by the keyboard, attributes and values by the mouse', async ({ page }) => {
  const app = await opened(page, source)
  const offers = page.getByRole('listbox', { name: 'Completions' })
  await app.caretAt('<Number>', 'before')
  await page.keyboard.type('<')
  await expect(offers.getByRole('option')).toHaveText([/^Number/, /^User/])
  await expect(page.locator('.cm-completionInfo')).toContainText('Takes')
  await page.keyboard.type('Us')
  await expect(offers.getByRole('option')).toHaveText([/^User/])
  await expect(page.locator('.cm-completionInfo')).toContainText('<User>')
  await page.keyboard.press('Enter')
  await page.keyboard.type('sip:a@phone.plivo.com</User>')
  expect(await app.copied()).toContain('<Dial>\n    <User>sip:a@phone.plivo.com</User><Number>')

  await app.caretAt('<Dial', 'after')
  await page.keyboard.type(' red')
  await offers.getByRole('option', { name: /^redirect/ }).click()
  await expect(offers.getByRole('option')).toHaveText([/^true/, /^false/])
  await offers.getByRole('option', { name: /^false/ }).click()
  expect(await app.copied()).toContain('<Dial redirect="false">')
})

test('says what an element and an attribute do when they are pointed at', async ({ page }) => {
  const app = await opened(page, '<Response>\n  <Redirect method="GET">https://example.com/</Redirect>\n</Response>\n')
  const note = page.getByRole('group', { name: 'About this place' })
  await app.pane().getByText('method', { exact: true }).hover()
  await expect(note).toContainText('Default')
  await expect(note).toContainText('POST')
  await expect(note).toContainText('Supported by')
  await page.mouse.move(5, 5)
  await expect(note).toHaveCount(0)
  await app.caretAt('Redirect', 'before')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+.')
  await expect(note).toContainText('<Redirect>')
  await page.keyboard.press('Escape')
  await expect(app.pane()).toBeFocused()
})

test('folds, and keeps folds and caret while the form edits', async ({ page }) => {
  const app = await opened(page, source)
  await page.locator('.cm-foldGutter span[title="Fold line"]').nth(1).click()
  await expect(app.pane().locator('.cm-foldPlaceholder')).toHaveCount(1)
  await app.select('Speak')
  await app.fill('Text', 'Good morning')
  await expect(app.pane().locator('.cm-foldPlaceholder')).toHaveCount(1)
  await expect(app.pane()).toContainText('Good morning')
  await app.pane().press('Control+Alt+]')
  await expect(app.pane().locator('.cm-foldPlaceholder')).toHaveCount(0)
})

test('finds and replaces, goes to a line, minifies and formats', async ({ page }) => {
  const app = await opened(page, source)
  await app.command('Find in the XML')
  await page.getByRole('textbox', { name: 'Find' }).fill('Hi')
  await page.getByRole('textbox', { name: 'Replace' }).fill('Hello')
  await page.getByRole('button', { name: 'replace all' }).click()
  await page.keyboard.press('Escape')
  const replaced = source.replace('Hi', 'Hello')
  expect(await app.copied()).toBe(replaced)

  await app.command('Go to line')
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await expect(app.row('Number')).toHaveAttribute('aria-selected', 'true')

  await page.getByRole('button', { name: 'Minify XML' }).click()
  expect(await app.copied()).toBe('<Response><Speak>Hello</Speak><Dial><Number>+12025550000</Number></Dial></Response>')
  await page.getByRole('button', { name: 'Format XML' }).click()
  expect(await app.copied()).toBe(replaced)
})

test('renames a start tag together with its end tag', async ({ page }) => {
  const app = await opened(page, source)
  await app.caretAt('<Speak', 'after')
  for (let letter = 0; letter < 'Speak'.length; letter += 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('Play')
  await page.keyboard.press('Escape')
  expect(await app.copied()).toBe(source.replaceAll('Speak', 'Play'))
  await expect(app.row('Play')).toBeVisible()
})

test('selects what the caret is in, down to the field of the attribute', async ({ page }) => {
  const app = await opened(page, '<Response>\n  <Wait length="2"/>\n  <Speak voice="MAN" loop="2">Hi</Speak>\n</Response>\n')
  await app.caretAt('loop="2', 'after')
  await expect(app.row('Speak')).toHaveAttribute('aria-selected', 'true')
  const meant = app.properties().locator('[data-meant]')
  await expect(meant.getByRole('textbox', { name: /\bloop\b/ })).toBeVisible()
  await app.caretAt('Hi', 'after')
  await expect(meant.getByRole('textbox', { name: /Text/ })).toBeVisible()
  await app.field('loop').click()
  await expect(app.pane().locator('[data-mark=field]')).toHaveText('loop="2"')
})
