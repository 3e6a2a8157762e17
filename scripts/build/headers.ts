import type { Plugin } from 'vite'

/** A header that a host sends with the built page: README.md's table, the file `_headers`, and the server of `npm start`. */
export interface Header {
  readonly name: string
  readonly value: string
  readonly for: 'all' | '`assets/`' | 'what is not in `assets/`' | '`manifest.webmanifest`'
}

export const headers: readonly Header[] = [
  { name: 'Content-Security-Policy', value: "frame-ancestors 'none'", for: 'all' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin', for: 'all' },
  { name: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()', for: 'all' },
  { name: 'Referrer-Policy', value: 'no-referrer', for: 'all' },
  { name: 'X-Content-Type-Options', value: 'nosniff', for: 'all' },
  { name: 'Cache-Control', value: 'no-cache', for: 'what is not in `assets/`' },
  { name: 'Cache-Control', value: 'public, max-age=31536000, immutable', for: '`assets/`' },
  { name: 'Content-Type', value: 'application/manifest+json', for: '`manifest.webmanifest`' },
]

/** Which paths a header is for. */
const isFor: { readonly [F in Header['for']]: (path: string) => boolean } = {
  all: () => true,
  '`assets/`': (path) => path.startsWith('/assets/'),
  'what is not in `assets/`': (path) => !path.startsWith('/assets/'),
  '`manifest.webmanifest`': (path) => path === '/manifest.webmanifest',
}

/** Writes `_headers`, which some static hosts read, and sends the same with `vite preview`. */
export const hostHeaders: Plugin = {
  name: 'host-headers',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() })
  },
  configurePreviewServer: (server) => {
    server.middlewares.use((request, response, next) => {
      const [path = '/'] = (request.url ?? '/').split('?')
      for (const { name, value, for: where } of headers) if (isFor[where](path)) response.setHeader(name, value)
      next()
    })
  },
}

/**
 * Returns the headers of all files and of `assets/`: these hosts know the ending, and join the values of two rules that fit
 * one path.
 */
function headersFile(): string {
  const lines = (where: Header['for']): string =>
    headers.flatMap(({ name, value, for: one }) => (one === where ? `  ${name}: ${value}\n` : [])).join('')
  return `/*\n${lines('all')}\n/assets/*\n${lines('`assets/`')}`
}
