// Measures the built page as Lighthouse's visitor with a phone sees it, served compressed, and holds it to its marks.
// The measuring program is no part of the project: npx fetches it, once.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserFlags, findBrowser } from './browser.mjs'
import { serve } from './static-server.mjs'

const program = 'lighthouse@12'
const leastMarks = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
/** Speed varies from run to run, so the middle one of so many counts. */
const runCount = 5

const browser = findBrowser()
if (!browser) throw new Error('No Chromium was found; CHROMIUM=/path/to/chromium names one.')

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'))
const { url, stop } = await serve(join(import.meta.dirname, '..', 'dist'))
try {
  const reports = []
  for (let run = 0; run < runCount; run += 1) reports.push(await measure(run))
  for (const [name, mark] of Object.entries(leastMarks)) {
    const scores = reports.map(({ categories }) => Math.round(categories[name].score * 100)).sort((a, b) => a - b)
    const score = scores[Math.floor(runCount / 2)]
    console.log(`${score < mark ? '✕' : '✓'} ${name.padEnd(15)} ${score} of at least ${mark} (${scores.join(', ')})`)
    if (score < mark) process.exitCode = 1
  }
  const last = reports[runCount - 1]
  for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'])
    console.log(`  ${last.audits[id].title}: ${last.audits[id].displayValue}`)
  for (const { title, score, displayValue = '' } of faults(last)) console.log(`  below full: ${title} ${displayValue} (${score})`)
} finally {
  await stop()
  rmSync(folder, { recursive: true })
}

/** Resolves to one run's report, as Lighthouse writes it. */
async function measure(run) {
  const path = join(folder, `${run}.json`)
  const flags = ['--headless=new', ...browserFlags].join(' ')
  const args = ['--yes', program, url, '--quiet', '--output=json', `--output-path=${path}`, `--chrome-flags=${flags}`]
  const child = spawn('npx', [...args, `--only-categories=${Object.keys(leastMarks).join(',')}`], {
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: browser },
  })
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve))
  if (status !== 0) throw new Error(`${program} ended with ${status}. It needs a package registry the first time.`)
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Returns what counts in a category and is not full. */
function faults({ categories, audits }) {
  const ids = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
  return ids.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 1)
}
