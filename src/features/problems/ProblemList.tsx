import { useDeferredValue } from 'react'
import { useDocument, useReadOnlyReason } from '../../editor/document/current'
import { filteredProblems } from '../../editor/problems/problem-order'
import type { Row } from '../../editor/problems/problem-order'
import { filterLevel, useLevelFilter } from '../../editor/view/view'
import { PaneBody } from '../../ui/layout/Pane'
import { DocumentBehind } from './document-behind'
import { ProblemRow } from './ProblemRow'
import { rowKeys } from './row-keys'
import css from './problems-pane.module.css'

/** More rows than these are only counted. */
const mostRows = 100

interface ListProps {
  readonly rows: readonly Row[]
  readonly lastValid: readonly Row[]
  readonly onGone: (index: number) => void
}

/**
 * Shows the rows of the problems, and behind them those of the last XML that was valid; what is typed comes before their
 * places.
 */
export function ProblemList({ rows, lastValid, onGone }: ListProps) {
  const filter = useLevelFilter()
  const shown = filteredProblems(rows, filter)
  const before = filteredProblems(lastValid, filter)
  const document = useDeferredValue(useDocument())
  const shared = { readOnlyReason: useReadOnlyReason(), onGone }
  return (
    <DocumentBehind value={document}>
      <PaneBody tabIndex={-1}>
        {rows.length > 0 && shown.length === 0 && <NoneOfLevel total={rows.length} />}
        <Rows rows={shown} {...shared} />
        {before.length > 0 && (
          <>
            <h3 id="last-valid" className={css.heading}>
              Of the last valid XML
            </h3>
            <Rows rows={before} labelledBy="last-valid" {...shared} />
          </>
        )}
      </PaneBody>
    </DocumentBehind>
  )
}

interface RowsProps {
  readonly rows: readonly Row[]
  readonly labelledBy?: string
  readonly readOnlyReason: string | null
  readonly onGone: (index: number) => void
}

function Rows({ rows, labelledBy, readOnlyReason, onGone }: RowsProps) {
  const shown = rows.slice(0, mostRows)
  const keys = rowKeys(shown)
  return (
    <>
      <ul aria-labelledby={labelledBy}>
        {shown.map((row, index) => (
          <ProblemRow key={keys[index]} row={row} index={index} readOnlyReason={readOnlyReason} onGone={onGone} />
        ))}
      </ul>
      {rows.length > mostRows && <p className={css.more}>and {rows.length - mostRows} more</p>}
    </>
  )
}

function NoneOfLevel({ total }: { readonly total: number }) {
  return (
    <p className={css.more}>
      None of this level.{' '}
      <button type="button" onClick={() => filterLevel('all')}>
        Show all {total}
      </button>
    </p>
  )
}
