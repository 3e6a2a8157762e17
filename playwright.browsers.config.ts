import { defineConfig } from '@playwright/test'
import { otherBrowsers } from './e2e/browsers/found'

const projects = otherBrowsers().map(({ name }) => ({ name }))
if (projects.length === 0) throw new Error('No browser was found. On Debian: apt-get install firefox-esr webkit2gtk-driver xvfb')

/** A few stories in the browsers that are no Chromium, each by its own driver. */
export default defineConfig({
  testDir: 'e2e/browsers',
  testMatch: 'stories.ts',
  globalSetup: './e2e/browsers/versions.ts',
  timeout: 240_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  projects,
})
