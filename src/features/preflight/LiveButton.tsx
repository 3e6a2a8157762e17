import { useDeferredValue, useEffect, useState } from 'react'
import { firstAction } from '../../commands/first-actions'
import { useDocument } from '../../editor/document/current'
import { useProblems } from '../../editor/problems/problems'
import { countWords } from '../../editor/words/count-words'
import { Button } from '../../ui/inputs/Button'
import css from './live-button.module.css'

/** Counting reads the whole document, so it waits until nothing has changed for this long, in milliseconds. */
const quiet = 300

/**
 * Opens what has to be in place before Plivo runs the document, and counts what is open in it. It keeps its width whatever the
 * count is: what stands beside it must not move under the pointer.
 */
export function LiveButton() {
  const document = useDeferredValue(useDocument())
  const problems = useDeferredValue(useProblems())
  const [count, setCount] = useState(0)
  useEffect(() => {
    let isGone = false
    const look = async (): Promise<void> => {
      const { countOpenPoints } = await import('./open-points')
      if (!isGone) setCount(countOpenPoints(document, problems))
    }
    // Without a network nothing is counted; what it opens says that.
    const timer = setTimeout(() => void look().catch(() => undefined), quiet)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [document, problems])
  const { label, run } = firstAction('live')
  return (
    <Button
      className={css.live}
      variant="outlined"
      aria-label={count > 0 ? `${label}, ${countWords(count, 'open point')}` : label}
      aria-haspopup="dialog"
      onClick={run}
    >
      {label} {count > 0 && <span className={css.count}>{count}</span>}
    </Button>
  )
}
