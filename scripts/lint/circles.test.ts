import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Linter } from 'eslint'
import { afterEach, beforeEach, expect, it } from 'vitest'
import tseslint from 'typescript-eslint'
import { circles } from './circles.js'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circles-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Returns what the rule says about `a.ts` beside these files. */
function reports(files: Readonly<Record<string, string>>): readonly string[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { circles },
    rules: { 'circles/no-circle': 'error' },
  }
  return new Linter({ cwd: folder }).verify(files['a.ts'] ?? '', config, join(folder, 'a.ts')).map(({ message }) => message)
}

it('reports a circle of types alone, with its way', () => {
  const files = {
    'a.ts': "import type { B } from './b'\nexport type A = B",
    'b.ts': "import { c } from './c'\nexport type B = typeof c",
    'c.ts': "import type { A } from './a'\nexport const c = null as unknown as A",
  }
  expect(reports(files)).toEqual(['A circle of imports: a.ts → b.ts → c.ts → a.ts.'])
})

it('reports a circle over what is fetched later', () => {
  const files = { 'a.ts': "void import('./b')", 'b.ts': "export * from './a'" }
  expect(reports(files)).toEqual(['A circle of imports: a.ts → b.ts → a.ts.'])
})

it('lets two files share a third one, and leaves a circle to its files', () => {
  const files = {
    'a.ts': "import './b'\nimport './c'",
    'b.ts': "import './c'",
    'c.ts': "import './d'",
    'd.ts': "import './c'",
  }
  expect(reports(files)).toEqual([])
})
