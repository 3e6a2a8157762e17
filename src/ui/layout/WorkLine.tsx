import { Button } from '../inputs/Button'
import type { Working } from '../loading/use-work'
import css from './work-line.module.css'

interface WorkLineProps {
  /** What is being done, as in "Writing the code". */
  readonly doing: string
  readonly work: Working<unknown>
  /** How many steps there are in all, where that is known. */
  readonly total?: number
}

/** Says that work is under way and how far it is, and stops it; nothing where it is done. */
export function WorkLine({ doing, work, total }: WorkLineProps) {
  if (work.isDone) return null
  return (
    <p className={css.workLine}>
      <span role="status">{work.isStopped ? 'Stopped.' : `${doing}…`}</span>
      <progress aria-label={doing} {...(total === undefined ? {} : { max: total, value: Math.min(work.steps, total) })} />
      <Button variant="outlined" onClick={work.isStopped ? work.goOn : work.stop}>
        {work.isStopped ? 'Continue' : 'Stop'}
      </Button>
    </p>
  )
}
