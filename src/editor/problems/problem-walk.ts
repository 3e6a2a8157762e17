import { reveal } from '../document/selected'
import { filteredProblems, isSameRow, isTextProblem, wordsOf } from './problem-order'
import type { Row } from './problem-order'
import { currentRows } from './problems'
import { state } from '../store'
import { announce, markProblem, requestFocus } from '../view/view'

/** Selects the element of a problem, opens what hides it and asks for the focus in its field; leads to a place in the text too. */
export function goTo(problem: Row): void {
  markProblem(problem)
  if (isTextProblem(problem)) return requestFocus({ pane: 'xml', at: { from: problem.from, to: problem.to } })
  reveal(problem.nodeId)
  const { attribute, inText, span } = problem
  requestFocus({
    pane: 'properties',
    nodeId: problem.nodeId,
    ...(attribute === undefined ? {} : { attribute }),
    ...(inText ? { inText } : {}),
    ...(attribute === undefined && !inText ? { isOfElement: true } : {}),
    ...(span ? { span } : {}),
  })
}

/** Goes to the next or previous row of the problem list, in its order. */
export function goToProblem(step: 1 | -1): void {
  const problems = walkedRows()
  const before = state().view.problem
  const last = before ? problems.findIndex((problem) => isSameRow(problem, before)) : -1
  const next = last < 0 && step < 0 ? problems.length - 1 : (last + step + problems.length) % problems.length
  const problem = problems[next]
  if (!problem) return
  goTo(problem)
  announce(`Problem ${next + 1} of ${problems.length}: ${wordsOf(problem)}`, { isSeen: true })
}

/** Returns what the problem list shows, or all while it shows nothing. */
function walkedRows(): readonly Row[] {
  const rows = currentRows()
  const filtered = filteredProblems(rows, state().view.levelFilter)
  return filtered.length > 0 ? filtered : rows
}
