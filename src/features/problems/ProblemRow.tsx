import { memo, useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { goTo } from '../../editor/problems/problem-walk'
import { fixOne } from '../../editor/problems/fixes'
import { isFixable } from '../../validation/fixes/fixable'
import { writeClipboard } from '../../editor/browser-io'
import { textProblem, isTextProblem, wordsOf } from '../../editor/problems/problem-order'
import type { Row } from '../../editor/problems/problem-order'
import { announce, useIsProblem } from '../../editor/view/view'
import { copyBlocked } from '../../editor/words/keys'
import { signOf, wordOf } from '../../editor/words/levels'
import { RepairButton } from './RepairButton'
import { RowPlace } from './RowPlace'
import { lazy } from '../../ui/loading/lazy'
import { Button } from '../../ui/inputs/Button'
import css from './problems-pane.module.css'

const RowMore = lazy(() => import('./RowMore').then((loaded) => loaded.RowMore))

interface ProblemRowProps {
  readonly row: Row
  readonly index: number
  /** Why nothing can be repaired now, or null. */
  readonly readOnlyReason: string | null
  /** The row was repaired or ignored, and is about to go. */
  readonly onGone: (index: number) => void
}

/** Shows one problem: its message leads to the place; beside it what repairs it, what it means, and its text to copy. */
export const ProblemRow = memo(Shown)

function Shown({ row, index, readOnlyReason, onGone }: ProblemRowProps) {
  const [isOpen, setOpen] = useState(false)
  const moreId = useId()
  const messageId = useId()
  const placeId = useId()
  const item = useRef<HTMLLIElement>(null)
  const isCurrent = useIsProblem(row)
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { consequence } = isTextProblem(row) ? textProblem : row
  const fix = isTextProblem(row) ? undefined : row.fix
  const applyFix = (): void => {
    if (isTextProblem(row) || !isFixable(row)) return
    fixOne(row, row.fix)
    onGone(index)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    goTo(row)
  }
  return (
    <li ref={item} className={css.problem} aria-current={isCurrent || undefined}>
      <span className={css.sign} data-level={row.level} role="img" aria-label={wordOf(row.level, 1)}>
        {signOf(row.level)}
      </span>
      <div id={placeId} className={css.place}>
        <RowPlace row={row} />
      </div>
      <div className={css.words}>
        {/* A real button would not let its text be selected. */}
        <span
          role="button"
          tabIndex={0}
          id={messageId}
          className={css.message}
          aria-describedby={placeId}
          data-message
          dir="auto"
          onClick={(event) => {
            if (!isTextSelectedIn(event.currentTarget)) goTo(row)
          }}
          onKeyDown={onKeyDown}
        >
          {wordsOf(row)}
        </span>
        <small>{consequence}</small>
      </div>
      <div className={css.actions}>
        <Button
          aria-expanded={isOpen}
          aria-controls={isOpen ? moreId : undefined}
          aria-describedby={messageId}
          onClick={() => setOpen(!isOpen)}
        >
          Why
        </Button>
        <Button aria-describedby={messageId} onClick={() => void copyMessage(row, consequence)}>
          Copy message
        </Button>
        {fix && (
          <Button
            className={css.fix}
            disabled={readOnlyReason !== null}
            title={readOnlyReason ?? ''}
            onClick={applyFix}
            aria-label={`Fix: ${fix.label}`}
          >
            {fix.label}
          </Button>
        )}
        {isTextProblem(row) && <RepairButton problem={row} />}
      </div>
      {isOpen && (
        <div id={moreId} className={css.why}>
          <RowMore row={row} readOnlyReason={readOnlyReason} onGone={() => onGone(index)} />
        </div>
      )}
    </li>
  )
}

function isTextSelectedIn(element: Element): boolean {
  const selection = window.getSelection()
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true)
}

async function copyMessage(row: Row, consequence: string): Promise<void> {
  const isCopied = await writeClipboard(`${wordsOf(row)} ${consequence}`)
  announce(isCopied ? 'Message copied.' : copyBlocked())
}
