import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import type { Readable } from 'node:stream'
import { expect } from '@playwright/test'
import type { WebDriver } from 'selenium-webdriver'
import { Builder, Capabilities, Key } from 'selenium-webdriver'
import type { Browser, Tab } from './tab'

/** Starts WebKitGTK's own small browser on a screen that nobody sees. */
export async function startWebKit(program: string, screenProgram: string): Promise<Browser> {
  const screen = spawn(screenProgram, ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const port = await freePort()
  const service = spawn(program, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${await written(screen)}` },
  })
  const stopAll = (): void => {
    service.kill()
    screen.kill()
  }
  try {
    const server = `http://127.0.0.1:${port}`
    await answers(`${server}/status`)
    const builder = new Builder().usingServer(server).withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
    return await browserOf(await builder.build(), stopAll)
  } catch (error) {
    stopAll()
    throw error
  }
}

/** Starts Safari by its own driver, in which "Allow remote automation" must be on. */
export async function startSafari(): Promise<Browser> {
  return browserOf(await new Builder().forBrowser('safari').build(), () => undefined)
}

async function browserOf(driver: WebDriver, stopAll: () => void): Promise<Browser> {
  const capabilities = await driver.getCapabilities()
  const unused = [await driver.getWindowHandle()]
  return {
    version: String(capabilities.getBrowserVersion()),
    newTab: async () => {
      const first = unused.pop()
      if (first === undefined) await driver.switchTo().newWindow('window')
      await driver.manage().window().setRect({ x: 0, y: 0, width: 1440, height: 900 })
      return tabOf(driver, first ?? (await driver.getWindowHandle()))
    },
    stop: async () => {
      await driver.quit()
      stopAll()
    },
  }
}

function tabOf(driver: WebDriver, handle: string): Tab {
  const here = () => driver.switchTo().window(handle)
  return {
    open: (url) => here().then(() => driver.get(url)),
    reload: () => here().then(() => driver.navigate().refresh()),
    click: async (x, y) => {
      await here()
      await driver.actions().move({ x, y, duration: 0 }).click().perform()
    },
    type: async (text) => {
      await here()
      await driver.actions().sendKeys(text).perform()
    },
    press: async (...names) => {
      await here()
      const actions = driver.actions()
      for (const name of names) actions.keyDown(keyOf(name))
      for (const name of names.toReversed()) actions.keyUp(keyOf(name))
      await actions.perform()
    },
    evaluate: (call, ...args) => here().then(() => driver.executeScript(call, ...args)),
  }
}

/** Returns the driver's sign for a key of the DOM: `ArrowLeft` is its `ARROW_LEFT`. */
function keyOf(name: string): string {
  const sign: unknown = Reflect.get(Key, name.replace(/(?<=[a-z])(?=[A-Z])/, '_').toUpperCase())
  return name.length > 1 && typeof sign === 'string' ? sign : name
}

/** Returns what the screen writes once it is there: its number. */
async function written(screen: ChildProcess): Promise<string> {
  const [number] = (await Promise.race([once(screen.stdio[3] as Readable, 'data'), once(screen, 'exit')])) as readonly unknown[]
  return String(number).trim()
}

/** Returns a port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Waits until something answers at an address. */
async function answers(url: string): Promise<void> {
  await expect
    .poll(() =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true)
}
