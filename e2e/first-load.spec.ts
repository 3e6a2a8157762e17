import { expect, test } from '@playwright/test'
import { Driver } from './driver'

/** What comes later than this, in milliseconds since the page was asked for, takes nothing from the first look: `src/ui/loading/after-first-load.ts`. */
const settledAfter = 3000

test('the first look needs neither dialogs nor numbers, and no names of languages or dates', async ({ page }) => {
  // The first use of a maker of `Intl` costs a page 30 ms and more.
  await page.addInitScript(() => {
    const made: { name: string; at: number }[] = []
    Object.assign(globalThis, { made })
    for (const name of ['DateTimeFormat', 'DisplayNames', 'NumberFormat', 'Collator'] as const)
      Reflect.set(
        Intl,
        name,
        new Proxy(Intl[name], {
          construct(target, args) {
            made.push({ name, at: performance.now() })
            return Reflect.construct(target, args) as object
          },
        }),
      )
  })
  const app = new Driver(page)
  await app.open()
  await expect(app.row('Message')).toBeVisible()
  const first = await page.evaluate((settled) => {
    const { made } = globalThis as unknown as { made: readonly { name: string; at: number }[] }
    const files = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < settled)
    return {
      made: made.flatMap(({ name, at }) => (at < settled ? name : [])),
      files: files.map(({ name }) => name.replace(/^.*\/([^/]+)-[^/]{8}\.\w+$/, '$1')),
    }
  }, settledAfter)
  expect(first.made).toEqual([])
  expect(first.files).toContain('react')
  expect(first.files.filter((file) => ['mui', 'Dialogs', 'codegen', 'numbers'].includes(file))).toEqual([])
})

test('a page whose rules cannot be fetched says that nothing was checked, and tries again', async ({ page }) => {
  const app = new Driver(page)
  await page.route(/\/rules-[^/]+\.js$/, (route) => route.abort())
  await app.open()
  await expect(app.verdict()).toContainText('Not checked')
  await expect(app.counts()).toHaveText('not checked')
  await app.select('Message')
  await app.fill('src', '1202')
  await page.unroute(/\/rules-[^/]+\.js$/)
  await app.verdict().getByRole('button', { name: 'Try again' }).click()
  await expect(app.verdict()).toContainText('Sends a text to 2 recipients, 1 part each')
  await expect(app.counts()).not.toHaveText('not checked')
})

test('nothing of the header moves under the pointer once it is there', async ({ page }) => {
  const app = new Driver(page)
  const buttons = page.getByRole('banner').getByRole('button')
  const places = (): Promise<readonly string[]> =>
    buttons.evaluateAll((all) => all.map((each) => JSON.stringify(each.getBoundingClientRect())))
  let goOn = (): void => undefined
  const isSeen = new Promise<void>((resolve) => (goOn = resolve))
  const firstLoad = await (await page.request.get('/')).text()
  // What is no part of the first load comes after it, on a fast connection too.
  await page.route(/\/assets\/[^/]+\.js$/, async (route) => {
    if (!firstLoad.includes(route.request().url().replace(/^.*\//, ''))) await isSeen
    await route.continue()
  })
  await app.open()
  await app.saved()
  const first = await places()
  goOn()
  await expect(page.getByRole('button', { name: 'Before you go live, 1 open point' })).toBeVisible()
  expect(await places()).toEqual(first)
})
