import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../src')
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.module.css'))

/** Returns the sizes that a sheet gives to text, as they are written. */
const sizesIn = (css: string): readonly string[] =>
  Array.from(css.matchAll(/\bfont(?:-size)?:([^;]+);/g), ([, value = '']) => value.trim())

it('gives text no size but those of the scale', () => {
  const others = sheets.flatMap((sheet) =>
    sizesIn(readFileSync(join(root, sheet), 'utf8'))
      .filter((value) => !/var\(--(?:size|area-size)\b/.test(value) && value !== 'inherit')
      .map((value) => `${sheet}: ${value}`),
  )
  expect(others).toEqual([])
})
