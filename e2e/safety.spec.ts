import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { fragmentOfShared } from '../src/storage/share-link/link'
import { Driver } from './driver'

const html = '<img src=x onerror="window.ran=1"><svg onload="window.ran=1"></svg><a href="javascript:window.ran=1">go</a>'
const escaped = html.replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Markup in every place where XML can hold it, with problems that quote it. */
const hostile = `<?xml version="1.0"?>
<!-- ${html} -->
<Response>
  <?note ${html}?>
  <Speak voice="${escaped}" onerror="${escaped}">${escaped}<emphasis level="${escaped}">${escaped}</emphasis></Speak>
  <Play>javascript:window.ran=1</Play>
  <Message src="${escaped}" dst="${escaped}">${escaped}</Message>
  <script src="data:text/javascript,window.ran=1">window.ran=1</script>
  <iframe onload="window.ran=1" src="javascript:window.ran=1"><![CDATA[${html}]]></iframe>
  <!-- ${html} -->
</Response>
`

/** Returns what was asked of other origins, by any page of the context. */
function elsewhere(page: Page): readonly string[] {
  const asked: string[] = []
  const note = (address: string): void => {
    const { protocol, hostname } = new URL(address)
    if (!['blob:', 'data:'].includes(protocol) && hostname !== 'localhost') asked.push(address)
  }
  page.context().on('request', (request) => note(request.url()))
  page.on('websocket', (socket) => note(socket.url()))
  return asked
}

/** Expects that nothing of the user's text became markup of the page, and that none of it ran. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  const made = page.locator('img, iframe, object, embed, [onerror], [onload], [href^="javascript:"], [src^="javascript:"]')
  await expect(made).toHaveCount(0)
}

async function openLink(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), fragment)
  await page
    .getByRole('region', { name: 'Shared document' })
    .getByRole('button', { name: /^Show it/ })
    .click()
  await expect(page.getByRole('dialog', { name: 'A document from a link' })).toBeVisible()
}

test('shows markup in names, text and attributes as text, everywhere, and asks no other origin', async ({ page }) => {
  const asked = elsewhere(page)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const app = new Driver(page)
  await app.open()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('textbox', { name: 'XML to import' }).fill(hostile)
  await expect(page.getByRole('dialog').getByText('✓ Well-formed')).toBeVisible()
  await expectHarmless(page)
  await page.getByRole('button', { name: 'Add as new document' }).click()
  await page.getByRole('textbox', { name: 'Document name' }).fill(html)
  const rows = page.getByRole('treeitem')
  const count = await rows.count()
  expect(count).toBeGreaterThan(8)
  for (let row = 0; row < count; row += 1) {
    await rows.nth(row).click()
    await expectHarmless(page)
  }
  await page.getByRole('searchbox', { name: 'Filter structure' }).fill(html)
  await page.getByRole('searchbox', { name: 'Filter structure' }).fill('')
  for (const message of await app.problems().getByRole('listitem').getByRole('button').all()) await message.hover()
  await expectHarmless(page)
  await app.select('Speak')
  await page.keyboard.press('Delete')
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeVisible()
  for (const button of ['Documents', 'Share']) {
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectHarmless(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await openLink(page, (await fragmentOfShared({ name: html, kind: 'voice', text: hostile })) ?? '')
  await expect(page.getByRole('region', { name: 'XML in the link' })).toContainText('<iframe onload=')
  await expectHarmless(page)
  await page.getByRole('button', { name: 'Keep a copy' }).click()
  await app.import(`<Response>${html}`)
  await expect(app.problems()).toContainText(/line 1/i)
  await expectHarmless(page)
  await page.reload()
  await expect(app.problems()).toContainText(/line 1/i)
  await expectHarmless(page)
  await expect(page).toHaveTitle(/Plivo XML Composer$/)
  expect(complaints).toEqual([])
  expect(asked).toEqual([])
})

test('a hostile or damaged link is answered, and what is stored stays', async ({ page }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response><Speak>Mine</Speak></Response>')
  await app.saved()
  const stored = (): Promise<string> =>
    page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('plivo-xml-composer')
          opening.onerror = () => reject(new Error('The store does not open.'))
          opening.onsuccess = () => {
            const all = opening.result.transaction('documents').objectStore('documents').getAll()
            all.onsuccess = () => {
              opening.result.close()
              resolve(JSON.stringify(all.result))
            }
          }
        }),
    )
  const before = await stored()
  const good = (await fragmentOfShared({ name: 'a', kind: 'voice', text: '<Response/>' })) ?? ''
  const links = [
    '#document=',
    '#document=1..',
    `${good}A`,
    good.slice(0, -4),
    good.replace('=1.', '=9.'),
    `#document=1.0.${'A'.repeat(150_000)}`,
  ]
  for (const link of links) {
    await openLink(page, link)
    await expect(page.getByRole('alert')).toContainText(/This link (?:is|was)/)
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await openLink(page, good)
  await page.getByRole('button', { name: 'Close without keeping' }).click()
  expect(await stored()).toBe(before)
  await expect(app.row('Speak')).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
})

test('a link opens on a first visit, and goes round through the clipboard', async ({ page, context }) => {
  const app = new Driver(page)
  await app.open()
  await app.import('<Response>\n\t<Speak>Round "trip" ☎ &amp; back</Speak>\n</Response>')
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText(/^Link copied \([\d,]+ characters/)).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const other = await context.newPage()
  await other.goto(link)
  await other.getByRole('button', { name: 'Keep a copy' }).click()
  const reader = new Driver(other)
  expect(await reader.copied()).toBe('<Response>\n\t<Speak>Round "trip" ☎ &amp; back</Speak>\n</Response>')
})
