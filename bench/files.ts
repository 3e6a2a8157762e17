import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuUsage } from 'node:process'
import { main } from '../src/cli/main'
import { parse, validate } from '../src/core'
import { sample } from './documents'
import { ms, print, row } from './measure'

const count = 1000

/** Prints what the command line takes over many files, beside what it calls. */
export async function fileRows(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plivo-bench-'))
  // No two alike, as in a repository.
  const texts = Array.from({ length: count }, (_, index) => sample(20).replaceAll('Smith', `Smith ${index}`))
  texts.forEach((text, index) => writeFileSync(join(folder, `${index}.xml`), text))
  const process = { folder, stdin: () => Buffer.of(), out: () => undefined, err: () => undefined }
  try {
    // In turns, so that what else the machine does slows both.
    const [judging, checking]: [number[], number[]] = [[], []]
    for (let time = 0; time < 12; time += 1) {
      judging.push(await taking(() => texts.forEach(judge)))
      checking.push(await taking(() => main(['check', '.'], process)))
    }
    const [own, whole] = [Math.min(...judging), Math.min(...checking)]
    const ratio = whole / own
    const measured = `${ms(whole)}; parse and validate ${ms(own)}: ${ratio.toFixed(2)}`
    print('Command line', [row(`check ${count.toLocaleString('en')} files of 20 elements`, measured, '1.2', ratio <= 1.2)])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Resolves to the time of the processor, which what else the machine does lengthens less than that of the clock. */
async function taking(work: () => unknown): Promise<number> {
  const began = cpuUsage()
  await work()
  const { user, system } = cpuUsage(began)
  return (user + system) / 1000
}

function judge(text: string): void {
  const read = parse(text)
  if (read.ok) validate(read.document, { kind: 'voice' })
}
