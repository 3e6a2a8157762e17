// Runs before the first paint, so that the page never flashes in the wrong theme.
;(function () {
  let theme = 'system'
  try {
    theme = JSON.parse(localStorage.getItem('settings') || '{}').theme || 'system'
  } catch {
    // A store that cannot be read counts as empty.
  }
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
})()
