import type { Plugin } from 'vite'

/** Lets `public/start.js` start the program: its parts are fetched as before, but begin after the first paint, libraries first. */
export const startAfterPaint: Plugin = {
  name: 'start-after-paint',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const [tag, program] = /<script type="module" crossorigin src="([^"]+)"><\/script>/.exec(html) ?? []
      if (!tag || !program) throw new Error('The page has no program to start.')
      const libraries = Array.from(html.matchAll(/\s*<link rel="modulepreload" crossorigin href="[^"]+">/g), ([link]) => link)
      const page = [tag, ...libraries].reduce((text, piece) => text.replace(piece, ''), html)
      const links = [...libraries, `\n    <link rel="modulepreload" crossorigin href="${program}">`].join('')
      return page.replace('</head>', `${links.trimStart()}\n    <script defer src="./start.js"></script>\n  </head>`)
    },
  },
}
