import { useEffect } from 'react'
import { useProblems } from '../store/document'
import { useSettings } from '../store/view'
import { useDocumentName } from '../store/workspace'

/** Keeps the page in the chosen theme, or in the system's while none is chosen. */
export function useAppliedTheme(): void {
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
}

/** Names the document in the page's title, with the number of problems when there are some. */
export function usePageTitle(): void {
  const name = useDocumentName()
  const count = useProblems().filter((problem) => problem.level !== 'info').length
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}${name} · Plivo XML Composer`
  }, [name, count])
}
