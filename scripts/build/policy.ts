import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/**
 * Returns the policy: Emotion and CodeMirror write style elements; everything else comes from our own files, and nothing goes
 * elsewhere.
 */
const policy = (scripts: readonly string[]): string =>
  [
    "default-src 'self'",
    "connect-src 'self'",
    `script-src 'self' ${scripts.map((hash) => `'sha256-${hash}'`).join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types service-worker',
  ].join('; ')

/** Writes the content security policy into the built page; the development server injects scripts of its own. Scripts that stand in the page are allowed by their hash, no other one is. */
export const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const scripts = Array.from(html.matchAll(/<script>(.*?)<\/script>/gs), ([, code = '']) => hash(code))
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: policy(scripts) }
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }]
    },
  },
}

const hash = (code: string): string => createHash('sha256').update(code).digest('base64')
