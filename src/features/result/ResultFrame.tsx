import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { changeSettings, useSettings } from '../../editor/view/view'
import { PaneHead } from '../../ui/layout/Pane'
import { useHasRoom } from './has-room'
import css from './result.module.css'

interface ResultFrameProps {
  readonly title: string
  /** What can be done with all of it, in its head while it is open. */
  readonly commands?: ReactNode
  /** Takes more of the pane, as for what is long and read once. */
  readonly isTall?: boolean
  readonly children: ReactNode
}

/**
 * Shows what comes of the document, below its XML: open where there is room until it is closed, which is remembered; where
 * there is little room closed until it is opened, which is not.
 */
export function ResultFrame({ title, commands, isTall = false, children }: ResultFrameProps) {
  const id = useId()
  const hasRoom = useHasRoom()
  const { isResultOpen } = useSettings()
  const [isOpenHere, setOpenHere] = useState(false)
  const isOpen = hasRoom ? isResultOpen : isOpenHere
  const toggle = (): void => (hasRoom ? changeSettings({ isResultOpen: !isOpen }) : setOpenHere(!isOpen))
  return (
    <section className={css.result} aria-label={title}>
      <PaneHead className={css.head}>
        <h2>
          <button
            type="button"
            className={css.toggle}
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={`${isOpen ? 'Hide' : 'Show'} ${title}`}
            onClick={toggle}
          >
            {title}
            <span aria-hidden="true">{isOpen ? '▾' : '▴'}</span>
          </button>
        </h2>
        {isOpen && commands}
      </PaneHead>
      <div id={id} className={css.body} data-tall={isTall || undefined} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  )
}
