import Dialog from '@mui/material/Dialog'
import type { DialogProps } from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogTitle from '@mui/material/DialogTitle'
import type { ReactNode, Ref } from 'react'
import { useId } from 'react'
import { Button } from '../inputs/Button'
import { Unseen } from '../reading/Unseen'
import { useIsNarrow } from './use-is-narrow'

interface AppDialogProps extends Pick<DialogProps, 'className' | 'fullWidth' | 'maxWidth' | 'scroll' | 'transitionDuration'> {
  readonly title: ReactNode
  /** The title is for screen readers alone. */
  readonly isTitleUnseen?: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Takes the whole screen where that is narrow. */
  readonly fillsPhone?: boolean
  readonly paperClass?: string | undefined
  readonly children: ReactNode
}

/** Shows a dialog with its title as its name. Escape and a press beside it close it, and the focus goes back to where it was. */
export function AppDialog({ title, isTitleUnseen, isOpen, fillsPhone, paperClass, children, ...rest }: AppDialogProps) {
  const id = useId()
  const isNarrow = useIsNarrow()
  return (
    <Dialog
      fullWidth
      maxWidth="sm"
      {...rest}
      open={isOpen}
      fullScreen={isNarrow && fillsPhone === true}
      aria-labelledby={id}
      slotProps={{ paper: { className: paperClass } }}
    >
      {isTitleUnseen ? (
        <Unseen as="h2" id={id}>
          {title}
        </Unseen>
      ) : (
        <DialogTitle id={id}>{title}</DialogTitle>
      )}
      {children}
    </Dialog>
  )
}

/** Shows the foot of a dialog in which there is nothing to decide. */
export function CloseFoot({ onClose, closer }: { readonly onClose: () => void; readonly closer?: Ref<HTMLButtonElement> }) {
  return (
    <DialogActions>
      <Button ref={closer} variant="outlined" onClick={onClose}>
        Close
      </Button>
    </DialogActions>
  )
}
