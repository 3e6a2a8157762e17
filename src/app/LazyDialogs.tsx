import { startTransition, useEffect, useState } from 'react'
import { useDialog } from '../store/view'
import { later } from '../ui/later'
import { loadMenu } from '../ui/PopupMenu'

const Dialogs = later(() => import('./Dialogs').then((loaded) => loaded.Dialogs))

/** By then the first load has settled. */
const SETTLED = 3000

/** The dialogs are no part of the first load: they come when it has settled, or at once when one is opened. So do menus. */
export function LazyDialogs() {
  const dialog = useDialog()
  const [isWanted, setIsWanted] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      startTransition(() => setIsWanted(true))
      loadMenu().catch(() => undefined)
    }, SETTLED)
    return () => clearTimeout(timer)
  }, [])
  return (isWanted || dialog !== null) && <Dialogs />
}
