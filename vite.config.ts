import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { leanParser } from './scripts/build/lean-parser.ts'
import { compressed } from './scripts/build/compressed.ts'
import { offline } from './scripts/build/offline.ts'
import { startAfterPaint } from './scripts/build/start-after-paint.ts'

/** Emotion and CodeMirror write style elements; everything else comes from our own files, and nothing goes elsewhere. */
const POLICY = [
  "default-src 'self'",
  "connect-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types service-worker',
].join('; ')

const codegen = /\/src\/codegen\//

/** The development server injects scripts of its own, so the policy stands in the built page only. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
}

export default defineConfig({
  plugins: [react(), leanParser, contentSecurityPolicy, startAfterPaint, offline(), compressed()],
  base: './',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The front door of the core names the code generators, and the page loads them with the pane that shows code. What the
    // first load needs is one file: in parts it compresses worse.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: codegen, sideEffects: false }] },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'codegen', test: codegen },
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          environment: 'node',
          include: [
            'src/{catalogue,model,xml,validation,completion,codegen,narrative}/**/*.test.ts',
            'src/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screen',
          environment: 'happy-dom',
          include: ['src/{store,features,ui,app}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
    ],
  },
})
