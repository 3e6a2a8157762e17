/* global version, files */
// Keeps every file of one build in this browser, so that the page opens without a network. The build puts version and
// files ([path, hash] of each file) before this text. A new build waits until the page says that its user wants it.

const prefix = `composer ${self.registration.scope} `
const cacheName = prefix + version
const page = 'index.html'

const address = (path) => new URL(path, self.registration.scope).href
const ours = async () => (await caches.keys()).filter((name) => name.startsWith(prefix))
const namedByContent = /^assets\//

self.addEventListener('install', (event) => event.waitUntil(fill()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('fetch', (event) => {
  const kept = keptAddress(event.request)
  if (kept) event.respondWith(answer(kept, event.request))
})
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting()
})

/** Fetches what no earlier build had; one file that is missing or not what was built fails all, and the old build stays. */
async function fill() {
  const cache = await caches.open(cacheName)
  try {
    await Promise.all(files.map(([path, hash]) => keep(cache, path, hash)))
  } catch (reason) {
    await caches.delete(cacheName)
    throw reason
  }
}

/**
 * Keeps a file once its hash tells that it is that one, wherever a redirect led; a redirected answer would not do for a page,
 * so a fresh one is kept.
 */
async function keep(cache, path, hash) {
  const url = address(path)
  const earlier = namedByContent.test(path) ? await caches.match(url) : undefined
  const response = earlier ?? (await fetch(url, { cache: 'no-cache', credentials: 'same-origin' }))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  const bytes = await response.arrayBuffer()
  if ((await hashOf(bytes)) !== hash) throw new Error(`${path} is not the file that was built`)
  await cache.put(url, new Response(bytes, { headers: response.headers }))
}

/**
 * Takes over the open pages and deletes older builds. Pages of the build before may still be open and ask for their parts, so
 * that build is kept too.
 */
async function takeOver() {
  const earlier = (await ours()).filter((name) => name !== cacheName)
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** Returns the address under which the answer to a request is kept, or null for what is not ours. */
function keptAddress(request) {
  const url = new URL(request.url)
  if (request.method !== 'GET' || !url.href.startsWith(self.registration.scope)) return null
  const path = (url.origin + url.pathname).slice(self.registration.scope.length)
  if (path === '' || path === page) return address(page)
  return namedByContent.test(path) || files.some(([known]) => known === path) ? address(path) : null
}

async function answer(kept, request) {
  const cache = await caches.open(cacheName)
  return (await cache.match(kept)) ?? (await caches.match(kept)) ?? fetch(request)
}

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
