import { useEffect, useState } from 'react'

/** How long a button says that it has copied. */
const shownFor = 2000

/** Returns whether something was copied within two seconds, and what takes whether it was just now: each time they begin anew. */
export function useCopied(): readonly [isCopied: boolean, setIsCopied: (isCopied: boolean) => void] {
  const [copiedAt, setCopiedAt] = useState(0)
  useEffect(() => {
    if (copiedAt === 0) return
    const timer = setTimeout(() => setCopiedAt(0), shownFor)
    return () => clearTimeout(timer)
  }, [copiedAt])
  return [copiedAt > 0, (isCopied) => setCopiedAt(isCopied ? Date.now() : 0)]
}
