import type { NodeId } from '../../../model/node'
import type { Fix, Level, Problem } from '../../../model/problem'
import { fixesOf, titleOf } from '../../../model/problem'
import { applyFix } from '../../../editor/problems/fixes'
import { Suggestion } from '../field/FieldButton'
import { ProblemLine } from './ProblemLine'
import css from './field-problems.module.css'

/** Shows what is wrong with a field, each with its repair. */
export function FieldProblems({ problems, isReadOnly }: { readonly problems: readonly Problem[]; readonly isReadOnly: boolean }) {
  const shown = problems.slice(0, most)
  const more = problems.length - shown.length
  const rows = shown.map((problem, index) => (
    <ProblemLine key={index} level={problem.level}>
      <span className={css.sign} aria-hidden="true">
        {signs[problem.level]}
      </span>
      <span>
        {titleOf(problem)}
        {!isReadOnly && <FixButtons problem={problem} />}
      </span>
    </ProblemLine>
  ))
  return more === 0 ? (
    rows
  ) : (
    <>
      {rows}
      <span>and {more.toLocaleString('en')} more</span>
    </>
  )
}

/** So many problems of one field are shown there; a long list of numbers can have one for each. */
const most = 12

/** Offers each way to repair the problem as a button, the meant one first. */
export function FixButtons({ problem }: { readonly problem: Problem }) {
  return fixesOf(problem).map((fix) => <FixButton key={fix.label} nodeId={problem.nodeId} fix={fix} />)
}

/** Applies a repair to its element as one step. */
function FixButton({ nodeId, fix }: { readonly nodeId: NodeId; readonly fix: Fix }) {
  const label = fix.label.replace(/^./, (first) => first.toLowerCase())
  return <Suggestion onApply={() => applyFix(nodeId, fix, label)}>{fix.label}</Suggestion>
}

/** Returns whether two lists say the same, so that a field need not be drawn again. */
export function saySame(a: readonly Problem[], b: readonly Problem[]): boolean {
  return (
    a.length === b.length &&
    a.every((problem, index) => {
      const other = b[index]
      return problem.message === other?.message && problem.level === other.level && labelsOf(problem) === labelsOf(other)
    })
  )
}

const labelsOf = (problem: Problem): string =>
  fixesOf(problem)
    .map(({ label }) => label)
    .join('\n')

const signs: { readonly [K in Level]: string } = { error: '✕', warning: '!', info: 'i' }
