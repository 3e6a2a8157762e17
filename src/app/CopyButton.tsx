import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { copyXml } from '../store/actions'
import { Button } from '../ui/Button'

/** The main button. Its name stays; a tick before it and its neighbours says for two seconds that the XML is on the clipboard. */
export function CopyButton({ children }: { readonly children: ReactNode }) {
  const [copiedAt, setCopiedAt] = useState(0)
  useEffect(() => {
    if (copiedAt === 0) return
    const timer = setTimeout(() => setCopiedAt(0), 2000)
    return () => clearTimeout(timer)
  }, [copiedAt])
  const onClick = (): void => {
    void copyXml().then((isCopied) => setCopiedAt(isCopied ? Date.now() : 0))
  }
  return (
    <>
      <span className="copied" aria-hidden="true">
        {copiedAt > 0 && '✓ Copied'}
      </span>
      {children}
      <Button variant="contained" aria-label="Copy XML" onClick={onClick}>
        Copy<span className="copy-word">&nbsp;XML</span>
      </Button>
    </>
  )
}
