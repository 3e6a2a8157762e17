import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'
import { importTable, pureFolders, screen } from './import-table.mjs'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

function wordsFor({ from, packages }: (typeof importTable)[number]): string {
  const isPure = pureFolders.every((folder) => from.includes(folder))
  const folders = isPure ? [...from.filter((folder) => !pureFolders.includes(folder)), 'pure folders'] : from
  const drawn = packages.includes('react')
    ? ["the screen's packages", ...packages.filter((name) => !screen.includes(name))]
    : packages
  return [...folders, ...drawn].join(', ') || 'nothing'
}

it('stands in README as the linter holds it', () => {
  const rows = importTable.map((row) => {
    const [, cell] = new RegExp(`^\\| \`src/${row.folder}\` +\\| [^|]+\\| ([^|]+?) +\\|$`, 'm').exec(readme) ?? []
    return [row.folder, cell]
  })
  expect(rows).toEqual(importTable.map((row) => [row.folder, wordsFor(row)]))
})

const notPure = 'a file directly in src may import pure folders'

it.each([
  ['src/repairs.ts', './storage/persist', notPure],
  ['src/repairs.ts', 'zustand', notPure],
  ['src/core-page.ts', 'react', notPure],
  ['src/core-page.ts', '../test/examples', 'no product file imports what tests share'],
  ['src/model/edit.ts', '../validation/engine/validate', 'src/model may import itself'],
  ['src/xml/write/serialise.ts', '../read/parse', 'src/xml/write may import itself, model, syntax'],
  ['src/features/tree/rows.ts', '../code/CodePane', 'no feature imports another'],
])('keeps %s from importing %s', async (file, imported, message) => {
  expect(await saidOf(file, imported)).toEqual([expect.stringContaining(message)])
})

it.each([
  ['src/core.ts', './codegen/generate'],
  ['src/repairs.ts', './core-page'],
  ['src/editor/store.ts', 'zustand'],
])('lets %s import %s', async (file, imported) => {
  expect(await saidOf(file, imported)).toEqual([])
})

/** Returns what the linter says of a file with this import alone. */
async function saidOf(file: string, imported: string): Promise<readonly string[]> {
  const [result] = await new ESLint({ cwd: root }).lintText(`import '${imported}'\n`, { filePath: join(root, file) })
  return result?.messages.map(({ message }) => message) ?? []
}
