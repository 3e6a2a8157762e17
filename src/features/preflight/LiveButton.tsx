import { useDeferredValue, useEffect, useState } from 'react'
import { action } from '../../commands/actions'
import { useDocument } from '../../editor/document/current'
import { useProblems } from '../../editor/problems/problems'
import { countWords } from '../../editor/words/count-words'
import { Button } from '../../ui/inputs/Button'
import { countOpenPoints } from './open-points'
import css from './live-button.module.css'

/** Counting reads the whole document, so it waits until nothing has changed for this long, in milliseconds. */
const quiet = 300

/** Opens what has to be in place before Plivo runs the document, and counts what is open in it. */
export function LiveButton() {
  const document = useDeferredValue(useDocument())
  const problems = useDeferredValue(useProblems())
  const [count, setCount] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setCount(countOpenPoints(document, problems)), quiet)
    return () => clearTimeout(timer)
  }, [document, problems])
  const { label, run } = action('live')
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
