import { existsSync } from 'node:fs'
import { inPath } from '../../scripts/browser.mjs'
import { startFirefox } from './firefox'
import type { FoundBrowser } from './tab'
import { startSafari, startWebKit } from './webdriver'

const firefoxPlaces = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe']

/** Returns the browsers of this machine that are no Chromium. */
export function otherBrowsers(): readonly FoundBrowser[] {
  return [...firefox(), ...webKit(), ...safari()]
}

function firefox(): readonly FoundBrowser[] {
  const [path] = [...inPath('firefox-esr'), ...inPath('firefox'), ...firefoxPlaces.filter((place) => existsSync(place))]
  return path === undefined ? [] : [{ name: 'Firefox', start: () => startFirefox(path) }]
}

function webKit(): readonly FoundBrowser[] {
  const [[driver], [screen]] = [inPath('WebKitWebDriver'), inPath('Xvfb')]
  return driver === undefined || screen === undefined ? [] : [{ name: 'WebKitGTK', start: () => startWebKit(driver, screen) }]
}

function safari(): readonly FoundBrowser[] {
  return process.platform === 'darwin' && inPath('safaridriver').length > 0 ? [{ name: 'Safari', start: startSafari }] : []
}
