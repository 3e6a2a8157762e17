import { useContext, useMemo } from 'react'
import { isTextProblem } from '../../editor/problems/problem-order'
import type { Row } from '../../editor/problems/problem-order'
import { whereOf } from '../../editor/problems/where'
import { DocumentBehind } from './document-behind'

/** Shows the line of a problem, and what is in its element, so that two of one name can be told apart. */
export function RowPlace({ row }: { readonly row: Row }) {
  const document = useContext(DocumentBehind)
  const where = useMemo(() => (document && !isTextProblem(row) ? whereOf(document, row) : null), [document, row])
  if (isTextProblem(row))
    return (
      <>
        <span>Line {row.line}</span>
        <span>column {row.column}</span>
      </>
    )
  return (
    where && (
      <>
        <span>Line {where.line}</span>
        <span dir="auto" title={where.inside}>
          {where.inside}
        </span>
      </>
    )
  )
}
