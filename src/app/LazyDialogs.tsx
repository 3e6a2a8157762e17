import { startTransition, useEffect, useState } from 'react'
import { useDialog } from '../store/view'
import { later } from '../ui/later'
import { loadMenu } from '../ui/PopupMenu'

const loadDialogs = () => import('./Dialogs').then((loaded) => loaded.Dialogs)
const Dialogs = later(loadDialogs)
const UpdateNotice = later(() => import('./UpdateNotice').then((loaded) => loaded.UpdateNotice), true)

/** By then the first load has settled. */
const SETTLED = 3000

/** What is no part of the first load: dialogs and menus, fetched when it has settled or when one is opened, and the keeping for offline use. */
export function LazyDialogs() {
  const isOpen = useDialog() !== null
  const [wasOpen, setWasOpen] = useState(isOpen)
  const [isSettled, setIsSettled] = useState(false)
  if (isOpen && !wasOpen) setWasOpen(true)
  useEffect(() => {
    const timer = setTimeout(() => {
      startTransition(() => setIsSettled(true))
      void Promise.allSettled([loadMenu(), loadDialogs()])
    }, SETTLED)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      {wasOpen && <Dialogs />}
      {isSettled && <UpdateNotice />}
    </>
  )
}
