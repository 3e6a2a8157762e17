import { startTransition, useEffect, useState } from 'react'
import { fieldOf } from '../editor/view/dialog-fields'
import { openDialog, release, useDialog, useIsHeld } from '../editor/view/view'
import { loadTreeMenu } from '../features/tree/menu/TreeMenu'
import { loadHeaderMenu } from './bars/HeaderMenu'
import { lazy } from '../ui/loading/lazy'
import { overlay } from '../ui/loading/overlay'
import { loadMenu } from '../ui/menu/PopupMenu'
import { afterFirstLoad } from '../ui/loading/after-first-load'
import { WaitingField } from '../ui/loading/WaitingField'

const Dialogs = overlay(() => import('./Dialogs').then((loaded) => loaded.Dialogs))
const UpdateNotice = lazy(() => import('./bars/UpdateNotice').then((loaded) => loaded.UpdateNotice), true)

/**
 * Holds what is no part of the first load: dialogs and menus, fetched when it has settled or when one is opened, and the
 * keeping for offline use.
 */
export function LazyDialogs() {
  const dialog = useDialog()
  const [isSettled, setIsSettled] = useState(false)
  useEffect(() => {
    void afterFirstLoad().then(() => {
      startTransition(() => setIsSettled(true))
      return Promise.allSettled([loadMenu(), loadTreeMenu(), loadHeaderMenu(), Dialogs.preload()])
    })
  }, [])
  return (
    <>
      <Dialogs isOpen={dialog !== null} field={fieldOf(dialog)} onCancel={() => openDialog(null)} part={noProps} />
      {useIsHeld() && <WaitingField field={null} onCancel={release} />}
      {isSettled && <UpdateNotice />}
    </>
  )
}

const noProps = {}
