import { Linter } from 'eslint'
import { expect, it } from 'vitest'
import tseslint from 'typescript-eslint'
import { docs } from './docs.js'

function reports(text: string): readonly string[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { docs },
    rules: { 'docs/says': 'error' },
  }
  return new Linter().verify(text, config, 'a.ts').map(({ message }) => /not "(.*) …"/.exec(message)?.[1] ?? message)
}

it.each([
  ['/** What is left. */\nfunction left() {}', 'What'],
  ['/** Whether it is left. */\nexport function isLeft() {}', 'Whether'],
  ['/** How much is left. */\nexport const left = () => 1', 'How'],
  ['class A {\n/**\n * The same, of a class.\n */\nleft() {}\n}', 'The same'],
  ['class A {\n/** What is left. */\nreadonly left = () => 1\n}', 'What'],
])('reports %s', (text, opening) => expect(reports(text)).toEqual([opening]))

it.each([
  '/** Returns what is left. */\nfunction left() {}',
  '/** What is left. */\nexport const left = 1',
  '/** What is left. */\ntype Left = () => number',
  '// What is left.\nfunction left() {}',
])('lets %s be', (text) => expect(reports(text)).toEqual([]))
