import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** What a folder may not import, as patterns of relative paths from one or two levels below `src`. */
function forbid(folder, folders, packages = []) {
  const patterns = [
    { group: ['**/test/**'], message: 'no product file imports what tests share' },
    ...folders.map((name) => ({
      group: [`../${name}/**`, `../../${name}/**`, `../${name}`],
      message: `${folder} may not import ${name}`,
    })),
    ...(packages.length > 0 ? [{ group: packages, message: `${folder} does without it` }] : []),
  ]
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}', '**/*.bench.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  }
}

const screen = [
  'react',
  'react-dom',
  'react/*',
  'react-dom/*',
  '@mui/*',
  '@emotion/*',
  '@codemirror/*',
  'zustand',
  'zustand/*',
  'idb',
]
const outer = ['react', 'react-dom', '@mui/*', '@codemirror/*']
const above = ['editor', 'storage', 'session', 'commands', 'features', 'ui', 'app']
const features = [
  'add',
  'tree',
  'form',
  'xml-pane',
  'problems',
  'palette',
  'transfer',
  'documents',
  'placeholders',
  'versions',
  'words',
  'live',
  'code',
]

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'playwright-report', 'test-results'] },
  tseslint.configs.strictTypeChecked,
  reactHooks.configs.flat['recommended-latest'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-shadow': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return announce(…)` is our early return.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.{ts,tsx}', 'e2e/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  forbid('catalogue', ['model', 'xml', 'validation', 'completion', 'codegen', 'core', ...above], screen),
  forbid('model', ['catalogue', 'xml', 'validation', 'completion', 'codegen', 'core', ...above], screen),
  forbid('xml', ['catalogue', 'validation', 'completion', 'codegen', 'core', ...above], screen),
  forbid('validation', ['xml', 'completion', 'codegen', 'core', ...above], screen),
  forbid('completion', ['xml', 'validation', 'codegen', 'core', ...above], screen),
  forbid('codegen', ['xml', 'validation', 'completion', 'core', ...above], screen),
  forbid('narrative', ['xml', 'validation', 'completion', 'codegen', 'core', ...above], screen),
  forbid('storage', ['editor', 'session', 'commands', 'features', 'ui', 'app'], [...screen.filter((name) => name !== 'idb')]),
  forbid('editor', ['storage', 'session', 'commands', 'features', 'ui', 'app'], [...outer, 'idb']),
  forbid('session', ['commands', 'features', 'ui', 'app'], [...outer, 'idb']),
  forbid('commands', ['features', 'ui', 'app'], [...outer, 'zustand', 'idb']),
  forbid(
    'ui',
    [
      'catalogue',
      'model',
      'xml',
      'validation',
      'completion',
      'codegen',
      'narrative',
      'core',
      ...above.filter((name) => name !== 'ui'),
    ],
    ['zustand', 'idb'],
  ),
  ...features.map((name) =>
    forbid(`features/${name}`, [...features.filter((other) => other !== name), 'app'], ['zustand', 'idb']),
  ),
)
