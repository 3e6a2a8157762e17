import { useMemo } from 'react'
import { serialise } from '../../core-page'
import type { Problem } from '../../model/problem'
import { useDocument } from '../../editor/document/current'
import { useProblems } from '../../editor/problems/problems'
import { askToFix, fixOne, fixableIn, fixed, isFixable } from '../../editor/problems/fixes'
import { ignore } from '../../editor/kept'
import { announce, openDialog } from '../../editor/view/view'
import { TextDifference } from '../../ui/reading/TextDifference'
import { askAboutRule } from './asked-rule'
import { Button } from '../../ui/inputs/Button'
import css from './problem-dialogs.module.css'

/** Above this the difference that one repair makes is not looked for. */
const large = 200_000

interface RowMoreProps {
  readonly problem: Problem
  /** Why nothing can be repaired now, or null. */
  readonly readOnlyReason: string | null
  /** The row is about to go. */
  readonly onGone: () => void
}

/** What else can be done about an open problem: see what its repair changes, repair all of the kind, hear no more of it. */
export function RowMore({ problem, readOnlyReason, onGone }: RowMoreProps) {
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
    <div className={css.problemMoreActions}>
      {change && <TextDifference {...change} />}
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
        <Button disabled={readOnlyReason !== null} onClick={() => askToFix({ rule })}>
          Fix all {same} of this kind
        </Button>
      )}
      <Button onClick={() => ignoreAt(nodeId)}>Ignore here</Button>
      <Button onClick={() => ignoreAt(null)}>Ignore this rule</Button>
      <Button
        onClick={() => {
          askAboutRule(rule)
          openDialog('rules')
        }}
      >
        About this rule
      </Button>
    </div>
  )
}
