// Where a Chromium is: one that is installed, or Playwright's own.
import { existsSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const shells = ['chromium-headless-shell', 'chrome-headless-shell']
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Returns the browsers to test with, at most one of each kind: `shell`, which has no windows and is the faster one, and `full`,
 * which people have. Where `CHROMIUM` of the environment names one, it is that one alone.
 */
export function findBrowsers() {
  const named = process.env.CHROMIUM
  const paths = named
    ? [named]
    : [...shells.flatMap(inPath), chromium.executablePath(), ...names.flatMap(inPath), ...places].filter((path) =>
        existsSync(path),
      )
  const browsers = paths.map((path) => ({
    kind: shells.some((name) => basename(path).startsWith(name)) ? 'shell' : 'full',
    path,
  }))
  return browsers.filter(({ kind }, index) => browsers.findIndex((other) => other.kind === kind) === index)
}

/** Returns the program to start; undefined when there is none. */
export function findBrowser() {
  return findBrowsers()[0]?.path
}

/** Returns the files of this name in the folders of `PATH`. */
export function inPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).filter((path) => existsSync(path))
}

/** Flags for machines where Chromium runs as root or with a small /dev/shm. */
export const browserFlags = [
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
