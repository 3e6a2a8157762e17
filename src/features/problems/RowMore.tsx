import { useEffect, useMemo, useRef } from 'react'
import { serialise } from '../../core-page'
import type { Problem } from '../../model/problem'
import { useDocument } from '../../editor/document/current'
import { isTextProblem, textProblem } from '../../editor/problems/problem-order'
import type { Row } from '../../editor/problems/problem-order'
import { useProblems } from '../../editor/problems/problems'
import { fixOne, fixed } from '../../editor/problems/fixes'
import { fixableIn, isFixable } from '../../validation/fixes/fixable'
import { ignore } from '../../editor/metadata'
import { announce, openFixes, openRules } from '../../editor/view/view'
import { shownSource } from '../../validation/engine/source-words'
import { rulePage } from '../../validation/rule-page/rule-page'
import { lawOf } from '../../xml/diagnostics/laws'
import { TextDifference } from '../../ui/reading/TextDifference'
import { Button } from '../../ui/inputs/Button'
import css from './row-more.module.css'

/** Above this the difference that one repair makes is not looked for. */
const large = 200_000

interface RowMoreProps {
  readonly row: Row
  /** Why nothing can be repaired now, or null. */
  readonly readOnlyReason: string | null
  /** The row is about to go. */
  readonly onGone: () => void
}

/** Shows why a problem is one, and what else can be done about it: see what its fix changes, fix all of the kind, ignore it. */
export function RowMore({ row, readOnlyReason, onGone }: RowMoreProps) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const item = part.current?.closest('li')
    const list = item?.closest('ul')?.parentElement
    // What is too high for the pane is read from its begin.
    if (item && list) item.scrollIntoView({ block: item.offsetHeight > list.clientHeight ? 'start' : 'nearest' })
  }, [])
  return (
    <div ref={part}>
      <Reason row={row} />
      {!isTextProblem(row) && <Actions problem={row} readOnlyReason={readOnlyReason} onGone={onGone} />}
    </div>
  )
}

/** Shows the rule that says so, what it says of this place, and who says so. */
function Reason({ row }: { readonly row: Row }) {
  const { source } = isTextProblem(row) ? textProblem : row
  const says = isTextProblem(row) ? lawOf(row.rule) : saysOf(row.rule)
  return (
    <dl className={css.reason}>
      <dt>Rule</dt>
      <dd>
        {says} <code>{row.rule}</code>
      </dd>
      <dt>Here</dt>
      <dd>
        <code>{row.message}</code>
      </dd>
      <dt>Source</dt>
      <dd>{shownSource(source)}</dd>
    </dl>
  )
}

const saysOf = (rule: string): string => rulePage.find(({ id }) => id === rule)?.says ?? ''

interface ActionsProps extends Omit<RowMoreProps, 'row'> {
  readonly problem: Problem
}

function Actions({ problem, readOnlyReason, onGone }: ActionsProps) {
  const document = useDocument()
  const { rule, nodeId } = problem
  const same = fixableIn(useProblems(), { rule }).length
  const change = useMemo(() => {
    if (!document || !isFixable(problem)) return null
    const before = serialise(document)
    return before.length > large ? null : { before, after: serialise(fixed(document, problem)) }
  }, [document, problem])
  const ignoreAt = (id: number | null): void => {
    ignore(rule, id)
    onGone()
    announce(id === null ? `The rule ${rule} is ignored in this document.` : 'This problem is ignored.')
  }
  return (
    <>
      {change && <TextDifference {...change} />}
      <div className={css.actions}>
        {problem.otherFixes?.map((fix) => (
          <Button
            key={fix.label}
            disabled={readOnlyReason !== null}
            onClick={() => {
              fixOne(problem, fix)
              onGone()
            }}
          >
            {fix.label}
          </Button>
        ))}
        {same > 1 && (
          <Button disabled={readOnlyReason !== null} onClick={() => openFixes({ rule })}>
            Fix all {same} of this kind
          </Button>
        )}
        <Button onClick={() => ignoreAt(nodeId)}>Ignore here</Button>
        <Button onClick={() => ignoreAt(null)}>Ignore this rule</Button>
        <Button onClick={() => openRules(rule)}>About this rule</Button>
      </div>
    </>
  )
}
