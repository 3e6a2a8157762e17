// The frame of the page is painted before the program starts, and each part of the program starts in a task of its own, so
// that neither the first look nor a key press waits for all of it. A page that is not seen paints nothing to wait for.
;(function () {
  const parts = Array.from(document.querySelectorAll('link[rel=modulepreload]'), (link) => link.href)
  const startNext = () => {
    const part = parts.shift()
    if (part) import(part).then(() => setTimeout(startNext))
  }
  if (document.hidden) startNext()
  else requestAnimationFrame(() => setTimeout(startNext))
})()
