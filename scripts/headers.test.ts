import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { headers } from './build/headers'

it("stand in README's table as hosts are to send them", () => {
  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  const [, table = ''] = /\| header .*\n\| -.*\n((?:\|.*\n)+)/.exec(readme) ?? []
  const rows = table
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const expected = headers.map(({ name, value, for: where }) => [`\`${name}\``, `\`${value}\``, where])
  expect(rows.map(([name, value, where = '']) => [name, value, where.split(/[;,]/)[0]])).toEqual(expected)
})
