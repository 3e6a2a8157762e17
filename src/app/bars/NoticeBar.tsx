import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { undoStep } from '../../editor/document/steps'
import { useDocument } from '../../editor/document/current'
import { dropNotice, useDialog, useNotice } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import css from './notice-bar.module.css'

/** Long enough to reach Undo; without it long enough to read. */
const seconds = { withUndo: 10, plain: 4 }

/** Says what just happened, aloud and for some seconds in the line of the status bar, which it makes room in where it is longer;
 * after a deletion it offers Undo, until something else is changed. */
export function NoticeBar() {
  const notice = useNotice()
  // Its words stay while it fades away.
  const [last, setLast] = useState(notice)
  if (notice !== null && notice !== last) setLast(notice)
  const undoes = notice?.undoes ?? null
  const document = useDocument()
  const isPast = undoes !== null && undoes !== document
  useEffect(() => {
    if (!notice) return
    if (isPast) return dropNotice()
    if (notice.progress) return
    const timer = setTimeout(dropNotice, (notice.undoes ? seconds.withUndo : seconds.plain) * 1000)
    return () => clearTimeout(timer)
  }, [notice, isPast])
  const undo = (): void => {
    undoStep()
    dropNotice()
  }
  const isShown = notice !== null && !notice.isSeen
  const isOverDialog = useDialog() !== null
  const place = useHeardPlace()
  const bar = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (room.current) room.current.style.height = isShown ? `${bar.current?.offsetHeight ?? 0}px` : ''
  }, [isShown, last])
  const said = (
    <div
      ref={bar}
      className={css.notice}
      data-shown={isShown}
      data-is-over-dialog={isOverDialog}
      role="status"
      aria-live="polite"
    >
      <span>{last?.text}</span>
      {notice?.progress && (
        <>
          <progress aria-label={notice.text} {...(notice.progress.share === null ? {} : { value: notice.progress.share })} />
          <Button onClick={notice.progress.cancel}>Cancel</Button>
        </>
      )}
      {undoes !== null && !isPast && <Button onClick={undo}>Undo it</Button>}
    </div>
  )
  return (
    <>
      <div ref={room} className={css.room} />
      {createPortal(said, place)}
    </>
  )
}

/**
 * Returns a place beside the page that is heard also while a dialog is open, which hides all that is beside it from screen
 * readers.
 */
function useHeardPlace(): HTMLElement {
  const [place] = useState(() => document.createElement('div'))
  useEffect(() => {
    document.body.append(place)
    const observer = new MutationObserver(() => {
      if (place.hasAttribute('aria-hidden')) place.removeAttribute('aria-hidden')
    })
    observer.observe(place, { attributeFilter: ['aria-hidden'] })
    return () => {
      observer.disconnect()
      place.remove()
    }
  }, [place])
  return place
}
