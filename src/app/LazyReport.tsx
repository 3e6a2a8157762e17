import { lazy, Suspense } from 'react'
import { useImported } from '../store/view'

const Report = lazy(() => import('./Dialogs').then((loaded) => ({ default: loaded.ImportReport })))

/** The report of an import, loaded with the first one. */
export function LazyReport() {
  const imported = useImported()
  return <Suspense>{imported !== null && <Report key={imported.documentId} imported={imported} />}</Suspense>
}
