// Runs before the first paint, so that the page never flashes in the wrong theme. Reads what storage/settings.ts stores, and
// takes what that takes.
;(function () {
  let theme = 'system'
  try {
    const stored = localStorage.getItem('plivo-xml-composer.settings') ?? localStorage.getItem('settings')
    theme = JSON.parse(stored ?? '{}').theme
  } catch {
    // A store that cannot be read counts as empty.
  }
  const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
})()
