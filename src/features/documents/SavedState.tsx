import { dateAndTime, timeOfDay } from '../../editor/words/times'
import { openDialog } from '../../editor/view/view'
import { useAccess, useSaved } from '../../session/workspace'
import css from './saved-state.module.css'

/**
 * Shows whether the work is stored and since when, as a fact, and the way to its versions. When it is not, the bar below the
 * header says why.
 */
export function SavedState() {
  const saved = useSaved()
  const access = useAccess()
  if (access === 'otherTab') return null
  if (saved.state === 'saved') {
    return (
      <button type="button" className={css.saved} title="Versions" onClick={() => openDialog('versions')}>
        Saved<span className={css.time}> {timeText(saved.at)}</span>
      </button>
    )
  }
  if (saved.state === 'saving') return <span className={css.saved}>Saving…</span>
  return null
}

function timeText(at: number): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return isToday ? timeOfDay(at) : dateAndTime(at)
}
