import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importTable, pureFolders, screen } from './import-table.mjs'

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')

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
