import { Linter } from 'eslint'
import { expect, it } from 'vitest'
import tseslint from 'typescript-eslint'
import { docs } from './docs.js'

function reports(text: string): number {
  const config: Linter.Config = {
    files: ['**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { docs },
    rules: { 'docs/verb-first': 'error' },
  }
  return new Linter().verify(text, config, 'a.tsx').length
}

it.each([
  '/** What is left. */\nfunction left() {}',
  '/** Whether it is left. */\nexport function isLeft() {}',
  '/** The rest. */\nexport const left = () => 1',
  '/**\n * As much as is left.\n */\nexport default function left() {}',
  'class A {\n/** The same, of a class. */\nleft() {}\n}',
  'class A {\n/** Plivo’s own. */\nreadonly left = () => 1\n}',
  'const all = {\n/** One that is left. */\nleft: () => 1 }',
  '/** A row. */\nexport const Row = memo(RowView)',
])('reports %s', (text) => expect(reports(text)).toBe(1))

it.each([
  '/** Returns what is left. */\nfunction left() {}',
  '/**\n * Shows a row.\n */\nexport const Row = memo(RowView)',
  '/** What is left. */\nexport const left = 1',
  '/** What is left. */\ntype Left = () => number',
  '// What is left.\nfunction left() {}',
  '/* What is left. */\nfunction left() {}',
])('lets %s be', (text) => expect(reports(text)).toBe(0))
