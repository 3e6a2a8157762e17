import { useReadOnlyReason } from '../../editor/document/current'
import { fixOne } from '../../editor/problems/fixes'
import { isFixable } from '../../validation/fixes/fixable'
import { isTextProblem, wordsOf } from '../../editor/problems/problem-order'
import type { Row } from '../../editor/problems/problem-order'
import { goTo } from '../../editor/problems/problem-walk'
import { Button } from '../../ui/inputs/Button'
import css from './first-row.module.css'

interface FirstRowProps {
  readonly rows: readonly Row[]
  readonly onGone: (index: number) => void
}

/** Shows the worst problem, in one line with its fix, while the list is hidden. */
export function FirstRow({ rows: [row], onGone }: FirstRowProps) {
  const isOff = useReadOnlyReason() !== null
  if (!row) return null
  return (
    <>
      <Button className={css.message} data-message dir="auto" onClick={() => goTo(row)}>
        {wordsOf(row)}
      </Button>
      {!isTextProblem(row) && isFixable(row) && (
        <Button
          className={css.fix}
          disabled={isOff}
          onClick={() => {
            fixOne(row, row.fix)
            onGone(0)
          }}
        >
          {row.fix.label}
        </Button>
      )}
    </>
  )
}
