import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import importX from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'
import { importTable, pureFolders, restricted } from './scripts/import-table.mjs'
import { circles } from './scripts/lint/circles.js'
import { cssModules } from './scripts/lint/css-modules.js'
import { docs } from './scripts/lint/docs.js'

const packagePatterns = (name) => (name.startsWith('@') ? [`${name}/*`] : [name, `${name}/*`, `${name}-dom`, `${name}-dom/*`])

/** Holds one row of the table of imports: a folder imports itself and what its row names. */
function holdRow({ folder, from, packages }) {
  return holdImports({
    files: `src/${folder}/**/*.{ts,tsx}`,
    target: `./src/${folder}`,
    allowed: [folder, ...from],
    packages,
    message: `src/${folder} may import ${['itself', ...from].join(', ')}`,
    more: folder === 'features' ? partsOfFeatures : [],
  })
}

/** Holds what these product files may import: files and folders of `src`, and restricted packages. */
function holdImports({ files, target, allowed, packages, message, more }) {
  const others = restricted.filter((name) => !packages.includes(name))
  return {
    files: [files],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [
            { target, from: './src', except: allowed.map((name) => `./${name}`), message },
            { target, from: './test', message: 'no product file imports what tests share' },
            ...more,
          ],
        },
      ],
      'no-restricted-imports': ['error', { patterns: [{ group: others.flatMap(packagePatterns), message }] }],
    },
  }
}

const partsOfFeatures = readdirSync(join(import.meta.dirname, 'src', 'features'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    target: `./src/features/${name}`,
    from: './src/features',
    except: [`./${name}`],
    message: 'no feature imports another',
  }))

// The rules of the language are oxlint.config.mjs's; these are what only this project asks.
export default tseslint.config(
  { ignores: ['cli', 'dist', 'node_modules', 'playwright-report', 'test-results'] },
  tseslint.configs.base,
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    plugins: { 'import-x': importX, circles, docs },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js'] })],
    },
    // The rule of import-x for circles sees no types.
    rules: { 'circles/no-circle': 'error', 'docs/verb-first': 'error' },
  },
  {
    files: ['src/{features,ui,app}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    plugins: { css: cssModules },
    rules: { 'css/known': 'error', 'css/no-global': 'error' },
  },
  ...importTable.map(holdRow),
  holdImports({
    files: 'src/*.{ts,tsx}',
    target: './src',
    allowed: pureFolders,
    packages: [],
    message: 'a file directly in src may import pure folders',
    more: [],
  }),
)
