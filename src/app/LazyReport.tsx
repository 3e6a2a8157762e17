import { useImported } from '../editor/view'
import { later } from '../ui/later'

const Report = later(() => import('./Dialogs').then((loaded) => loaded.ImportReport))

/** The report of an import, loaded with the first one. */
export function LazyReport() {
  const imported = useImported()
  return imported !== null && <Report key={imported.documentId} imported={imported} />
}
