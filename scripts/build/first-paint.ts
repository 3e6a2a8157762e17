import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const root = join(import.meta.dirname, '..', '..')
const source = (path: string): string => readFileSync(join(root, path), 'utf8').trim()

/**
 * Puts all that the first look needs into the page itself: the colours, the frame, the choice of the theme and the word to old browsers. The program and
 * its styles are fetched beside it, and `start.js` starts them when the frame has been painted.
 */
export const firstPaint: readonly Plugin[] = [
  {
    name: 'first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replaceAll(/<script src="\/(src\/[^"]+)"><\/script>/g, (_, path: string) => `<script>${source(path)}</script>`)
          .replaceAll(/<link rel="stylesheet" href="\/(src\/[^"]+)" \/>/g, (_, path: string) => `<style>${source(path)}</style>`),
    },
  },
  {
    name: 'start-after-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const page = html
          .replaceAll(
            /<link rel="stylesheet" crossorigin href="([^"]+)">/g,
            '<link rel="preload" as="style" crossorigin href="$1">',
          )
          .replace(
            /<script type="module" crossorigin src="([^"]+)"><\/script>/,
            '<link rel="modulepreload" crossorigin href="$1">',
          )
        if (page === html) throw new Error('The page has no program to start.')
        return page.replace('</head>', () => `<script>${source('src/app/start/start.js')}</script>\n  </head>`)
      },
    },
  },
]
