import DialogContent from '@mui/material/DialogContent'
import { openDialog, useDialog } from '../editor/view/view'
import { AppDialog, CloseFoot } from '../ui/layout/AppDialog'

const close = (): void => openDialog(null)

/** Says what the product is, where work is stored, and from where its facts and pictures are. */
export function AboutDialog() {
  return (
    <AppDialog title="About Plivo XML Composer" isOpen={useDialog() === 'about'} onClose={close} maxWidth="xs">
      <DialogContent>
        <p>Compose, check and understand the XML that tells Plivo how to handle calls and SMS.</p>
        <p>Your documents are stored in this browser only. The page works without a network, and nothing you type leaves it.</p>
        <p>
          Facts come from Plivo&apos;s documentation, its open-source engine and its SDKs. Pictures: Material Design Icons, Apache
          License 2.0.
        </p>
      </DialogContent>
      <CloseFoot onClose={close} />
    </AppDialog>
  )
}
