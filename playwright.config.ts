import type { Project } from '@playwright/test'
import { defineConfig } from '@playwright/test'
import type { Browser } from './scripts/browser.mjs'
import { browserFlags, findBrowsers } from './scripts/browser.mjs'

const port = Number(process.env['PORT'] ?? 4174)

/** Returns the stories as they run in one of the browsers. */
export function inBrowser({ kind, path }: Browser): Project {
  return { name: kind, use: { launchOptions: { args: [...browserFlags], executablePath: path } } }
}

const [browser] = findBrowsers()
if (!browser) throw new Error('No Chromium was found: node scripts/find-browser.mjs')

export default defineConfig({
  testDir: 'e2e',
  // A slow or busy machine is no fault of the page; how fast it is, the benchmark says.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  // What takes long and has a shorter one of its kind: npm run check:faults.
  grepInvert: /@long/,
  // As many as the cores it must do with: three took longer than two.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  // The pictures are the same in each browser.
  snapshotPathTemplate: '{snapshotDir}/{testFileDir}/{testFileName}-snapshots/{arg}{-snapshotSuffix}{ext}',
  use: {
    baseURL: `http://localhost:${port}`,
    actionTimeout: 60_000,
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-GB',
    // Stories about keys that come while something moves ask for motion.
    contextOptions: { reducedMotion: 'reduce' },
    // Only the stories of offline use need the worker; elsewhere it would fetch everything once more.
    serviceWorkers: 'block',
  },
  projects: [inBrowser(browser)],
  webServer: { command: `npx vite preview --strictPort --port ${port}`, port, reuseExistingServer: false },
})
