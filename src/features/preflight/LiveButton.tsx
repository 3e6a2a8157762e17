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
 * Opens what has to be in place before Plivo runs the document, and counts what is open in it. It keeps its width up to
 * a count of 99: what stands beside it must not move under the pointer.
 */
export function LiveButton() {
  const document = useDeferredValue(useDocument())
  const problems = useDeferredValue(useProblems())
  const [count, setCount] = useState(0)
  useEffect(() => {
    let isGone = false
    const look = async (): Promise<void> => {
      // Where it cannot be fetched nothing is counted; what the button opens says why.
      const loaded = await import('./open-points').catch(() => null)
      if (loaded && !isGone) setCount(loaded.countOpenPoints(document, problems))
    }
    const timer = setTimeout(() => void look(), quiet)
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
