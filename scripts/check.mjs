// Runs every check, also after one has failed, and says at the end which failed and how long each took. Those that keep one
// core busy run side by side: each list of a stage one after another, the lists together.
import { spawn } from 'node:child_process'

const stages = [[['lint'], ['format', 'types', 'build', 'size']], [['unit']], [['e2e']]]

const results = []
for (const stage of stages) {
  const lists = stage.map(async (names) => {
    for (const name of names) results.push(await run(name, stage.length === 1))
  })
  await Promise.all(lists)
}
console.log('')
for (const { name, isPassed, seconds } of results)
  console.log(`${isPassed ? '✓' : '✕'} ${name.padEnd(8)} ${seconds.padStart(6)} s`)
process.exitCode = results.every(({ isPassed }) => isPassed) ? 0 : 1

/** Runs a check; one that is not alone prints what it says in one piece at its end. */
function run(name, isAlone) {
  const heading = `\n── check:${name}`
  if (isAlone) console.log(heading)
  const began = performance.now()
  const child = spawn('npm', ['run', '--silent', `check:${name}`], {
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  const said = []
  child.stdout?.on('data', (part) => said.push(part))
  child.stderr?.on('data', (part) => said.push(part))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (!isAlone) console.log(`${heading}\n${Buffer.concat(said)}`)
      resolve({ name, isPassed: code === 0, seconds: ((performance.now() - began) / 1000).toFixed(1) })
    })
  })
}
