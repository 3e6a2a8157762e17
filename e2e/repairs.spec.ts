import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { axeFindings } from './axe'
import { Driver } from './driver'

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Import XML' })

async function openImport(page: Page, text: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('textbox', { name: 'XML to import' }).fill(text)
  return dialog(page).getByRole('status')
}

/** What people bring in that is no Plivo XML, and what they are told. */
const answers: readonly (readonly [name: string, text: string, answer: RegExp])[] = [
  ['plain text', 'OK', /Not XML.*Put the text into elements/],
  ['an HTML page', '<!doctype html>\n<html><body>502 Bad Gateway</body></html>', /An HTML page, not XML.*error page/],
  ['JSON', '{"status": "ok"}', /JSON, not XML.*This is JSON/],
  ['TwiML', '<Response><Gather><Say>Hi</Say></Gather></Response>', /TwiML, the XML of Twilio.*<Say>, <Gather>/],
  [
    'TwiML with shared names only',
    '<Response><Record transcribe="true"/></Response>',
    /This may be TwiML.*transcribe of <Record>/,
  ],
  ['TeXML', '<Response><AIGather/></Response>', /TeXML, the XML of Telnyx/],
  ['BXML', '<Response><SpeakSentence>Hi</SpeakSentence></Response>', /BXML, the XML of Bandwidth.*<SpeakSentence>/],
  [
    'perhaps Vobiz',
    '<Response><Gather><Speak>Hi</Speak></Gather></Response>',
    /This may be Vobiz XML.*may also be something else/,
  ],
  ['a PHP program', `<?php echo '<?xml version="1.0"?>'; ?>\n<Response/>`, /A PHP program, not XML.*Line 1, column 34/],
  ['escaped XML', '&lt;Response&gt;&lt;/Response&gt;', /Escaped XML.*Unescape the text/],
  ['another XML', '<note><to>Tove</to></note>', /XML, but no Response.*Its root is <note>/],
  ['a fragment', '<Speak>Hi</Speak>', /A fragment without Response/],
  ['several roots', '<Speak>Hi</Speak>\n<Hangup/>', /More than one root element.*Line 2, column 1/],
  ['a document type', '<!DOCTYPE Response>\n<Response/>', /<!DOCTYPE> isn’t allowed/],
  ['half a document', '<Response>\n  <Speak>Hi', /The text ends too early.*Line 2/],
  ['a file that is too large', `<Response>${' '.repeat(10 * 1024 * 1024)}</Response>`, /The limit is 10 MB/],
]

test('says what it is that is no Plivo XML', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const box = page.getByRole('textbox', { name: 'XML to import' })
  for (const [name, text, answer] of answers.slice(0, -1)) {
    await box.fill(text)
    await expect(dialog(page).getByRole('status').first(), name).toContainText(answer)
  }
})

test('refuses a file that is too large, and keeps on', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const [, text, answer] = answers.at(-1)!
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'huge.xml', mimeType: 'text/xml', buffer: Buffer.from(text) })
  await expect(dialog(page)).toContainText(answer)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(app.row('Message')).toBeVisible()
})

test('unescapes a string literal as a whole, and says what is well then', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response>\\n  <Speak voice=\\"WOMAN\\">Hello</Speak>\\n</Response>\\n')
  await app.problems().getByRole('button', { name: 'Repair…' }).click()
  const repair = page.getByRole('dialog', { name: 'Repair XML' })
  await repair.getByRole('button', { name: /^Accept: Take the text out of its string literal/ }).click()
  await expect(repair).toContainText('Well-formed now')
  await repair.getByRole('button', { name: 'Close' }).click()
  expect(await app.copied()).toBe('<Response>\n  <Speak voice="WOMAN">Hello</Speak>\n</Response>\n')
})

test('offers no repair for a template that it would break', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const template = '<Response>\n<% each do |n| %>\n  <Dial><Number><%= n %></Number></Dial>\n<% end %>\n</Response>\n'
  await app.import(template)
  await app.command('Repair XML')
  const repair = page.getByRole('dialog', { name: 'Repair XML' })
  await expect(repair).toContainText('No repair is known for this text')
  await repair.getByRole('button', { name: 'Close' }).click()
  await expect(app.problems()).toContainText('Paste the XML that your template prints')
  await expect(app.problems().getByRole('button', { name: 'Repair…' })).toHaveCount(0)
  expect(await app.copied()).toBe(template)
})

const printed =
  '<Response>\n  <Message src="+14155550100" dst="+14155550101<+14155550102" type="sms" ' +
  'callbackUrl="https://<yourdomain>.com/sms_status/" callbackMethod="POST">Hi</Message>\n</Response>\n'

test('takes the bulk message of the docs by an offered repair, and undo gives it back as it was printed', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await openImport(page, printed)
  const repairs = dialog(page).getByRole('region', { name: 'Repairs' })
  await expect(repairs.locator('del').first()).toHaveText('<')
  await expect(repairs.locator('ins').first()).toHaveText('&lt;')
  await repairs.getByRole('button', { name: /^Accept: Write &lt; for < in values/ }).click()
  await page.getByRole('button', { name: 'Add as new document' }).click()
  await expect(app.row('Message')).toContainText('to 2 numbers')
  const mended = printed.replace('1<', '1&lt;').replace('<your', '&lt;your')
  expect(await app.copied()).toBe(mended)
  await expect(app.problems()).toContainText('No problems found.')
  await page.getByRole('button', { name: /^Undo/ }).click()
  expect(await app.copied()).toBe(printed)
  await page.getByRole('button', { name: /^Redo/ }).click()
  expect(await app.copied()).toBe(mended)
})

test('keeps what is declined as a draft, repairs it later in one step, and undoes that', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const broken =
    '\n<?xml version="1.0"?>\n<response>\n  <GetInput action=https://example.com/>\n    <speak>Fish & chips\n  </GetDigits>\n'
  await app.import(broken)
  expect(await app.copied()).toBe(broken)
  await app.problems().getByRole('button', { name: 'Repair…' }).click()
  const repair = page.getByRole('dialog', { name: 'Repair XML' })
  await repair.getByRole('button', { name: 'Accept all' }).click()
  await expect(repair.getByRole('status')).toContainText('well-formed')
  await repair.getByRole('button', { name: 'Close' }).click()
  const read = await app.copied()
  expect(read).toMatch(/^<\?xml version="1\.0"\?>\n<Response>/)
  expect(read).toContain('<Speak>Fish &amp; chips')
  await expect(app.row('Speak')).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  expect(await app.copied()).toBe(broken)
})

test('reports what an import brought in, and leads to each place', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import(
    '<!-- top --><Response><Foo/><Speak>Hi</Speak><!-- in --><?php x ?><Play>no url</Play><Hangup/><Foo/></Response>',
  )
  const report = page.getByRole('region', { name: 'Import report' })
  await expect(report).toContainText('5 elements in <Response>')
  const foo = report.getByRole('button', { name: /<Foo> unknown, kept/ })
  await foo.click()
  await expect(app.row('Foo')).toBeFocused()
  await foo.click()
  await expect(app.row('Foo', 1)).toBeFocused()
  await report.getByRole('button', { name: '2 comments kept' }).click()
  await expect(app.pane()).toBeFocused()
  await report.getByRole('button', { name: '1 processing instruction kept' }).click()
  await expect(app.row('Instruction')).toBeFocused()
  await report.getByRole('button', { name: /error/ }).click()
  await expect(app.properties().locator(':focus')).toHaveCount(1)
  await report.getByRole('button', { name: 'Close the import report' }).click()
  await expect(report).toHaveCount(0)
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
})

test('says which placeholder breaks the XML, and keeps samples with the document', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  const status = await openImport(page, '<Response>\n  <Dial action="https://${req.get("host")}/x"/>\n</Response>')
  await expect(status.first()).toContainText('around the template placeholder ${req.get("host")}')
  const text = '<Response><Dial callerId="{{from}}"><Number>[your number]</Number></Dial></Response>'
  await page.getByRole('textbox', { name: 'XML to import' }).fill(text)
  await page.getByRole('button', { name: 'Add as new document' }).click()
  await expect(app.problems()).toContainText('No problems found.')
  await app.select('Dial')
  await expect(app.properties()).toContainText('A template fills in {{from}}')
  await app.command('Placeholders')
  await page.getByRole('textbox', { name: 'Sample for {{from}}' }).fill('+14155550100')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await app.saved()
  await page.reload()
  await expect(app.tree()).toBeVisible()
  await app.command('Placeholders')
  await expect(page.getByRole('textbox', { name: 'Sample for {{from}}' })).toHaveValue('+14155550100')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  expect(await app.copied()).toBe(text)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the offers and the report in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const app = new Driver(page)
    await app.open()
    await openImport(page, '\n<?xml version="1.0"?>\n<response>\n  <Dial action=a&b>\u00a0\n</response>\n')
    await expect(dialog(page).getByRole('region', { name: 'Repairs' })).toBeVisible()
    // The colours of the buttons change once more when the main one is known.
    const accept = dialog(page).getByRole('button', { name: 'Accept all' })
    await expect(accept).toHaveAttribute('data-variant', 'contained')
    await expect(page.getByRole('button', { name: 'Add as new document' })).toHaveAttribute('data-variant', 'outlined')
    expect(await axeFindings(page)).toEqual([])
    await accept.click()
    await page.getByRole('button', { name: 'Add as new document' }).click()
    await expect(page.getByRole('region', { name: 'Import report' })).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await axeFindings(page)).toEqual([])
  })
}
