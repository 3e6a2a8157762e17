import { clsx } from 'clsx'
import type { Problem } from '../../../model/problem'
import { FieldProblems } from '../problems/FieldProblems'
import { ProblemLine } from '../problems/ProblemLine'
import { Unseen } from '../../../ui/reading/Unseen'
import css from './field-help.module.css'

interface FieldHelpProps {
  readonly id?: string
  /** Why what was typed is not in the document. */
  readonly refusal?: string | null
  readonly problems: readonly Problem[]
  readonly isReadOnly: boolean
  readonly help: string
  /** Whether the help is seen, or only read by screen readers. */
  readonly isHelpSeen?: boolean
}

/** Says under a control why what was typed is refused, or what is wrong; and what the field is for. */
export function FieldHelp({ id, refusal = null, problems, isReadOnly, help, isHelpSeen = true }: FieldHelpProps) {
  return (
    <div className={clsx(css.help, !isHelpSeen && css.isQuiet)} id={id}>
      {refusal === null ? (
        <FieldProblems problems={problems} isReadOnly={isReadOnly} />
      ) : (
        <ProblemLine level="error">{refusal}</ProblemLine>
      )}{' '}
      {isHelpSeen ? <span>{help}</span> : <Unseen>{help}</Unseen>}
    </div>
  )
}
