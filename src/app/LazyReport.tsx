import { useArrivedLink, useImported } from '../editor/view/view'
import { lazy } from '../ui/loading/lazy'

const Report = lazy(() => import('./Dialogs').then((loaded) => loaded.ImportReport))
const Bar = lazy(() => import('./Dialogs').then((loaded) => loaded.ArrivedBar))

/** Shows the report of an import, loaded with the first one. */
export function LazyReport() {
  const imported = useImported()
  return imported !== null && <Report key={imported.documentId} imported={imported} />
}

/** Tells of a link that comes while the page is in use, loaded with the first one. */
export function LazyArrivedBar() {
  const link = useArrivedLink()
  return link !== null && <Bar link={link} />
}
