// Runs the code that we write for each SDK with that SDK, and compares what it prints with the document.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const out = mkdtempSync(join(root, 'node_modules', '.sdks-'))

try {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir: out, minify: false, target: 'es2022', ssr: join(root, 'scripts/sdks/main.ts') },
  })
  const { status } = spawnSync('node', [join(out, 'main.js'), ...process.argv.slice(2)], { stdio: 'inherit', cwd: root })
  if (status !== 0) process.exitCode = 1
} finally {
  rmSync(out, { recursive: true, force: true })
}
