import { defineConfig } from '@playwright/test'
import base from './playwright.config'

const PORT = Number(process.env['PORT'] ?? 4175)

/** The tests of what can go wrong with stored work, alone and with the long counts. */
process.env['LONG'] ??= '1'

export default defineConfig({
  ...base,
  testDir: 'e2e/faults',
  timeout: 60 * 60_000,
  use: { ...base.use, baseURL: `http://localhost:${PORT}`, trace: 'off' },
  webServer: { command: `npx vite preview --strictPort --port ${PORT}`, port: PORT, reuseExistingServer: false },
})
