import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { headers } from '../scripts/build/headers'
import { serve } from '../scripts/static-server.mjs'
import { axeFindings } from './axe'
import { Driver } from './driver'

const dist = join(import.meta.dirname, '..', 'dist')

/** Serves a site of its own that shows an address in a frame. */
async function framing(address: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    const frame = `<iframe title="Composer" width="1200" height="800" src="${address}"></iframe>`
    response.end(`<!doctype html><html lang="en"><title>Another site</title><main><h1>Another site</h1>${frame}</main></html>`)
  })
  await new Promise<void>((done) => server.listen(0, done))
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, stop: () => server.close() }
}

test('inside a frame of another site it shows its name and the way to a tab of its own, and no key acts', async ({
  page,
  context,
}) => {
  // A host that sends no headers.
  const host = await serve(dist)
  const site = await framing(`${host.url}#somewhere`)
  await page.goto(site.url)
  const frame = page.frameLocator('iframe')
  const link = frame.getByRole('link', { name: 'Open Plivo XML Composer in a new tab' })
  await expect(frame.getByRole('heading', { name: 'Plivo XML Composer' })).toBeVisible()
  await link.focus()
  for (const key of ['Control+k', 'Insert', '?', 'Control+o', 'Control+s', 'Control+z']) await page.keyboard.press(key)
  await expect(frame.locator('button, input, textarea, [tabindex], [role=dialog], [role=tree]')).toHaveCount(0)
  const stored = await frame.locator('html').evaluate(async () => [await indexedDB.databases(), localStorage.length])
  expect(stored).toEqual([[], 0])
  expect(await axeFindings(page)).toEqual([])
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
  await expect(new Driver(opened).tree()).toBeVisible()
  expect(opened.url()).toBe(`${host.url}#somewhere`)
  site.stop()
  await host.stop()
})

test('works inside a frame of its own site', async ({ page }) => {
  const host = await serve(dist)
  await page.goto(`${host.url}icon-48.png`)
  await page.evaluate((address) => {
    const frame = document.createElement('iframe')
    Object.assign(frame, { src: address, width: 1200, height: 800 })
    document.body.append(frame)
  }, host.url)
  await expect(page.frameLocator('iframe').getByRole('tree', { name: 'Structure' })).toBeVisible()
  await host.stop()
})

test('npm start serves it with the headers that hosts are to send', async ({ request }) => {
  const script = /src="\.?(\/assets\/[^"]+)"|href="\.?(\/assets\/[^"]+)"/.exec(await (await request.get('/')).text())
  const paths = { page: '/', asset: script?.[1] ?? script?.[2] ?? '', manifest: '/manifest.webmanifest' }
  const sent = async (path: string) => (await request.get(path)).headers()
  const answers = { page: await sent(paths.page), asset: await sent(paths.asset), manifest: await sent(paths.manifest) }
  for (const { name, value, for: where } of headers) {
    const answered = {
      all: 'page',
      '`assets/`': 'asset',
      'what is not in `assets/`': 'page',
      '`manifest.webmanifest`': 'manifest',
    } as const
    expect(answers[answered[where]]).toHaveProperty(name.toLowerCase(), value)
  }
})
