import { useEffect, useState } from 'react'
import { action } from '../../commands/actions'
import { currentText } from '../../editor/text'
import type { TextProblem } from '../../model/problem'
import { begin } from '../../model/work'
import { openDialog } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import css from './problems-pane.module.css'

/** Leads to the repairs of a text that is not well-formed; nothing where none is known. */
export function RepairButton({ problem }: { readonly problem: TextProblem }) {
  if (!useHasRepairs(problem)) return null
  return (
    <Button className={css.fix} disabled={!action('repair-xml').isEnabled()} onClick={() => openDialog('repair')}>
      Repair…
    </Button>
  )
}

/** After this pause in the typing repairs are looked for. */
const pause = 300
/** In a longer text they are looked for only when someone asks. */
const mostUnasked = 1_000_000

/**
 * Returns whether repairs are known for the open text, which has the problem. While they are looked for the last answer stays.
 */
function useHasRepairs(problem: TextProblem): boolean {
  const [isKnown, setKnown] = useState(false)
  useEffect(() => {
    const stopping = new AbortController()
    const look = async (): Promise<void> => {
      const { findingRepairs } = await import('../../repairs')
      if (stopping.signal.aborted) return
      const text = currentText()
      if (text.length > mostUnasked) return setKnown(true)
      const { result, finish } = begin(findingRepairs(text))
      const repairs = result ? result.value : await finish(stopping.signal)
      setKnown(repairs.length > 0)
    }
    // Where repairs cannot be fetched the dialog cannot be opened either.
    const timer = setTimeout(() => void look().catch(() => undefined), pause)
    return () => {
      clearTimeout(timer)
      stopping.abort()
    }
  }, [problem])
  return isKnown
}
