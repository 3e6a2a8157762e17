import { defineConfig } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs'

const executablePath = findBrowser()
const PORT = Number(process.env['PORT'] ?? 4174)

export default defineConfig({
  testDir: 'e2e',
  // A slow or busy machine is no fault of the page; how fast it is, the benchmark says.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-GB',
    // Only the stories of offline use need the worker; elsewhere it would fetch everything once more.
    serviceWorkers: 'block',
    launchOptions: { args: [...BROWSER_FLAGS], ...(executablePath ? { executablePath } : {}) },
  },
  webServer: { command: `npx vite preview --strictPort --port ${PORT}`, port: PORT, reuseExistingServer: false },
})
