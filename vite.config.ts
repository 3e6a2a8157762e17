import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { leanParser } from './scripts/build/lean-parser.ts'
import { compressed } from './scripts/build/compressed.ts'
import { cssNames, nameOfClass } from './scripts/build/css-names.ts'
import { firstLoad } from './scripts/build/first-load.ts'
import { firstPaint } from './scripts/build/first-paint.ts'
import { hostHeaders } from './scripts/build/headers.ts'
import { offline } from './scripts/build/offline.ts'
import { contentSecurityPolicy } from './scripts/build/policy.ts'

const codegen = /\/src\/(codegen\/|ui\/reading\/code-grammar)/
/** Small, and used by several parts that are fetched later: one file for all, since the first load names each file. */
const pieces =
  /\/src\/(ui\/(layout\/(SaidBy|said-by|WorkLine|work-line)|local-voice)|catalogue\/streams\/formats|editor\/words\/levels|messaging\/text\/filled|validation\/(speech|values\/condition-words|in-use\/numbers-in-use))/
const mui =
  /\/node_modules\/(@mui|@emotion|@popperjs|dom-helpers|prop-types|react-is|react-transition-group|stylis|hoist-non-react-statics|@babel\/runtime)\//

/** The tests that need a page; all others run in plain Node, so that a stray call of the DOM fails. */
const withPage = 'src/{editor,storage,session,commands,features,ui,app}/**/*.test.{ts,tsx}'

/** The tests run the parser as the page has it, which the plugin can only make of what vitest reads itself. */
const shippedParser = {
  deps: { inline: [/fast-xml-parser/, /is-unsafe/, /@nodable\/entities/, /path-expression-matcher/, /strnum/] },
}

/** How long a test may take, in milliseconds: the long run does thousands where the quick checks do dozens. */
const testTimeout = process.env.LONG === '1' ? 1_200_000 : 60_000

export default defineConfig({
  plugins: [
    react(),
    leanParser,
    ...cssNames,
    ...firstPaint,
    contentSecurityPolicy,
    hostHeaders,
    firstLoad(),
    offline(),
    compressed(),
  ],
  base: './',
  css: { modules: { generateScopedName: nameOfClass } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // MUI comes with the first menu or dialog. What the first load needs is in parts, each of which `start.js`
    // runs in a task of its own; in one file it would be 3 kB shorter, compressed, and one task as long as all of them together.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'codegen', test: codegen },
            { name: 'mui', test: mui },
            { name: 'pieces', test: pieces },
            {
              name: 'react',
              test: /\/node_modules\/(react|react-dom|scheduler|zustand)\/|\/src\/app\/start\/draw\.ts/,
              tags: ['$initial'],
            },
            { name: 'libraries', test: /\/node_modules\//, tags: ['$initial'] },
            {
              name: 'core',
              test: /\/src\/(catalogue|model|syntax|xml|running|messaging|validation|completion)\//,
              tags: ['$initial'],
            },
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  test: {
    // All cores: otherwise one is left for other work.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [leanParser],
        test: {
          name: 'pure',
          environment: 'node',
          // One process for all: these modules keep nothing but caches.
          isolate: false,
          setupFiles: ['test/rules-in-force.ts'],
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [withPage],
          server: shippedParser,
          testTimeout,
        },
      },
      {
        plugins: [react(), leanParser],
        test: {
          name: 'screen',
          environment: 'happy-dom',
          isolate: false,
          setupFiles: ['test/fresh-page.ts'],
          include: [withPage],
          server: shippedParser,
          testTimeout,
        },
      },
    ],
  },
})
