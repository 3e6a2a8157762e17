import { startTransition, useEffect, useState } from 'react'
import { useDialog } from '../editor/view'
import { later } from '../ui/later'
import { loadMenu } from '../ui/PopupMenu'
import { settled } from '../ui/settled'

const loadDialogs = () => import('./Dialogs').then((loaded) => loaded.Dialogs)
const Dialogs = later(loadDialogs)
const UpdateNotice = later(() => import('./UpdateNotice').then((loaded) => loaded.UpdateNotice), true)

/** What is no part of the first load: dialogs and menus, fetched when it has settled or when one is opened, and the keeping for offline use. */
export function LazyDialogs() {
  const isOpen = useDialog() !== null
  const [wasOpen, setWasOpen] = useState(isOpen)
  const [isSettled, setIsSettled] = useState(false)
  if (isOpen && !wasOpen) setWasOpen(true)
  useEffect(() => {
    void settled().then(() => {
      startTransition(() => setIsSettled(true))
      return Promise.allSettled([loadMenu(), loadDialogs()])
    })
  }, [])
  return (
    <>
      {wasOpen && <Dialogs />}
      {isSettled && <UpdateNotice />}
    </>
  )
}
