import { useEffect, useState } from 'react'
import type { Shared } from '../../../storage/share-link/link'
import { longestLink, fragmentOfShared } from '../../../storage/share-link/link'

/** A link, in the making or made; `length` in characters, null for what no link of the composer would hold. */
export type Made =
  | { readonly state: 'making' }
  | { readonly state: 'ready'; readonly link: string }
  | { readonly state: 'too-long'; readonly length: number | null }

/** Returns the link to this page that holds a document. */
export function useLink(shared: Shared): Made {
  const [made, setMade] = useState<{ readonly of: Shared; readonly made: Made } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void fragmentOfShared(shared).then((fragment) => {
      if (isCurrent) setMade({ of: shared, made: madeOf(fragment) })
    })
    return () => {
      isCurrent = false
    }
  }, [shared])
  return made?.of === shared ? made.made : { state: 'making' }
}

function madeOf(fragment: string | null): Made {
  if (fragment === null) return { state: 'too-long', length: null }
  const link = `${location.origin}${location.pathname}${fragment}`
  return link.length > longestLink ? { state: 'too-long', length: link.length } : { state: 'ready', link }
}
