import { expect, test } from '@playwright/test'
import { browserFacts } from '../../test/browser-facts'

// What the fakes of the unit tests say of a browser, said by the browser itself.
for (const { title, run, is } of browserFacts) {
  test(title, async ({ page }) => {
    await page.goto('/icon-48.png')
    const open = `() => {
      const channel = new BroadcastChannel('facts')
      return {
        post: (message) => channel.postMessage(message),
        listen: (heard) => channel.addEventListener('message', ({ data }) => heard(data)),
      }
    }`
    expect(await page.evaluate(`(${run.toString()})(navigator.locks, ${open})`)).toEqual(is)
  })
}
