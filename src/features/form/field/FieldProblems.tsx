import type { NodeId } from '../../../model/node'
import type { Level, Problem } from '../../../model/problem'
import { repair } from '../../../editor/problems/fixes'
import { Suggestion } from './FieldButton'
import { ProblemLine } from './ProblemLine'
import css from './field-problems.module.css'

/** What is wrong with a field, each with its repair. */
export function FieldProblems({ problems, isReadOnly }: { readonly problems: readonly Problem[]; readonly isReadOnly: boolean }) {
  return problems.map((problem, index) => (
    <ProblemLine key={index} level={problem.level}>
      <span className={css.sign} aria-hidden="true">
        {signs[problem.level]}
      </span>
      <span>
        {withoutPlace(problem.message)}
        {problem.fix && !isReadOnly && <FixButton nodeId={problem.nodeId} fix={problem.fix} />}
      </span>
    </ProblemLine>
  ))
}

/** Applies a repair to its element as one step. */
export function FixButton({ nodeId, fix }: { readonly nodeId: NodeId; readonly fix: NonNullable<Problem['fix']> }) {
  const label = fix.label.replace(/^./, (first) => first.toLowerCase())
  return <Suggestion onApply={() => repair(nodeId, fix, label)}>{fix.label}</Suggestion>
}

/** Whether two lists say the same, so that a field need not be drawn again. */
export function saySame(a: readonly Problem[], b: readonly Problem[]): boolean {
  return (
    a.length === b.length &&
    a.every((problem, index) => {
      const other = b[index]
      return problem.message === other?.message && problem.level === other.level && problem.fix?.label === other.fix?.label
    })
  )
}

const signs: { readonly [K in Level]: string } = { error: '✕', warning: '!', info: 'i' }

/** The message without the element and attribute that its field names already. */
function withoutPlace(message: string): string {
  return message.replace(/^<[^>]+>(?: [^\s:]+)?: /, '').replace(/^./, (first) => first.toUpperCase())
}
