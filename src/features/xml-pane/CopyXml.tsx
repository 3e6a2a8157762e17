import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { copyXml } from '../../store/actions'

/** Copies the XML. The button keeps its name; a tick beside it says for two seconds that it was done. */
export function CopyXml() {
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
      <Button onClick={onClick}>Copy XML</Button>
      <span className="xml-copied" role="status" aria-live="polite">
        {copiedAt > 0 && '✓ Copied'}
      </span>
    </>
  )
}
