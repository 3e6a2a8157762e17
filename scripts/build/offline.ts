import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { builtFiles } from './built-files.ts'

const source = join(import.meta.dirname, 'service-worker.js')

/** What hosts read and browsers do not ask for. */
const unserved = new Set(['_headers', 'robots.txt', 'sw.js'])

/** Writes `sw.js` beside the built page: the worker, the list of all files that it keeps, each with the hash of its bytes, and a version made of both. */
export function offline(): Plugin {
  let outDir = 'dist'
  return {
    name: 'offline',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      sequential: true,
      handler: () => {
        const files = builtFiles(outDir).filter((path) => !unserved.has(path))
        const list = files.map((path) => [path, hash(readFileSync(join(outDir, path)))])
        const code = readFileSync(source, 'utf8')
        const version = hash(JSON.stringify(list) + code)
        writeFileSync(join(outDir, 'sw.js'), `const version = '${version}'\nconst files = ${JSON.stringify(list)}\n${code}`)
      },
    },
  }
}

const hash = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16)
