import { announce, openDialog, useDialog, useForeignFiles } from '../../../../editor/view/view'
import { AppDialog } from '../../../../ui/layout/AppDialog'
import { lazy } from '../../../../ui/loading/lazy'

const ConvertFiles = lazy(() => import('./ConvertFiles').then((loaded) => loaded.ConvertFiles))

/** Offers once for all files that came in the language of another platform to convert them. */
export function ConvertFilesDialog() {
  const isOpen = useDialog() === 'convert-files'
  const files = useForeignFiles() ?? []
  const close = (): void => {
    openDialog(null)
    announce(`Not added: ${files.map(({ name }) => name).join(', ')}.`)
  }
  return (
    <AppDialog title="Convert to Plivo XML" isOpen={isOpen} onClose={close} maxWidth="md" fillsPhone>
      <ConvertFiles files={files} />
    </AppDialog>
  )
}
