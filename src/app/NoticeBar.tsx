import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { undoStep } from '../store/document'
import { dropNotice, useNotice } from '../store/view'

/** Long enough to reach Undo; without it long enough to read. */
const SECONDS = { withUndo: 10, plain: 4 }

/** Says what just happened, aloud and for some seconds at the lower edge; after a deletion it offers Undo. */
export function NoticeBar() {
  const notice = useNotice()
  // Its words stay while it fades away.
  const [last, setLast] = useState(notice)
  if (notice !== null && notice !== last) setLast(notice)
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(dropNotice, (notice.hasUndo ? SECONDS.withUndo : SECONDS.plain) * 1000)
    return () => clearTimeout(timer)
  }, [notice])
  const undo = (): void => {
    undoStep()
    dropNotice()
  }
  return (
    <div className={notice !== null && !notice.isSeen ? 'notice is-shown' : 'notice'}>
      <span role="status" aria-live="polite">
        {last?.text}
      </span>
      {notice?.hasUndo && (
        <Button size="small" color="primary" onClick={undo}>
          Undo it
        </Button>
      )}
    </div>
  )
}
