// Serves a built page as a good static host does: below any path, compressed files where they are taken, long caching of
// what is named by its content.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const endings = { br: '.br', gzip: '.gz' }

/**
 * Serves `folder` below `base` ("/" or "/a/path/") on a free port; resolves to the address of the page and how to stop.
 * With `hasCleanUrls` a page has one address, the one without "index.html", and that is where the other one leads.
 */
export async function serve(folder, base = '/', { hasCleanUrls = false } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (hasCleanUrls && pathname.endsWith('/index.html')) return response.writeHead(308, { Location: './' }).end()
    const below = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : null
    const file = below === null ? null : join(folder, normalize(below === '' ? 'index.html' : below))
    if (!file?.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end()
    const [encoding, ending] = Object.entries(endings).find(([name, end]) => takes(request, name) && existsSync(file + end)) ?? []
    response.writeHead(200, {
      'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': below.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    })
    return response.end(readFileSync(file + (ending ?? '')))
  })
  await new Promise((resolve) => server.listen(0, resolve))
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  return { url: `http://localhost:${server.address().port}${base}`, stop }
}

const takes = (request, encoding) => new RegExp(`\\b${encoding}\\b`).test(String(request.headers['accept-encoding'] ?? ''))
