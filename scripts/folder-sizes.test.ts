import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
/** More entries than this no one sees at a glance. */
const most = 20
/** Lists of one kind, in which each entry has the name of what it is, and the rooms of the house themselves. */
const lists = ['src', 'src/catalogue/elements', 'src/validation/rules', 'src/codegen/golden', 'src/features']

/** Returns each folder of the source that is no list, with the number of its entries. */
function foldersIn(folder: string): readonly (readonly [folder: string, entries: number])[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const inner = entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => foldersIn(join(folder, name)))
  const name = relative(root, folder).replaceAll('\\', '/')
  return lists.includes(name) ? inner : [[name, entries.length], ...inner]
}

it(`has at most ${most} entries a folder, but for lists of one kind`, () => {
  expect(foldersIn(join(root, 'src')).filter(([, entries]) => entries > most)).toEqual([])
})

it('names no list that is short, or gone', () => {
  expect(lists.filter((list) => readdirSync(join(root, list)).length < most)).toEqual([])
})
