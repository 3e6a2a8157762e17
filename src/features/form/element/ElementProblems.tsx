import { asSentence, titleOf } from '../../../model/problem'
import type { Problem } from '../../../model/problem'
import { FixButtons } from '../problems/FieldProblems'
import css from './element-problems.module.css'

/** Shows what is wrong with the element itself, where no field is to blame. */
export function ElementProblems({
  problems,
  isReadOnly,
}: {
  readonly problems: readonly Problem[]
  readonly isReadOnly: boolean
}) {
  const own = problems.filter((problem) => problem.attribute === undefined && !problem.inText)
  if (own.length === 0) return null
  return (
    <ul className={css.problems} data-of-element aria-label="Problems of this element" tabIndex={-1}>
      {own.map((problem, index) => (
        <li key={index} className={css.problem} data-level={problem.level}>
          <span>
            {asSentence(titleOf(problem))} <span className={css.consequence}>{problem.consequence}</span>
            {!isReadOnly && <FixButtons problem={problem} />}
          </span>
        </li>
      ))}
    </ul>
  )
}
