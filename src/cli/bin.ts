import { readFileSync } from 'node:fs'
import process from 'node:process'
import { main } from './main'

// The reader of the output may go before all is written, as `head` does.
process.stdout.on('error', () => process.exit())

process.exitCode = await main(process.argv.slice(2), {
  folder: process.cwd(),
  stdin: () => readFileSync(0),
  out: (content) => void process.stdout.write(content),
  err: (text) => void process.stderr.write(text),
})
