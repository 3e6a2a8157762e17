// Measures what the project promises, in one run: the core in Node beside its peers, then the page in Chromium.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const out = mkdtempSync(join(root, 'node_modules', '.bench-'))
const parts = process.argv.slice(2)

async function bundle(entry, ssr) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: out,
      emptyOutDir: false,
      minify: false,
      target: 'es2022',
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: false } },
      ...(ssr ? { ssr: entry } : { lib: { entry, formats: ['es'], fileName: 'page' } }),
    },
  })
}

try {
  if (parts.length === 0 || parts.includes('core')) {
    await bundle(join(root, 'bench/core.ts'), true)
    const { status } = spawnSync('node', ['--expose-gc', join(out, 'core.js')], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
  if (parts.length === 0 || parts.includes('curves')) {
    await bundle(join(root, 'bench/curves.ts'), true)
    const { status } = spawnSync('node', ['--expose-gc', join(out, 'curves.js')], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
  if (parts.length === 0 || parts.includes('page')) {
    await build({ root, logLevel: 'warn' })
    await bundle(join(root, 'bench/page.tsx'), false)
    await bundle(join(root, 'bench/screen.ts'), true)
    const { status } = spawnSync('node', [join(out, 'screen.js'), join(out, 'page.js')], { stdio: 'inherit', cwd: root })
    if (status !== 0) process.exitCode = 1
  }
} finally {
  rmSync(out, { recursive: true, force: true })
}
