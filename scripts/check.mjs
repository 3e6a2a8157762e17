// Runs every check, also after one has failed, and says at the end which failed and how long each took.
import { spawnSync } from 'node:child_process'

const CHECKS = ['format', 'types', 'lint', 'unit', 'build', 'size', 'e2e']

const results = CHECKS.map((name) => {
  console.log(`\n── check:${name}`)
  const began = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', `check:${name}`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return { name, isPassed: status === 0, seconds: ((performance.now() - began) / 1000).toFixed(1) }
})

console.log('')
for (const { name, isPassed, seconds } of results)
  console.log(`${isPassed ? '✓' : '✕'} ${name.padEnd(8)} ${seconds.padStart(6)} s`)
process.exitCode = results.every(({ isPassed }) => isPassed) ? 0 : 1
