import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

/** Builds a program of `scripts` for Node.js, runs it with the arguments of this process, and ends as it does. */
export async function runBuilt(entry) {
  const out = mkdtempSync(join(root, 'node_modules', '.built-'))
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      build: { outDir: out, minify: false, target: 'es2022', ssr: join(root, entry) },
    })
    const { status } = spawnSync('node', [join(out, 'main.js'), ...process.argv.slice(2)], { stdio: 'inherit', cwd: root })
    if (status !== 0) process.exitCode = 1
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
