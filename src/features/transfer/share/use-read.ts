import { useEffect, useState } from 'react'
import type { Read } from '../../../storage/share-link/link'
import { sharedInFragment } from '../../../storage/share-link/link'

/** Returns what a link holds; null while it is being read. */
export function useRead(link: string): Read | null {
  const [found, setFound] = useState<{ readonly link: string; readonly read: Read } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void sharedInFragment(link).then((read) => {
      if (isCurrent) setFound({ link, read })
    })
    return () => {
      isCurrent = false
    }
  }, [link])
  return found?.link === link ? found.read : null
}
