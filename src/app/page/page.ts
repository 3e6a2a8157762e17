import { useEffect } from 'react'
import { useRows } from '../../editor/problems/problems'
import { useSettings } from '../../editor/view/view'
import { useDocumentName } from '../../session/workspace'

/** Keeps the page in the chosen theme, or in the system's while none is chosen. */
export function AppliedTheme() {
  const { theme } = useSettings()
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const apply = (): void => {
      const isDark = theme === 'dark' || (theme === 'system' && query.matches)
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
    }
    apply()
    query.addEventListener('change', apply)
    return () => query.removeEventListener('change', apply)
  }, [theme])
  return null
}

/** Names the document in the page's title, with the number of problems when there are some. */
export function PageTitle() {
  const name = useDocumentName()
  const count = useRows().filter((row) => row.level !== 'info').length
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}${name} · Plivo XML Composer`
  }, [name, count])
  return null
}
