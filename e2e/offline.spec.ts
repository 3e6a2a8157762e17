import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { serve } from '../scripts/static-server.mjs'
import { Driver } from './driver'

const dist = join(import.meta.dirname, '..', 'dist')
const base = '/some/sub/path/'

test.use({ serviceWorkers: 'allow' })

/** Returns what goes wrong on a page: messages of the console, refusals of the policy, exceptions. */
function complaints(page: Page): readonly string[] {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  return said
}

/** Waits until the page is kept for use without a network. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    if (registration.active?.state === 'activated') return
    await new Promise((resolve) => registration.active?.addEventListener('statechange', resolve, { once: true }))
  })
}

test('works below any path, with its policy on and without a network, and complains of nothing', async ({ page, context }) => {
  const host = await serve(dist, base)
  const said = complaints(page)
  const app = new Driver(page)
  await app.open(host.url)
  expect(await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')).toContain('trusted-types')
  await app.saved()
  await kept(page)
  await host.stop()
  await context.setOffline(true)
  await page.reload()
  await app.blank()
  await app.add('Speak')
  await app.fill('Text', 'No network here')
  expect(await app.copied()).toContain('<Speak>No network here</Speak>')
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#document=1\./)
  await page.keyboard.press('Escape')
  await app.import('<Response><Hangup/></Response>')
  await app.saved()
  await page.goto(`${host.url}?from=home#somewhere`)
  await expect(app.row('Hangup')).toBeVisible()
  expect(said).toEqual([])
})

test('works without a network where the address of the page has no index.html', async ({ page, context }) => {
  const host = await serve(dist, base, { hasCleanUrls: true })
  const app = new Driver(page)
  await app.open(host.url)
  await app.saved()
  await kept(page)
  await host.stop()
  await context.setOffline(true)
  for (const address of [host.url, `${host.url}index.html`]) {
    await page.goto(address)
    await expect(app.tree()).toBeVisible()
  }
})

test('says when it is not kept for use without a network', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'))
  cpSync(dist, folder, { recursive: true })
  writeFileSync(join(folder, 'icon-48.png'), '<svg/>')
  for (const twin of ['.br', '.gz']) rmSync(join(folder, `icon-48.png${twin}`), { force: true })
  const host = await serve(folder, base)
  await new Driver(page).open(host.url)
  await expect(page.getByText('Not ready for offline use')).toBeVisible({ timeout: 15_000 })
  await host.stop()
  rmSync(folder, { recursive: true })
})

test('can be installed', async ({ page }) => {
  const host = await serve(dist, base)
  await page.goto(host.url)
  const address = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href)
  const response = await page.request.get(address)
  expect(response.headers()['content-type']).toContain('application/manifest+json')
  const manifest = (await response.json()) as {
    readonly [field: string]: unknown
    readonly icons: readonly { readonly src: string; readonly sizes: string }[]
  }
  expect(manifest).toMatchObject({ name: 'Plivo XML Composer', short_name: 'Plivo XML', display: 'standalone' })
  expect(new URL(String(manifest['start_url']), address).href).toBe(host.url)
  expect(new URL(String(manifest['scope']), address).href).toBe(host.url)
  for (const { src, sizes } of manifest.icons) {
    const width = await page.evaluate(async (url) => {
      const image = Object.assign(new Image(), { src: url })
      await image.decode()
      return image.naturalWidth
    }, new URL(src, address).href)
    if (sizes !== 'any') expect(`${width}x${width}`).toBe(sizes)
  }
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = (await session.send('Page.getInstallabilityErrors')) as {
    readonly installabilityErrors: readonly unknown[]
  }
  // A browser profile that keeps nothing installs nothing; nothing else may be in the way.
  expect(installabilityErrors.filter((error) => !JSON.stringify(error).includes('in-incognito'))).toEqual([])
  await host.stop()
})

test('a newer version waits for the word of the user, and keeps the documents', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'))
  cpSync(dist, folder, { recursive: true })
  const host = await serve(folder, base)
  const app = new Driver(page)
  await app.open(host.url)
  await app.import('<Response><Speak>Mine</Speak></Response>')
  await app.saved()
  await kept(page)
  publishNewer(folder)
  await page.reload()
  const notice = page.getByRole('complementary', { name: 'Update' })
  await expect(notice).toBeVisible({ timeout: 15_000 })
  expect(await page.locator('meta[name=build]').count()).toBe(0)
  await notice.getByRole('button', { name: 'Reload to update' }).click()
  await expect(page.locator('meta[name=build][content=newer]')).toHaveCount(1)
  await expect(app.row('Speak')).toBeVisible()
  await host.stop()
  rmSync(folder, { recursive: true })
})

/** Puts a build in the place of another that differs in its page. */
function publishNewer(folder: string): void {
  const page = join(folder, 'index.html')
  const worker = join(folder, 'sw.js')
  const before = readFileSync(page, 'utf8')
  const after = before.replace('<head>', '<head><meta name="build" content="newer" />')
  const code = readFileSync(worker, 'utf8')
    .replace(hash(before), hash(after))
    .replace(/version = '\w+'/, "version = 'newer'")
  for (const [file, content] of [
    [page, after],
    [worker, code],
  ] as const) {
    writeFileSync(file, content)
    for (const twin of ['.br', '.gz']) rmSync(file + twin)
  }
}

const hash = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 16)

test('says what cannot be done while a part of the page cannot be fetched, and does it later', async ({ page }) => {
  const host = await serve(dist, base)
  const app = new Driver(page)
  await app.open(host.url)
  await page.route(/export-all/, (route) => route.abort())
  await app.command('Export all documents')
  await expect(page.getByText('Nothing exported: part of this page could not be loaded.')).toBeVisible()
  await page.unroute(/export-all/)
  const [file] = await Promise.all([page.waitForEvent('download'), app.command('Export all documents')])
  expect(file.suggestedFilename()).toMatch(/\.zip$/)
  await host.stop()
})
