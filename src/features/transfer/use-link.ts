import { useEffect, useState } from 'react'
import type { Kind } from '../../store/document'
import { LONGEST_LINK, fragmentOfShared } from '../../store/link'

/** A link, in the making or made; `length` in characters, null for what no link of the composer would hold. */
export type Made =
  | { readonly state: 'making' }
  | { readonly state: 'ready'; readonly link: string }
  | { readonly state: 'too-long'; readonly length: number | null }

/** The link to this page that holds a document. */
export function useLink(name: string, kind: Kind, text: string): Made {
  const [made, setMade] = useState<{ readonly of: string; readonly made: Made } | null>(null)
  useEffect(() => {
    let isWanted = true
    void fragmentOfShared({ name, kind, text }).then((fragment) => {
      if (isWanted) setMade({ of: text, made: madeOf(fragment) })
    })
    return () => {
      isWanted = false
    }
  }, [name, kind, text])
  return made?.of === text ? made.made : { state: 'making' }
}

function madeOf(fragment: string | null): Made {
  if (fragment === null) return { state: 'too-long', length: null }
  const link = `${location.origin}${location.pathname}${fragment}`
  return link.length > LONGEST_LINK ? { state: 'too-long', length: link.length } : { state: 'ready', link }
}
