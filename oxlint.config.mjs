// The strict rules of typescript-eslint, asked by a linter that reads types through the compiler's native build.
import { defineConfig } from 'oxlint'
import tseslint from 'typescript-eslint'

/** What this linter does not have. */
const absent = ['no-unsafe-class-instance-assignment']

/** The laws of hooks, and those that React's compiler holds. */
const react = [
  ...['rules-of-hooks', 'exhaustive-deps', 'static-components', 'use-memo', 'void-use-memo', 'preserve-manual-memoization'],
  ...['incompatible-library', 'immutability', 'globals', 'refs', 'set-state-in-effect', 'error-boundaries', 'purity'],
  ...['set-state-in-render', 'unsupported-syntax'],
]

const rules = (configs) =>
  Object.entries(Object.assign({}, ...[configs].flat().map((config) => config.rules)))
    .filter(([name]) => !absent.some((rule) => name.endsWith(rule)))
    .map(([name, level]) => [name.replace('@typescript-eslint/', 'typescript/'), level])

/** The set as it stands, with its options. */
const strict = Object.fromEntries(rules(tseslint.configs.strictTypeChecked).filter(([, level]) => level !== 'off'))
/** What JavaScript is not asked. */
const untyped = rules(tseslint.configs.disableTypeChecked).filter(([name]) => name in strict)

export default defineConfig({
  plugins: ['typescript', 'react', 'import'],
  categories: { correctness: 'off' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['cli', 'dist', 'playwright-report', 'test-results'],
  rules: {
    ...strict,
    ...Object.fromEntries(react.map((name) => [`react/${name}`, 'error'])),
    'import/no-duplicates': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    // `return announce(…)` is our early return.
    'typescript/no-confusing-void-expression': 'off',
    'no-shadow': 'error',
    'no-console': 'error',
    eqeqeq: 'error',
  },
  overrides: [
    { files: ['**/*.{js,mjs}'], rules: Object.fromEntries(untyped) },
    // It is read by browsers that know no `let`.
    { files: ['src/app/start/too-old.js'], rules: { 'no-var': 'off' } },
    { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
    { files: ['**/*.test.{ts,tsx}', 'e2e/**'], rules: { 'typescript/no-non-null-assertion': 'off' } },
  ],
})
