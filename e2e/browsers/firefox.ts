import type { KeyInput, Page } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import type { Browser, Tab } from './tab'

/** Starts Firefox without a window and drives it by WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: { width: 1440, height: 900 },
  })
  const version = (await browser.version()).replace('firefox/', '')
  return { version, newTab: async () => tabOf(await browser.newPage({ type: 'window' })), stop: () => browser.close() }
}

function tabOf(page: Page): Tab {
  page.on('dialog', (dialog) => void dialog.accept())
  const keys = page.keyboard
  return {
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => keys.type(text),
    press: async (...names) => {
      for (const name of names) await keys.down(name as KeyInput)
      for (const name of names.toReversed()) await keys.up(name as KeyInput)
    },
    evaluate: (call, ...args) => page.evaluate(call, ...args),
  }
}
