import { lazy, Suspense, useEffect, useState } from 'react'
import { useDialog } from '../store/view'

const load = () => import('./Dialogs')
const Dialogs = lazy(() => load().then((loaded) => ({ default: loaded.Dialogs })))

/** The dialogs are no part of the first load: they come when the page is idle, or at once when one is opened. */
export function LazyDialogs() {
  const dialog = useDialog()
  const [isWanted, setIsWanted] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsWanted(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return <Suspense>{(isWanted || dialog !== null) && <Dialogs />}</Suspense>
}
