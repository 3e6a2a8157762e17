// The frame of the page is painted before the program starts; its files are on their way meanwhile. Libraries come first, each
// part in a task of its own, so that neither the first look nor a key press waits for all of it. A page that is not seen
// paints nothing to wait for.
;(function () {
  const links = (selector) => Array.from(document.querySelectorAll(`link[rel=${selector}]`))
  const styled = (link) =>
    new Promise((done) => {
      const sheet = document.createElement('link')
      Object.assign(sheet, { rel: 'stylesheet', crossOrigin: '', href: link.href, onload: done, onerror: done })
      link.after(sheet)
    })
  const parts = links('modulepreload').map((link) => link.href)
  const startNext = () => {
    const part = parts.pop()
    if (part) import(part).then(() => setTimeout(startNext))
  }
  const start = () => Promise.all(links('preload').map(styled)).then(startNext)
  if ('tooOld' in document.documentElement.dataset) return
  if (document.hidden) start()
  else requestAnimationFrame(() => setTimeout(start))
})()
