import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

interface LockEntry {
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const text = readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')
const lock = JSON.parse(text) as { readonly packages: Readonly<Record<string, LockEntry>> }

it('names no host in the lock file, so that it installs from any registry', () => {
  const resolved = Object.values(lock.packages).flatMap((entry) => entry.resolved ?? [])
  expect(resolved).toEqual([])
  expect(text).not.toContain('.tgz')
})

it('lists every optional binary of every platform, so that it installs on each of them', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) =>
        lock.packages[`node_modules/${name}`] === undefined && lock.packages[`${path}/node_modules/${name}`] === undefined,
    ),
  )
  expect(missing).toEqual([])
})

it('brings no package with it, since the command line is one file', () => {
  const { dependencies, files } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as {
    readonly dependencies?: object
    readonly files: readonly string[]
  }
  expect([dependencies, files]).toEqual([undefined, ['cli']])
})
