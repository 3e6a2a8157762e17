// Makes sure that there is a Chromium for the e2e tests: an installed one, else Playwright's download, else the system's package.
import { spawnSync } from 'node:child_process'
import { findBrowser } from './browser.mjs'

const run = (command, args, seconds) => {
  console.log(`No Chromium yet; trying: ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit', timeout: seconds * 1000, shell: process.platform === 'win32' }).status === 0
}

const packageManagers = [
  [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell', 'fonts-liberation'],
  ],
  [['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']],
  [['dnf', 'install', '-y', 'chromium']],
  [['apk', 'add', 'chromium']],
]

if (!findBrowser()) run('npx', ['playwright', 'install', 'chromium'], 180)
if (!findBrowser() && process.getuid?.() === 0) {
  for (const commands of packageManagers) {
    if (commands.every(([command, ...args]) => run(command, args, 300)) && findBrowser()) break
  }
}

const found = findBrowser()
if (found) {
  console.log(`Browser: ${found}`)
} else {
  console.error(`No Chromium was found and none could be installed.
Install one (Debian, Ubuntu: sudo apt-get install chromium) or name it: CHROMIUM=/path/to/chromium npm run check:e2e`)
  process.exitCode = 1
}
