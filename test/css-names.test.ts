import { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { nameOfClass } from '../scripts/build/css-names'
import { cssModules } from '../scripts/lint/css-modules'

describe('the names of classes', () => {
  it('are those of the sheet, so that two sheets may use one word', () => {
    expect(nameOfClass('row', '/src/features/tree/tree.module.css')).toBe('tree_row')
    expect(nameOfClass('row', '/src/features/words/words.module.css')).toBe('words_row')
  })

  it('refuses a second sheet of the same name', () => {
    nameOfClass('row', '/src/ui/list.module.css')
    expect(() => nameOfClass('row', '/src/app/list.module.css')).toThrow('Two sheets have the same name')
  })
})

describe('the linter', () => {
  it('refuses a global sheet, a class named by a text and one that its sheet does not have', () => {
    const code = [
      `import './words.css'`,
      `import css from './words.module.css'`,
      `export const One = () => <p className="words" />`,
      `export const Two = () => <p className={css.word} />`,
      `export const Three = () => <p className={css.words} />`,
    ]
    const config: Linter.Config = {
      files: ['**/*.tsx'],
      plugins: { css: cssModules },
      languageOptions: { parser: tseslint.parser },
      rules: { 'css/known': 'error', 'css/no-global': 'error' },
    }
    const messages = new Linter().verify(code.join('\n'), config, 'src/features/words/Words.tsx')
    expect(messages.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual(['css/no-global 1', 'css/no-global 3', 'css/known 4'])
  })
})
