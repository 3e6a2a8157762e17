import { openDialog, useDialog } from '../../../editor/view/view'
import { AppDialog } from '../../../ui/layout/AppDialog'
import { lazy } from '../../../ui/loading/lazy'

const ConvertForm = lazy(() => import('./ConvertForm').then((loaded) => loaded.ConvertForm))

/** Turns the open document, written for another platform, into Plivo XML, and says what becomes of each thing in it. */
export function ConvertDialog() {
  const isOpen = useDialog() === 'convert'
  return (
    <AppDialog title="Convert to Plivo XML" isOpen={isOpen} onClose={() => openDialog(null)} maxWidth="md" fillsPhone>
      <ConvertForm />
    </AppDialog>
  )
}
