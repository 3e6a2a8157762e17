import { defineConfig } from '@playwright/test'
import base, { inBrowser } from './playwright.config'
import { findBrowsers } from './scripts/browser.mjs'

const port = Number(process.env['PORT'] ?? 4175)

/** The tests of what can go wrong with stored work, and all that takes long, with the long counts and in each browser that is there. */
process.env['LONG'] ??= '1'

export default defineConfig({
  ...base,
  grep: /faults\/|(?:accessibility|speed)\.spec|@long/,
  grepInvert: [],
  timeout: 60 * 60_000,
  use: { ...base.use, baseURL: `http://localhost:${port}`, trace: 'off' },
  projects: findBrowsers().map(inBrowser),
  webServer: { command: `npx vite preview --strictPort --port ${port}`, port, reuseExistingServer: false },
})
