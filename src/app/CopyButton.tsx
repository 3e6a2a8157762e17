import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { copyXml } from '../commands/actions'
import { Button } from '../ui/Button'

/** The main button. Its name stays; for two seconds its sign is a tick, and words beside its neighbours say it too. */
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
        <span className={copiedAt > 0 ? 'copy-sign is-done' : 'copy-sign'} aria-hidden="true">
          {copiedAt > 0 && '✓'}
        </span>
        Copy<span className="copy-word">&nbsp;XML</span>
      </Button>
    </>
  )
}
