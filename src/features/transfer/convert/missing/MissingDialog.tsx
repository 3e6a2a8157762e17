import { openDialog, useDialog } from '../../../../editor/view/view'
import { AppDialog, CloseFoot } from '../../../../ui/layout/AppDialog'
import { lazy } from '../../../../ui/loading/lazy'

const MissingList = lazy(() => import('./MissingList').then((loaded) => loaded.MissingList))

interface MissingProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The element that the list opens at. */
  readonly at?: string | undefined
}

/** Shows every element of other platforms that Plivo XML does not have, with the nearest way for each. */
export function Missing({ isOpen, onClose, at }: MissingProps) {
  return (
    <AppDialog title="What Plivo doesn’t have" isOpen={isOpen} onClose={onClose} maxWidth="sm" fillsPhone>
      {isOpen && <MissingList at={at} />}
      <CloseFoot onClose={onClose} />
    </AppDialog>
  )
}

/** Asks the same in a dialog of the page. */
export function MissingDialog() {
  return <Missing isOpen={useDialog() === 'missing'} onClose={() => openDialog(null)} />
}
