// Builds the command line into one file, where the source is newer than that, and runs it; `--build` only builds.
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const built = join(root, 'cli', 'plivo-xml.mjs')
const isBuild = process.argv[2] === '--build'

function changedAt(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

if (isBuild || changedAt(built) < Math.max(changedAt(join(root, 'src')), changedAt(join(root, 'package-lock.json')))) {
  const { build } = await import('vite')
  // Others may run or build it meanwhile: it is there whole, or as it was.
  const own = join(root, 'cli', `building-${process.pid}`)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src/cli/bin.ts'),
      outDir: own,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        output: { banner: '#!/usr/bin/env node', codeSplitting: false, entryFileNames: 'plivo-xml.mjs' },
      },
    },
  })
  renameSync(join(own, 'plivo-xml.mjs'), built)
  rmSync(own, { recursive: true })
}
if (!isBuild) {
  // npm runs scripts in the folder of the package, and keeps where it was called: there are the files that are named.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  await import(pathToFileURL(built).href)
}
