import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Sdk } from '../../src/catalogue/spec'
import { serialise } from '../../src/core'
import { csharp, go, java } from './compiled'
import { examples, generated } from './documents'
import { node, php, python, ruby } from './interpreted'
import { judge } from './judge'
import type { Runner } from './runner'

const runners: Readonly<Record<Sdk, Runner>> = { python, ruby, node, php, java, csharp, go }

const usage = 'node scripts/check-sdks.mjs [--count=200] [--seed=1] [language ...]'
const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const chosen = (Object.keys(runners) as Sdk[]).filter((language) => asked.length === 0 || asked.includes(language))

const samples = [...examples(), ...generated(option('count', 200), option('seed', 1))]
const shownFailures = 5
let ran = 0
let failed = 0

console.log(['language'.padEnd(9), 'programs', 'exact', 'as warned', 'different'].join('  '))
for (const language of chosen) {
  const runner = runners[language]
  const missing = runner.missing()
  if (missing !== null) {
    console.log(`${language.padEnd(9)}  not run: ${missing}`)
    continue
  }
  const folder = mkdtempSync(join(tmpdir(), 'sdks-'))
  try {
    const verdicts = judge(samples, language, (programs) => runner.run(programs, folder))
    const wrong = verdicts.filter(({ faults }) => faults.length > 0)
    const warned = verdicts.filter(({ faults, isWarned }) => faults.length === 0 && isWarned)
    const exact = verdicts.length - wrong.length - warned.length
    const counts = [
      String(verdicts.length).padStart(8),
      String(exact).padStart(5),
      String(warned.length).padStart(9),
      String(wrong.length).padStart(9),
    ]
    console.log([language.padEnd(9), ...counts].join('  '))
    for (const { sample, faults, printed, code } of wrong.slice(0, shownFailures)) {
      console.log(
        `\n--- ${sample.title}\n${faults.join('\n')}\n--- document\n${serialise(sample.document)}\n--- code\n${code}\n--- printed\n${printed}\n`,
      )
    }
    ran += verdicts.length
    failed += wrong.length
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (chosen.length === 0) console.log(usage)
if (ran === 0) console.log('Nothing was run.')
console.log(`${ran - failed} passed, ${failed} failed`)
if (ran === 0 || failed > 0) process.exitCode = 1
